import { isContent, isOnTopic, type ReadControl } from '../read-control.ts';
import type { Reading } from '../reading.ts';
import { type Finding, quote, type Rule } from '../rule.ts';

/** A file that is installed past the stores' checks. */
const SIDELOADED = /\.(apk|xapk|apks|exe|msi|dmg|crx|xpi|mobileconfig|ipa)$/;
/** The platforms' own apps, to which honest articles link. */
const PLATFORMS_OWN =
  /com\.(?:zhiliaoapp|ss\.android|instagram\.android|instagram\.barcelona|facebook\.|whatsapp|snapchat|twitter|vkontakte|linkedin|pinterest|reddit|discord|spotify|google\.android\.youtube)|org\.telegram|\/app\/(?:tiktok|instagram|facebook|whatsapp|snapchat|x|telegram)[-/]/;

/** An extension that comes as an archive is loaded unpacked. */
const UNPACKED = /:\/\/extensions/i;
const ARCHIVE = /\.(zip|rar|7z|tar\.gz)$/;
const STORES = [
  'play.google.com',
  'apps.apple.com',
  'itunes.apple.com',
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
];

/** An app or extension to install: sideloaded is a strong lure, an official store a weak one. */
export const asksDownload: Rule = {
  id: 'asks-download',
  severity: 'weak or strong',
  find(reading) {
    return sideloaded(reading) ?? offered(reading);
  },
};

function sideloaded({ controls, lures, signs }: Reading): Finding | undefined {
  // The page tells how to get it past the browser or the virus scanner.
  const isCoached =
    lures.some(({ means }) => means === 'coaching') || UNPACKED.test(signs.get('download') ?? '');
  const link = controls.find(
    ({ control, label, labelSays }) =>
      isContent(control) &&
      isPressed(control.kind) &&
      (SIDELOADED.test(pathOf(control.target)) ||
        (labelSays.has('download') && / apk /.test(label)) ||
        ((labelSays.has('extension') || isCoached) && ARCHIVE.test(pathOf(control.target)))),
  );
  return (
    link && {
      severity: 'strong',
      evidence: quote(link.control.label || link.control.target),
      control: link.index,
    }
  );
}

function offered({ controls, facts }: Reading): Finding | undefined {
  const link = controls.find(
    (read) =>
      isContent(read.control) &&
      isPressed(read.control.kind) &&
      offersApp(read) &&
      isOnTopic(read, facts) &&
      !PLATFORMS_OWN.test(read.control.target),
  );
  return (
    link && {
      severity: 'weak',
      evidence: quote(link.control.label || link.control.target),
      control: link.index,
    }
  );
}

function offersApp({ control, labelSays }: ReadControl): boolean {
  const hostname = control.target.split('/')[2] ?? '';
  return STORES.includes(hostname) || labelSays.has('extension') || labelSays.has('download');
}

function isPressed(kind: string): boolean {
  return kind === 'link' || kind === 'button';
}

function pathOf(address: string): string {
  return address.replace(/[?#].*$/, '').toLowerCase();
}
