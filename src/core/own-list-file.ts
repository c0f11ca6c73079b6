import { isHostname } from './hostname.ts';
import {
  type ParsedEntry,
  type Protected,
  parseEntry,
  parseLine,
  type Refusal,
} from './list-entry.ts';
import { OWN_LISTS, type OwnList, type OwnLists } from './own-lists.ts';

/** Why an entry of an own list was not taken: own lists hold whole sites, and each once. */
export type OwnRefusal = Exclude<Refusal, 'empty' | 'comment'> | 'page' | 'in-both';

export interface RefusedLine {
  /** Counted from 1: the line, and in our JSON the entry within its list. */
  number: number;
  text: string;
  reason: OwnRefusal;
}

/** What a file would add to the lists. */
export interface ListFile {
  /** Canonical hostnames without repeats. */
  add: OwnLists;
  refused: RefusedLine[];
}

/** What a file is read with, and how that goes on beside other work. */
export interface Reading {
  protectedNames: Protected;
  /** Called between portions of a long file. */
  onProgress?: (done: number, total: number) => void;
  /** Lets others work between portions; false ends the reading. */
  pause: () => Promise<boolean>;
}

type Entry = { hostname: string } | { refused: OwnRefusal };

/** Up to this many lines are read in no time: no progress is told. */
export const LONG_FILE = 20_000;

/** Lines between two pauses: a few milliseconds. */
const PORTION = 2000;

/** Where any hostname may be listed: somebody means it. */
export const NOTHING_PROTECTED: Protected = {
  isPublicSuffix: () => false,
  isPlatform: () => false,
};

/** Reads an entry as somebody types it: a hostname or the address of a home page. */
export function readOwnEntry(text: string, protectedNames: Protected): Entry {
  return ownEntry(parseEntry(text.trim(), protectedNames)) ?? { refused: 'not-a-hostname' };
}

/** What a line means for an own list; undefined where it is empty or a comment. */
function ownEntry(parsed: ParsedEntry): Entry | undefined {
  if ('refusal' in parsed) {
    const { refusal } = parsed;
    return refusal === 'empty' || refusal === 'comment' ? undefined : { refused: refusal };
  }
  const { hostname, coversItself, path, parameter } = parsed.entry;
  if (path !== '' || parameter) return { refused: 'page' };
  if (!coversItself) return { refused: 'wildcard' };
  return isHostname(hostname) ? { hostname } : { refused: 'not-a-hostname' };
}

/**
 * Reads a list file: our JSON, a hosts file, or a line a hostname. Which one it is, its lines tell.
 * @param list where hostnames belong that the file itself gives no list
 * @returns undefined where the reading was ended, 'not-ours' for JSON of another shape
 */
export async function readListFile(
  text: string,
  list: OwnList,
  { protectedNames, onProgress, pause }: Reading,
): Promise<ListFile | 'not-ours' | undefined> {
  const lines = text.trimStart().startsWith('{') ? jsonLines(text) : plainLines(text, list);
  if (!lines) return 'not-ours';
  const found = { block: new Set<string>(), allow: new Set<string>() };
  const refused: RefusedLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0 && index % PORTION === 0) {
      if (lines.length > LONG_FILE) onProgress?.(index, lines.length);
      if (!(await pause())) return undefined;
    }
    for (const entry of entriesOf(line, protectedNames)) {
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
function entriesOf({ text, isEntry }: Line, protectedNames: Protected): Entry[] {
  if (isEntry) return [readOwnEntry(text, protectedNames)];
  return parseLine(text.replace(/^\ufeff/, ''), protectedNames).flatMap(
    (parsed) => ownEntry(parsed) ?? [],
  );
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
