import { hostnameOf, isWithin } from './hostname.ts';

/**
 * What a page of an authorization server is: `request` takes authorization requests, `consent` goes
 * on with one and may have lost its address, `login` comes between, `shared` serves other things
 * too, `device` takes a code in place of a request.
 */
export const PLACE_KINDS = ['request', 'consent', 'login', 'shared', 'device'] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Pages of an authorization server. */
export interface Place {
  hostname: string;
  /** Path on segment boundaries, in any case; `*` stands for one segment. */
  path: string;
  kind: PlaceKind;
  /** Also at every hostname below: only where the domain is the platform's own. */
  subdomains?: true | undefined;
  /** The hostname is chosen by whoever rents it: it proves nothing. */
  tenants?: true | undefined;
}

/** Where an authorization server takes requests, and how it spells them. */
export interface Authority {
  platform: string;
  name: string;
  places: Place[];
  /** Names of parameters, in the order in which they count. */
  parameters: {
    client: string[];
    redirect: string[];
    scope: string[];
    /** Their value is a whole request: an address, or a query string. */
    nested: string[];
    /** Their value is a request as a JSON object. */
    json: string[];
    /** They stand for a request that the server keeps to itself, as `request_uri` does. */
    sealed: string[];
  };
  /** Parameters that carry the client id behind a prefix, where the request itself is lost. */
  clientIdCarriers: { parameter: string; prefix: string }[];
  /** Every sign that parts scopes. */
  scopeSeparators: string;
  /** Scopes by bit, where they are also written as one number. */
  scopeBits?: Record<string, string> | undefined;
  /** Permissions by scope; `name=value` is a parameter that grants something by itself. */
  scopes: Record<string, unknown>;
}

/** The place that an address belongs to, and whose it is; undefined for all other pages. */
export function placeOf<Row extends Pick<Authority, 'places'>>(
  url: string,
  authorities: readonly Row[],
): { authority: Row; place: Place } | undefined {
  const hostname = hostnameOf(url);
  if (hostname === undefined || !/^https?:/i.test(url)) return undefined;
  const segments = segmentsOf(new URL(url).pathname);
  for (const authority of authorities) {
    const place = authority.places.find(
      (one) => isAt(hostname, one) && isUnder(segments, segmentsOf(one.path)),
    );
    if (place) return { authority, place };
  }
  return undefined;
}

/** Match patterns of a place for the manifest: a little more than `placeOf` lets through. */
export function matchPatternOf({ hostname, path, subdomains }: Place): string {
  return `*://${subdomains ? '*.' : ''}${hostname}${path}*`;
}

function isAt(hostname: string, place: Place): boolean {
  return place.subdomains ? isWithin(hostname, place.hostname) : hostname === place.hostname;
}

function segmentsOf(path: string): string[] {
  return path
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '');
}

function isUnder(segments: readonly string[], parent: readonly string[]): boolean {
  return (
    segments.length >= parent.length &&
    parent.every((segment, index) => segment === '*' || segment === segments[index])
  );
}
