import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { addEvent, deleteLog, readLog } from '../../src/storage/event-log.ts';
import {
  addLastingOverride,
  lastingOverrides,
  removeLastingOverrides,
} from '../../src/storage/overrides.ts';
import { readOwnList, writeOwnList } from '../../src/storage/own-lists.ts';
import { changeSetting, readSettings } from '../../src/storage/settings.ts';
import { damagedCopies, forgetDamaged } from '../../src/storage/store.ts';
import { MemoryArea } from '../support/memory-storage.ts';

const area = vi.hoisted(() => ({ local: undefined as unknown as MemoryArea }));
vi.mock('../../src/browser.ts', () => ({
  browser: {
    storage: {
      get local() {
        return area.local;
      },
    },
  },
}));

beforeEach(() => {
  area.local = new MemoryArea();
});

const stored = (key: string) => area.local.items.get(key);
const JUNK = [null, 0, '', 'text', [], {}, [[]], { version: 9 }, { listed: 'no' }];

describe('the settings', () => {
  it('are all on where nothing is stored, and nothing is written by reading', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(area.local.items.size).toBe(0);
  });

  it('keep what was changed', async () => {
    await Promise.all([changeSetting('pages', false), changeSetting('keepLog', false)]);
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, pages: false, keepLog: false });
    expect(await damagedCopies()).toEqual([]);
  });

  test.each(JUNK)(
    'are the defaults where the storage holds %j, which is put aside',
    async (raw) => {
      area.local.items.set('settings', raw);
      expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
      expect(await damagedCopies()).toEqual([{ key: 'settings', raw }]);
      expect(await readSettings(), 'mended').toEqual(DEFAULT_SETTINGS);
      expect(await damagedCopies(), 'put aside once').toHaveLength(1);
    },
  );

  it('lose no field that can be read', async () => {
    area.local.items.set('settings', { version: 1, pages: false, consent: 'perhaps' });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, pages: false });
  });

  it('know a field that came with an update by its default, undamaged', async () => {
    area.local.items.set('settings', { version: 1, pages: false });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, pages: false });
    expect(await damagedCopies()).toEqual([]);
  });

  it('stay as they are, readable or not, where there is no room for a copy', async () => {
    area.local.items.set('settings', { version: 1, pages: 'damaged' });
    area.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
    expect(stored('settings')).toEqual({ version: 1, pages: 'damaged' });
  });

  it('are told of as damaged until the person has seen it', async () => {
    area.local.items.set('settings', 'junk');
    await readSettings();
    await forgetDamaged();
    expect(await damagedCopies()).toEqual([]);
  });
});

describe('lasting overrides', () => {
  const day = { hostname: 'a.example', since: 0, until: 100, why: 'list' } as const;
  const always = { hostname: 'b.example', since: 0, why: 'own' } as const;

  it('count until they end, and are dropped by the next one', async () => {
    await addLastingOverride(day);
    await addLastingOverride(always);
    expect(await lastingOverrides(99)).toEqual([day, always]);
    expect(await lastingOverrides(100)).toEqual([always]);
    await addLastingOverride({ ...always, hostname: 'c.example', since: 100 });
    expect(stored('overrides')).toHaveLength(2);
  });

  it('are taken back one by one or all', async () => {
    await addLastingOverride(day);
    await addLastingOverride(always);
    await removeLastingOverrides('a.example');
    expect(await lastingOverrides(0)).toEqual([always]);
    await removeLastingOverrides();
    expect(await lastingOverrides(0)).toEqual([]);
  });

  it('a damaged one does not take the others with it', async () => {
    area.local.items.set('overrides', [day, { ...always, hostname: '' }, 7, always]);
    expect(await lastingOverrides(0)).toEqual([day, always]);
    expect(await damagedCopies()).toHaveLength(1);
  });

  test.each(JUNK)('are none where the storage holds %j', async (raw) => {
    area.local.items.set('overrides', raw);
    expect(await lastingOverrides(0)).toEqual([]);
  });
});

describe('own lists', () => {
  it('are read as they were written', async () => {
    await writeOwnList('block', ['a.example', 'b.example']);
    expect(await readOwnList('block')).toEqual(['a.example', 'b.example']);
    expect(await readOwnList('allow')).toEqual([]);
    await writeOwnList('block', []);
    expect(await readOwnList('block')).toEqual([]);
    expect(await damagedCopies()).toEqual([]);
  });

  it('keep the lines that can be read', async () => {
    area.local.items.set('own:block', 'a.example\nnot a name\nb.example');
    expect(await readOwnList('block')).toEqual(['a.example', 'b.example']);
    expect(stored('own:block')).toBe('a.example\nb.example');
    expect(await damagedCopies()).toEqual([
      { key: 'own:block', raw: 'a.example\nnot a name\nb.example' },
    ]);
  });

  test.each([null, 3, {}, ['a.example']])('are empty where the storage holds %j', async (raw) => {
    area.local.items.set('own:allow', raw);
    expect(await readOwnList('allow')).toEqual([]);
    expect(await damagedCopies()).toEqual([{ key: 'own:allow', raw }]);
  });
});

describe('the event log', () => {
  const event = { at: 1, deed: 'stopped', hostname: 'a.example', verdict: 'danger' } as const;

  it('keeps events of one moment, in their order', async () => {
    const more = ['b.example', 'c.example'].map((hostname) => ({ ...event, hostname }));
    await Promise.all([event, ...more].map(addEvent));
    expect(await readLog()).toEqual([event, ...more]);
    await deleteLog();
    expect(await readLog()).toEqual([]);
  });

  it('keeps the events that can be read', async () => {
    area.local.items.set('log', [event, { ...event, verdict: 'none' }, 'junk']);
    expect(await readLog()).toEqual([event]);
  });
});
