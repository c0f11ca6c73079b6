import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { judgeHtml, vocabulary } from '../../src/build/judge-html.ts';
import { readRecords } from '../../src/build/records.ts';
import { evaluatePage } from '../../src/core/evaluate.ts';
import { readPage } from '../../src/page/read.ts';
import { FAKE_PROMPTS, readCases } from '../support/cases.ts';

const cases = readCases(FAKE_PROMPTS).map((page) => ({
  ...page,
  url: `https://${page.hostnames[0]}${page.path}`,
}));
const records = readRecords();

describe('a page that passes for a prompt, and the honest page nearest to it', () => {
  test.each(cases)('$id: $expect', ({ html, url, note, expect: right }) => {
    const { assessment, candidate } = judgeHtml(html, url);
    const told = assessment.signals.map(({ rule, evidence }) => `${rule}: ${evidence}`);
    expect(assessment.verdict, `${note}\ncandidate: ${candidate}\n${told.join('\n')}`).toBe(right);
  });

  test.each(cases.filter(({ control }) => control))(
    '$id is warned of at $control',
    ({ html, url, control: selector = '' }) => {
      const { window } = new JSDOM(html, { url });
      const document = window.document as unknown as Document;
      const { facts, elements } = readPage(document);
      const { control = -1 } = evaluatePage(facts, vocabulary);
      expect(elements[control]?.outerHTML).toBe(document.querySelector(selector)?.outerHTML);
      window.close();
    },
  );

  test('an address that is none does not keep the page from being read', () => {
    const page =
      '<h1>See who saved your TikToks</h1><p>x.com:99999999</p><input placeholder="TikTok username"><button>Reveal</button>';
    expect(judgeHtml(page, 'https://lure.test/').assessment.verdict).toBe('caution');
  });

  it('have as many silent ones as loud ones', () => {
    const silent = cases.filter(({ expect: right }) => right === 'none');
    expect(silent.length).toBeGreaterThanOrEqual(cases.length / 2);
  });
});

describe('a prompt is known by its words in every language that has phrases for it', () => {
  const spoken = [...records.languages.values()].flatMap(({ language, prompts }) =>
    prompts
      .filter(({ means }) => means === 'consent-prompt')
      .map(({ catches }) => ({ language, catches })),
  );

  test.each(spoken)('$language: $catches', ({ language, catches }) => {
    const [allow = 'Allow'] = records.authorizeWords[language] ?? [];
    const page = `<html lang="${language}"><title>TikTok</title><h1>${catches}</h1><button>–</button><button>${allow}</button>`;
    const { assessment } = judgeHtml(page, 'https://connect.test/');
    expect(assessment).toMatchObject({
      verdict: 'danger',
      signals: expect.arrayContaining([
        expect.objectContaining({ rule: 'imitates-consent-prompt' }),
      ]),
    });
    const real = judgeHtml(page, 'https://www.tiktok.com/v2/auth/authorize');
    expect(real.assessment.verdict, 'on the platform itself').toBe('none');
  });
});
