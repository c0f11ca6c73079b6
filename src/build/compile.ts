/** Compiles the records of `src/data` to modules in `src/generated` and to the rulesets. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim } from '../core/claim.ts';
import { fold } from '../core/folding.ts';
import type {
  CounterWord,
  FoldedPhrases,
  LureWord,
  PhraseTable,
  PromptWord,
  VoiceWord,
} from '../core/phrasebook.ts';
import type { PlatformNames } from '../core/platform-names.ts';
import { marker } from '../core/reading.ts';
import { JOINING, normaliseText } from '../core/text.ts';
import type { LanguageRecord, PlatformRecord, ShippedAuthority } from '../data/schema.ts';
import type { ConsentMarkup } from '../page/consent.ts';
import { blockedEntries, compileRulesets, compileTools } from './compile-list.ts';
import { languagesThere } from './locales.ts';
import {
  alternation,
  type LanguageWords,
  parsePhrase,
  phraseSource,
  recurringSources,
  shortest,
  stemsOf,
  stemsSource,
} from './phrases.ts';
import { publicSuffixTable } from './public-suffixes.ts';
import { type Records, ROOT, readRecords } from './records.ts';

type Group = 'claims' | 'names' | 'lures' | 'voice' | 'counters' | 'prompts';

/** One expression for a group of a language's phrases. Throws an Error that names the phrase. */
export function compileGroup<Meaning extends string>(
  language: LanguageRecord,
  group: Group,
): PhraseTable<Meaning> {
  const phrases = language[group];
  return {
    // Nothing matches where a group is empty.
    source: alternation(phrases.map(({ phrase }) => sourceOf(phrase, language, group))) || '(?!)',
    means: phrases.map(({ means }) => means as Meaning),
  };
}

function sourceOf(phrase: string, language: LanguageRecord, group: Group): string {
  try {
    return phraseSource(phrase, language);
  } catch (error) {
    const folder = group === 'prompts' ? group : 'claims';
    throw new Error(`${folder}/${language.language}.json, ${group}: ${(error as Error).message}`);
  }
}

/** The phrases of a language, folded. */
export function compileLanguage(language: LanguageRecord): FoldedPhrases {
  const groups = {
    claims: compileGroup<Claim>(language, 'claims'),
    names: compileGroup<Claim>(language, 'names'),
    lures: compileGroup<LureWord>(language, 'lures'),
    voice: compileGroup<VoiceWord>(language, 'voice'),
    counters: compileGroup<CounterWord>(language, 'counters'),
    prompts: compileGroup<PromptWord>(language, 'prompts'),
  };
  const sources = Object.values(groups).map(({ source }) => source);
  const phrases = Object.keys(groups).flatMap((group) =>
    language[group as Group].map(({ phrase }) => phrase),
  );
  const { texts, parts } = fold(sources, recurringSources(language, phrases));
  const [claims = '', names = '', lures = '', voice = '', counters = '', prompts = ''] = texts;
  return {
    language: language.language,
    stems: compileStems([language]),
    parts,
    claims: { ...groups.claims, source: claims },
    names: { ...groups.names, source: names },
    lures: { ...groups.lures, source: lures },
    voice: { ...groups.voice, source: voice },
    counters: { ...groups.counters, source: counters },
    prompts: { ...groups.prompts, source: prompts },
  };
}

/** A name of six letters or more may carry an ending, as in "Instagram'da" or "TikToks". */
const INFLECTED_FROM = 6;
const JOINING_LETTER = new RegExp(`[${JOINING}]`);

/** One expression of all platforms' names over normalised text. */
export function compilePlatformNames(platforms: Records['platforms']): PlatformNames {
  const rows = [...platforms].map(([id, { aliases }]) => ({ id, names: namesOf(aliases) }));
  const groupsOf = (isMeant: (name: Name) => boolean) =>
    rows.map(({ id, names }) => ({ id, names: names.filter(isMeant) }));
  // "facebook messenger" is one name, so names of several words come before those of one.
  const groups = [
    ...groupsOf(({ words, beside }) => (words + beside).includes(' ')),
    ...groupsOf(({ words, beside }) => !(words + beside).includes(' ')),
  ].filter(({ names }) => names.length > 0);
  return {
    source: alternation(groups.map(({ names }) => names.map(nameSource).join('|'))),
    ids: groups.map(({ id }) => id),
  };
}

/** A name in normalised text, and what must follow one that is too short to be told alone. */
interface Name {
  words: string;
  beside: string;
}

/** A platform's names, the longest first; "x (stalkers)" is "x" where "stalkers" follows. */
function namesOf(aliases: readonly string[]): Name[] {
  return aliases
    .map((alias) => {
      const [, name = '', beside = ''] = /^([^(]+)(?:\((.+)\))?$/.exec(alias) ?? [];
      return { words: normaliseText(name).trim(), beside: normaliseText(beside).trimEnd() };
    })
    .filter(({ words }) => words !== '')
    .sort((a, b) => b.words.length - a.words.length);
}

function nameSource({ words, beside }: Name): string {
  if (JOINING_LETTER.test(words)) return ` ?${words}`;
  const ending = words.length >= INFLECTED_FROM ? '[^ .?#]{0,10}' : '';
  return ` ${prefixOf(words)}${words}${ending}(?=${beside} )`;
}

/** What is written into one word with a name: articles and prepositions. */
function prefixOf(name: string): string {
  if (/^\p{Script=Arabic}/u.test(name)) return '[وف]?[بلك]?(?:ال|ل)?';
  if (/^\p{Script=Hebrew}/u.test(name)) return '[והבלמש]{0,2}';
  // Elision, as in "d'Instagram" and "dell'Instagram": apostrophes are dropped. "Dig" is a word.
  return /^[aeio]../.test(name) ? '(?:l|d|qu|dell|all|nell|sull|dall)?' : '';
}

function longWords(text: string): string[] {
  return normaliseText(text)
    .split(' ')
    .filter((word) => word.length > 2);
}

/**
 * The words of each language's phrases, by which fused names (`whoviewedme`) are taken apart: one
 * language at a time, since the short words of many would fill any name.
 */
export function compileLexicons(
  languages: readonly (LanguageRecord & LanguageWords)[],
  platforms: readonly PlatformRecord[],
): string[][] {
  const names = platforms.flatMap(({ aliases }) => aliases.map((alias) => normaliseText(alias)));
  return languages.map((language) => {
    const words = [...language.claims, ...language.names].flatMap(({ phrase, catches }) => [
      ...parsePhrase(phrase, language).flatMap(({ alternatives }) => alternatives),
      ...longWords(catches.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')),
    ]);
    // Two letters only where they are a word of a phrase ("me"), not a part of one ("an ex").
    const single = [...words, ...words.flatMap(longWords), ...names.flatMap(longWords)];
    return [...new Set(single.map((word) => word.replace('*', '')))]
      .filter((word) => /^\p{L}{2,}$/u.test(word))
      .sort();
  });
}

/** Source of the expression that `page` runs over marked text. */
export function compileStems(languages: readonly LanguageRecord[]): string {
  // Apart, so that the anchors of one are not paired with those of the other.
  return languages
    .flatMap((language) =>
      [language.claims, language.prompts].map((phrases) => ({ language, phrases })),
    )
    .map(({ language, phrases }) =>
      stemsSource(phrases.flatMap(({ phrase }) => stemsOf(phrase, language))),
    )
    .filter((source) => source !== '')
    .join('|');
}

/** What a platform's own login and consent pages are called in their addresses. */
const LOGIN_PATH =
  'accounts|auth|authorize|connect|consent|dialog|device|flow|i flow|i oauth2|log in|login|o oauth2|oauth|oauth2|sign in|signin|v\\d+ (?:\\d+ )?(?:auth|dialog)';

/**
 * Source of an expression over normalised text that finds at least every address of a platform that
 * could be drawn as that of its login or its prompt.
 */
export function compileAddressStems({ authorities, platforms }: Records): string {
  const hostnames = [
    ...[...platforms.values()].flatMap(({ domains }) => domains),
    ...[...authorities.values()].flatMap(({ places }) => places.map(({ hostname }) => hostname)),
  ].map((hostname) => normaliseText(hostname.replace(/^www\./, '')).trim());
  const hosts = shortest(hostnames).join('|');
  return ` (?:${hosts}) (?:${LOGIN_PATH}) | (?:https|\\.) (?:www )?(?:${hosts}) \\.`;
}

const NAME_STEM_LETTERS = 4;
/** Fewer where a letter takes two or three bytes and says as much. */
const NAME_STEM_LETTERS_ELSEWHERE = 3;
const NAME_STEM_LETTERS_DENSE = 2;

/** The first letters of a name; "you t" for "you tube", since "you" alone stands on every page. */
function stemOfName(name: string): string {
  const letters = /^[a-z]/.test(name)
    ? NAME_STEM_LETTERS
    : name < '\u0800'
      ? NAME_STEM_LETTERS_ELSEWHERE
      : NAME_STEM_LETTERS_DENSE;
  return new RegExp(`^(?:[^ ] ?){1,${letters}}`).exec(name)?.[0].trimEnd() ?? name;
}

/** What only a social network has, by the words of several languages: a promise may name none. */
const SOCIAL =
  'follower seguidor takipçi obserwuj подписчик підписник فالوور फॉलोअर フォロワー 팔로워 粉丝 粉絲 鍵垢 视奸 gizli stalk espiar';

/** Source of an expression that finds at least every text in which a platform is named. */
export function compileNameStems(platforms: readonly PlatformRecord[]): string {
  const names = [...platforms.flatMap(({ aliases }) => aliases), ...SOCIAL.split(' ')].map(
    (alias) => normaliseText(alias).trim(),
  );
  const long = names.filter(
    (name) => name.length >= NAME_STEM_LETTERS || JOINING_LETTER.test(name),
  );
  const short = names.filter((name) => !long.includes(name) && name !== '');
  return oneOf([...shortest(long.map(stemOfName)), ...shortest(short.map((name) => ` ${name} `))]);
}

/** Source of an expression for one of several words, what they begin with alike written once. */
function oneOf(words: readonly string[]): string {
  const initials = [...new Set(words.map(([initial]) => initial))];
  return initials
    .map((initial) => {
      const alike = words.filter(([first]) => first === initial);
      const [word = ''] = alike;
      let shared = word.length;
      while (!alike.every((each) => each.startsWith(word.slice(0, shared)))) shared -= 1;
      const rest = alike.map((each) => each.slice(shared));
      const either = rest.every(({ length }) => length === 1)
        ? `[${rest.join('')}]`
        : `(?:${rest.length > 1 ? oneOf(rest) : ''})`;
      const joined = word.slice(0, shared) + either;
      const plain = alike.join('|');
      return Buffer.byteLength(joined) < Buffer.byteLength(plain) ? joined : plain;
    })
    .join('|');
}

/** Authority records as the background carries them: without what only reviewers read. */
export function compileAuthorities(records: Records['authorities']): ShippedAuthority[] {
  return [...records].map(([id, record]) => {
    const { answer, sources, appName, authorizeButton, ...shipped } = record;
    return { id, ...shipped };
  });
}

/** What `consent` knows of the authorization servers' pages. */
export function compileMarkup({ authorities, authorizeWords }: Records): ConsentMarkup {
  const words = Object.values(authorizeWords)
    .flat()
    .map((word) => normaliseText(word).trimEnd());
  return {
    authorities: [...authorities.values()].map(
      ({ places, parameters, clientIdCarriers, appName, authorizeButton }) => ({
        places,
        carriers: [
          ...parameters.client,
          ...parameters.nested,
          ...parameters.json,
          ...parameters.sealed,
          ...clientIdCarriers.map(({ parameter }) => parameter),
        ],
        appName,
        authorizeButton,
      }),
    ),
    authorizeWords: [...new Set(words)],
  };
}

/** Compiles everything and writes it. Throws with every problem of the records. */
export function compile(records: Records = readRecords()): void {
  const tools = compileTools(records.tools);
  const names = compilePlatformNames(records.platforms);
  const mark = marker(names);
  const languages = [...records.languages.values()].map((language) => ({ ...language, mark }));
  const platforms = [...records.platforms.values()];
  const folder = join(ROOT, 'src/generated');
  mkdirSync(folder, { recursive: true });
  const write = (name: string, type: string, from: string, exported: string, value: unknown) =>
    writeFileSync(
      join(folder, `${name}.ts`),
      `import type { ${type.replace('[]', '')} } from '${from}';\n\n` +
        `export const ${exported}: ${type} = ${JSON.stringify(value)};\n`,
    );
  write('tools', 'Tool[]', '../core/tool.ts', 'tools', tools);
  write('platforms', 'PlatformRecord[]', '../data/schema.ts', 'platforms', platforms);
  write(
    'platform-domains',
    'PlatformDomains[]',
    '../core/platform.ts',
    'platformDomains',
    platforms.map(({ id, name, domains }) => ({ id, name, domains })),
  );
  write(
    'authorities',
    'ShippedAuthority[]',
    '../data/schema.ts',
    'authorities',
    compileAuthorities(records.authorities),
  );
  writeFileSync(
    join(folder, 'phrasebook.ts'),
    "import { openPhrasebook } from '../core/phrasebook.ts';\n\n" +
      `export const phrasebook = openPhrasebook(${JSON.stringify(languages.map(compileLanguage))});\n`,
  );
  write('platform-names', 'PlatformNames', '../core/platform-names.ts', 'platformNames', names);
  writeFileSync(
    join(folder, 'address-stems.ts'),
    `export const addressStems = ${JSON.stringify(compileAddressStems(records))};\n`,
  );
  writeFileSync(
    join(folder, 'name-stems.ts'),
    `export const nameStems = ${JSON.stringify(compileNameStems(platforms))};\n`,
  );
  writeFileSync(
    join(folder, 'lexicon.ts'),
    `export const lexicons: string[] = ${JSON.stringify(
      compileLexicons(languages, platforms).map((words) => words.join(' ')),
    )};\n`,
  );
  writeFileSync(
    join(folder, 'blocked-entries.ts'),
    `export const blockedEntries: string[] = ${JSON.stringify(blockedEntries(tools))};\n`,
  );
  writeFileSync(
    join(folder, 'languages.ts'),
    `export const languages: string[] = ${JSON.stringify(languagesThere())};\n` +
      `export const detailedLanguages: string[] = ${JSON.stringify([...records.details.keys()])};\n`,
  );
  write('shared-hosts', 'SharedHosts', '../core/redirect-site.ts', 'sharedHosts', {
    ...records.sharedHosts,
  });
  writeFileSync(
    join(folder, 'offer-walls.ts'),
    `export const offerWalls: string[] = ${JSON.stringify(records.offerWalls)};\n`,
  );
  const markup = compileMarkup(records);
  writeFileSync(
    join(folder, 'authorize-words.ts'),
    `export const authorizeWords: string[] = ${JSON.stringify(markup.authorizeWords)};\n`,
  );
  write('consent-markup', 'ConsentMarkup', '../page/consent.ts', 'consentMarkup', markup);
  for (const [id, rules] of Object.entries(compileRulesets(tools))) {
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(rules));
  }
  writeFileSync(join(folder, 'public-suffixes.bin'), new Uint8Array(publicSuffixTable()));
}

if (import.meta.main) compile();
