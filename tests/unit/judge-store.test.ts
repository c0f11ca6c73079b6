import { beforeEach, expect, test, vi } from 'vitest';
import { judgePage } from '../../src/background/judge.ts';
import { createBlocklist } from '../../src/core/blocklist.ts';
import { visitsListedTool } from '../../src/core/rules/visits-listed-tool.ts';
import { tabState } from '../../src/storage/tab-state.ts';
import { makeFacts } from '../support/facts.ts';
import { FakeBrowser } from '../support/fake-browser.ts';
import { makeTool } from '../support/tools.ts';

const fake = vi.hoisted(() => ({ browser: undefined as unknown as FakeBrowser }));
vi.mock('../../src/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));
vi.mock('../../src/background/lists.ts', () => ({
  get blocklist() {
    return blocklist;
  },
  loadListWhere: async () => {},
  platformRecord: () => undefined,
}));
vi.mock('../../src/background/note.ts', () => ({ note: async () => {} }));
vi.mock('../../src/background/toolbar.ts', () => ({ showVerdict: async () => {} }));
vi.mock('../../src/background/translate.ts', async () => ({
  ...(await import('../support/english.ts')),
  direction: () => 'ltr',
  language: () => 'en',
}));

const TAB = 1;
const EXTENSION = 'abcdefghijklmnop'.repeat(2);
const PLAY = 'https://play.google.com/store/apps/details';
const CHROME = 'https://chromewebstore.google.com/detail/peek';
const blocklist = createBlocklist([
  makeTool({ appIds: ['google-play:example.peek', 'app-store:123'], extensionIds: [EXTENSION] }),
]);

beforeEach(() => {
  fake.browser = new FakeBrowser([{ id: TAB }]);
});

/** Whether the page is known as that of a listed tool, where it makes a promise. */
async function isKnown(url: string): Promise<boolean> {
  const { hostname, pathname } = new URL(url);
  const facts = makeFacts({
    hostname,
    path: pathname,
    title: 'Peek for TikTok',
    text: 'See who viewed your TikTok profile.',
  });
  await judgePage({ tabId: TAB, frameId: 0, url }, 1, [], facts);
  const state = await tabState(TAB);
  if (state?.kind !== 'judged') throw new Error('the promise was not seen');
  return state.assessment.signals.some(({ rule }) => rule === visitsListedTool.id);
}

test.each([
  [`${PLAY}?hl=de&id=example.peek`, true],
  [`${PLAY}?id=example.peek2`, false],
  [`${PLAY}?id=example`, false],
  [PLAY, false],
  ['https://apps.apple.com/us/app/peek/id123', true],
  ['https://apps.apple.com/us/app/peek/id1234', false],
  [`${CHROME}/${EXTENSION}`, true],
  [`${CHROME}/${EXTENSION}a`, false],
])('the page rules know a listed app by its store page %s: %s', async (url, expected) => {
  expect(await isKnown(url)).toBe(expected);
});
