import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { judgeHtml, vocabulary } from '../../src/build/judge-html.ts';
import { evaluatePage } from '../../src/core/evaluate.ts';
import { platformOf } from '../../src/core/platform.ts';
import { readPage } from '../../src/page/read.ts';
import { DEMOS, FIXTURES, type PageCase, readCases } from '../support/cases.ts';

/** What these pages show is drawn by their scripts: the browser tests judge them. */
const DRAWN_BY_SCRIPT = [
  'consent-tiktok',
  'late-20s',
  'progresso-borrado-pix',
  'shadow-login',
  'spa-route',
  'terminal-unlock',
];
/** App shells of the platform itself, which may lack the boxes of other silent pages. */
const APP_SHELLS = ['tiktok-login', 'tiktok-profile'];

const cases = [...readCases(FIXTURES), ...readCases(DEMOS)];
const stands = cases
  .filter(({ id }) => !DRAWN_BY_SCRIPT.includes(id))
  .flatMap((page) => page.hostnames.map((hostname) => ({ ...page, hostname })));
const silent = stands.filter(({ expect: verdict }) => verdict === 'none');
const told = (signals: readonly { rule: string; evidence: string }[]) =>
  signals.map(({ rule, evidence }) => `${rule}: "${evidence}"`).join('\n');

function addressOf({ hostname, path }: { hostname: string; path: string }): string {
  return `https://${hostname}${path}`;
}

describe('the verdict of', () => {
  test.each(stands)('$id on $hostname: $expect', (page) => {
    const { candidate, assessment } = judgeHtml(page.html, addressOf(page));
    expect(
      assessment.verdict,
      `${page.note}\ncandidate: ${candidate}\n${told(assessment.signals)}`,
    ).toBe(page.expect);
  });
});

describe('the warning of', () => {
  const warned = stands.filter(({ expect: verdict, control }) => verdict !== 'none' && control);

  test.each(warned)('$id stands at $control, or in its form', (page) => {
    const { window } = new JSDOM(page.html, { url: addressOf(page) });
    const document = window.document as unknown as Document;
    const { facts, elements } = readPage(document);
    const { control = -1, signals } = evaluatePage(facts, vocabulary);
    const found = elements[control];
    const meant = document.querySelector(page.control ?? '');
    expect(meant, `${page.id}/case.json: the page has no ${page.control}`).not.toBeNull();
    expect(found, `no rule found a control\n${told(signals)}`).toBeDefined();
    const form = found?.closest('form') ?? found;
    expect(
      form?.contains(meant) || meant?.contains(found ?? null),
      `it stands at ${found?.outerHTML.slice(0, 200)}\n${told(signals)}`,
    ).toBe(true);
    window.close();
  });
});

describe('a silent page has what an honest site has, so that its silence proves something:', () => {
  const fixtures = readCases(FIXTURES).filter(
    ({ expect: verdict, kind }) => verdict === 'none' && kind !== 'tool',
  );

  test.each(fixtures.filter(({ id }) => !APP_SHELLS.includes(id)))('$id', ({ id, html }) => {
    const { window } = new JSDOM(html);
    const missing = ['textarea', 'input[type="email"]', 'input[type="password"]'].filter(
      (selector) => window.document.querySelector(selector) === null,
    );
    expect(
      missing,
      `${id}/index.html: add a comment form, a newsletter box and a member login`,
    ).toEqual([]);
    window.close();
  });

  it('and runs on an unknown hostname too', () => {
    const known = fixtures.filter(
      ({ id, hostnames }) =>
        !APP_SHELLS.includes(id) &&
        !hostnames.some(
          (name) => name.endsWith('.test') && !platformOf(name, vocabulary.platforms),
        ),
    );
    expect(
      known.map(({ id }) => id),
      'add a hostname to its case.json',
    ).toEqual([]);
  });
});

describe('no rule alone finds a strong lure on', () => {
  const unowned = silent.filter(({ hostname }) => !platformOf(hostname, vocabulary.platforms));

  test.each(unowned)('$id on $hostname', (page) => {
    const { facts } = judgeHtml(page.html, addressOf(page));
    const { signals } = evaluatePage(facts, vocabulary);
    const strong = signals.filter(
      ({ severity }) => severity === 'strong' || severity === 'imitation',
    );
    expect(strong, `${page.note}\n${told(strong)}`).toEqual([]);
  });
});

it('the pages left to the browser tests exist', () => {
  const ids = cases.map(({ id }: PageCase) => id);
  expect(DRAWN_BY_SCRIPT.filter((id) => !ids.includes(id))).toEqual([]);
});
