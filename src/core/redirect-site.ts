import { hostnameAndParents, isWithinAny } from './hostname.ts';
import { borrowedName } from './look-alike.ts';
import type { PlatformDomains } from './platform.ts';
import { readableHostname } from './punycode.ts';

/** Hostnames under which anybody can have one of their own, by what they are for. */
export interface SharedHosts {
  sharedHosting: readonly string[];
  tunnels: readonly string[];
  shorteners: readonly string[];
}

/** Labels below a country's domain that are registries and not sites: `com.br`, `co.uk`. */
const SECOND_LEVEL = /^(?:com?|net|org|gov|edu|ac|gob|or|ne|go|web|info|app)$/;

/** What is not a site of its own: a top-level domain, a registry below a country, a shared host. */
function isShared(hostname: string, { sharedHosting, tunnels }: SharedHosts): boolean {
  const labels = hostname.split('.');
  const [first = '', last = ''] = labels;
  return (
    labels.length < 2 ||
    (labels.length === 2 && last.length === 2 && SECOND_LEVEL.test(first)) ||
    sharedHosting.includes(hostname) ||
    tunnels.includes(hostname)
  );
}

/** The registrable part of a hostname, as far as it can be told without the public suffix list. */
export function siteOf(hostname: string, shared: SharedHosts): string {
  if (isIpAddress(hostname)) return hostname;
  const parents = [...hostnameAndParents(hostname)];
  return parents.filter((parent) => !isShared(parent, shared)).at(-1) ?? hostname;
}

/** Whether two hostnames are of one site. */
export function isSameSite(a: string, b: string, shared: SharedHosts): boolean {
  return siteOf(a, shared) === siteOf(b, shared);
}

function isIpAddress(hostname: string): boolean {
  return /^\d+(?:\.\d+){3}$/.test(hostname) || hostname.startsWith('[');
}

/** An address of this machine or of a home or office network: a developer at work. */
function isLocal(hostname: string): boolean {
  return /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.|^\[(?:::1|f[cde])/.test(
    hostname,
  );
}

/**
 * Whether honest apps seldom send people to this hostname: rented by the hour, a bare address, a
 * short link, a tunnel to somebody's machine, or the look-alike of a platform.
 */
export function isSuspicious(
  hostname: string,
  platforms: readonly PlatformDomains[],
  shared: SharedHosts,
): boolean {
  return (
    (isIpAddress(hostname) && !isLocal(hostname)) ||
    isWithinAny(hostname, [...shared.sharedHosting, ...shared.tunnels, ...shared.shorteners]) ||
    borrowedName(hostname, platforms) !== undefined
  );
}

/** The parts of a hostname that a person reads as words, its endings left out. */
export function namesInHostname(hostname: string, shared: SharedHosts): string[] {
  if (isIpAddress(hostname)) return [];
  const labels = readableHostname(hostname).split('.');
  const site = siteOf(hostname, shared).split('.');
  const own = labels.slice(0, labels.length - site.length + 1);
  // Some names run on into their ending: `whoviewed.me`.
  const spoken = /^(?:me|my|us|you)$/.test(labels.at(-1) ?? '') ? [labels.slice(-2).join(' ')] : [];
  return [...own, ...spoken].filter((label) => label !== 'www');
}
