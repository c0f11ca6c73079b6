import { expect, test, vi } from 'vitest';
import { knownNotes, listNotes } from '../../src/background/list-view.ts';
import { createBlocklist } from '../../src/core/blocklist.ts';
import { explainTool } from '../../src/core/explain.ts';
import type { Tool } from '../../src/core/tool.ts';
import { translate } from '../support/english.ts';
import { makeTool } from '../support/tools.ts';

const list = vi.hoisted(() => ({ tools: [] as Tool[], isWhole: true }));
vi.mock('../../src/background/lists.ts', () => ({
  get blocklist() {
    return createBlocklist(list.tools);
  },
  get tools() {
    return list.tools;
  },
  isListWhole: async () => list.isWhole,
}));
vi.mock('../../src/background/translate.ts', async () => ({
  ...(await import('../support/english.ts')),
  translateCount: (key: string, count: number) => `${key} ${count}`,
}));

const NAME = 'Example Viewer';
const at = (date: string, ...events: Tool['history'][number]['event'][]) =>
  events.map((event) => ({ date, event }));
const disputed = translate('listed_disputed');

test.each<[string, Partial<Tool>, string[]]>([
  ['what is stopped has a page of its own', {}, []],
  ['dormant', { status: 'dormant' }, [translate('popup_note_known_old', NAME)]],
  [
    'of a kind that is never stopped',
    { category: 'follower-farm' },
    [translate('popup_note_known_kind', NAME)],
  ],
  [
    'dormant and disputed',
    { status: 'dormant', history: at('2026-11', 'disputed') },
    [translate('popup_note_known_old', NAME), disputed],
  ],
  [
    'disputed in vain',
    { status: 'dormant', history: at('2026-11', 'disputed', 'dispute-refused') },
    [translate('popup_note_known_old', NAME)],
  ],
  [
    'taken down',
    { status: 'retired', history: at('2026-11', 'taken-down') },
    [translate('popup_note_known_old', NAME)],
  ],
  [
    'another owner',
    { status: 'retired', history: at('2026-11', 'owner-changed') },
    [translate('listed_new_owner', NAME)],
  ],
  [
    'wrongly listed',
    { status: 'retired', history: at('2026-11', 'disputed', 'dispute-upheld') },
    [],
  ],
])('the popup on a known site: %s', (_, fields, notes) => {
  list.tools = [makeTool(fields)];
  expect(knownNotes('https://www.viewer.example/')).toEqual(notes);
});

const PLAY = 'https://play.google.com/store/apps/details?id=';

test.each([
  [`${PLAY}example.viewer`, true],
  [`${PLAY}example.viewer&hl=de`, true],
  [`${PLAY}example.viewers`, false],
  ['https://play.google.com/store/apps/details', false],
  ['https://play.google.com/', false],
])('the popup on the store page of a tool that is stopped elsewhere: %s, %s', (url, isKnown) => {
  list.tools = [makeTool({ appIds: ['google-play:example.viewer'] })];
  const words = [translate('link_listed', NAME), translate('link_caution')];
  expect(knownNotes(url)).toEqual(isKnown ? words : []);
});

test('our page, the popup and Check say that a stopped tool is disputed', () => {
  const open = makeTool({ history: at('2026-11', 'dispute-refused', 'disputed') });
  expect(explainTool(open, [], translate)).toContain(disputed);
  expect(explainTool(makeTool(), [], translate)).not.toContain(disputed);
});

const DAY = 24 * 60 * 60 * 1000;
const REVIEWED = Date.UTC(2026, 10, 1);

test.each([
  [0, []],
  [89, []],
  [90, ['popup_note_list_old 90']],
  [400, ['popup_note_list_old 400']],
])('the popup tells the age of a list of %i days: %j', async (days, notes) => {
  list.tools = [makeTool({ reviewedOn: '2026-11-01' })];
  expect(await listNotes(REVIEWED + days * DAY)).toEqual(notes);
});

test('the popup tells of a damaged list before its age', async () => {
  list.isWhole = false;
  expect(await listNotes(REVIEWED + 400 * DAY)).toEqual([translate('popup_note_list_damaged')]);
});
