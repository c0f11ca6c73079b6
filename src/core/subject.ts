import type { Claim } from './claim.ts';
import { hostOf } from './hostname.ts';
import type { PageFacts } from './page-facts.ts';
import {
  type ClaimMatch,
  findPhrases,
  type LureWord,
  type PhraseTable,
  type VoiceWord,
} from './phrasebook.ts';
import { type PlatformDomains, platformOf } from './platform.ts';
import { PLATFORM_MARK, platformsIn } from './platform-names.ts';
import { readableHostname } from './punycode.ts';

/** A page of more prose than this may name a platform in passing. */
const SHORT_PAGE = 200;

/** Lures that are about an account: the platform named with them is the page's subject. */
const ABOUT_ACCOUNT: ReadonlySet<LureWord | VoiceWord> = new Set([
  'account-name',
  'enter-name',
  'phone-number',
  'reveal',
  'verification',
  'progress',
  'hidden-result',
  'extension',
  'console',
  'scan-code',
  'confirmation-code',
]);

/** The tables of the languages that a page speaks. */
interface SpokenTables {
  lures: readonly PhraseTable<LureWord>[];
  voice: readonly PhraseTable<VoiceWord>[];
}

/** Promises that are about an account, so that the platform named beside them is its own. */
const OF_ACCOUNTS: ReadonlySet<Claim> = new Set(['unfollowed', 'blocked', 'screenshotted']);

/**
 * Where a platform must be named for a claim to be about it: the head, the hostname, the sentence
 * with the claim; and, where it is named again or with a lure, beside the claim, around the controls
 * and anywhere on a short page. Named once in passing ("import from", "follow us on") it is no
 * subject, and neither is "Log in with …".
 * @param head normalised and marked, as are lead and body: title, headings, images' texts and labels
 */
export function subjectOf(
  facts: PageFacts,
  { head, lead, body }: { head: string; lead: string; body: string },
  claims: readonly ClaimMatch[],
  { lures, voice }: SpokenTables,
): string {
  const around = claims.map(({ at, means, where }) => {
    const { own, beside } = sentencesAt(where === 'lead' ? lead : body, at);
    return OF_ACCOUNTS.has(means) ? { own: [own, ...beside], beside: [] } : { own: [own], beside };
  });
  const own = around.flatMap((each) => each.own);
  // Beside controls a page names platforms as ways to log in and to share.
  const isPlain = facts.controls.length === 0 && facts.article.prose < SHORT_PAGE;
  const all = isPlain ? body.replace(CONTACTS, ' ') : '';
  const passing = withoutLogins([lead, all, ...around.flatMap(({ beside }) => beside)], lures);
  const again = new Set(platformsIn(passing).filter((id) => timesNamed(id, body) > 1));
  const counted = passing
    .split(/ [.?] /)
    .filter(
      (sentence) =>
        platformsIn(sentence).some((id) => again.has(id)) ||
        findPhrases<LureWord | VoiceWord>([...lures, ...voice], ` ${sentence} `, 100).some(
          ({ means }) => ABOUT_ACCOUNT.has(means),
        ),
    );
  return [withoutLogins([head], lures), ...own, ...counted].join(' ');
}

function withoutLogins(texts: readonly string[], lures: readonly PhraseTable<LureWord>[]): string {
  const text = texts.join(' . ');
  return findPhrases(lures, text, 100)
    .filter(({ means }) => means === 'platform-login')
    .reduce((rest, { words }) => rest.replaceAll(words, ' '), text);
}

function timesNamed(id: string, marked: string): number {
  return marked.split(new RegExp(`${PLATFORM_MARK}${id}(?![a-z])`)).length - 1;
}

/** Marks of the platforms to which a link leads that is named by the platform alone: "· Facebook ·". */
export function linkedPlatforms(
  { controls }: PageFacts,
  platforms: readonly PlatformDomains[],
  marked: (text: string) => string,
): string[] {
  return controls
    .filter(({ target }) => platformOf(hostOf(target), platforms))
    .map(({ label }) => marked(label).trim())
    .filter((label) => /^#[a-z]+$/.test(label));
}

/** Text without so many marks as there are links by that name alone: those name no subject. */
export function withoutMarks(text: string, marks: readonly string[]): string {
  return marks.reduce((rest, mark) => rest.replace(new RegExp(`${mark}(?![a-z])`), ' '), text);
}

/** The words of a hostname as people see it, without its last label. */
export function hostnameWords(hostname: string): string {
  return readableHostname(hostname).split(/[.-]/).slice(0, -1).join(' ');
}

/** By these people write to a site, so that it names them without being about them. */
const WRITTEN_BY = '#(?:whatsapp|telegram|discord|messenger|line|kakaotalk|zalo|wechat|viber)(?= )';
const CONTACTS = new RegExp(WRITTEN_BY, 'g');
/** "Chat Zalo": with more words a button says something else. */
const CONTACT = new RegExp(`^ (?:\\S+ )?${WRITTEN_BY} (?:\\S+ )?$`);

/** What a text says but for the controls by which people write to the site. */
export function withoutContacts(text: string, labels: readonly string[]): string {
  return labels
    .filter((label) => CONTACT.test(` ${label.trim()} `))
    .reduce((rest, label) => rest.replaceAll(label.trim(), ' '), text);
}

/** The sentence at an offset, and its neighbours. */
function sentencesAt(text: string, at: number): { own: string; beside: string[] } {
  const before = text.slice(Math.max(0, at - 400), at).split(/ [.?] /);
  const after = text.slice(at, at + 400).split(/ [.?] /);
  return {
    own: `${before.at(-1)} ${after[0]}`,
    beside: [before.at(-2) ?? '', after[1] ?? ''],
  };
}
