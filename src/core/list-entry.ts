/**
 * What a line of a list means, and which addresses it matches. The same for the bundled list, the
 * user's own and imported ones.
 *
 * | line | matches |
 * |---|---|
 * | `viewer.example` | the hostname and all below it, any scheme, port and path |
 * | `.viewer.example` | the same |
 * | `*.viewer.example` | all below it, not the hostname itself |
 * | `host.example/view/a` | `/view/a` and all below, on this hostname only |
 * | `store.example/details?id=a` | that path with that parameter, wherever in the query |
 * | `||viewer.example^` | as `viewer.example`: so filter lists write it |
 */

import { isWithin } from './hostname.ts';
import type { HostnameTable } from './hostname-table.ts';

export interface ListEntry {
  /** Canonical hostname or IP address (IPv6 in brackets). */
  hostname: string;
  /** False for `*.hostname`. */
  coversItself: boolean;
  /** Empty, or begins with `/` and ends without; as in a URL, percent-encoding included. */
  path: string;
  /** Decoded name and value that the query must hold. */
  parameter?: [name: string, value: string];
}

/** Why a line is no entry. `empty` and `comment` are no mistakes. */
export type Refusal =
  | 'empty'
  | 'comment'
  | 'wildcard'
  | 'port'
  | 'not-a-hostname'
  | 'several-parameters'
  | 'local'
  | 'public-suffix'
  | 'platform';

export type ParsedEntry = { entry: ListEntry } | { refusal: Refusal };

/** What no list may cover as a whole; entries with a path name one page and pass. */
export interface Protected {
  /** `com`, `co.uk`, `github.io`: everybody's neighbours. */
  isPublicSuffix(hostname: string): boolean;
  /** Hostnames of the real services. */
  isPlatform(hostname: string): boolean;
}

/** No entry is longer; what is would only cost time. */
const LONGEST_LINE = 2000;
const COMMENT = /^(?:[#!;]|\/\/)/;
const TRAILING_COMMENT = /\s+(?:#|\/\/|!).*$/;
/** Where hosts files send a name: nowhere, or to this machine. */
const HOSTS_FILE_ADDRESS = /^(?:0\.0\.0\.0|127\.\d+\.\d+\.\d+|::1?|fe80::1%lo0)$/;
const FILTER = /^\|\|([^/]+)\^$/;
const LABELS = /^(?=.{3,253}$)(?:[a-z0-9_-]{1,63}\.)+[a-z0-9-]{2,63}$/;
const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|localdomain|local|lan|home|corp|intranet|internal|private|home\.arpa)$/;
/** Loopback, private and link-local networks, and "this host" (RFC 6890). */
const LOCAL_IPV4 = /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168)\./;
const LOCAL_IPV6 = /^\[(?:::1?\]|::ffff:|f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:)/;

/**
 * The entries of one line of a list or hosts file (which may name several hostnames).
 * @returns one result for each name; a line without any gives one refusal
 */
export function parseLine(line: string, protectedNames: Protected): ParsedEntry[] {
  const text = line.trim();
  if (text === '') return [{ refusal: 'empty' }];
  if (COMMENT.test(text)) return [{ refusal: 'comment' }];
  if (text.length > LONGEST_LINE) return [{ refusal: 'not-a-hostname' }];
  const [first = '', ...rest] = text.replace(TRAILING_COMMENT, '').split(/\s+/);
  const names = HOSTS_FILE_ADDRESS.test(first) && rest.length > 0 ? rest : [first];
  if (rest.length > 0 && names !== rest) return [{ refusal: 'not-a-hostname' }];
  return names.map((name) => parseEntry(name, protectedNames));
}

/** One entry, without comments around it. */
export function parseEntry(text: string, { isPublicSuffix, isPlatform }: Protected): ParsedEntry {
  const bare = FILTER.exec(text)?.[1] ?? text.replace(/^https?:\/\//i, '');
  const [, lead = '', name = ''] = /^(\*\.|\.)?([\s\S]*)$/.exec(bare) ?? [];
  if (name.includes('*')) return { refusal: 'wildcard' };
  const authority = /^[^/\\?#]*/.exec(name)?.[0] ?? '';
  if (/:\d+$/.test(authority)) return { refusal: 'port' };
  const url = parseAddress(`https://${name}`);
  if (!url || authority === '' || /@|:$/.test(authority)) return { refusal: 'not-a-hostname' };
  const { hostname, search } = url;
  const path = url.path.replace(/\/+$/, '');
  const [parameter, ...others] = search;
  if (others.length > 0) return { refusal: 'several-parameters' };
  const isPage = path !== '' || parameter !== undefined;
  if (isPage && lead === '*.') return { refusal: 'wildcard' };
  if (!isPage && isPublicSuffix(hostname)) return { refusal: 'public-suffix' };
  const refusal = refuseHostname(hostname);
  if (refusal) return { refusal };
  if (!isPage && isPlatform(hostname)) return { refusal: 'platform' };
  return {
    entry: {
      hostname,
      coversItself: lead !== '*.',
      path,
      ...(parameter && { parameter }),
    },
  };
}

function refuseHostname(hostname: string): Refusal | undefined {
  if (hostname.startsWith('[')) return LOCAL_IPV6.test(hostname) ? 'local' : undefined;
  if (IPV4.test(hostname)) return LOCAL_IPV4.test(hostname) ? 'local' : undefined;
  if (LOCAL_NAME.test(hostname)) return 'local';
  if (!hostname.includes('.')) return /^[a-z0-9-]+$/.test(hostname) ? 'local' : 'not-a-hostname';
  return LABELS.test(hostname) ? undefined : 'not-a-hostname';
}

/** What entries look at in an address. */
export interface Address {
  hostname: string;
  /** Begins with `/` where the scheme has paths. */
  path: string;
  /** Names and values of the query, decoded. */
  search: [string, string][];
}

/**
 * An address as the WHATWG URL Standard reads it, whatever its scheme.
 * @returns undefined where it is not absolute or has no host
 */
export function parseAddress(url: string): Address | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname, searchParams } = new URL(url);
  const name = hostname.replace(/\.$/, '');
  return name === '' ? undefined : { hostname: name, path: pathname, search: [...searchParams] };
}

/** Whether an entry matches an address. */
export function matchesEntry(entry: ListEntry, { hostname, path, search }: Address): boolean {
  if (entry.path === '' && !entry.parameter) {
    return (
      isWithin(hostname, entry.hostname) && (entry.coversItself || hostname !== entry.hostname)
    );
  }
  if (hostname !== entry.hostname) return false;
  if (path !== entry.path && !path.startsWith(`${entry.path}/`)) return false;
  const [name, value] = entry.parameter ?? [];
  return (
    name === undefined ||
    search.some((parameter) => parameter[0] === name && parameter[1] === value)
  );
}

/** The key under which an entry stands in a hostname table. */
export function entryKey({ hostname, coversItself, path, parameter }: ListEntry): string {
  if (path === '' && !parameter) return coversItself ? hostname : `.${hostname}`;
  return `${hostname}${path}${parameter ? `?${parameter[0]}=${parameter[1]}` : ''}`;
}

/** Whether a table of entries may have one for this address. */
export function mayMatch(table: HostnameTable, { hostname, path, search }: Address): boolean {
  return table.coversAddress(hostname, path, search);
}
