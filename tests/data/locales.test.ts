import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  DETAILED,
  detailProblemsOf,
  formsOf,
  keysFor,
  LANGUAGES,
  LIMITS,
  LONGER,
  type LocaleFile,
  languagesThere,
  MOST_ENGLISH,
  missingOf,
  mostLetters,
  problemsOf,
  readLocale,
} from '../../src/build/locales.ts';
import { ROOT, readRecords } from '../../src/build/records.ts';
import { folderOf } from '../../src/core/language.ts';

const english = readLocale('en');
const { details, platforms, authorities } = readRecords('');
const rows = [...platforms.values()];
const askers = [...authorities.values()];

describe('the languages', () => {
  test.each(LANGUAGES)('%s is there', (language) => {
    expect(
      languagesThere(),
      `write public/_locales/${folderOf(language)}/messages.json: see .github/TRANSLATING.md`,
    ).toContain(language);
  });

  test.each(languagesThere())('%s has every message, and each as it should be', (language) => {
    expect(
      problemsOf(language, readLocale(language), english),
      `mend public/_locales/${folderOf(language)}/messages.json; "npm run locales -- ${language}" prints what is missing`,
    ).toEqual([]);
  });

  it('have a description wherever something is filled in', () => {
    const untold = Object.entries(english)
      .filter(([, { message, description = '' }]) =>
        [...message.matchAll(/\$\d/g)].some(([place]) => !description.includes(place)),
      )
      .map(([key]) => key);
    expect(untold, 'say in its "description" what $1 stands for').toEqual([]);
  });
});

/** Languages that say where to look. */
const there = [...details.keys()];

describe('where to look', () => {
  test.each(there)('%s has every row, and no other', (language) => {
    expect(detailProblemsOf(details.get(language) ?? {}, rows, askers), `${language}.json`).toEqual(
      [],
    );
  });

  it('is said in the languages that must', () => {
    expect(there).toEqual(expect.arrayContaining(DETAILED));
  });

  const complete = Object.fromEntries(
    rows.flatMap(({ id, claims }) =>
      Object.entries(claims)
        .filter(([, row]) => row.where)
        .map(([claim]) => [`${id}.${claim}`, { where: 'A > B' }]),
    ),
  );

  it.each([
    ['nothing', {}, []],
    ['a row of no record', { 'tiktok.flew': { where: 'A' } }, [/tiktok\.flew: there is no such/]],
    ['a place that there is not', { 'tiktok.blocked': { where: 'A' } }, [/English has no "where"/]],
    ['half a sentence', { 'tiktok.liked': { where: 'A', shows: 'x' } }, [/end "shows"/]],
    ['nothing in a page of an app', { 'tiktok.report': { where: 'A > B' } }, []],
    ['a page that there is not', { 'tiktok.friends': { where: 'A' } }, [/there is no such/]],
    [
      'more than the way to a page',
      { 'tiktok.report': { shows: 'A.' } },
      [/tiktok\.report: write its "where"/],
    ],
    ['a row without its place', { 'tiktok.liked': {} }, [/tiktok\.liked: missing/]],
  ])('finds %s', (_, change, problems) => {
    const found = detailProblemsOf({ ...complete, ...change }, rows);
    expect(found).toEqual(problems.map((problem) => expect.stringMatching(problem)));
  });
});

describe('the check of a language', () => {
  const source: LocaleFile = {
    common_language: { message: 'en' },
    extension_description: { message: 'FaveGuard warns you.' },
    warning_leave: { message: 'Leave' },
    told: { message: 'It told $1 about it.', description: '$1: who' },
    days_one: { message: 'For $1 day.', description: '$1: days' },
    days_other: { message: 'For $1 days.', description: '$1: days' },
  };
  const polish: LocaleFile = {
    common_language: { message: 'pl' },
    extension_description: { message: 'FaveGuard cię ostrzega.' },
    warning_leave: { message: 'Wyjdź' },
    told: { message: '$1 już o tym wie.' },
    days_one: { message: 'Na jeden dzień.' },
    days_few: { message: 'Na $1 dni.' },
    days_many: { message: 'Na $1 dni.' },
    days_other: { message: 'Na $1 dnia.' },
  };

  it('has nothing to say of a good one', () => {
    expect(problemsOf('pl', polish, source)).toEqual([]);
  });

  it.each([
    ['a missing message', { told: undefined }, /^told: missing/],
    ['a missing form of number', { days_few: undefined }, /^days_few: missing/],
    ['a message too many', { more: { message: 'Więcej' } }, /^more: English has no such/],
    ['a lost place', { told: { message: 'On już wie.' } }, /^told: \$1 of the English/],
    ['a place lost where numbers differ', { days_few: { message: 'Na dni.' } }, /^days_few: \$1/],
    ['a place of its own', { told: { message: '$1 i $2 już wie.' } }, /^told: \$2 is not in/],
    ['a blank at the end', { warning_leave: { message: 'Wyjdź ' } }, /^warning_leave: blanks/],
    ['an empty message', { warning_leave: { message: '' } }, /^warning_leave: blanks/],
    ['another language’s tag', { common_language: { message: 'de' } }, /^common_language: write/],
    [
      'our name rewritten',
      { extension_description: { message: 'Strażnik cię ostrzega.' } },
      /keep the name/,
    ],
    ['a sentence without its end', { told: { message: '$1 już wie' } }, /^told: end it/],
    ['a label with a full stop', { warning_leave: { message: 'Wyjdź.' } }, /no full stop/],
    [
      'a button too wide',
      { warning_leave: { message: 'Wyjdź z tej strony od razu teraz' } },
      /^warning_leave: 32 letters/,
    ],
    ['English left in it', { told: { message: 'It told $1 about it.' } }, /more than 15 %/],
  ])('finds %s', (_, change, problem) => {
    const changed = Object.entries({ ...polish, ...change }).filter(([, value]) => value);
    const found = problemsOf('pl', Object.fromEntries(changed) as LocaleFile, source);
    expect(found).toEqual([expect.stringMatching(problem)]);
  });

  it('asks each language for its own forms of number', () => {
    expect(formsOf('ja')).toEqual(['other']);
    expect(formsOf('es').sort()).toEqual(['one', 'other']);
    expect(formsOf('ar')).toHaveLength(6);
    expect(keysFor('ja', source)).not.toContain('days_one');
  });

  it('lists what is missing with its English', () => {
    expect(missingOf('pl', { ...polish, days_few: undefined } as never, source)).toEqual({});
    const { days_few: _, ...less } = polish;
    expect(missingOf('pl', less, source)).toEqual({ days_few: source.days_other });
  });

  it('gives short labels more room than long sentences', () => {
    expect(mostLetters('x', 'Leave')).toBe(5 + LONGER.letters);
    expect(mostLetters('x', 'x'.repeat(100))).toBe(100 * LONGER.factor);
  });
});

describe('the guide for translators', () => {
  const guide = readFileSync(join(ROOT, '.github/TRANSLATING.md'), 'utf8');

  it('names every language, and those that say where to look', () => {
    const rowOf = (language: string) => new RegExp(`^\\| \`${language}\` .*\\| yes`, 'm');
    for (const language of languagesThere()) {
      expect(guide, 'add a row to its table').toContain(`\`${language}\``);
    }
    expect(languagesThere().filter((language) => rowOf(language).test(guide))).toEqual(there);
  });

  it('names the limits that the check has', () => {
    const numbers = [...LIMITS.map(([, letters]) => letters), LONGER.factor, LONGER.letters];
    for (const number of [...numbers, MOST_ENGLISH]) expect(guide).toContain(String(number));
  });
});
