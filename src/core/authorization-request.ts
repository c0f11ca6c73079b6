import { hostnameOf } from './hostname.ts';

/** Where an authorization server takes requests, and how it spells their parameters. */
export interface Authority {
  platform: string;
  name: string;
  authorize: { hostname: string; path: string }[];
  clientIdParameter: string;
  scopeSeparator: string;
  /** Parameters whose value is a whole authorization URL, as on a login hop. */
  nestedParameters: string[];
  /** Parameters that carry the client id behind a prefix, where the request itself is lost. */
  clientIdCarriers: { parameter: string; prefix: string }[];
}

/** An authorization request (RFC 6749, section 4.1.1), as far as its address tells. */
export interface AuthorizationRequest {
  platform: string;
  clientId?: string;
  /** Hostname of the redirect URI; undefined where there is none or its scheme has no host. */
  redirectHostname?: string;
  scopes: string[];
}

const DEEPEST_NESTING = 3;

/** The authority on whose pages this address lies, on path segment boundaries. */
export function authorityOf<Row extends Authority>(
  url: string,
  authorities: readonly Row[],
): Row | undefined {
  const hostname = hostnameOf(url);
  if (hostname === undefined) return undefined;
  const { pathname } = new URL(url);
  return authorities.find(({ authorize }) =>
    authorize.some((place) => place.hostname === hostname && isWithinPath(pathname, place.path)),
  );
}

function isWithinPath(path: string, parent: string): boolean {
  const base = parent.replace(/\/$/, '');
  return path === base || path.startsWith(`${base}/`);
}

/**
 * Reads the authorization request in an address: its own parameters, a whole request nested in
 * one of them (also encoded twice), or the client id alone.
 * @returns undefined where the address carries no client
 */
export function readRequest(
  url: string,
  authority: Authority,
  depth = 0,
): AuthorizationRequest | undefined {
  if (!URL.canParse(url) || depth > DEEPEST_NESTING) return undefined;
  const { searchParams } = new URL(url);
  const clientId = searchParams.get(authority.clientIdParameter) ?? undefined;
  if (clientId !== undefined) {
    const redirect = searchParams.get('redirect_uri');
    const redirectHostname = redirect === null ? undefined : redirectHostnameOf(redirect);
    return {
      platform: authority.platform,
      clientId,
      ...(redirectHostname !== undefined && { redirectHostname }),
      scopes: scopesOf(searchParams.get('scope') ?? '', authority.scopeSeparator),
    };
  }
  for (const parameter of authority.nestedParameters) {
    const nested = searchParams.get(parameter);
    const request = nested === null ? undefined : readNested(nested, url, authority, depth);
    if (request) return request;
  }
  for (const { parameter, prefix } of authority.clientIdCarriers) {
    const value = searchParams.get(parameter);
    if (value?.startsWith(prefix)) {
      return { platform: authority.platform, clientId: value.slice(prefix.length), scopes: [] };
    }
  }
  return undefined;
}

function readNested(
  nested: string,
  base: string,
  authority: Authority,
  depth: number,
): AuthorizationRequest | undefined {
  const plain = /^https?%3a/i.test(nested) ? decodeOnce(nested) : nested;
  if (!URL.canParse(plain, base)) return undefined;
  return readRequest(new URL(plain, base).href, authority, depth + 1);
}

function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Google's pop-up flow names the site in `storagerelay://https/<site>`. */
function redirectHostnameOf(redirect: string): string | undefined {
  const relayed = /^storagerelay:\/\/(https?)\/([^/?#]+)/.exec(redirect);
  return hostnameOf(relayed ? `${relayed[1]}://${relayed[2]}` : decodedIfWhole(redirect));
}

function decodedIfWhole(redirect: string): string {
  return /^https?%3a/i.test(redirect) ? decodeOnce(redirect) : redirect;
}

/** Splits scopes by the platform's separator, and by spaces, which many apps write in its place. */
function scopesOf(scope: string, separator: string): string[] {
  const parts = scope.split(separator === ',' ? /[,\s]+/ : /\s+/);
  return [...new Set(parts.filter((part) => part !== ''))];
}
