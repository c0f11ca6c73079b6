import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { ROOT } from '../../src/build/records.ts';
import { hintedPart } from '../../src/core/blocklist.ts';
import { buildHostnameTable, openHostnameTable } from '../../src/core/hostname-table.ts';
import { TABLE_KEYS, tableText } from '../../src/core/table-text.ts';
import { storedHint, watchLinks } from '../../src/page/links.ts';

const FOLDER = join(ROOT, 'tests/fixtures/results');
const LISTED = 'listed.faveguard.test';
/** A hostname that the table hits and no record knows, as with any hash. */
const COLLISION = 'collision.example';
const EXTENSION = 'abcdefghijklmnop'.repeat(2);
const KEYS = [
  LISTED,
  COLLISION,
  'shared.example/view/a',
  'google-play:example.viewer',
  'app-store:123',
  EXTENSION,
];
const table = openHostnameTable(buildHostnameTable(KEYS));
const sent: { type: string; targets: string[] }[] = [];

const PAGES: [name: string, url: string][] = [
  ['google', 'https://www.google.com/search?q=x'],
  ['bing', 'https://www.bing.com/search?q=x'],
  ['duckduckgo', 'https://duckduckgo.com/?q=x'],
  ['youtube', 'https://www.youtube.com/watch?v=abc'],
];

let dom: JSDOM;

beforeEach(() => {
  vi.useFakeTimers();
  sent.length = 0;
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'x',
      sendMessage: async (message: { type: string; targets: string[] }) => {
        sent.push(message);
        const marks = message.targets
          .filter((target) => !target.startsWith(COLLISION))
          .map((target) => ({ target, lines: [`${target} is listed.`] }));
        return { marks, direction: 'ltr', language: 'en' };
      },
    },
  });
});
afterEach(() => {
  dom.window.close();
  vi.useRealTimers();
});

/** Opens a page, lets the script read it, and tells how often its DOM changed. */
async function open(html: string, url: string): Promise<{ document: Document; changes: number }> {
  dom = new JSDOM(html, { url });
  const document = dom.window.document as unknown as Document;
  vi.stubGlobal('MutationObserver', dom.window.MutationObserver);
  vi.stubGlobal('AbortController', dom.window.AbortController);
  let changes = 0;
  new dom.window.MutationObserver((records) => {
    changes += records.length;
  }).observe(dom.window.document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  watchLinks(document, (address) => hintedPart(table, address));
  await vi.advanceTimersByTimeAsync(1000);
  return { document, changes };
}

/** The elements that we put into a page: ours have a shadow root, which the page cannot enter. */
function marked(document: Document): Element[] {
  return [...document.links].filter((link) =>
    [...link.querySelectorAll('span')].some((span) => !span.hasChildNodes()),
  );
}

const read = (name: string) => readFileSync(join(FOLDER, `${name}.html`), 'utf8');

describe.each(PAGES)('on %s', (name, url) => {
  it('marks the links to listed tools and no other', async () => {
    const { document } = await open(read(name), url);
    expect(marked(document)).toEqual([...document.querySelectorAll('.wanted')]);
    expect(marked(document).length).toBeGreaterThan(0);
    expect(sent).toHaveLength(1);
  });

  it('sends nothing and changes nothing where no link leads to one', async () => {
    const honest = read(name)
      .replaceAll(LISTED, 'honest.example')
      .replaceAll(/u=a1[\w-]+/g, 'u=');
    const { document, changes } = await open(honest, url);
    expect(sent).toEqual([]);
    expect(changes).toBe(0);
    expect(marked(document)).toEqual([]);
  });
});

const page = (...hrefs: string[]) => hrefs.map((href) => `<a href="${href}">x</a>`).join('');
const GOOGLE = 'https://www.google.com/search?q=x';

it('a hit in the table that no record confirms stays unmarked, and is asked about once', async () => {
  const { document, changes } = await open(page(`https://${COLLISION}/`), GOOGLE);
  expect(changes).toBe(0);
  document.body.append('more');
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toEqual([{ type: 'links:found', targets: [COLLISION] }]);
  expect(marked(document)).toEqual([]);
});

describe('of the pages of stores and shared hosts', () => {
  const PLAY = 'https://play.google.com/store/apps/details?id=';
  const CHROME = 'https://chromewebstore.google.com/detail/viewer/';

  it.each([
    `${PLAY}example.viewer&amp;hl=de`,
    `/url?q=${encodeURIComponent(`${PLAY}example.viewer`)}`,
    'https://apps.apple.com/us/app/viewer/id123',
    `${CHROME}${EXTENSION}`,
    'https://shared.example/view/a',
    'https://shared.example/view/a/b?c',
  ])('marks %s', async (href) => {
    const { document } = await open(page(href), GOOGLE);
    expect(marked(document)).toHaveLength(1);
  });

  it('marks none of their neighbours', async () => {
    const neighbours = [
      `${PLAY}example.viewers`,
      `${PLAY}example.viewer.pro`,
      `${PLAY}other.viewer`,
      'https://play.google.com/',
      'https://play.google.com/store/apps/details',
      'https://apps.apple.com/us/app/viewer/id1234',
      'https://apps.apple.com/',
      `${CHROME}${EXTENSION}a`,
      `${CHROME}${'abcdefghijklmnpo'.repeat(2)}`,
      'https://chromewebstore.google.com/',
      'https://shared.example/',
      'https://shared.example/view/ab',
      'https://www.shared.example/view/a',
    ];
    const { document, changes } = await open(page(...neighbours), GOOGLE);
    expect(marked(document)).toEqual([]);
    expect([sent, changes]).toEqual([[], 0]);
  });

  it('asks once for all links to a listed site, whatever their paths', async () => {
    await open(page(`https://${LISTED}/a`, `https://${LISTED}/b?c`), GOOGLE);
    expect(sent).toEqual([{ type: 'links:found', targets: [LISTED] }]);
  });
});

it('the lists of the person and of the organisation hint as ours does', async () => {
  const stored: Record<string, string> = {
    [TABLE_KEYS.bundled]: tableText(buildHostnameTable(KEYS)),
    [TABLE_KEYS.block]: tableText(buildHostnameTable(['own.example'])),
    [TABLE_KEYS.organisation]: tableText(buildHostnameTable(['firm.example'])),
  };
  vi.stubGlobal('chrome', {
    storage: { local: { get: async (key: string) => ({ [key]: stored[key] }) } },
  });
  const hint = await storedHint();
  const partOf = (hostname: string) => hint({ hostname, path: '/', search: [] });
  const hostnames = [LISTED, 'www.own.example', 'firm.example', 'other.example'];
  expect(hostnames.map(partOf)).toEqual([LISTED, 'www.own.example', 'firm.example', undefined]);
  stored[TABLE_KEYS.bundled] = 'damaged';
  const rest = await storedHint();
  expect(rest({ hostname: 'firm.example', path: '/', search: [] })).toBe('firm.example');
});

it('links that come later are marked too', async () => {
  const { document } = await open(page('https://recipes.example/'), GOOGLE);
  document.body.insertAdjacentHTML('beforeend', page(`https://${LISTED}/`));
  await vi.advanceTimersByTimeAsync(5000);
  expect(marked(document)).toHaveLength(1);
});

it('a link that is used again for another address loses its mark', async () => {
  const { document } = await open(page(`https://${LISTED}/`), GOOGLE);
  const [link] = marked(document);
  link?.setAttribute('href', 'https://recipes.example/');
  document.body.append('more');
  await vi.advanceTimersByTimeAsync(5000);
  expect(marked(document)).toEqual([]);
});

it('a link that the page draws anew gets its mark again', async () => {
  const { document } = await open(page(`https://${LISTED}/`), GOOGLE);
  for (const link of marked(document)) link.textContent = 'x';
  await vi.advanceTimersByTimeAsync(5000);
  expect(marked(document)).toHaveLength(1);
  expect(sent).toHaveLength(1);
});

it('says why while the link has the focus, until Escape', async () => {
  const { document } = await open(page(`https://${LISTED}/`), GOOGLE);
  const [link] = marked(document);
  const { HTMLElement, FocusEvent, KeyboardEvent } = dom.window;
  const popover = { showPopover: vi.fn(), hidePopover: vi.fn() };
  Object.assign(HTMLElement.prototype, popover);
  link?.dispatchEvent(new FocusEvent('focusin'));
  expect(popover.showPopover).toHaveBeenCalledOnce();
  expect(popover.hidePopover).not.toHaveBeenCalled();
  link?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(popover.hidePopover).toHaveBeenCalledOnce();
});

test('a page without end gets no marks without end', async () => {
  const many = Array.from({ length: 300 }, (_, index) => `https://${LISTED}/${index}`);
  const { document } = await open(page(...many), GOOGLE);
  expect(marked(document)).toHaveLength(200);
});

test('a page that only looks like a search engine gets nothing', async () => {
  const { changes } = await open(page(`https://${LISTED}/`), 'https://www.google.evil.example/');
  expect(sent).toEqual([]);
  expect(changes).toBe(0);
});
