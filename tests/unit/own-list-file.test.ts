import { describe, expect, it, test, vi } from 'vitest';
import {
  EXPORT_FORMATS,
  type ListFile,
  LONG_FILE,
  NOTHING_PROTECTED,
  type OwnRefusal,
  readListFile,
  readOwnEntry,
  writeListFile,
} from '../../src/core/own-list-file.ts';
import type { OwnList } from '../../src/core/own-lists.ts';

const protectedNames = {
  ...NOTHING_PROTECTED,
  isPublicSuffix: (name: string) => name === 'co.example',
};

async function read(text: string, list: OwnList = 'block'): Promise<ListFile> {
  const file = await readListFile(text, list, { protectedNames, pause: async () => true });
  if (!file || file === 'not-ours') throw new Error(`This file was not read: ${text}`);
  return file;
}

describe('an entry', () => {
  test.each([
    ['example.com', 'example.com'],
    ['  Example.COM ', 'example.com'],
    ['.example.com', 'example.com'],
    ['example.com.', 'example.com'],
    ['https://www.example.com/', 'www.example.com'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['foo_bar.example.com', 'foo_bar.example.com'],
    ['203.0.113.7', '203.0.113.7'],
    ['||example.com^', 'example.com'],
  ])('%j is %s', (text, hostname) => {
    expect(readOwnEntry(text, protectedNames)).toEqual({ hostname });
  });

  test.each<[string, OwnRefusal]>([
    ['', 'not-a-hostname'],
    ['two words.example', 'not-a-hostname'],
    ['[2001:db8::1]', 'not-a-hostname'],
    ['*.example.com', 'wildcard'],
    ['example.*', 'wildcard'],
    ['example.com:8080', 'port'],
    ['example.com/path', 'page'],
    ['https://example.com/?q=1', 'page'],
    ['localhost', 'local'],
    ['printer.local', 'local'],
    ['co.example', 'public-suffix'],
  ])('%j is refused: %s', (text, reason) => {
    expect(readOwnEntry(text, protectedNames)).toEqual({ refused: reason });
  });
});

describe('a file', () => {
  test('a plain list, with comments, blanks, repeats and either kind of line end', async () => {
    const text = '\ufeff# mine\r\na.example\r\n\r\n! old\nb.example # why\nA.example.\n';
    expect(await read(text)).toEqual({
      add: { block: ['a.example', 'b.example'], allow: [] },
      refused: [],
    });
  });

  test('a hosts file, with several names on a line', async () => {
    const text = [
      '127.0.0.1 localhost',
      '::1 ip6-localhost',
      'fe80::1%lo0 localhost',
      '0.0.0.0 0.0.0.0',
      '0.0.0.0 a.example b.example # both',
      '0.0.0.0\tc.example',
    ].join('\n');
    const { add, refused } = await read(text, 'allow');
    expect(add).toEqual({ block: [], allow: ['a.example', 'b.example', 'c.example'] });
    expect(refused.map(({ number, reason }) => [number, reason])).toEqual([
      [1, 'local'],
      [2, 'local'],
      [3, 'local'],
      [4, 'local'],
    ]);
  });

  test('reports every line it refuses, by number, with its words', async () => {
    const { add, refused } = await read('a.example\nnot a name\n*.b.example\nc.example/x');
    expect(add.block).toEqual(['a.example']);
    expect(refused).toEqual([
      { number: 2, text: 'not a name', reason: 'not-a-hostname' },
      { number: 3, text: '*.b.example', reason: 'wildcard' },
      { number: 4, text: 'c.example/x', reason: 'page' },
    ]);
  });

  test('our JSON brings both lists, and says of an entry in both that it is', async () => {
    const text = JSON.stringify({
      format: 'faveguard-lists',
      block: ['a.example', null],
      allow: ['b.example', 'a.example'],
    });
    expect(await read(text)).toEqual({
      add: { block: ['a.example'], allow: ['b.example'] },
      refused: [
        { number: 2, text: 'null', reason: 'local' },
        { number: 2, text: 'a.example', reason: 'in-both' },
      ],
    });
  });

  test.each([
    '{',
    '{}',
    '{"format":"other","block":[]}',
    '{"format":"faveguard-lists","block":{}}',
  ])('JSON of another shape is told: %s', async (text) => {
    expect(await readListFile(text, 'block', { protectedNames, pause: async () => true })).toBe(
      'not-ours',
    );
  });

  test.each(EXPORT_FORMATS)('what is saved as %s is read again', async (format) => {
    const lists = { block: ['a.example', 'b.example'], allow: ['c.example'] };
    const { add, refused } = await read(writeListFile(lists, 'block', format));
    expect(refused).toEqual([]);
    expect(add).toEqual(format === 'json' ? lists : { block: lists.block, allow: [] });
  });
});

describe('100,000 lines', () => {
  const text = Array.from({ length: 100_000 }, (_, index) => `host-${index}.example\n`).join('');

  it('are read in portions, and progress is told between them', async () => {
    const onProgress = vi.fn();
    const pause = vi.fn(async () => true);
    const file = await readListFile(text, 'block', { protectedNames, onProgress, pause });
    expect(typeof file === 'object' && file.add.block.length).toBe(100_000);
    expect(pause.mock.calls.length).toBeGreaterThanOrEqual(49);
    expect(onProgress.mock.calls.every(([done, total]) => done < total)).toBe(true);
    expect(onProgress).toHaveBeenCalledTimes(pause.mock.calls.length);
  });

  test.each([
    [LONG_FILE, false],
    [LONG_FILE + 1, true],
  ])('of %i lines progress is told: %s', async (count, isTold) => {
    const lines = Array(count).fill('host.example').join('\n');
    const onProgress = vi.fn();
    await readListFile(lines, 'block', { protectedNames, onProgress, pause: async () => true });
    expect(onProgress.mock.calls.length > 0).toBe(isTold);
  });

  it('are left alone once the person cancels', async () => {
    const pause = vi.fn(async () => pause.mock.calls.length < 3);
    expect(await readListFile(text, 'block', { protectedNames, pause })).toBeUndefined();
    expect(pause).toHaveBeenCalledTimes(3);
  });
});
