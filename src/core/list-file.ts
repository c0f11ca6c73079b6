import { hostnameOf, isHostname } from './hostname.ts';
import { OWN_LISTS, type OwnList, type OwnLists } from './own-lists.ts';

/** Why an entry of a list was not taken. */
export const REFUSALS = ['unreadable', 'path', 'wildcard', 'local', 'in-both'] as const;

export type Refusal = (typeof REFUSALS)[number];

export interface RefusedLine {
  /** Counted from 1: the line, and in our JSON the entry within its list. */
  number: number;
  text: string;
  reason: Refusal;
}

/** What a file would add to the lists. */
export interface ListFile {
  /** Canonical hostnames without repeats. */
  add: OwnLists;
  refused: RefusedLine[];
}

/** How reading goes on beside other work. */
export interface Reading {
  /** Called between portions. */
  onProgress?: (done: number, total: number) => void;
  /** Lets others work between portions; false ends the reading. */
  pause: () => Promise<boolean>;
}

type Entry = { hostname: string } | { refused: Refusal };

/** Lines between two pauses: a few milliseconds. */
const PORTION = 2000;
const ADDRESS = /^(?:\d+\.\d+\.\d+\.\d+|[\da-f]*:[\da-f:.]*(?:%\w+)?)$/i;
const LOCAL = /^[^.]*$|\.(?:local|localhost|localdomain|internal|home|lan)$/;
const NUMERIC_END = /\.\d+$/;

/**
 * Reads an entry of a list: a hostname as people write it, or the address of a home page. Its
 * subdomains are meant as well, so a leading dot says nothing and a star is refused.
 */
export function readListEntry(text: string): Entry {
  const bare = text.trim().replace(/^\.+/, '');
  if (isHostname(bare) && !NUMERIC_END.test(bare)) return hostnameEntry(bare);
  if (bare.includes('*')) return { refused: 'wildcard' };
  const url = /^https?:\/\//i.test(bare) ? bare : `https://${bare}`;
  const hostname = /\s/.test(bare) ? undefined : hostnameOf(url);
  if (hostname === undefined) return { refused: 'unreadable' };
  const { pathname, search, hash } = new URL(url);
  if (pathname !== '/' || search !== '' || hash !== '') return { refused: 'path' };
  return hostnameEntry(hostname);
}

function hostnameEntry(hostname: string): Entry {
  if (LOCAL.test(hostname)) return { refused: 'local' };
  return isHostname(hostname) ? { hostname } : { refused: 'unreadable' };
}

/**
 * Reads a list file: our JSON, a hosts file, or a line a hostname with `#` and `!` for comments.
 * Which one it is, its lines tell.
 * @param list where hostnames belong that the file itself gives no list
 * @returns undefined where the reading was ended, 'not-ours' for JSON of another shape
 */
export async function readListFile(
  text: string,
  list: OwnList,
  { onProgress, pause }: Reading,
): Promise<ListFile | 'not-ours' | undefined> {
  const lines = text.trimStart().startsWith('{') ? jsonLines(text) : plainLines(text, list);
  if (!lines) return 'not-ours';
  const found = { block: new Set<string>(), allow: new Set<string>() };
  const refused: RefusedLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0 && index % PORTION === 0) {
      onProgress?.(index, lines.length);
      if (!(await pause())) return undefined;
    }
    for (const entry of entriesOf(line)) {
      if ('refused' in entry) {
        refused.push({ number: line.number, text: line.text.trim(), reason: entry.refused });
      } else if (found[other(line.list)].has(entry.hostname)) {
        refused.push({ number: line.number, text: entry.hostname, reason: 'in-both' });
      } else {
        found[line.list].add(entry.hostname);
      }
    }
  }
  return { add: { block: [...found.block], allow: [...found.allow] }, refused };
}

interface Line {
  number: number;
  text: string;
  list: OwnList;
  isEntry?: boolean;
}

function other(list: OwnList): OwnList {
  return list === 'block' ? 'allow' : 'block';
}

function plainLines(text: string, list: OwnList): Line[] {
  return text.split(/\r\n|\n|\r/).map((line, index) => ({ number: index + 1, text: line, list }));
}

function jsonLines(text: string): Line[] | undefined {
  const file = parseJson(text);
  if (file?.format !== FORMAT) return undefined;
  const lists = OWN_LISTS.map((list) => ({ list, entries: file[list] ?? [] }));
  if (!lists.every(({ entries }) => Array.isArray(entries))) return undefined;
  return lists.flatMap(({ list, entries }) =>
    (entries as unknown[]).map((entry, index) => ({
      number: index + 1,
      text: typeof entry === 'string' ? entry : JSON.stringify(entry),
      list,
      isEntry: true,
    })),
  );
}

function parseJson(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** The entries of a line: none in a comment, several after the address of a hosts file. */
function entriesOf({ text, isEntry }: Line): Entry[] {
  if (isEntry) return [readListEntry(text)];
  const [content = ''] = text.replace(/^\ufeff/, '').split(/(?:^|\s)[#!]/, 1);
  const words = content.trim().split(/\s+/);
  const [first = ''] = words;
  if (first === '') return [];
  if (words.length === 1) return [readListEntry(first)];
  if (!ADDRESS.test(first)) return [{ refused: 'unreadable' }];
  return words
    .slice(1)
    .map((name) => (ADDRESS.test(name) ? { refused: 'local' } : readListEntry(name)));
}

/** Says that a JSON file is one of our own lists. */
const FORMAT = 'faveguard-lists';

export const EXPORT_FORMATS = ['json', 'hosts', 'plain'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Writes a list as a file; our JSON holds both lists. */
export function writeListFile(lists: OwnLists, list: OwnList, format: ExportFormat): string {
  if (format === 'json') return `${JSON.stringify({ format: FORMAT, ...lists }, null, 1)}\n`;
  const before = format === 'hosts' ? '0.0.0.0 ' : '';
  return lists[list].map((hostname) => `${before}${hostname}\n`).join('');
}
