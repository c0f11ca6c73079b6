// @vitest-environment jsdom
import { beforeEach, describe, expect, it, test } from 'vitest';
import type { ArticleShape } from '../../src/core/page-facts.ts';
import { stemsOf } from '../../src/core/phrasebook.ts';
import { phrasebook } from '../../src/generated/phrasebook.ts';
import { parseFromPage } from '../../src/messaging/protocol.ts';
import { isCandidate, isOwnFrame, promiseTest, readText } from '../../src/page/candidate.ts';
import { readPage } from '../../src/page/read.ts';

const SENTENCE = 'This paragraph has a few more words than a button or a heading ever would have.';

beforeEach(() => {
  document.title = '';
  document.head.innerHTML = '';
  document.body.innerHTML = '';
});

function draw(html: string): void {
  document.body.innerHTML = html;
}

describe('readPage', () => {
  it('reads a page into plain facts', () => {
    document.title = 'Title';
    document.documentElement.lang = 'pt-BR';
    document.head.insertAdjacentHTML('beforeend', '<meta name="description" content="About">');
    document.body.innerHTML =
      '<h1>Who <b>saved</b> it</h1><img alt="Picture"><img alt=""><nav>menu</nav><p>Text</p>';
    expect(readPage(document).facts).toMatchObject({
      hostname: 'localhost',
      path: '/',
      language: 'pt-br',
      title: 'Title',
      description: 'About',
      headings: ['Who saved it'],
      images: ['Picture'],
      text: '\nWho saved it\nText\n',
      controls: [],
      embeds: [],
      blurred: 0,
    });
    document.documentElement.removeAttribute('lang');
  });

  it('leaves no trace in the page', () => {
    document.body.innerHTML = '<h1>Who</h1><form><input></form>';
    const before = document.documentElement.outerHTML;
    readPage(document);
    readText(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('names frames and scripts from other places, without their query', () => {
    document.body.innerHTML =
      '<iframe src="https://wall.example/offers?id=1"></iframe><iframe src="/own"></iframe><iframe src="http://["></iframe>';
    expect(readPage(document).facts.embeds).toEqual(['wall.example/offers']);
  });

  it('counts blurred texts', () => {
    document.body.innerHTML =
      '<ul><li style="filter: blur(6px)">a</li><li style="filter: blur(2px)">b</li><li>c</li></ul>';
    expect(readPage(document).facts.blurred).toBe(2);
  });

  it('reads an empty document', () => {
    document.body.remove();
    expect(readPage(document).facts).toMatchObject({ text: '', headings: [], controls: [] });
    document.documentElement.append(document.createElement('body'));
  });
});

describe('what is read of a page that piles everything up', () => {
  const pile = 'x'.repeat(10_000);

  test.each([
    ['title', () => document.head.insertAdjacentHTML('beforeend', `<title>${pile}</title>`)],
    ['language', () => document.documentElement.setAttribute('lang', pile)],
    [
      'description',
      () =>
        document.head.insertAdjacentHTML(
          'beforeend',
          `<meta name="description" content="${pile}">`,
        ),
    ],
    ['headings', () => draw(`<h1>${pile}</h1>`.repeat(60))],
    ['texts of images', () => draw(`<img alt="${pile}">`.repeat(80))],
    ['text', () => draw(`<p>${pile}</p>`)],
    [
      'labels',
      () => draw(`<p>${pile}</p><form>${`<input placeholder="${pile}">`.repeat(90)}</form>`),
    ],
    [
      'buttons',
      () => draw(`<form>${`<button title="${pile}">${pile}</button>`.repeat(130)}</form>`),
    ],
    ['links', () => draw(`<a href="/${pile}">A</a>`.repeat(60))],
    ['frames', () => draw(`<script src="https://a.example/${pile}"></script>`.repeat(60))],
  ])(
    'still passes the border of the background: %s',
    (_, pileUp) => {
      pileUp();
      const { facts } = readPage(document);
      document.documentElement.removeAttribute('lang');
      expect(
        parseFromPage({ type: 'page:read', visit: 1, entries: [], facts }),
        'the page would escape judgement: cap what is read, or widen the schema',
      ).toBeDefined();
      expect(JSON.stringify(facts).length, 'cap it where it is read').toBeLessThan(400_000);
    },
    30_000,
  );
});

describe('the shape of an article', () => {
  test.each<[html: string, shape: Partial<ArticleShape>]>([
    ['<p>Short.</p>', { prose: 0, byline: false, date: false, markup: false }],
    [`<p>${SENTENCE}</p><p>${SENTENCE}</p>`, { prose: 32 }],
    [`<article><p>${SENTENCE}</p></article>`, { markup: true }],
    ['<span class="post-author">A</span>', { byline: true }],
    ['<a rel="author">A</a>', { byline: true }],
    ['<time>May</time>', { date: true }],
    ['<meta property="og:type" content="article">', { markup: true }],
    ['<script type="application/ld+json">{"@type": "NewsArticle"}</script>', { markup: true }],
    ['<script type="application/ld+json">{"@type": "Product"}</script>', { markup: false }],
  ])('%s', (html, shape) => {
    document.body.innerHTML = html;
    expect(readPage(document).facts.article).toMatchObject(shape);
  });
});

describe('a page is worth a closer look:', () => {
  const makesPromise = promiseTest(stemsOf(phrasebook));

  test.each<[html: string, candidate: boolean]>([
    ['<h1>See who saved your TikTok videos</h1>', true],
    ['<p>TikTok</p><p>Find out who viewed your profile</p>', true],
    ['<p>Tik<b>Tok</b>: wh<i>o saved</i> your videos</p>', true],
    ['<img alt="See who saved your TikTok videos">', true],
    ['<input placeholder="See who saved your TikTok videos">', true],
    ['<h1>See who viewed your profile</h1>', false],
    ['<h1>See who viewed your profile</h1><input placeholder="@name">', true],
    ['<h1>See which followers viewed your profile</h1>', true],
    ['<h1>Weather in Oslo</h1><input placeholder="@name">', false],
    ['<h1>Follow us on TikTok, Facebook and YouTube</h1>', false],
    ['<h1>Weather in Oslo</h1>', false],
    ['', false],
  ])('%s: %s', (html, candidate) => {
    document.body.innerHTML = html;
    expect(isCandidate(readText(document), makesPromise)).toBe(candidate);
  });
});

describe('isOwnFrame', () => {
  it('takes the top window and frames of its origin, and no other', () => {
    expect(isOwnFrame(window)).toBe(true);
    const foreign = {
      top: {
        get document(): Document {
          throw new DOMException('Blocked', 'SecurityError');
        },
      },
    };
    expect(isOwnFrame(foreign as unknown as Window)).toBe(false);
  });
});

describe('addresses that are drawn above boxes', () => {
  const BAR = '<div>www.tiktok.com/login</div>';
  const BOX = '<p><input type="text" name="login"></p>';
  /** Puts blocks into the body, each in so many shadow roots inside of each other. */
  const drawIn = (...blocks: [html: string, depth: number][]) => {
    for (const [html, depth] of blocks) {
      let root: Element | ShadowRoot = document.body.appendChild(document.createElement('div'));
      for (let step = 0; step < depth; step += 1) {
        const host: Element = root.appendChild(document.createElement('div'));
        root = host.attachShadow({ mode: 'open' });
      }
      root.innerHTML = html;
    }
  };
  const drawn = () =>
    readPage(document).facts.addresses.map(({ address, controls }) => ({ address, controls }));
  const found = [{ address: 'www.tiktok.com/login', controls: [0] }];

  test.each<[string, [html: string, depth: number][]]>([
    ['in the page', [[BAR + BOX, 0]]],
    ['in one shadow root', [[BAR + BOX, 1]]],
    ['in a shadow root inside of another', [[BAR + BOX, 2]]],
    [
      'in a shadow root above the box',
      [
        [BAR, 1],
        [BOX, 0],
      ],
    ],
    [
      'above a box in a shadow root',
      [
        [BAR, 0],
        [BOX, 2],
      ],
    ],
    [
      'and the box in two shadow roots',
      [
        [BAR, 1],
        [BOX, 1],
      ],
    ],
  ])('are read %s', (_, blocks) => {
    drawIn(...blocks);
    expect(drawn()).toEqual(found);
  });

  test.each<[string, [html: string, depth: number][]]>([
    [
      'below the box',
      [
        [BOX, 1],
        [BAR, 1],
      ],
    ],
    ["in the box's own shadow root, below it", [[BOX + BAR, 1]]],
    ['as a link to it', [[`<a href="https://www.tiktok.com/x">www.tiktok.com</a>${BOX}`, 1]]],
  ])('are none %s', (_, blocks) => {
    drawIn(...blocks);
    expect(drawn()).toEqual([]);
  });

  it('are read in the slot of the element that holds the box', () => {
    document.body.innerHTML = '<my-window>www.tiktok.com/login</my-window>';
    const root = document.querySelector('my-window')?.attachShadow({ mode: 'open' });
    Object.assign(root ?? {}, { innerHTML: `<slot></slot>${BOX}` });
    expect(drawn()).toEqual(found);
  });

  it('are read from a box that cannot be changed', () => {
    drawIn([`<input readonly value="www.tiktok.com/login">${BOX}`, 1]);
    expect(drawn()[0]?.address).toBe('www.tiktok.com/login');
  });
});
