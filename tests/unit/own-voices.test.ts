import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { checkView } from '../../src/background/check.ts';
import { linksView } from '../../src/background/links.ts';
import { applyStored, changeOwnLists } from '../../src/background/own-lists.ts';
import { TABLE_KEYS, tableText } from '../../src/core/table-text.ts';
import { ownListCovers, readOwnList, writeOwnList } from '../../src/storage/own-lists.ts';
import { readTable } from '../../src/storage/tables.ts';
import { translate } from '../support/english.ts';
import { FakeBrowser } from '../support/fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: undefined as unknown as FakeBrowser }));
vi.mock('../../src/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));
vi.mock('../../src/background/navigation.ts', () => ({ followOwnBlocks: async () => {} }));
vi.mock('../../src/background/translate.ts', async () => ({
  ...(await import('../support/english.ts')),
  direction: () => 'ltr',
  language: () => 'en',
}));

const TAB = 1;

beforeEach(() => {
  fake.browser = new FakeBrowser([{ id: TAB }]);
});

/** The keys that are read while something is done. */
async function keysReadBy(act: () => Promise<unknown>): Promise<unknown[]> {
  const read = vi.spyOn(fake.browser.storage.local, 'get');
  await act();
  return read.mock.calls.map(([key]) => key);
}

describe('the table of an own list', () => {
  it('is stored with the list, and keeps a list that is not hinted at unread', async () => {
    await writeOwnList('block', ['own.example']);
    const keys = await keysReadBy(async () => {
      const covers = await ownListCovers('block', ['other.example', 'notown.example']);
      expect(covers('other.example')).toBe(false);
    });
    expect(keys).toEqual([TABLE_KEYS.block]);
  });

  it('only hints: the list decides', async () => {
    await writeOwnList('block', ['own.example']);
    const table = fake.browser.storage.local.items.get(TABLE_KEYS.block);
    await writeOwnList('block', ['b.example']);
    await fake.browser.storage.local.set({ [TABLE_KEYS.block]: table });
    expect((await ownListCovers('block', ['own.example']))('own.example')).toBe(false);
  });

  test.each([
    ['is missing', undefined],
    ['is no text', 7],
    ['is no table', 'AAAA'],
    ['is no base64', '*'],
  ])('where it %s, the list does its work and makes it anew', async (_, stored) => {
    await writeOwnList('allow', ['own.example']);
    const whole = fake.browser.storage.local.items.get(TABLE_KEYS.allow);
    if (stored === undefined) await fake.browser.storage.local.remove(TABLE_KEYS.allow);
    else await fake.browser.storage.local.set({ [TABLE_KEYS.allow]: stored });
    const covers = await ownListCovers('allow', ['www.own.example']);
    expect(covers('www.own.example')).toBe(true);
    expect(fake.browser.storage.local.items.get(TABLE_KEYS.allow)).toBe(whole);
  });

  it('with one wrong bit is told to be damaged', async () => {
    await writeOwnList('block', ['own.example', 'two.example']);
    const whole = String(fake.browser.storage.local.items.get(TABLE_KEYS.block));
    const bytes = Uint8Array.from(atob(whole), (letter) => letter.charCodeAt(0));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await fake.browser.storage.local.set({ [TABLE_KEYS.block]: tableText(bytes.buffer) });
    expect(await readTable('block')).toBe('damaged');
  });
});

describe('a change of the lists', () => {
  const lists = async () => [await readOwnList('block'), await readOwnList('allow')];
  const add = { block: ['new.example'], allow: ['fine.example'] };
  const change = { add, remove: { block: [], allow: [] } };

  it('is taken as a whole', async () => {
    expect(await changeOwnLists(change)).toBe(true);
    expect(await lists()).toEqual([['new.example'], ['fine.example']]);
    expect(fake.browser.strongestRule('new.example')).toBe('block');
  });

  it('that the storage has no room for leaves list, table and rules as they were', async () => {
    await changeOwnLists({ ...change, add: { block: ['old.example'], allow: [] } });
    const before = structuredClone([...fake.browser.storage.local.items]);
    const set = fake.browser.storage.local.set.bind(fake.browser.storage.local);
    vi.spyOn(fake.browser.storage.local, 'set').mockImplementation(async (items) => {
      if (JSON.stringify(items).includes('fine.example')) throw new Error('quota exceeded');
      await set(items);
    });
    expect(await changeOwnLists(change)).toBe(false);
    expect(Object.fromEntries(fake.browser.storage.local.items)).toMatchObject(
      Object.fromEntries(before),
    );
    expect(await lists()).toEqual([['old.example'], []]);
    expect(fake.browser.strongestRule('new.example')).toBeUndefined();
    expect(fake.browser.strongestRule('old.example')).toBe('block');
  });

  it('that the browser has no rules for is taken back', async () => {
    await changeOwnLists({ ...change, add: { block: ['old.example'], allow: [] } });
    const update = fake.browser.declarativeNetRequest.updateDynamicRules;
    fake.browser.declarativeNetRequest.updateDynamicRules = async (rules) => {
      if (JSON.stringify(rules).includes('new.example')) throw new Error('too many rules');
      await update(rules);
    };
    expect(await changeOwnLists(change)).toBe(false);
    expect(await lists()).toEqual([['old.example'], []]);
    expect(fake.browser.strongestRule('old.example')).toBe('block');
  });

  it('that would make the lists too long is refused', async () => {
    const block = Array.from({ length: 200_001 }, (_, index) => `host-${index}.example`);
    expect(await changeOwnLists({ ...change, add: { block, allow: [] } })).toBe(false);
    expect(await lists()).toEqual([[], []]);
  });
});

describe('what the organisation stops', () => {
  it('stands in a table too, for scripts that cannot read the policy', async () => {
    const covers = async (hostname: string) => {
      const table = await readTable('organisation');
      return typeof table === 'object' && table.covers(hostname);
    };
    fake.browser.policy = { block: ['firm.example'] };
    await applyStored();
    expect([await covers('www.firm.example'), await covers('notfirm.example')]).toEqual([
      true,
      false,
    ]);
    fake.browser.policy = {};
    await applyStored();
    expect(await covers('firm.example'), 'once the policy is gone').toBe(false);
  });

  it('has its rule even where there is no room for the table', async () => {
    fake.browser.policy = { block: ['firm.example'] };
    vi.spyOn(fake.browser.storage.local, 'set').mockRejectedValue(new Error('quota exceeded'));
    await applyStored();
    expect(fake.browser.strongestRule('www.firm.example')).toBe('block');
  });
});

describe('own lists are known', () => {
  beforeEach(async () => {
    await writeOwnList('block', ['own.example']);
    await writeOwnList('allow', ['allowed.example']);
    fake.browser.policy = { block: ['firm.example'] };
  });

  test.each([
    ['https://www.own.example/a', 'interstitial_by_own'],
    ['firm.example', 'interstitial_by_organisation'],
  ] as const)('to Check: %s', async (text, key) => {
    const { result, sentence, heading } = await checkView(text);
    expect([result, heading, sentence]).toEqual([
      'stopped',
      translate('link_stopped'),
      translate(key),
    ]);
  });

  test.each(['notown.example', 'allowed.example'])('to Check, not %s', async (text) => {
    expect((await checkView(text)).result).toBe('nothing');
  });

  it('to the marks beside links', async () => {
    const targets = ['own.example', 'www.own.example', 'other.example', 'allowed.example'];
    const { marks } = await linksView(targets, TAB);
    const lines = [translate('interstitial_by_own'), translate('link_stopped')];
    expect(marks).toEqual(targets.slice(0, 2).map((target) => ({ target, lines })));
  });

  it('to the marks beside links, the organisation’s as well', async () => {
    const { marks } = await linksView(['www.firm.example', 'notfirm.example'], TAB);
    const lines = [translate('interstitial_by_organisation'), translate('link_stopped')];
    expect(marks).toEqual([{ target: 'www.firm.example', lines }]);
  });
});
