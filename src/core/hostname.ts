/** A hostname is lower case, punycode, and has no trailing dot. */

/**
 * The canonical hostname of a URL by the WHATWG URL Standard, or undefined where there is none
 * (not a URL, or a scheme without a host).
 */
export function hostnameOf(url: string): string | undefined {
  const hostname = URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : '';
  return hostname === '' ? undefined : hostname;
}

/** Host of an absolute address as a page has it, with its port; empty where it has none. */
export function hostOf(address: string): string {
  return address.split('/')[2] ?? '';
}

/**
 * The hostname and its parent hostnames, longest first, the top-level label left out:
 * `a.b.example.com` gives itself, `b.example.com`, `example.com`.
 */
export function* hostnameAndParents(hostname: string): Generator<string> {
  for (let rest = hostname; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    yield rest;
  }
}

/** Whether `hostname` is `parent` or lies below it, on a label boundary. */
export function isWithin(hostname: string, parent: string): boolean {
  return hostname === parent || hostname.endsWith(`.${parent}`);
}

/** Whether `hostname` is one of `parents` or lies below one. */
export function isWithinAny(hostname: string, parents: readonly string[]): boolean {
  return parents.some((parent) => isWithin(hostname, parent));
}

/** Path of a URL, without query string and fragment; empty where there is none. */
export function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : '';
}

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const HOSTNAME = new RegExp(`^(?=.{1,253}$)${LABEL}(?:\\.${LABEL})+$`);

/** Whether a text is a hostname in canonical form with at least two labels. */
export function isHostname(text: string): boolean {
  return HOSTNAME.test(text);
}
