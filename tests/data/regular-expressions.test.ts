import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { parseAst } from 'vite';
import { describe, expect, it, test } from 'vitest';
import { ROOT } from '../../src/build/records.ts';
import { phrasebook } from '../../src/generated/phrasebook.ts';
import { platformNames } from '../../src/generated/platform-names.ts';
import { readSources } from '../support/sources.ts';

/**
 * Expressions that could take long on a long text, and what keeps their text short. A page can
 * write what it likes: whoever adds a line here must have seen the bound in the code.
 */
const BOUNDED = [
  { path: 'src/core/check.ts', begins: 'https?:', by: 'pasted text has at most 5,000 letters' },
  { path: 'src/core/funnel-signs.ts', begins: '[\\p{L}\\p{N}][\\p{L}', by: 'LONGEST_LINE' },
  { path: 'src/core/funnel-signs.ts', begins: '(?:…|\\.{2,})', by: 'LONGEST_LINE' },
  { path: 'src/core/funnel-signs.ts', begins: '^(?:[»→', by: 'LONGEST_LINE' },
  { path: 'src/core/list-entry.ts', begins: '\\s+(?:#', by: 'LONGEST_LINE' },
  { path: 'src/core/list-entry.ts', begins: '\\/+$', by: 'LONGEST_LINE' },
  {
    path: 'src/core/quotes.ts',
    begins: '(?<![\\p{L}\\p{N}])"',
    by: 'a quotation has at most 300 letters',
  },
  {
    path: 'src/core/denial.ts',
    begins: ' (?:there is no',
    by: 'what stands before a phrase is cut',
  },
  { path: 'src/core/text.ts', begins: '(?<=[a-z])[01', by: 'LONGEST_WORD' },
  {
    path: 'src/page/walk.ts',
    begins: '(?<! ) *',
    by: 'the look-behind enters a run of blanks at its beginning only',
  },
  {
    path: 'src/core/rules/asks-download.ts',
    begins: '[?#]',
    by: 'an address has at most 2,000 letters',
  },
];

interface Literal {
  path: string;
  pattern: string;
  flags: string;
}

function literalsOf(path: string): Literal[] {
  const found: Literal[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node) {
      const { pattern, flags } = node.regex as Literal;
      found.push({ path, pattern, flags });
      return;
    }
    for (const child of Object.values(node)) visit(child);
  };
  const code = readFileSync(join(ROOT, path), 'utf8');
  visit(parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' }));
  return found;
}

const isMeant =
  ({ path, pattern }: Literal) =>
  (bounded: (typeof BOUNDED)[number]) =>
    path === bounded.path && pattern.startsWith(bounded.begins);
const LIMIT_MS = 20_000;
const literals = readSources('{src,entrypoints}/**/*.{ts,tsx}')
  .filter(({ path }) => !/^src\/(?:build|generated)\//.test(path))
  .flatMap(({ path }) => literalsOf(path));

describe('no text makes an expression backtrack without end:', () => {
  const unbounded = literals.filter((literal) => !BOUNDED.some(isMeant(literal)));

  test.each(unbounded)(
    '$path: /$pattern/$flags',
    ({ pattern, flags }) => {
      const { status, ...found } = checkSync(pattern, flags, { timeout: LIMIT_MS, randomSeed: 1 });
      const why = 'complexity' in found ? found.complexity?.summary : 'no answer in time';
      expect(
        status,
        `${why}. Write it without nested or neighbouring repetitions of the same letters, or cut its text and say so in BOUNDED.`,
      ).toBe('safe');
    },
    2 * LIMIT_MS,
  );

  it('every expression named as bounded is still there', () => {
    const gone = BOUNDED.filter((bounded) => !literals.some((each) => isMeant(each)(bounded)));
    expect(gone, 'take these out of BOUNDED').toEqual([]);
  });
});

describe('what the build makes of phrases and names repeats nothing without a bound:', () => {
  const sources = [
    { name: 'names of platforms', source: platformNames.source },
    ...phrasebook.flatMap(({ language, stems, ...groups }) => [
      { name: `${language}, stems`, source: stems },
      ...Object.entries(groups).flatMap(([group, table]) =>
        typeof table === 'string' ? [] : [{ name: `${language}, ${group}`, source: table.source }],
      ),
    ]),
  ];

  test.each(sources)('$name', ({ source }) => {
    const plain = source.replace(/\\.|\[(?:\\.|[^\]])*\]/g, 'x');
    expect(plain, 'give every gap and ending in src/build/phrases.ts a limit').not.toMatch(
      /[*+]|\{\d+,\}/,
    );
  });
});
