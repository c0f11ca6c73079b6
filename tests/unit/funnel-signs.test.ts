import { describe, expect, it, test } from 'vitest';
import { vocabulary } from '../../src/build/judge-html.ts';
import { evaluatePage } from '../../src/core/evaluate.ts';
import { type FunnelSign, signsOfLines } from '../../src/core/funnel-signs.ts';
import type { PageFacts } from '../../src/core/page-facts.ts';
import { withoutQuotations } from '../../src/core/quotes.ts';
import { makeControl, makeFacts } from '../support/facts.ts';

const nothing = () => new Set<never>();
const judge = (fields: Partial<PageFacts>) => evaluatePage(makeFacts(fields), vocabulary);

describe('a line is a sign of a tool by its shape:', () => {
  test.each<[line: string, sign: FunnelSign]>([
    ['First on your list: k***n_88 (9 times)', 'masked-names'],
    ['Most loyal: b•••a_92', 'masked-names'],
    ['@yourname', 'name-box'],
    ['Searching… 71 %', 'progress'],
    ['Get Lantern.apk (14 MB)', 'download'],
    ['2. Open chrome://extensions', 'download'],
    ['Copy the value called li_at', 'cookie'],
    ['All names for $4.99', 'payment'],
    ['“It was my cousin all along!” – Ida, Bergen', 'praise'],
    ['«It was my cousin all along». Ida, 47', 'praise'],
  ])('%s: %s', (line, sign) => {
    expect([...signsOfLines(line, new Set(), nothing).keys()]).toEqual([sign]);
  });

  test.each([
    'The password field shows * for each letter you type',
    'Follow @harbour_news and @the_pier for more',
    'Turnout rose to 71 % in the north',
    'Mix 100 g of flour with the eggs',
    '14:35 @the_pier',
    '“Enter a name and see it all!” is what such advertisements say.',
    '“It was my cousin all along,” said the inspector, who has led the inquiry since the spring',
  ])('%s: none', (line) => {
    expect([...signsOfLines(line, new Set(), nothing).keys()]).toEqual([]);
  });

  it('takes two short answers in one page for a sign, and one for none', () => {
    const one = 'Do they notice? No, never.';
    expect([...signsOfLines(one, new Set(), nothing).keys()]).toEqual([]);
    const two = `${one}\nIs a card needed? Yes.`;
    expect([...signsOfLines(two, new Set(), nothing).keys()]).toEqual(['short-answers']);
  });

  it('takes no headline and no link for a box', () => {
    expect([...signsOfLines('@yourname', new Set(['@yourname']), nothing).keys()]).toEqual([]);
  });
});

describe('a page of text alone', () => {
  const title = 'Lantern – who opens your TikTok profile';
  const screen = 'Your TikTok username\nSearching… 71 %\nWe found them: k***n_88\nShow me\n';

  it('that reads as the screen of a tool: caution', () => {
    const { verdict, signals } = judge({ title, text: screen });
    expect(verdict).toBe('caution');
    expect(signals.map(({ rule }) => rule)).toContain('speaks-as-tool');
  });

  it('that reads so in words of a promise we do not know: caution', () => {
    const text = `Who left prints under your clips on TikTok?\n${screen}`;
    const { verdict, signals } = judge({ title: 'Lantern', text });
    expect(verdict).toBe('caution');
    expect(signals.map(({ rule }) => rule)).toContain('acts-like-tool');
  });

  it('that reports on such a tool: none', () => {
    const text =
      'The page says “enter your username to see who opens your TikTok profile”, shows a bar and a ' +
      'list of strangers, and then wants 4.99 dollars. Nobody ever got a name.';
    expect(judge({ title: 'Lantern under the lamp', text }).verdict).toBe('none');
  });

  it('that lists the pages of others, as a search does: none', () => {
    const labels = ['See who saved my TikTok', 'Enter your TikTok username', 'Reveal my visitors'];
    const controls = labels.map((label) => makeControl({ kind: 'link', label }));
    expect(judge({ title, text: labels.join('\n'), controls }).verdict).toBe('none');
  });
});

describe('a page that is only like a tool', () => {
  const sold = makeControl({ kind: 'button', label: 'Lift the fog for $4.99' });
  const like = { title: 'TikTok echoes', text: 'These people came by.', controls: [sold] };

  it('is never a danger: caution', () => {
    expect(judge({ ...like, blurred: 3 }).verdict).toBe('caution');
  });

  it('unless it shows so much that its promise is as good as said: danger', () => {
    const text = 'Searching… 71 %\nWe found them: k***n_88\n';
    expect(judge({ ...like, text, blurred: 3 }).verdict).toBe('danger');
  });

  it('also where it asks its promise as well: danger', () => {
    const text = 'Who viewed your TikTok profile?\nSearching… 71 %\nWe found them: k***n_88\n';
    expect(judge({ ...like, text, blurred: 3 }).verdict).toBe('danger');
  });

  it('but names no platform: none', () => {
    expect(judge({ ...like, title: 'Echoes', blurred: 3 }).verdict).toBe('none');
  });

  it('but blurs nothing: none', () => {
    expect(judge(like).verdict).toBe('none');
  });
});

describe('what is quoted is left out', () => {
  test.each([
    'before "enter your username and see" after',
    'before “enter your username and see” after',
    'before «enter your username and see» after',
    'before „enter your username and see“ after',
    'before 「ユーザー名を入力」 after',
  ])('%s', (text) => {
    expect(withoutQuotations(text)).toBe('before  "  after');
  });

  it('but not an apostrophe, a single word, or more than a sentence', () => {
    const text = `It's the "best" and they don't know "${'on and '.repeat(60)}"`;
    expect(withoutQuotations(text)).toBe(text);
  });
});

describe('a screen in words that we do not know', () => {
  const screen = ['Mirko list', 'k***n_88 (9)', 'Searching… 71 %'];
  const verdictOf = (title: string, ...more: string[]) =>
    judge({ title, text: [...screen, ...more].join('\n') }).verdict;

  it('is like a tool for a platform that it names in its title or again', () => {
    expect(verdictOf('Mirko Instagram')).not.toBe('none');
    expect(verdictOf('Mirko', 'Instagram mirko', 'mirko Instagram')).not.toBe('none');
  });

  it('is like none for a platform that it names once in passing', () => {
    expect(verdictOf('Mirko', 'Tell us on Instagram what we should add next.')).toBe('none');
  });
});

describe('a page that sells to spy on a person, and names no platform', () => {
  const offer = [
    'Spy on your husband’s messages',
    'He will never know that you look.',
    '$29 a month',
  ];
  const verdictOf = (...lines: string[]) =>
    judge({ title: 'Glass Wall', text: lines.join('\n') }).verdict;

  it('is like a tool', () => {
    expect(verdictOf(...offer)).toBe('caution');
  });

  it('is none where it is open about it, for parents, or told of', () => {
    const [promise = '', secret = '', price = ''] = offer;
    expect(verdictOf(promise, price)).toBe('none');
    expect(verdictOf('Monitor your child’s messages', 'Parental control', secret, price)).toBe(
      'none',
    );
    expect(verdictOf(...offer, 'Such offers are a scam.')).toBe('none');
    expect(verdictOf('See who liked your pictures', secret, price)).toBe('none');
  });
});

describe('a promise about accounts that names no platform', () => {
  const box = makeControl({ label: '@name', group: 1, buttons: ['See'] });
  const button = makeControl({ kind: 'button', label: 'See', group: 1, buttons: ['See'] });

  it('is one where the page looks an account up, or is the screen of a tool', () => {
    const title = 'Who viewed my profile?';
    const headings = ['See who viewed your profile'];
    expect(judge({ title, headings, controls: [box, button] }).verdict).toBe('caution');
    const text =
      'View private profiles\nJust enter the username.\nThey will never know you were there.';
    expect(judge({ title: 'View private profiles', text }).verdict).toBe('caution');
  });

  it('is none about the members of a site, as a question, or told of', () => {
    const controls = [makeControl({ label: 'Search', kind: 'search', group: 1 })];
    expect(judge({ headings: ['See who viewed your profile'], controls }).verdict).toBe('none');
    const signs = 'Just enter the username.\nThey will never know you were there.';
    const asked = `Can I view private profiles?\n${signs}`;
    expect(judge({ title: 'Can I view private profiles?', text: asked }).verdict).toBe('none');
    const told = `View private profiles\n${signs}\nSuch pages are a scam.`;
    expect(judge({ title: 'View private profiles', text: told }).verdict).toBe('none');
  });
});
