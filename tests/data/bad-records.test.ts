import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { ROOT, readFolder } from '../../src/build/records.ts';
import { toolSchema } from '../../src/data/schema.ts';

/** One file, one fault: the record, and what its author must be told. */
const BAD = join(ROOT, 'tests/data/bad-records');
const GOOD = join(ROOT, 'src/data/tools/listed-faveguard-test.json');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faveguard-records-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each(readdirSync(BAD))('%s', (file) => {
  const { expected, record } = JSON.parse(readFileSync(join(BAD, file), 'utf8'));
  writeFileSync(join(folder, file), JSON.stringify(record));
  let told = '';
  try {
    readFolder(folder, toolSchema);
  } catch (error) {
    told = (error as Error).message;
  }
  const [place, ...problems] = told.split('\n');
  expect(place, 'the record was taken, in spite of its fault').toBe(folder);
  expect(problems, 'one fault, one line').toHaveLength(1);
  expect(problems[0]).toContain(`${file}: ${expected}`);
});

it('tells every problem of every file at once', () => {
  writeFileSync(join(folder, 'a.json'), '{"name":');
  writeFileSync(join(folder, 'b.json'), '{}');
  expect(() => readFolder(folder, toolSchema)).toThrow(
    /a\.json: not JSON[\s\S]*b\.json: name: [\s\S]*b\.json: status: /,
  );
});

it('takes a good record under the name of its file, and leaves other files alone', () => {
  copyFileSync(GOOD, join(folder, 'demo-tool.json'));
  writeFileSync(join(folder, 'notes.md'), 'no record');
  expect([...readFolder(folder, toolSchema).keys()]).toEqual(['demo-tool']);
});
