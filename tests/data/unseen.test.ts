/**
 * Pages written by people who had not seen our phrases. What we get wrong about them is on record,
 * so that a change of any verdict is seen: a mistake less or more is a change of `wrong.txt`.
 */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { judgeHtml } from '../../src/build/judge-html.ts';
import { ROOT } from '../../src/build/records.ts';
import { type PageCase, readCases } from '../support/cases.ts';
import { framed } from '../support/frame.ts';

const FOLDER = join(ROOT, 'tests/fixtures/unseen');
/** Long enough for a machine that does other things as well. */
const LONGEST_RUN_MS = 900_000;

interface Judged {
  page: PageCase;
  verdict: string;
  inFrame: string;
}

const pages = ['tool', 'silent'].flatMap((kind) =>
  readCases(join(FOLDER, kind)).map((page) => ({ ...page, id: `${kind}/${page.id}` })),
);
let judged: Judged[] = [];

beforeAll(() => {
  judged = pages.map((page) => {
    const url = `https://${page.hostnames[0]}${page.path}`;
    const verdictOf = (html: string) => judgeHtml(html, url).assessment.verdict;
    return { page, verdict: verdictOf(page.html), inFrame: verdictOf(framed(page.html)) };
  });
}, LONGEST_RUN_MS);

describe('pages that were written without a look at our phrases', () => {
  it('are many, in many languages', () => {
    const count = (kind: string) => pages.filter(({ id }) => id.startsWith(kind)).length;
    expect(count('tool')).toBeGreaterThanOrEqual(120);
    expect(count('silent')).toBeGreaterThanOrEqual(200);
    expect(new Set(pages.map(({ language }) => language)).size).toBeGreaterThanOrEqual(25);
  });

  it('are judged rightly, but for those on record', async () => {
    const lines = judged.flatMap(({ page: { id, expect: right }, verdict, inFrame }) =>
      [
        { where: '', got: verdict },
        { where: ' (framed)', got: inFrame },
      ]
        .filter(({ got, where }) => got !== right && (where === '' || got !== verdict))
        .map(({ where, got }) => `${id}${where}: ${got}, not ${right}`),
    );
    // Better or worse? Read the difference, then: npx vitest run -u tests/data/unseen.test.ts
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(FOLDER, 'wrong.txt'));
  });
});
