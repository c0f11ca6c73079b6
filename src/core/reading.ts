import { isAnsweredNo, isDenied, isOfFakeAccount, isToldOff } from './denial.ts';
import { areOfTool, type FoundSigns, type FunnelSign, signsOfLines } from './funnel-signs.ts';
import type { Address } from './list-entry.ts';
import { isListing, linksOn, ownWords } from './listing.ts';
import { isLookUpBox } from './look-up-box.ts';
import type { Control, ControlKind, PageFacts } from './page-facts.ts';
import {
  type ClaimMatch,
  type CounterWord,
  findPhrases,
  type LanguagePhrases,
  type LureWord,
  languagesIn,
  type Phrasebook,
  type PhraseMatch,
  type VoiceWord,
} from './phrasebook.ts';
import type { PlatformDomains } from './platform.ts';
import {
  markPlatforms,
  namesPlatform,
  PLATFORM_MARK,
  type PlatformNames,
  platformsIn,
} from './platform-names.ts';
import { PRICE } from './price.ts';
import { type PromptMatch, promptFinder } from './prompt-words.ts';
import { withoutQuotations } from './quotes.ts';
import {
  asksForPlatform,
  hasBlurredResults,
  isContent,
  isOnTopic,
  isQuestion,
  type ReadControl,
} from './read-control.ts';
import {
  hostnameWords,
  linkedPlatforms,
  subjectOf,
  withoutContacts,
  withoutMarks,
} from './subject.ts';
import { JOINING, joinPieces, normaliseText } from './text.ts';

/** The language of the rules: phrases, names of platforms, and whose hostname is whose. */
export interface Vocabulary {
  phrasebook: Phrasebook;
  names: PlatformNames;
  platforms: readonly PlatformDomains[];
  /** Name of the listed tool whose address this is; of a retired one, none. */
  toolAt(address: Address): string | undefined;
  /** Hostnames that make offer walls, for scripts and frames. */
  offerWalls: readonly string[];
  /** What stands on authorise buttons in any language, normalised, without the last blank. */
  authorizeWords: readonly string[];
  /** Whether an address is that of an authorization server's pages. */
  isAuthority(url: string): boolean;
  /** Whether the tab, or the one that opened it, came from a page with a promise not long ago. */
  isFromPromise?: true;
}

/** Page facts with everything that more than one rule asks of them, worked out once. */
export interface Reading {
  facts: PageFacts;
  vocabulary: Vocabulary;
  claims: ClaimMatch[];
  /** What the body says of lures, and against the promise; what it quotes is left out. */
  lures: PhraseMatch<LureWord>[];
  counters: PhraseMatch<CounterWord>[];
  /** Marked text of title and headings, and of the body but for its controls. */
  headings: string;
  body: string;
  /** Normalises a text and marks the platforms in it. */
  marked(text: string): string;
  /** What prompts say in a marked text, in the languages that the page may be in. */
  promptsIn(marked: string): PromptMatch[];
  /** Whether a marked text has people log in to a platform. */
  loginsIn(marked: string): boolean;
  /** Ids of the platforms that the page's lead or a sentence with a claim names. */
  platforms: string[];
  /** Whether the page names a platform at all, be it to log in with. */
  isPlatformNamed: boolean;
  /** Signs that the text is the screen of a tool. */
  signs: FoundSigns;
  controls: ReadControl[];
}

/** Normalises and marks the texts of a page and finds the phrases in them. */
export function readFacts(page: PageFacts, vocabulary: Vocabulary): Reading {
  const { phrasebook, names, platforms } = vocabulary;
  const facts = isListing(page) ? ownWords(page) : page;
  const marked = marker(names);
  const head = marked(withoutQuotations(headOf(facts, platforms)));
  const lead = head + marked(withoutQuotations(aroundControls(facts)));
  const labels = labelLines(facts);
  const body = marked(withoutQuotations(joinPieces(withoutLines(facts.text, labels))));
  const possible = languagesIn(phrasebook, lead + body);
  const claimsIn = (text: string, where: ClaimMatch['where'], { claims }: LanguagePhrases) =>
    findPhrases([claims], text)
      .filter((match) => !isDenied(text, match) && !isAnsweredNo(text, match))
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
  const claimTables = spoken.map((phrases) => phrases.claims);
  // A button that makes the promise starts the look-up: "See who viewed me".
  const saysPressed = (text: string, label: string) =>
    findPhrases(claimTables, marked(withoutQuotations(label)), 1).some(({ asked }) => !asked)
      ? new Set([...says(text), 'reveal' as const])
      : says(text);
  const controls = facts.controls.map((control, index) => {
    const label = marked(control.label);
    const around = marked(control.around);
    const buttons = control.buttons.join(' . ');
    return {
      index,
      control,
      label,
      around,
      words: marked(withoutButtons(control)),
      labelSays: control.kind === 'button' ? saysPressed(label, control.label) : says(label),
      aroundSays: says(around),
      buttonsSay: saysPressed(marked(buttons), buttons),
    };
  });
  const lures = findPhrases(lureTables, body).filter((match) => !isToldOff(body, match));
  const voiceTables = spoken.map(({ voice }) => voice);
  const signs = signsOf(facts, labels, controls, lures, findPhrases(voiceTables, body), (line) => {
    const text = marked(line);
    return new Set([...says(text), ...findPhrases(voiceTables, text).map(({ means }) => means)]);
  });
  const linked = linkedPlatforms(facts, vocabulary.platforms, marked).filter(
    (mark) => !lead.includes(mark),
  );
  const offersLogin = controls.some(({ labelSays }) => labelSays.has('platform-login'));
  const isScreen = !offersLogin && (areOfTool(signs, SUBJECT_SIGNS) || controls.some(isInstaller));
  const subject = isScreen
    ? lead + body
    : withoutContacts(
        subjectOf(facts, { head, lead, body }, claims, { lures: lureTables, voice: voiceTables }),
        controls.map(({ label }) => label),
      );
  return {
    facts,
    vocabulary,
    claims,
    lures,
    counters: findPhrases(
      spoken.map(({ counters }) => counters),
      body,
    ).filter((match) => !isOfFakeAccount(body, match)),
    signs,
    headings: marked([facts.title, ...facts.headings].join('\n')),
    body,
    marked,
    promptsIn: promptFinder(possible),
    loginsIn: (text) => says(text).has('platform-login'),
    platforms: platformsIn(withoutMarks(subject, linked) + marked(hostnameWords(facts.hostname))),
    isPlatformNamed: isPlatformMeant(withoutMarks(lead, linked), withoutMarks(body, linked)),
    controls,
  };
}

/** Whether a page names a platform more than once in passing. */
function isPlatformMeant(lead: string, body: string): boolean {
  return namesPlatform(lead) || body.split(PLATFORM_MARK).length > 2;
}

/** Whether a control installs what works on other sites, so that whichever is named is its subject. */
function isInstaller({ control, label, labelSays }: ReadControl): boolean {
  if (!isContent(control) || control.kind === 'text') return false;
  return labelSays.has('extension') || (labelSays.has('download') && / apk /.test(label));
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

function signsOf(
  facts: PageFacts,
  labels: ReadonlySet<string>,
  controls: readonly ReadControl[],
  lures: readonly PhraseMatch<LureWord>[],
  voice: readonly PhraseMatch<VoiceWord>[],
  says: (line: string) => ReadonlySet<LureWord | VoiceWord>,
): FoundSigns {
  const named = new Set([facts.title, ...facts.headings].map((line) => line.trim()));
  // What stands on a control is judged as that control.
  for (const label of labels) named.add(label);
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
  return hasBlurredResults(facts) ? [...signs, ['blurred-results', `${facts.blurred} ░░░`]] : signs;
}

/** A function that normalises text and marks the platforms named in it. */
export function marker(names: PlatformNames): (text: string) => string {
  const expression = new RegExp(names.source, 'gu');
  return (text) => markPlatforms(normaliseText(text), expression, names.ids);
}

/**
 * The lines that stand on controls. They are judged as controls and are no part of the body: a
 * link's words are about another page.
 */
function labelLines({ controls }: PageFacts): ReadonlySet<string> {
  return new Set(controls.flatMap(({ label }) => label.split('\n')).map((line) => line.trim()));
}

function withoutLines(text: string, lines: ReadonlySet<string>): string {
  return text
    .split('\n')
    .filter((line) => !lines.has(line.trim()))
    .join('\n');
}

function withoutButtons({ around, buttons }: Control): string {
  const lines = around.split('\n');
  return lines.filter((line) => !buttons.includes(line.trim())).join('\n');
}

function headOf(facts: PageFacts, platforms: readonly PlatformDomains[]): string {
  const { title, description, headings, images } = facts;
  const labels = contentControls(facts).map(({ label }) => label);
  // A page of links says what it has to say in their words.
  const onward = linksOn(facts, platforms).map(({ label }) => label);
  return [title, description, ...headings, ...images, ...labels, ...onward].join('\n');
}

function aroundControls(facts: PageFacts): string {
  return contentControls(facts)
    .map(({ around }) => around)
    .join('\n');
}

function contentControls({ controls }: PageFacts): Control[] {
  return controls.filter((control) => isContent(control) && control.kind !== 'link');
}
