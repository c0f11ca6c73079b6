import { hostOf } from '../hostname.ts';
import { isListing } from '../listing.ts';
import type { Control } from '../page-facts.ts';
import { isContent, isOnTopic, isPressed, type ReadControl } from '../read-control.ts';
import type { Reading } from '../reading.ts';
import { type Finding, quote, type Rule } from '../rule.ts';

/** A file that is installed past the stores' checks. */
const SIDELOADED = /\.(apk|xapk|apks|exe|msi|dmg|crx|xpi|mobileconfig|ipa)$/;
/** The platforms' own apps, to which honest articles link. */
const PLATFORMS_OWN =
  /com\.(?:zhiliaoapp|ss\.android|instagram\.android|instagram\.barcelona|facebook\.|whatsapp|snapchat|twitter|vkontakte|linkedin|pinterest|reddit|discord|spotify|google\.android\.youtube)|org\.telegram|\/app\/(?:tiktok|instagram|facebook|whatsapp|snapchat|x|telegram)[-/]/;

/** "Download TikTok for Android": a tool's app has a name of its own. */
const NAMES_PLATFORM =
  /^ (?:\S+ ){0,2}#[a-z]+ (?:(?:\S+ ){0,3}(?:android|iphone|ios|ipad|store|play|appstore) )?$/;

/** An extension that comes as an archive is loaded unpacked. */
const ARCHIVE = /\.(zip|rar|7z|tar\.gz)$/;
/** Where a browser loads it. */
const UNPACKED = /:\/\/extensions/i;
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
    const { facts } = reading;
    return isListing(facts) ? listed(reading) : (sideloaded(reading) ?? offered(reading));
  },
};

function sideloaded({ controls, lures, signs }: Reading): Finding | undefined {
  // The page tells how to get it past the browser or the virus scanner.
  const isCoached =
    lures.some(({ means }) => means === 'coaching') || UNPACKED.test(signs.get('download') ?? '');
  const link = controls.find(
    ({ control, label, labelSays }) =>
      isContent(control) &&
      isPressed(control) &&
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

/** A store's page of an app that makes the promise itself is there to have it installed. */
function listed({ controls, facts }: Reading): Finding {
  const own = controls.filter(
    ({ control }) => isContent(control) && isPressed(control) && control.label !== '',
  );
  const button =
    own.find(({ labelSays }) => labelSays.has('download') || labelSays.has('extension')) ??
    own.find(({ control }) => control.kind === 'button');
  return {
    severity: 'weak',
    evidence: quote(facts.title),
    ...(button && { control: button.index }),
  };
}

function offered({ controls, facts }: Reading): Finding | undefined {
  const link = controls.find(
    (read) =>
      isContent(read.control) &&
      isPressed(read.control) &&
      offersApp(read) &&
      isOnTopic(read, facts) &&
      !PLATFORMS_OWN.test(read.control.target) &&
      !(isStore(read.control) && NAMES_PLATFORM.test(read.label)),
  );
  return (
    link && {
      severity: 'weak',
      evidence: quote(link.control.label || link.control.target),
      control: link.index,
    }
  );
}

function isStore({ target }: Control): boolean {
  return STORES.includes(hostOf(target));
}

function offersApp({ control, labelSays }: ReadControl): boolean {
  return isStore(control) || labelSays.has('extension') || labelSays.has('download');
}

function pathOf(address: string): string {
  return address.replace(/[?#].*$/, '').toLowerCase();
}
