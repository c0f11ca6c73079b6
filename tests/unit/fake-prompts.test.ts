import { JSDOM } from 'jsdom';
import { describe, expect, it, test } from 'vitest';
import { judgeHtml, vocabulary } from '../../src/build/judge-html.ts';
import { readRecords } from '../../src/build/records.ts';
import { evaluatePage } from '../../src/core/evaluate.ts';
import { readPage } from '../../src/page/read.ts';
import { consentPage } from '../e2e/support/fixtures.ts';
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

describe('a page that people came to from a promise', () => {
  const judge = (html: string, url: string, world = vocabulary) => {
    const { window } = new JSDOM(html, { url });
    const { facts } = readPage(window.document as unknown as Document);
    window.close();
    return evaluatePage(facts, world);
  };
  const carried = { ...vocabulary, isFromPromise: true as const };
  const CLONE = 'https://login-bridge.test/oauth/authorize';
  const copies = ['facebook', 'pinterest', 'snapchat'].map((platform) => ({
    platform,
    html: consentPage({ platform, appName: 'Sunny Clips' }),
  }));

  test.each(copies)('is danger where it is a bare copy of the prompt of $platform', ({ html }) => {
    expect(judge(html, CLONE, carried).verdict).toBe('danger');
    expect(judge(html, CLONE).verdict, 'anybody may come to such a page').toBe('none');
    const banner = html.replace('</body>', '<p>We use cookies.</p></body>');
    expect(judge(banner, CLONE, carried).verdict, 'consent to cookies is none').toBe('none');
  });

  test.each(cases.filter((page) => page.expect === 'none'))('$id stays silent', ({ html, url }) => {
    expect(judge(html, url, carried).verdict).toBe('none');
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
