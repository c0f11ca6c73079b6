import { type Authority, type Place, placeOf } from './authority.ts';
import { hostnameOf } from './hostname.ts';
import { unwrapLink } from './redirector.ts';

/** An authorization request (RFC 6749, section 4.1.1), as far as its address tells. */
export interface AuthorizationRequest {
  platform: string;
  /** Undefined where the server keeps it to itself. */
  clientId?: string;
  /** Hostname of the redirect URI; undefined where there is none or its scheme has no host. */
  redirectHostname?: string;
  /** The redirect URI without query and fragment, where there is one at all. */
  redirectUri?: string;
  scopes: string[];
}

/** What an address says of a consent prompt. */
export interface FoundPrompt<Row> {
  authority: Row;
  place: Place;
  request?: AuthorizationRequest;
}

type Parameters = Pick<URLSearchParams, 'get'>;

const DEEPEST_NESTING = 3;
const LONGEST_REDIRECT = 300;

/**
 * Reads the page of an authorization server from its address: whose it is, what kind of page, and
 * the request it carries – in its own parameters, whole in one of them, as JSON, or the client
 * alone. An address inside a link wrapper counts as itself.
 * @returns undefined for pages of nobody we know
 */
export function findPrompt<Row extends Authority>(
  url: string,
  authorities: readonly Row[],
): FoundPrompt<Row> | undefined {
  return find(unwrapLink(url), authorities, 0);
}

function find<Row extends Authority>(
  url: string,
  authorities: readonly Row[],
  depth: number,
): FoundPrompt<Row> | undefined {
  const found = depth > DEEPEST_NESTING ? undefined : placeOf(url, authorities);
  if (!found) return undefined;
  const { authority, place } = found;
  const { searchParams } = new URL(url);
  const own = readParameters(searchParams, authority);
  const inner =
    own.redirectUri === undefined || !isAsked(own, searchParams, authority)
      ? readInner(url, authority, authorities, depth)
      : undefined;
  // A login page may carry the request of another authority, as Instagram's does for Threads.
  if (inner) {
    return { authority: inner.authority, place, request: mergeRequests(inner.request, own) };
  }
  return isAsked(own, searchParams, authority)
    ? { authority, place, request: own }
    : { authority, place };
}

/** Whether parameters are a request: they name a client, or one that the server keeps to itself. */
function isAsked(
  { clientId }: AuthorizationRequest,
  parameters: Parameters,
  { parameters: { sealed } }: Authority,
): boolean {
  return clientId !== undefined || sealed.some((name) => (parameters.get(name) ?? '') !== '');
}

/** Fills in what a request does not tell by another one, of the same client where both name it. */
export function mergeRequests(
  first: AuthorizationRequest,
  second: AuthorizationRequest,
): AuthorizationRequest {
  const isSame =
    second.platform === first.platform &&
    (first.clientId ?? second.clientId) === (second.clientId ?? first.clientId);
  if (!isSame) return first;
  const scopes = first.scopes.length > 0 ? first.scopes : second.scopes;
  return { ...second, ...first, scopes };
}

function readInner<Row extends Authority>(
  url: string,
  authority: Row,
  authorities: readonly Row[],
  depth: number,
): { authority: Row; request: AuthorizationRequest } | undefined {
  const { searchParams } = new URL(url);
  const { nested, json } = authority.parameters;
  for (const name of nested) {
    const value = decodedWhole(searchParams.get(name) ?? '');
    if (value === '') continue;
    const inner = URL.canParse(value, url)
      ? find(new URL(value, url).href, authorities, depth + 1)
      : undefined;
    if (inner?.request) return { authority: inner.authority, request: inner.request };
    const request = readAsked(new URLSearchParams(value.replace(/^\?/, '')), authority);
    if (request) return { authority, request };
  }
  for (const name of json) {
    const request = readAsked(jsonParameters(searchParams.get(name)), authority);
    if (request) return { authority, request };
  }
  for (const { parameter, prefix } of authority.clientIdCarriers) {
    const value = searchParams.get(parameter);
    if (value?.startsWith(prefix)) {
      const clientId = value.slice(prefix.length);
      return { authority, request: { platform: authority.platform, clientId, scopes: [] } };
    }
  }
  return undefined;
}

function readAsked(parameters: Parameters, authority: Authority): AuthorizationRequest | undefined {
  const request = readParameters(parameters, authority);
  return isAsked(request, parameters, authority) ? request : undefined;
}

/** What parameters tell of a request. */
function readParameters(parameters: Parameters, authority: Authority): AuthorizationRequest {
  const { client, redirect, scope } = authority.parameters;
  const valuesOf = (names: readonly string[]) =>
    names.map((name) => plainValue(parameters.get(name))).filter((value) => value !== '');
  const [clientId] = valuesOf(client);
  const redirects = valuesOf(redirect).map((value) => readRedirect(value));
  const readable = redirects.find(({ redirectHostname }) => redirectHostname) ?? redirects[0];
  const pairs = Object.keys(authority.scopes).filter((key) => {
    const [name = '', value] = key.split('=');
    return value !== undefined && parameters.get(name) === value;
  });
  return {
    platform: authority.platform,
    ...(clientId !== undefined && { clientId }),
    ...readable,
    scopes: [...new Set([...scopesOf(valuesOf(scope)[0] ?? '', authority), ...pairs])],
  };
}

/** The members of a JSON object as parameters. */
function jsonParameters(text: string | null): Parameters {
  const parsed = parseJson(decodedWhole(text ?? ''));
  const members: Record<string, unknown> =
    typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  return {
    get: (name) => {
      const value = members[name];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
    },
  };
}

/** Facebook writes the parameters of its consent page as JSON: `"https:\/\/…"`, `["email"]`. */
function plainValue(value: string | null): string {
  if (value === null || !/^["[]/.test(value)) return value ?? '';
  const parsed = parseJson(value);
  if (Array.isArray(parsed)) return parsed.filter((item) => typeof item === 'string').join(' ');
  return typeof parsed === 'string' ? parsed : value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const TIMES_ENCODED = 3;

/** An address that was encoded once more than it should be. */
function decodedWhole(text: string): string {
  let plain = text;
  for (
    let times = 0;
    times < TIMES_ENCODED && /^[\w.+-]*%(?:25)*(?:3a|2f|3d|7b)/i.test(plain);
    times += 1
  ) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      break;
    }
  }
  return plain;
}

function readRedirect(
  value: string,
): Pick<AuthorizationRequest, 'redirectHostname' | 'redirectUri'> {
  const written = decodedWhole(value.trim());
  // Google's pop-up flow names the site in `storagerelay://https/<site>`.
  const relayed = /^storagerelay:\/\/(https?)\/([^/?#]+)/i.exec(written);
  const url = relayed ? `${relayed[1]}://${relayed[2]}` : written;
  if (!URL.canParse(url)) return {};
  const redirectHostname = /^https?:/i.test(url) ? hostnameOf(url) : undefined;
  return {
    ...(redirectHostname !== undefined && { redirectHostname }),
    redirectUri: url.replace(/[?#].*$/s, '').slice(0, LONGEST_REDIRECT),
  };
}

/** Splits scopes by the platform's separators, and by spaces, which many apps write in their place. */
function scopesOf(scope: string, { scopeSeparators, scopeBits }: Authority): string[] {
  if (scopeBits && /^\d+$/.test(scope)) {
    const bits = Number(scope);
    return Object.entries(scopeBits).flatMap(([bit, name]) =>
      Math.floor(bits / Number(bit)) % 2 === 1 ? [name] : [],
    );
  }
  const signs = [...scopeSeparators].map((sign) => `\\${sign}`).join('');
  return scope.split(new RegExp(`[${signs}\\s]+`)).filter((part) => part !== '');
}
