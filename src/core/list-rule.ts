import type { ListEntry } from './list-entry.ts';

/** The part of a declarativeNetRequest condition that says which addresses a rule is about. */
export type AddressCondition =
  | { requestDomains: string[] }
  | { regexFilter: string; isUrlFilterCaseSensitive: true };

/** What every address of a hostname begins with; no pattern of another kind covers ports. */
const START = '^https?://(?:[^/?#]*@)?';
const END_OF_HOST = '\\.?(?::[0-9]+)?';

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/**
 * A hostname without and with the dot of the root, which to Firefox's rules and to the filters of
 * both browsers are two. An IP address has no such form.
 */
export function atEnds(hostname: string): string[] {
  return /(?:\.\d+|\])$/.test(hostname) ? [hostname] : [hostname, `${hostname}.`];
}

/** The condition that matches what `matchesEntry` does, over http and https. */
export function conditionOf({
  hostname,
  coversItself,
  path,
  parameter,
}: ListEntry): AddressCondition {
  const start = `${START}${literal(hostname)}${END_OF_HOST}${literal(path)}`;
  if (parameter) {
    const pair = parameter.map((part) => literal(encodeURIComponent(part))).join('=');
    return regex(`${start}(?:/[^?#]*)?\\?(?:[^#]*&)?${pair}(?:[&#]|$)`);
  }
  if (path !== '') return regex(`${start}(?:[/?#]|$)`);
  if (coversItself) return { requestDomains: atEnds(hostname) };
  return regex(`${START}[^/?#@:]+\\.${literal(hostname)}${END_OF_HOST}(?:[/?#]|$)`);
}

function regex(regexFilter: string): AddressCondition {
  return { regexFilter, isUrlFilterCaseSensitive: true };
}
