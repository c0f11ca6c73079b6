import type { Blocklist } from './blocklist.ts';
import type { Claim } from './claim.ts';
import { evaluateReading } from './evaluate.ts';
import { type Address, parseAddress } from './list-entry.ts';
import type { PageFacts } from './page-facts.ts';
import type { LureWord } from './phrasebook.ts';
import { platformOf } from './platform.ts';
import { platformsIn } from './platform-names.ts';
import { marker, readFacts, type Vocabulary } from './reading.ts';
import { borrowsPlatformName } from './rules/borrows-platform-name.ts';
import type { Stopper } from './ruling.ts';
import type { Tool } from './tool.ts';
import type { Signal } from './verdict.ts';

/** What is known of a name, an address or a message, without opening anything. */
export type Checked = {
  /** What it was decided by: a hostname, the name of a tool, or empty for the words. */
  subject: string;
  claim?: Claim;
  platform?: string;
  signals: Signal[];
} & (
  | { result: 'listed'; tool: Tool }
  | { result: 'stopped'; by: Stopper }
  | { result: 'looks-like' | 'genuine' | 'question' | 'nothing' }
);

export interface CheckWorld {
  blocklist: Blocklist;
  tools: readonly Tool[];
  vocabulary: Vocabulary;
  /** Who else than our list stops a hostname: the person's own list, or the organisation. */
  stopperOf(hostname: string): Stopper | undefined;
  promiseOf(name: string): { claim: Claim; words: string } | undefined;
}

/** A name is no longer than this, in characters and in words. */
const LONGEST_NAME = 60;
const NAME_WORDS = 6;
/** What a message asks for that leads out of it. */
const LEADING: ReadonlySet<LureWord> = new Set([
  'platform-login',
  'download',
  'extension',
  'verification',
  'contact',
  'console',
  'payment',
]);
/** An address in running text, with or without its scheme. */
const ADDRESS =
  /https?:\/\/[^\s<>"'“”]+|(?<![\p{L}\p{N}@._-])(?:[\p{L}\p{N}-]{1,63}\.)+(?:xn--[a-z0-9-]+|\p{L}{2,24})(?![\p{L}\p{N}@])(?:[/?#][^\s<>"'“”]*)?/giu;

const CLOSING = '.,;:!?…»)]}';

/** Judges what a person pasted: by the list, by its words as a page's, and by its addresses. */
export function checkText(text: string, world: CheckWorld): Checked {
  const addresses = addressesIn(text);
  const hostnames = [...new Set(addresses.map(({ hostname }) => hostname))];
  const foreign = hostnames.filter((hostname) => !platformOf(hostname, world.vocabulary.platforms));
  return (
    listed(text, addresses, world) ??
    stopped(hostnames, world) ??
    promisingHostname(foreign, world) ??
    promisingWords(text, hostnames, foreign, world)
  );
}

function listed(
  text: string,
  addresses: readonly Address[],
  world: CheckWorld,
): Checked | undefined {
  for (const address of addresses) {
    const { hostname } = address;
    const tool = world.blocklist.findLure(address);
    // A page on a shared host, or in a store, is not the whole site.
    if (tool) return listing(tool, world.blocklist.find(hostname) ? hostname : tool.name);
  }
  const name = plain(text);
  const tool =
    name.length <= LONGEST_NAME ? world.tools.find((each) => plain(each.name) === name) : undefined;
  return tool && listing(tool, tool.name);
}

function listing(tool: Tool, subject: string): Checked {
  const [claim] = tool.claims;
  const [platform] = tool.platforms;
  return {
    result: 'listed',
    tool,
    subject,
    signals: [],
    ...(claim && { claim }),
    ...(platform && { platform }),
  };
}

function stopped(hostnames: readonly string[], { stopperOf }: CheckWorld): Checked | undefined {
  for (const subject of hostnames) {
    const by = stopperOf(subject);
    if (by) return { result: 'stopped', by, subject, signals: [] };
  }
  return undefined;
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}

/** A hostname that promises by its own words, or passes for a platform's. */
function promisingHostname(
  hostnames: readonly string[],
  { vocabulary, promiseOf }: CheckWorld,
): Checked | undefined {
  for (const hostname of hostnames) {
    const reading = readFacts(messageFacts('', hostname), vocabulary);
    const borrowed = borrowsPlatformName.find(reading);
    const promise = promiseOf(hostname.split('.').slice(0, -1).join(' '));
    if (!promise && borrowed?.severity !== 'strong') continue;
    const [platform] = reading.platforms;
    return {
      result: 'looks-like',
      subject: hostname,
      signals: [
        ...(promise
          ? [
              {
                rule: 'promising-name',
                severity: 'claim' as const,
                evidence: hostname,
                claim: promise.claim,
              },
            ]
          : []),
        ...(borrowed ? [{ rule: borrowsPlatformName.id, ...borrowed }] : []),
      ],
      ...(promise && { claim: promise.claim }),
      ...(platform && { platform }),
    };
  }
  return undefined;
}

/**
 * Judges the words as those of a page. A message needs no platform's name, since both sides know
 * which app is meant; but then it must lead somewhere.
 */
function promisingWords(
  text: string,
  hostnames: readonly string[],
  foreign: readonly string[],
  world: CheckWorld,
): Checked {
  const { vocabulary } = world;
  const reading = readFacts(messageFacts(text, hostnames[0]), vocabulary);
  const { claims, counters, lures } = reading;
  const { verdict, signals } = evaluateReading(reading);
  const promised = claims.find(({ asked }) => !asked) ?? claims[0];
  const named = marker(vocabulary.names)(text);
  const isName = hostnames.length === 0 && claims.length === 0 && looksLikeName(text, named);
  const name = isName ? world.promiseOf(text) : undefined;
  const claim = promised?.means ?? name?.claim;
  const [platform = ownerOf(hostnames, vocabulary)] = platformsIn(named);
  const about = { ...(claim && { claim }), ...(platform && { platform }) };
  const leads = foreign.length > 0 || lures.some(({ means }) => LEADING.has(means));
  const isDebunked = counters.some(({ means }) => means === 'debunk');
  if (name || verdict !== 'none' || (promised && leads && !isDebunked)) {
    return { result: 'looks-like', subject: foreign[0] ?? '', signals, ...about };
  }
  const [subject = ''] = hostnames;
  const isGenuine = hostnames.length > 0 && foreign.length === 0;
  const result = claim ? 'question' : isGenuine ? 'genuine' : 'nothing';
  return { result, subject, signals: [], ...about };
}

/** A few words in the spelling of names, with capitals or a platform in them; no sentence. */
function looksLikeName(text: string, named: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length > NAME_WORDS || text.length > LONGEST_NAME || /[?？؟¿!.,;]/.test(text))
    return false;
  return (
    words.every((word) => /^[\p{Lu}\p{Lo}\p{N}&+–-]/u.test(word)) || platformsIn(named).length > 0
  );
}

function ownerOf(hostnames: readonly string[], { platforms }: Vocabulary): string | undefined {
  return hostnames
    .map((hostname) => platformOf(hostname, platforms)?.id)
    .find((id) => id !== undefined);
}

/** A message as a page: its words, and no controls. */
function messageFacts(text: string, hostname = 'message.invalid'): PageFacts {
  return {
    hostname,
    path: '/',
    language: '',
    title: '',
    description: '',
    headings: [],
    images: [],
    text: text.replace(ADDRESS, ' . '),
    controls: [],
    embeds: [],
    progress: false,
    blurred: 0,
    article: { prose: 0, byline: false, date: false, markup: false },
    addresses: [],
  };
}

/** The addresses in a text, those that stand inside of others first. */
export function addressesIn(text: string): Address[] {
  const opened = text
    .replace(/\bhxxp(s?):/gi, 'http$1:')
    .replace(/\s?[[({](?:\.|dot)[\])}]\s?/gi, '.');
  const written = [...opened.matchAll(ADDRESS)].map(([found]) => {
    const address = withoutClosing(found);
    return /^https?:/i.test(address) ? address : `https://${address}`;
  });
  const nested = written.flatMap((address) =>
    URL.canParse(address)
      ? [...new URL(address).searchParams.values()].filter((value) => /^https?:\/\//i.test(value))
      : [],
  );
  // What an address hides goes before what it shows.
  return [...nested, ...written].flatMap((address) => parseAddress(address) ?? []);
}

/** What ends the sentence around an address is no part of it. */
function withoutClosing(address: string): string {
  let end = address.length;
  while (CLOSING.includes(address.charAt(end - 1)) && end > 0) end--;
  return address.slice(0, end);
}
