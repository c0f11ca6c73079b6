/** Pages of stores and pages of links, whole, each beside its closest honest neighbour. */
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { judgeHtml, vocabulary } from '../../src/build/judge-html.ts';
import { ROOT } from '../../src/build/records.ts';
import { evaluatePage } from '../../src/core/evaluate.ts';
import { readPage } from '../../src/page/read.ts';
import { readCases } from '../support/cases.ts';

const pages = readCases(join(ROOT, 'tests/fixtures/listings')).map((page) => ({
  ...page,
  url: `https://${page.hostnames[0]}${page.path}`,
}));
const ofTools = pages.filter(({ expect: verdict }) => verdict !== 'none');

describe('the verdict of', () => {
  test.each(pages)('$id: $expect', ({ html, url, note, expect: verdict }) => {
    const { assessment } = judgeHtml(html, url);
    const told = assessment.signals.map(({ rule, evidence }) => `${rule}: "${evidence}"`);
    expect(assessment.verdict, `${note}\n${told.join('\n')}`).toBe(verdict);
  });
});

describe('the warning of', () => {
  test.each(ofTools)('$id stands at $control', ({ html, url, control: selector = '' }) => {
    const { window } = new JSDOM(html, { url });
    const { facts, elements } = readPage(window.document as unknown as Document);
    const { control = -1 } = evaluatePage(facts, vocabulary);
    const meant = window.document.querySelector(selector);
    expect(meant, `no ${selector} in the page`).not.toBeNull();
    expect(elements[control]?.outerHTML).toBe(meant?.outerHTML);
    window.close();
  });
});

it('has as many honest pages as others, in each of three languages', () => {
  for (const language of ['en', 'es', 'de']) {
    const count = (all: typeof pages) => all.filter((page) => page.language === language).length;
    expect(count(ofTools), language).toBeGreaterThanOrEqual(2);
    expect(count(pages), language).toBeGreaterThanOrEqual(2 * count(ofTools));
  }
});
