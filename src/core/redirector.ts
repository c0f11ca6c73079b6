import { hostnameOf } from './hostname.ts';
import { type Address, parseAddress } from './list-entry.ts';

/** Pages that lead on to the address in one of their parameters. */
interface Redirector {
  hostname: RegExp;
  path: RegExp;
  parameters: readonly string[];
  /** Shows results of a search, or videos with words below: its links are looked at. */
  hasResults?: true;
  decode?: (value: string) => string;
}

const URL_PATH = /^\/url$/;

const REDIRECTORS: readonly Redirector[] = [
  {
    // Its own domain and those of countries, as `co.uk`, `com.br` or `de`.
    hostname: /^(?:www\.)?google\.(?:com|(?:com?\.)?[a-z]{2})$/,
    path: URL_PATH,
    parameters: ['q', 'url'],
    hasResults: true,
  },
  {
    hostname: /^(?:www|cn)\.bing\.com$/,
    path: /^\/ck\/a$/,
    parameters: ['u'],
    hasResults: true,
    decode: decodeBing,
  },
  {
    hostname: /^(?:\w+\.)?duckduckgo\.com$/,
    path: /^\/l\/$/,
    parameters: ['uddg'],
    hasResults: true,
  },
  {
    hostname: /^(?:www|m)\.youtube\.com$/,
    path: /^\/redirect$/,
    parameters: ['q'],
    hasResults: true,
  },
  { hostname: /^l\.(?:instagram\.com|threads\.(?:com|net))$/, path: /^\/?$/, parameters: ['u'] },
  {
    hostname: /^(?:lm?\.facebook|l\.messenger|www\.facebook)\.com$/,
    path: /^\/l\.php$/,
    parameters: ['u'],
  },
  { hostname: /^www\.facebook\.com$/, path: /^\/flx\/warn/, parameters: ['u'] },
  { hostname: /^www\.tiktok\.com$/, path: /^\/link\/v2/, parameters: ['target'] },
  { hostname: /^out\.reddit\.com$/, path: /^\//, parameters: ['url'] },
  { hostname: /^t\.umblr\.com$/, path: /^\/redirect$/, parameters: ['z'] },
  { hostname: /^(?:away\.)?vk\.com$/, path: /^\/away\.php$/, parameters: ['to'] },
  { hostname: /^www\.linkedin\.com$/, path: /^\/(?:redir|safety\/go)/, parameters: ['url'] },
  { hostname: /^steamcommunity\.com$/, path: /^\/linkfilter/, parameters: ['u', 'url'] },
  { hostname: /^www\.pinterest\.com$/, path: /^\/offsite/, parameters: ['url'] },
  { hostname: /^slack-redir\.net$/, path: /^\/link$/, parameters: ['url'] },
  {
    hostname: /^(?:\w+\.)?safelinks\.protection\.outlook\.com$/,
    path: /^\//,
    parameters: ['url'],
  },
];
const DEEPEST = 3;

/** Whether links on this hostname are looked at: the search engines themselves, and YouTube. */
export function hasResults(hostname: string): boolean {
  return REDIRECTORS.some((each) => each.hasResults && each.hostname.test(hostname));
}

/** The address that redirectors lead to (`l.instagram.com/?u=…`); every other one is itself. */
export function unwrapLink(url: string): string {
  let inner = url;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next = stepInto(inner);
    if (next === undefined) break;
    inner = next;
  }
  return inner;
}

/** The address that a link leads to in the end; undefined where it leads to no site. */
export function targetAddress(href: string): Address | undefined {
  return /^https?:/i.test(href) ? parseAddress(unwrapLink(href)) : undefined;
}

function stepInto(url: string): string | undefined {
  const hostname = hostnameOf(url);
  if (hostname === undefined) return undefined;
  const { pathname, searchParams } = new URL(url);
  const redirector = REDIRECTORS.find(
    (one) => one.hostname.test(hostname) && one.path.test(pathname),
  );
  return redirector?.parameters
    .map((name) => searchParams.get(name) ?? '')
    .map((value) => redirector.decode?.(value) ?? value)
    .find((target) => /^https?:/i.test(target) && URL.canParse(target));
}

/** Bing writes `a1` and then the address in base64url (RFC 4648) without its padding. */
function decodeBing(value: string): string {
  const coded = value.replace(/^a1/, '').replaceAll('-', '+').replaceAll('_', '/');
  try {
    return atob(coded);
  } catch {
    return '';
  }
}
