import type { Claim, Truth } from './claim.ts';
import { joinWords } from './language.ts';
import type { MessageKey, Translate } from './messages.ts';
import { isDisputed, type Take, type Tool } from './tool.ts';
import type { Signal } from './verdict.ts';

/**
 * Sentences about a claim, a platform and a tool, composed from messages.
 * "No one can" is said only where the record's truth is `impossible`.
 */

/** What sentences need of a platform record. */
export interface PlatformTruths {
  id: string;
  name: string;
  claims: Partial<Record<Claim, TruthRow>>;
}

export interface TruthRow {
  truth: Truth;
  shows: string;
  where: string | null;
  conditions: string | null;
  instead: string;
  sources: string[];
  asOf: string;
}

/** What is written of a row in a language. */
export type RowDetail = Partial<Pick<TruthRow, 'shows' | 'where' | 'conditions' | 'instead'>>;

export interface RowWords {
  shows: string;
  where?: string;
  conditions?: string;
  instead?: string;
}

function key(prefix: string, id: string): MessageKey {
  return `${prefix}_${id}`.replaceAll('-', '_') as MessageKey;
}

/** The claim as a clause: "who viewed your profile". */
export function claimWords(claim: Claim | undefined, translate: Translate): string {
  return translate(claim ? key('claim', claim) : 'claim_unknown');
}

/**
 * What is true of a claim on a platform, or of apps in general where the platform is unknown: a
 * whole sentence for each truth and claim, since no language puts sentences together as another.
 */
export function truthSentence(
  claim: Claim | undefined,
  platform: PlatformTruths | undefined,
  translate: Translate,
): string {
  if (!claim) return translate('truth_anywhere');
  const row = platform?.claims[claim];
  if (!row || !platform) return translate(key('truth_anywhere', claim));
  return translate(key(`truth_${row.truth}`, claim), platform.name);
}

/** A row in the reader's language: what is written of it, and the composed sentence for the rest. */
export function rowWords(
  claim: Claim,
  platform: PlatformTruths,
  { shows, where, conditions, instead }: RowDetail,
  translate: Translate,
): RowWords {
  return {
    shows: shows ?? truthSentence(claim, platform, translate),
    ...(where && { where }),
    ...(conditions && { conditions }),
    ...(instead && { instead }),
  };
}

/** "your password, your money and your username". */
export function listTakes(takes: readonly Take[], translate: Translate): string {
  const words = takes.map((take) => translate(key('take', take)));
  return joinWords(words, translate('common_language'));
}

/** What a listed tool promises, takes, why the promise is empty, whether it is disputed: a sentence each. */
export function explainTool(
  tool: Tool,
  platforms: readonly PlatformTruths[],
  translate: Translate,
): string[] {
  const [claim] = tool.claims;
  const platform = platforms.find(({ id }) => id === tool.platforms[0]);
  return [
    translate(key('category', tool.category), tool.name),
    ...(claim ? [promiseSentence(claim, platform, translate)] : []),
    ...(tool.takes.length > 0 ? [translate('takes', listTakes(tool.takes, translate))] : []),
    ...(claim ? [truthSentence(claim, platform, translate)] : []),
    ...(isDisputed(tool) ? [translate('listed_disputed')] : []),
  ];
}

function promiseSentence(
  claim: Claim,
  platform: PlatformTruths | undefined,
  translate: Translate,
): string {
  if (claim === 'free-followers') return translate('promises_followers');
  const words = claimWords(claim, translate);
  return platform ? translate('promises_on', words, platform.name) : translate('promises', words);
}

/** Rules of consent prompts whose evidence is a promise. */
const PROMISES = ['promising-name', 'promising-address', 'carried-claim'];

/**
 * A signal as a sentence.
 * @param platform name of the platform that the page is about, where it is known
 */
export function explainSignal(signal: Signal, translate: Translate, platform?: string): string {
  if (signal.rule === 'contacts-no-one' && platform) {
    return translate('rule_contacts_no_one_else', platform);
  }
  const rule = key('rule', signal.rule);
  const isAboutClaim = signal.severity === 'claim' || PROMISES.includes(signal.rule);
  const isOfApp = isAboutClaim && signal.severity !== 'claim';
  if (isOfApp && signal.claim === 'free-followers') return translate('rule_about_followers');
  return translate(rule, isAboutClaim ? claimWords(signal.claim, translate) : signal.evidence);
}
