import { hostnameOf } from './hostname.ts';

/** A redirector of a search engine or video site, and how it carries the address it leads to. */
interface Redirector {
  hostname: RegExp;
  path: string;
  parameters: readonly string[];
  decode?: (value: string) => string;
}

/** Where Google answers: its own domain and those of countries, as `co.uk`, `com.br` or `de`. */
const GOOGLE = /^(?:www\.)?google\.(?:com|(?:com?\.)?[a-z]{2})$/;

const REDIRECTORS: readonly Redirector[] = [
  { hostname: GOOGLE, path: '/url', parameters: ['q', 'url'] },
  { hostname: /^(?:www|cn)\.bing\.com$/, path: '/ck/a', parameters: ['u'], decode: decodeBing },
  { hostname: /^(?:\w+\.)?duckduckgo\.com$/, path: '/l/', parameters: ['uddg'] },
  { hostname: /^(?:www|m)\.youtube\.com$/, path: '/redirect', parameters: ['q'] },
];

const RESULT_PAGES = [...REDIRECTORS.map(({ hostname }) => hostname)];

/** Whether links on this hostname are looked at: the search engines themselves, and YouTube. */
export function hasResults(hostname: string): boolean {
  return RESULT_PAGES.some((pattern) => pattern.test(hostname));
}

/** The hostname that a link on a results page leads to in the end; undefined where it is none. */
export function targetHostname(href: string): string | undefined {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const redirector = REDIRECTORS.find(
    ({ hostname, path }) => url.pathname === path && hostname.test(url.hostname),
  );
  if (!redirector) return hostnameOf(href);
  for (const parameter of redirector.parameters) {
    const value = url.searchParams.get(parameter);
    const target = value === null ? undefined : (redirector.decode?.(value) ?? value);
    if (target && /^https?:/.test(target)) return hostnameOf(target);
  }
  return undefined;
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
