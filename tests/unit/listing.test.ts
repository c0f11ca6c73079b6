import { describe, expect, it, test } from 'vitest';
import { vocabulary } from '../../src/build/judge-html.ts';
import { evaluatePage } from '../../src/core/evaluate.ts';
import type { Control, PageFacts } from '../../src/core/page-facts.ts';
import { makeControl, makeFacts } from '../support/facts.ts';

const judge = (fields: Partial<PageFacts>) => evaluatePage(makeFacts(fields), vocabulary);
const link = (label: string, target: string): Control =>
  makeControl({ kind: 'link', label, target });

describe("a store's page of an app", () => {
  const install = makeControl({ kind: 'button', label: 'Install' });
  const listing = (title: string, fields: Partial<PageFacts> = {}) =>
    judge({
      hostname: 'play.google.com',
      path: '/store/apps/details',
      title,
      controls: [link('Share', 'https://play.google.com/share'), install],
      ...fields,
    });

  const hostname = 'apps.apple.com';
  const path = '/us/app/peek/id123456789';

  test.each<[where: string, title: string, fields?: Partial<PageFacts>]>([
    ['its name', 'Peek: see who viewed your TikTok profile'],
    ['its description', 'Peek', { description: 'See who viewed your Instagram profile' }],
    ['another store', 'See who saved your TikTok videos', { hostname, path }],
  ])('that makes the promise in %s: caution, at its button', (_, title, fields) => {
    expect(listing(title, fields)).toMatchObject({ verdict: 'caution', control: 1 });
  });

  test.each([
    ['own numbers', 'Clipmeter: statistics for your own TikTok videos'],
    ['a private network', 'Quiet VPN for TikTok and Instagram'],
    ['its own members', 'Meetly: dating. See who likes you'],
    ['a platform', 'TikTok: videos, shop and live'],
  ])('of %s: none', (_, title) => {
    expect(listing(title).verdict).toBe('none');
  });

  it('is not judged by what reviewers write and what else the store shows', () => {
    const text = `${'Schedule your posts. '.repeat(60)}\nSee who viewed your TikTok profile`;
    const around = 'See who viewed your TikTok profile';
    const flag = makeControl({ kind: 'button', label: 'Flag this review', around });
    const headings = ['Planner for TikTok', 'About', 'Ratings', 'See who viewed your TikTok'];
    const { verdict, signals } = listing('Planner', { text, headings, controls: [flag] });
    expect(verdict, JSON.stringify(signals)).toBe('none');
  });

  it('is one only under its address', () => {
    const { verdict } = listing('See who viewed your TikTok profile', {
      path: '/store/search',
      controls: [],
    });
    expect(verdict).toBe('none');
  });
});

describe('a page of links', () => {
  const own = link('my tiktok', 'https://www.tiktok.com/@juno');
  const shop = link('my presets', 'https://presets.example/juno');
  const tool = link('See who viewed your TikTok profile', 'https://lurkers.example/?ref=juno');
  const links = (controls: Control[], fields: Partial<PageFacts> = {}) =>
    judge({ hostname: 'juno.example', title: 'juno', controls, ...fields });

  it('that leads to the tool: caution, at that link', () => {
    expect(links([own, shop, tool])).toMatchObject({ verdict: 'caution', control: 2 });
    const hostname = 'linktr.ee';
    expect(links([tool], { hostname })).toMatchObject({ verdict: 'caution', control: 0 });
  });

  test.each<[what: string, controls: Control[], fields?: Partial<PageFacts>]>([
    ['leads to other things', [own, shop]],
    ['leads to a question', [own, shop, { ...tool, label: 'Who viewed your TikTok profile?' }]],
    ['leads to a platform', [own, shop, { ...tool, target: 'https://www.youtube.com/watch' }]],
    ['names its song so', [own, shop, { ...tool, label: 'new single “see who viewed my TikTok”' }]],
    ['says no', [own, shop, tool], { text: 'They all lie: it is a scam' }],
    ['searches', [own, shop, tool, makeControl({ kind: 'search', label: 'Search' })]],
    ['leads to no profile of its owner', [shop, shop, tool]],
    ['is an article', [own, shop, tool], { article: { ...makeFacts().article, prose: 200 } }],
  ])('that %s: none', (_, controls, fields) => {
    expect(links(controls, fields).verdict).toBe('none');
  });
});

describe('a page of a code host', () => {
  const apk = link('viewer.apk', 'https://github.com/someone/viewer/releases/viewer.apk');
  const repository = (fields: Partial<PageFacts>) =>
    judge({
      hostname: 'github.com',
      path: '/someone/viewer',
      title: 'See who viewed your TikTok profile',
      ...fields,
    });

  it('with an app past the stores: caution, and no danger', () => {
    expect(repository({ controls: [apk] }).verdict).toBe('caution');
    expect(repository({ controls: [apk], hostname: 'someone.github.io' }).verdict).toBe('danger');
  });

  test.each<[what: string, fields: Partial<PageFacts>]>([
    ['a library', { text: 'pip install viewer. Enter your username in config.py' }],
    ['its own buttons', { controls: [makeControl({ kind: 'button', label: 'Download ZIP' })] }],
    [
      'research on such tools',
      {
        controls: [apk],
        text: 'We show that each of them is a scam. The names are fake. It is malware.',
        article: { prose: 300, byline: false, date: false, markup: true },
      },
    ],
  ])('with %s: none', (_, fields) => {
    expect(repository(fields).verdict).toBe('none');
  });
});
