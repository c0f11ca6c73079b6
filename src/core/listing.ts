import { isWithinAny } from './hostname.ts';
import type { Control, PageFacts } from './page-facts.ts';
import { type PlatformDomains, platformOf } from './platform.ts';
import { isContent } from './read-control.ts';

/** Pages of stores that are about one app or extension, by hostname. */
const LISTINGS: Readonly<Record<string, RegExp>> = {
  'play.google.com': /^\/store\/apps\/details\/?$/,
  'apps.apple.com': /\/app\/(?:[^/]+\/)?id\d+\/?$/,
  'chromewebstore.google.com': /^\/detail\//,
  'microsoftedge.microsoft.com': /^\/addons\/detail\//,
};

/** Whether this is a store's page of one app or extension. */
export function isListing({ hostname, path }: Pick<PageFacts, 'hostname' | 'path'>): boolean {
  return LISTINGS[hostname]?.test(path) ?? false;
}

/** Name and subtitle of the app are its first headings. */
const OWN_HEADINGS = 2;
/** Characters of the text in which its description begins; reviews and other apps come later. */
const OWN_TEXT = 800;

/** What a listing says of its app. The rest is the store's: reviews, other apps, its own buttons. */
export function ownWords(facts: PageFacts): PageFacts {
  return {
    ...facts,
    headings: facts.headings.slice(0, OWN_HEADINGS),
    images: [],
    text: facts.text.slice(0, OWN_TEXT),
    controls: facts.controls.map((control) => ({ ...control, around: '', buttons: [] })),
  };
}

/** Services on which people keep a page of links to all that is theirs. */
const LINK_PAGES = [
  'linktr.ee',
  'beacons.ai',
  'taplink.cc',
  'taplink.ws',
  'taplink.at',
  'bio.link',
  'bio.site',
  'lnk.bio',
  'link.bio',
  'linkin.bio',
  'carrd.co',
  'solo.to',
  'campsite.bio',
  'allmylinks.com',
  'msha.ke',
  'hoo.be',
  'flow.page',
  'lit.link',
  'heylink.me',
  'instabio.cc',
  'lynk.id',
  'linkbio.co',
];
/** A page of links has no more words of prose than this, and so many links at most. */
const MOST_PROSE = 60;
const MOST_LINKS = 30;
const LEAST_LINKS = 3;
const BOXES: ReadonlySet<string> = new Set(['text', 'search', 'textarea', 'password', 'phone']);

/** The controls of a page of links that lead its readers on to sites of others than platforms. */
export function linksOn(facts: PageFacts, platforms: readonly PlatformDomains[]): Control[] {
  const links = facts.controls.filter(
    (control) => isContent(control) && hostOf(control) !== '' && hostOf(control) !== facts.hostname,
  );
  const onward = links.filter((control) => !platformOf(hostOf(control), platforms));
  return isLinkPage(facts, links, onward) ? onward : [];
}

/** By its service, or by its shape: nothing but links, one of them to a profile of its owner. */
function isLinkPage(facts: PageFacts, links: readonly Control[], onward: readonly Control[]) {
  if (facts.article.prose > MOST_PROSE || links.length > MOST_LINKS) return false;
  if (isWithinAny(facts.hostname, LINK_PAGES)) return true;
  const own = facts.controls.filter((control) => isContent(control));
  return (
    links.length >= LEAST_LINKS &&
    links.length > onward.length &&
    links.length * 2 > own.length &&
    !own.some(({ kind }) => BOXES.has(kind))
  );
}

function hostOf({ target }: Control): string {
  return /^https?:\/\/([^/:?#]+)/.exec(target)?.[1] ?? '';
}

/** Where code lies for others to read: what a page there asks is rarely asked of its readers. */
const CODE_HOSTS = [
  'github.com',
  'gitlab.com',
  'codeberg.org',
  'bitbucket.org',
  'huggingface.co',
  'gitee.com',
  'sourceforge.net',
];

/** Whether a hostname is one of a code host itself; sites that are hosted there are sites. */
export function isCodeHost(hostname: string): boolean {
  return CODE_HOSTS.some((host) => [host, `www.${host}`, `gist.${host}`].includes(hostname));
}
