import type { Claim } from './claim.ts';
import { unfold } from './folding.ts';

/** What a phrase on or near a control tells of it. */
export const LURE_WORDS = [
  'account-name',
  'phone-number',
  'reveal',
  'verification',
  'offer',
  'platform-login',
  'payment',
  'progress',
  'hidden-result',
  'download',
  'extension',
  'console',
  'coaching',
  'contact',
  'scan-code',
  'confirmation-code',
  'message-charge',
] as const;

/** How a tool's screen speaks: it has people enter a name or a password, and it praises itself. */
export const VOICE_WORDS = ['enter-name', 'password', 'pitch'] as const;

/** What a phrase tells for a page: it debunks, reads the own export, or is for parents. */
export const COUNTER_WORDS = ['debunk', 'own-export', 'parenting'] as const;

/**
 * How a platform's own prompt speaks, in which an app asks for an account, and a trap in its place:
 * it has people log in, and paste the address of the page that comes after.
 */
export const PROMPT_WORDS = ['consent-prompt', 'paste-address'] as const;

export type PromptWord = (typeof PROMPT_WORDS)[number];
export type LureWord = (typeof LURE_WORDS)[number];
export type VoiceWord = (typeof VOICE_WORDS)[number];
export type CounterWord = (typeof COUNTER_WORDS)[number];

/** One expression for all phrases of a language; capturing group n + 1 means `means[n]`. */
export interface PhraseTable<Meaning> {
  source: string;
  means: Meaning[];
}

export type ClaimTable = PhraseTable<Claim>;

/** The phrases of a language, compiled by the build from its file in `src/data/claims`. */
export interface LanguagePhrases {
  /** Key of the language, as `pt` or `zh-Hans`. */
  language: string;
  /** Source of an expression that finds at least every text with a claim or a prompt of this language. */
  stems: string;
  claims: ClaimTable;
  names: ClaimTable;
  lures: PhraseTable<LureWord>;
  voice: PhraseTable<VoiceWord>;
  counters: PhraseTable<CounterWord>;
  prompts: PhraseTable<PromptWord>;
}

export type Phrasebook = LanguagePhrases[];

/** The phrases of a language as they are shipped: every source folded by `parts`. */
export type FoldedPhrases = LanguagePhrases & { parts: string[] };

/** The phrasebook over folded phrases. A source is unfolded when a page first needs it. */
export function openPhrasebook(folded: readonly FoldedPhrases[]): Phrasebook {
  return folded.map(({ parts, ...phrases }) => {
    const open = <Meaning>({ source, means }: PhraseTable<Meaning>): PhraseTable<Meaning> => ({
      means,
      get source() {
        return unfold(source, parts);
      },
    });
    return {
      ...phrases,
      claims: open(phrases.claims),
      names: open(phrases.names),
      lures: open(phrases.lures),
      voice: open(phrases.voice),
      counters: open(phrases.counters),
      prompts: open(phrases.prompts),
    };
  });
}

/** Source of the expression that finds at least every text with a claim or a prompt of any language. */
export function stemsOf(phrasebook: Phrasebook): string {
  return phrasebook.map(({ stems }) => stems).join('|');
}

const stemTests = new WeakMap<LanguagePhrases, RegExp>();

/**
 * The languages in which a text may make a promise. The expressions of the others are never
 * compiled, which for all of them would take a second.
 * @param text normalised, with the platforms marked
 */
export function languagesIn(phrasebook: Phrasebook, text: string): LanguagePhrases[] {
  return phrasebook.filter((phrases) => {
    const test = stemTests.get(phrases) ?? new RegExp(phrases.stems);
    stemTests.set(phrases, test);
    return test.test(text);
  });
}

/** A phrase found in normalised text. */
export interface PhraseMatch<Meaning> {
  means: Meaning;
  /** The normalised words that matched. */
  words: string;
  /** Offset in the normalised text. */
  at: number;
  /** Whether the sentence it stands in ends as a question. */
  asked: boolean;
}

/** A promise found in a page. */
export type ClaimMatch = PhraseMatch<Claim> & {
  /** `lead` is the title, headings, images' texts and what stands around controls. */
  where: 'lead' | 'body';
};

const expressions = new WeakMap<PhraseTable<unknown>, RegExp>();

function expressionOf(table: PhraseTable<unknown>): RegExp {
  const known = expressions.get(table);
  if (known) return known;
  const made = new RegExp(table.source, 'gu');
  expressions.set(table, made);
  return made;
}

/** Finds the phrases of every table in normalised text, at most `limit` of them a table. */
export function findPhrases<Meaning>(
  tables: readonly PhraseTable<Meaning>[],
  text: string,
  limit = 40,
): PhraseMatch<Meaning>[] {
  return tables.flatMap((table) => {
    const found: PhraseMatch<Meaning>[] = [];
    for (const match of text.matchAll(expressionOf(table))) {
      const group = match.slice(1).findIndex((words) => words !== undefined);
      const means = table.means[group];
      if (means === undefined) continue;
      found.push({
        means,
        words: match[0].trim(),
        at: match.index,
        asked: isAsked(text, match.index + match[0].length),
      });
      if (found.length === limit) break;
    }
    return found;
  });
}

function isAsked(text: string, from: number): boolean {
  return /^[^.?]*\?/.test(text.slice(from, from + 200));
}
