import { beforeEach, expect, it, test, vi } from 'vitest';
import { linksView } from '../../src/background/links.ts';
import { createBlocklist } from '../../src/core/blocklist.ts';
import { truthSentence } from '../../src/core/explain.ts';
import { writeOwnList } from '../../src/storage/own-lists.ts';
import { translate } from '../support/english.ts';
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
  platformRecord: () => undefined,
}));
vi.mock('../../src/background/translate.ts', async () => ({
  ...(await import('../support/english.ts')),
  direction: () => 'ltr',
  language: () => 'en',
}));

const TAB = 1;
const EXTENSION = 'abcdefghijklmnop'.repeat(2);
const PLAY = 'play.google.com/store/apps/details?id=';
const CHROME = 'chromewebstore.google.com/detail/viewer/';
const viewer = makeTool({
  pages: ['shared.example/view/a'],
  appIds: ['google-play:example.viewer', 'app-store:123'],
  extensionIds: [EXTENSION],
});
const retired = makeTool({ id: 'retired', hostnames: ['retired.example'], status: 'retired' });
const blocklist = createBlocklist([viewer, retired]);

beforeEach(() => {
  fake.browser = new FakeBrowser([{ id: TAB }]);
});

const about = [
  translate('link_listed', viewer.name),
  truthSentence(viewer.claims[0], undefined, translate),
];
const stopped = [...about, translate('link_stopped')];
const caution = [...about, translate('link_caution')];

test.each([
  ['www.viewer.example', stopped],
  ['shared.example/view/a', stopped],
  ['shared.example/view/a/b', stopped],
  [`${PLAY}example.viewer`, caution],
  ['apps.apple.com/us/app/viewer/id123', caution],
  [CHROME + EXTENSION, caution],
])('says of %s what will come of it', async (target, lines) => {
  expect((await linksView([target], TAB)).marks).toEqual([{ target, lines }]);
});

it('says nothing of their neighbours, nor of what is retired', async () => {
  const neighbours = [
    'shared.example',
    'shared.example/view/ab',
    'www.shared.example/view/a',
    'play.google.com',
    `${PLAY}example.viewers`,
    `${PLAY}other.viewer`,
    'apps.apple.com/us/app/viewer/id1234',
    `${CHROME}${EXTENSION}a`,
    'retired.example',
    'not an address',
  ];
  expect((await linksView(neighbours, TAB)).marks).toEqual([]);
});

it('says of a page that it is stopped, and of the site around it nothing', async () => {
  const { marks } = await linksView(['shared.example/view/a', 'shared.example/view/b'], TAB);
  expect(marks.map(({ target }) => target)).toEqual(['shared.example/view/a']);
});

it('says nothing where the person allows the site', async () => {
  await writeOwnList('allow', ['shared.example']);
  expect((await linksView(['shared.example/view/a'], TAB)).marks).toEqual([]);
});

it('promises no stop where stopping is switched off', async () => {
  await fake.browser.storage.local.set({ settings: { listed: false } });
  const { marks } = await linksView(['viewer.example', 'shared.example/view/a'], TAB);
  expect(marks.map(({ lines }) => lines)).toEqual([caution, caution]);
});
