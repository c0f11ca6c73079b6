import type { Claim } from './claim.ts';
import { areOfTool, type FoundSigns, type FunnelSign, signsOfLines } from './funnel-signs.ts';
import { isLookUpBox } from './look-up-box.ts';
import type { Control, ControlKind, PageFacts } from './page-facts.ts';
import {
  type ClaimTable,
  type CounterWord,
  findPhrases,
  type LanguagePhrases,
  type LureWord,
  languagesIn,
  type Phrasebook,
  type PhraseMatch,
  type PhraseTable,
  type VoiceWord,
} from './phrasebook.ts';
import { type PlatformDomains, platformOf } from './platform.ts';
import { markPlatforms, type PlatformNames, platformsIn } from './platform-names.ts';
import { PRICE } from './price.ts';
import { withoutQuotations } from './quotes.ts';
import { JOINING, joinPieces, normaliseText } from './text.ts';

/** The language of the rules: phrases, names of platforms, and whose hostname is whose. */
export interface Vocabulary {
  phrasebook: Phrasebook;
  names: PlatformNames;
  platforms: readonly PlatformDomains[];
  /** Name of the listed tool whose hostname this is, of whatever status. */
  toolAt(hostname: string): string | undefined;
  /** Hostnames that make offer walls, for scripts and frames. */
  offerWalls: readonly string[];
}

export type ClaimMatch = PhraseMatch<ClaimTable['means'][number]> & {
  /** `lead` is the title, headings, images' texts and what stands around controls. */
  where: 'lead' | 'body';
};

/** Page facts with everything that more than one rule asks of them, worked out once. */
export interface Reading {
  facts: PageFacts;
  vocabulary: Vocabulary;
  claims: ClaimMatch[];
  /** What the body says of lures, and against the promise; what it quotes is left out. */
  lures: PhraseMatch<LureWord>[];
  counters: PhraseMatch<CounterWord>[];
  /** Ids of the platforms that the page's lead or a sentence with a claim names. */
  platforms: string[];
  /** Whether the page names a platform at all, be it to log in with. */
  isPlatformNamed: boolean;
  /** Signs that the text is the screen of a tool. */
  signs: FoundSigns;
  controls: ReadControl[];
}

export interface ReadControl {
  index: number;
  control: Control;
  /** Marked text of its label, its surroundings and its buttons. */
  label: string;
  around: string;
  /** The same without what its buttons say. */
  words: string;
  /** What its label says of it. */
  labelSays: ReadonlySet<LureWord>;
  aroundSays: ReadonlySet<LureWord>;
  buttonsSay: ReadonlySet<LureWord>;
}

/** Normalises and marks the texts of a page and finds the phrases in them. */
export function readFacts(facts: PageFacts, vocabulary: Vocabulary): Reading {
  const { phrasebook, names } = vocabulary;
  const marked = marker(names);
  const lead = marked(withoutQuotations(leadOf(facts)));
  const body = marked(withoutQuotations(joinPieces(withoutLabels(facts))));
  const possible = languagesIn(phrasebook, lead + body);
  const claimsIn = (text: string, where: ClaimMatch['where'], { claims }: LanguagePhrases) =>
    findPhrases([claims], text)
      .filter((match) => !isDenied(text, match))
      .map((match): ClaimMatch => ({ ...match, where }));
  const isDeclared = isLanguage(phrasebook, facts.language);
  const claimsBy = possible
    .map((phrases) => ({
      phrases,
      claims: [...claimsIn(lead, 'lead', phrases), ...claimsIn(body, 'body', phrases)],
    }))
    .filter(
      ({ phrases, claims }) =>
        claims.length > 0 && !(isDeclared && isByChance(phrases, claims, facts, body)),
    );
  const claims = claimsBy.flatMap((each) => each.claims);
  const spoken = languagesOf(phrasebook, possible, facts.language, (phrases) =>
    claimsBy.some((each) => each.phrases === phrases),
  );
  const lureTables = spoken.map((phrases) => phrases.lures);
  const known = new Map<string, ReadonlySet<LureWord>>();
  const says = (text: string) => {
    const said =
      known.get(text) ?? new Set(findPhrases(lureTables, text).map(({ means }) => means));
    known.set(text, said);
    return said;
  };
  const controls = facts.controls.map((control, index) => {
    const label = marked(control.label);
    const around = marked(control.around);
    return {
      index,
      control,
      label,
      around,
      words: marked(withoutButtons(control)),
      labelSays: says(label),
      aroundSays: says(around),
      buttonsSay: says(marked(control.buttons.join(' . '))),
    };
  });
  const lures = findPhrases(lureTables, body);
  const voiceTables = spoken.map(({ voice }) => voice);
  const signs = signsOf(facts, controls, lures, findPhrases(voiceTables, body), (line) => {
    const text = marked(line);
    return new Set([...says(text), ...findPhrases(voiceTables, text).map(({ means }) => means)]);
  });
  const linked = linkedPlatforms(facts, vocabulary, marked).filter((mark) => !lead.includes(mark));
  const offersLogin = controls.some(({ labelSays }) => labelSays.has('platform-login'));
  const isScreen = !offersLogin && areOfTool(signs, SUBJECT_SIGNS);
  const subject = isScreen ? lead + body : subjectOf(facts, lead, body, claims, lureTables);
  return {
    facts,
    vocabulary,
    claims,
    lures,
    counters: findPhrases(
      spoken.map(({ counters }) => counters),
      body,
    ),
    signs,
    platforms: platformsIn(withoutMarks(subject, linked) + marked(hostnameWords(facts.hostname))),
    isPlatformNamed: /#[a-z]/.test(withoutMarks(lead + body, linked)),
    controls,
  };
}

/** Tool pages of any language borrow words of this one. */
const LINGUA_FRANCA = 'en';

/** From so many signs on whatever platform a tool names is its subject, be it to log in with. */
const SUBJECT_SIGNS = 3;
/** Languages whose words are read at most where no promise tells the language. */
const GUESSES = 4;

/** The languages a page speaks: those of its promises, else those it may be in; its own; English. */
function languagesOf(
  phrasebook: Phrasebook,
  possible: readonly LanguagePhrases[],
  declared: string,
  promises: (phrases: LanguagePhrases) => boolean,
): LanguagePhrases[] {
  const promising = possible.filter(promises);
  const guessed = promising.length > 0 ? promising : possible.slice(0, GUESSES);
  return phrasebook.filter(
    (phrases) =>
      guessed.includes(phrases) || phrases.language === LINGUA_FRANCA || isNamed(phrases, declared),
  );
}

/** Whether a page's `lang` names this language. */
function isNamed({ language }: LanguagePhrases, declared: string): boolean {
  return declared !== '' && declared.startsWith(language.toLowerCase());
}

function isLanguage(phrasebook: Phrasebook, declared: string): boolean {
  return phrasebook.some((phrases) => isNamed(phrases, declared));
}

/** One word or two, in a script with spaces. */
const SHORT_PHRASE = new RegExp(`^[^ ${JOINING}]+(?: [^ ${JOINING}]+)?$`);

/**
 * Whether one short phrase is all that a page has of a language which it does not say it speaks:
 * related languages share words.
 */
function isByChance(
  phrases: LanguagePhrases,
  claims: readonly ClaimMatch[],
  { language }: PageFacts,
  body: string,
): boolean {
  if (phrases.language === LINGUA_FRANCA || isNamed(phrases, language)) return false;
  const said = new Set(claims.map(({ words }) => words));
  if (said.size > 1 || ![...said].every((words) => SHORT_PHRASE.test(words))) return false;
  const others = [phrases.lures, phrases.voice, phrases.counters];
  return others.every((table) => findPhrases<unknown>([table], body, 1).length === 0);
}

/** What the text tells of lures that a tool's screen has too. */
const TOLD_LURES = ['hidden-result', 'verification', 'download'] as const;

const BOXES: ReadonlySet<ControlKind> = new Set(['text', 'phone', 'search']);

/** From so many blurred texts on it is no decoration. */
const BLURRED = 2;

function signsOf(
  facts: PageFacts,
  controls: readonly ReadControl[],
  lures: readonly PhraseMatch<LureWord>[],
  voice: readonly PhraseMatch<VoiceWord>[],
  says: (line: string) => ReadonlySet<LureWord | VoiceWord>,
): FoundSigns {
  // What stands on a control is judged as that control.
  const onControls = facts.controls.flatMap(({ label }) => label.split('\n'));
  const named = new Set([facts.title, ...facts.headings, ...onControls].map((line) => line.trim()));
  // Drawn in front of a box that is judged as one.
  if (facts.controls.some(({ kind }) => BOXES.has(kind))) named.add('@');
  const signs = new Map<FunnelSign, string>(signsOfLines(facts.text, named, says));
  for (const { means, words } of voice) if (means !== 'password') signs.set(means, words);
  for (const sign of TOLD_LURES) {
    const told = lures.find(({ means }) => means === sign);
    if (told) signs.set(sign, told.words);
  }
  for (const [sign, words] of signsOfControls(controls, facts)) {
    if (!signs.has(sign)) signs.set(sign, words);
  }
  return signs;
}

/** The signs that the page's controls give, which its text may lack. */
function signsOfControls(
  controls: readonly ReadControl[],
  facts: PageFacts,
): [sign: FunnelSign, words: string][] {
  const signs = controls.flatMap((read): [FunnelSign, string][] => {
    const { control, labelSays } = read;
    if (!isContent(control)) return [];
    const found: FunnelSign[] = [];
    if (isLookUpBox(read, facts)) found.push('name-box');
    if (control.kind === 'password' && asksForPlatform(read)) found.push('password-box');
    if (control.kind === 'button' && isOnTopic(read, facts)) {
      if (labelSays.has('reveal') && !isQuestion(control.label)) found.push('look-up-button');
      if (PRICE.test(control.label)) found.push('priced-button');
    }
    return found.map((sign) => [sign, control.label]);
  });
  return facts.blurred < BLURRED ? signs : [...signs, ['blurred-results', `${facts.blurred} ░░░`]];
}

/** A function that normalises text and marks the platforms named in it. */
export function marker(names: PlatformNames): (text: string) => string {
  const expression = new RegExp(names.source, 'gu');
  return (text) => markPlatforms(normaliseText(text), expression, names.ids);
}

/**
 * The body without the lines that stand on controls: they are judged as controls, and a link's
 * words are about another page.
 */
function withoutLabels({ text, controls }: PageFacts): string {
  const labels = new Set(
    controls.flatMap(({ label }) => label.split('\n')).map((line) => line.trim()),
  );
  return text
    .split('\n')
    .filter((line) => !labels.has(line.trim()))
    .join('\n');
}

/** What stands before a promise that is none: "we do not track Instagram". */
const DENIALS: ReadonlySet<string> = new Set(
  'not dont doesnt didnt cannot cant never wont nao nunca jamais no non ne nicht kein keine niet geen не нельзя ni nie ikke inte ei tidak bukan khong'.split(
    ' ',
  ),
);
/** The same of a thing that is not there: "there is no scope for who visited". */
const NO_SUCH =
  / (?:there is no|theres no|no existe|no hay|nao existe|nao ha|il ny a (?:pas|aucun)|il nexiste|non esiste|non ce|es gibt kein\p{L}*|нет|не существует|tidak ada|tiada|brak|er is geen) | (?:沒有|没有|無法|无法)(?!人)\S{0,14} $|ไม่(?!ต้อง)\S{0,6} $/u;
/** Right before what a site says it does not sell: "sin seguidores gratis". */
const WITHOUT: ReadonlySet<string> = new Set(
  'sin sem sans ohne senza zonder bez без tanpa'.split(' '),
);
/** Turkish denies in the verb: "göstermeyiz". */
const DENYING_VERB = /m[ae](?:yiz|z|dik)$/;
/** Words before a promise, and its own first, in which a denial is looked for. */
const BEFORE = 3;
const FIRST = 2;

/** Whether the words right before a promise deny it. */
function isDenied(text: string, { at, words, means }: PhraseMatch<Claim>): boolean {
  const before =
    text
      .slice(Math.max(0, at - 60), at)
      .split(/ [.?] /)
      .at(-1) ?? '';
  const near = before.trim().split(' ').slice(-BEFORE);
  if (WITHOUT.has(near.at(-1) ?? '')) return true;
  if (NO_SUCH.test(` ${before.trim()} `)) return true;
  const own = words.split(' ');
  if (DENYING_VERB.test(own.at(-1) ?? '')) return true;
  // "Who does not follow you back" is the promise itself.
  const first = means === 'unfollowed' ? [] : own.slice(0, FIRST);
  return [...near, ...first].some((word) => DENIALS.has(word));
}

function withoutButtons({ around, buttons }: Control): string {
  const lines = around.split('\n');
  return lines.filter((line) => !buttons.includes(line.trim())).join('\n');
}

/** Furniture of a site is not where a tool makes its promise. */
const FURNITURE: ReadonlySet<string> = new Set([
  'header',
  'navigation',
  'aside',
  'footer',
  'comments',
]);

/** Whether the control is a part of the page's own content. */
export function isContent(control: Control): boolean {
  return !FURNITURE.has(control.region);
}

/** From this many words of prose on, a page also has furniture that no element's name gives away. */
const LONG_PAGE = 150;

/** Whether a page is short enough that its controls are what it is about. */
export function isShort({ article }: PageFacts): boolean {
  return article.prose < LONG_PAGE;
}

/** Whether a label asks: it opens an answer, and starts nothing. */
export function isQuestion(label: string): boolean {
  return /[?？؟]\s*$/.test(label);
}

/** Whether a page is marked up as an article, a post or an episode. */
export function isArticle({ article }: PageFacts): boolean {
  return article.markup || article.date || article.byline;
}

/**
 * Whether a control belongs to what the page is about. On a long page its block must name a
 * platform: a paywall, a poll or a site's own app does not.
 */
export function isOnTopic({ label, around }: ReadControl, facts: PageFacts): boolean {
  return isShort(facts) || /#[a-z]/.test(label + around);
}

/**
 * Whether the words at a box name a platform; "Log in with …" on a button beside it names only
 * another way in.
 */
export function asksForPlatform({ label, words }: ReadControl): boolean {
  return /#[a-z]/.test(label + words);
}

function leadOf(facts: PageFacts): string {
  const nearControls = facts.controls
    .filter((control) => isContent(control) && control.kind !== 'link')
    .flatMap(({ label, around }) => [label, around]);
  return [facts.title, facts.description, ...facts.headings, ...facts.images, ...nearControls].join(
    '\n',
  );
}

/** A page of more prose than this may name a platform in passing. */
const SHORT_PAGE = 200;

/**
 * Where a platform must be named for a claim to be about it: the lead, the hostname, the sentences
 * with the claim and beside it, and all of a short page. "Log in with …" names no subject.
 */
function subjectOf(
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
function linkedPlatforms(
  { controls }: PageFacts,
  { platforms }: Vocabulary,
  marked: (text: string) => string,
): string[] {
  return controls
    .filter(({ target }) => platformOf(target.split('/')[2] ?? '', platforms))
    .map(({ label }) => marked(label).trim())
    .filter((label) => /^#[a-z]+$/.test(label));
}

/** Text without so many marks as there are links by that name alone: those name no subject. */
function withoutMarks(text: string, marks: readonly string[]): string {
  return marks.reduce((rest, mark) => rest.replace(new RegExp(`${mark}(?![a-z])`), ' '), text);
}

function hostnameWords(hostname: string): string {
  return hostname.split(/[.-]/).slice(0, -1).join(' ');
}

/** By these people write to a site, so that it names them without being about them. */
const CONTACTS = /#(?:whatsapp|telegram|discord|messenger)(?= )/g;

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
