import type { PageFacts } from './page-facts.ts';
import { type ClaimMatch, findPhrases, type LureWord, type PhraseTable } from './phrasebook.ts';
import { type PlatformDomains, platformOf } from './platform.ts';
import { readableHostname } from './punycode.ts';

/** A page of more prose than this may name a platform in passing. */
const SHORT_PAGE = 200;

/**
 * Where a platform must be named for a claim to be about it: the lead, the hostname, the sentences
 * with the claim and beside it, and all of a short page. "Log in with …" names no subject.
 * @param lead normalised and marked, as is the body
 */
export function subjectOf(
  facts: PageFacts,
  lead: string,
  body: string,
  claims: readonly ClaimMatch[],
  lures: readonly PhraseTable<LureWord>[],
): string {
  const near = claims.map(({ at, where }) => sentencesAt(where === 'lead' ? lead : body, at));
  // Beside controls a page names platforms as ways to log in and to share.
  const isPlain = facts.controls.length === 0 && facts.article.prose < SHORT_PAGE;
  const all = isPlain ? body.replace(CONTACTS, ' ') : '';
  const subject = [lead, all, ...near].join(' ');
  const logins = findPhrases(lures, subject, 100)
    .filter(({ means }) => means === 'platform-login')
    .map(({ words }) => words);
  const plain = logins.reduce((text, words) => text.replaceAll(words, ' '), subject);
  return `${plain} ${near.join(' ')}`;
}

/** Marks of the platforms to which a link leads that is named by the platform alone: "· Facebook ·". */
export function linkedPlatforms(
  { controls }: PageFacts,
  platforms: readonly PlatformDomains[],
  marked: (text: string) => string,
): string[] {
  return controls
    .filter(({ target }) => platformOf(target.split('/')[2] ?? '', platforms))
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

/** The sentence at an offset and its neighbours. */
function sentencesAt(text: string, at: number): string {
  const before = text
    .slice(Math.max(0, at - 400), at)
    .split(/ [.?] /)
    .slice(-2);
  const after = text
    .slice(at, at + 400)
    .split(/ [.?] /)
    .slice(0, 2);
  return [...before, ...after].join(' . ');
}
