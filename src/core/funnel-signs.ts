import type { LureWord, VoiceWord } from './phrasebook.ts';
import { PRICE } from './price.ts';
import { withoutQuotations } from './quotes.ts';

/**
 * Signs that a text is the screen of a tool and no report about one. Most are in the shape of its
 * lines, so that they read the same in every language.
 */
export const FUNNEL_SIGNS = [
  'masked-names',
  'name-box',
  'password-box',
  'look-up-button',
  'enter-name',
  'pitch',
  'progress',
  'hidden-result',
  'verification',
  'payment',
  'download',
  'cookie',
  'short-answers',
  'praise',
  'send-off',
  'blurred-results',
  'priced-button',
] as const;

export type FunnelSign = (typeof FUNNEL_SIGNS)[number];

/** Lines looked at. */
const LINES = 300;
/** A longer line is a paragraph, which may tell of anything. */
const LONGEST_LINE = 120;
/** A line that stands for a box or a button is no longer than this. */
const LONGEST_LABEL = 48;
/** Two letters or more, the rest of the name hidden: `m***a_kv`, `+44 7*** ***318`. */
const MASKED = /[\p{L}\p{N}][\p{L}\p{N}_.]{0,20}(?:\*{2,}|[•●▒▓█]{2,})/u;
/** A percentage behind an ellipsis, or a step that stands at 100 %. */
const PERCENT = /(?:…|\.{2,})\s{0,3}[\d٠-٩०-९০-৯]{1,3}\s?[%٪％]|:\s{0,3}100\s?[%٪％]/;
/** A question and an answer of one or two words in one line: "Is it safe? Yes." */
const SHORT_ANSWER = /[?？؟]\s{0,3}[\p{L}\p{M}]{1,12}(?: [\p{L}\p{M}]{1,12})?[.,!;。，、।]/gu;
/** A quotation and whose it is: “I was right.” – Ana, Lima */
const PRAISE =
  /^["“„«”»「״'‘].{8,200}["”“»«」״'’](?:\s{0,3}[,–—-]\s{0,3}[\p{L}. ]{1,40}[\p{L},.\s\d]{0,30}|[.。]?\s{1,3}[\p{Lu}\p{Lo}][\p{L}.]{0,19}(?:,? [\p{L}\d]{1,20})?)$/u;
/** Files and settings of what is installed past the stores, and the names of session cookies. */
const SIDELOADED =
  /[\p{L}\p{N}_-]\.(?:apk|xapk|crx|ipa|mobileconfig)\b|(?:chrome|edge):\/\/extensions/iu;
const COOKIE = /(?<![\p{L}_])(?:sessionid|li_at|c_user|auth_token|ds_user_id)(?![\p{L}_])/u;
/** A line that points where to go: "👉 Open it", ">>> GET IT HERE <<<", "[Download it]". */
const SEND_OFF = /^(?:[»→➤►▶⬇⬅➜]|👉|>{2,}|\[(?=.{3,60}\]$))\s?[^·|\d]{3,60}$/u;
/** A chapter of a recording and when it begins: "14:35 The site". */
const CHAPTER = /^\d{1,2}:\d{2}\s/;
/** A letter of Chinese or Japanese tells as much as two and a half others. */
const DENSE_LETTER = /[\u3040-\u30ff\u3400-\u9fff]/g;
/** A heading of what is taught, and no button: "How to see …". */
const TAUGHT =
  /^(?:how|cómo|como|comment|wie|come|hoe|hur|hvordan|jak|kako|как|як|cara|cách|paano|jinsi|nasıl|kuinka|hogyan|πώς|πως|كيف|چگونه|איך|कैसे|কীভাবে|วิธี|如何|怎么|怎麼)(?![\p{L}\p{M}])/iu;
const AT_LABEL = /^@[\p{L}\p{M}\p{N}_.]{0,20}$/u;

/** The kinds of signs in a text and the words that prove each. */
export type FoundSigns = ReadonlyMap<FunnelSign, string>;

/** Signs that a report about tools has too, since it tells how they go. */
const TOLD: ReadonlySet<FunnelSign> = new Set([
  'enter-name',
  'hidden-result',
  'verification',
  'payment',
  'download',
  'cookie',
]);

/** Signs that no site shows to its own members. */
const TELLING: ReadonlySet<FunnelSign> = new Set([
  'masked-names',
  'blurred-results',
  'hidden-result',
  'verification',
  'progress',
]);

/** Whether the signs tell of a tool for another site even where no platform is named. */
export function areTelling(signs: FoundSigns, least: number): boolean {
  return areOfTool(signs, least) && [...signs.keys()].some((sign) => TELLING.has(sign));
}

/** Whether the signs are those of a screen: several, and not only what a report would tell. */
export function areOfTool(signs: FoundSigns, least: number): boolean {
  // A price and the button that bears it are one.
  const isPricedTwice = signs.has('payment') && signs.has('priced-button');
  const weight = signs.size + (signs.has('masked-names') ? 1 : 0) - (isPricedTwice ? 1 : 0);
  return weight >= least && [...signs.keys()].some((sign) => !TOLD.has(sign));
}

/** The signs as evidence: the words that prove the first few. */
export function quoteSigns(signs: FoundSigns): string {
  return [...signs.values()].slice(0, 3).join(' … ');
}

/**
 * Reads the signs that are in the shape of the lines of a raw text.
 * @param named lines that name this page or another, and so stand for no box or button
 */
export function signsOfLines(
  text: string,
  named: ReadonlySet<string>,
  says: (line: string) => ReadonlySet<LureWord | VoiceWord>,
): FoundSigns {
  const found = new Map<FunnelSign, string>();
  const note = (sign: FunnelSign, words: string) => {
    if (!found.has(sign)) found.set(sign, words);
  };
  let answers = 0;
  for (const written of text.split('\n', LINES).map((each) => each.trim())) {
    if (written === '' || named.has(written)) continue;
    if (PRAISE.test(written)) note('praise', written);
    const line = withoutQuotations(written);
    answers += line.match(SHORT_ANSWER)?.length ?? 0;
    if (written.length > LONGEST_LINE) continue;
    if (MASKED.test(line)) note('masked-names', line);
    if (PERCENT.test(line)) note('progress', line);
    if (SIDELOADED.test(line)) note('download', line);
    if (COOKIE.test(line)) note('cookie', line);
    if (PRICE.test(line)) note('payment', line);
    if (SEND_OFF.test(line)) note('send-off', line);
    if (AT_LABEL.test(line)) note('name-box', line);
    if (line !== written || !isLabel(line)) continue;
    const said = says(line);
    if (said.has('pitch')) continue;
    if (said.has('account-name') || said.has('phone-number')) note('name-box', line);
    if (said.has('password') || said.has('platform-login')) note('password-box', line);
    if (said.has('reveal') && !TAUGHT.test(line)) note('look-up-button', line);
    if (said.has('progress')) note('progress', line);
  }
  if (answers >= 2) note('short-answers', '?');
  return found;
}

/** Whether a line may be what stands on a box or a button: short, and no sentence or question. */
function isLabel(line: string): boolean {
  const letters = line.length + 1.5 * (line.match(DENSE_LETTER)?.length ?? 0);
  return letters <= LONGEST_LABEL && !/[.?!…:,;。？！؟।]$/u.test(line) && !CHAPTER.test(line);
}
