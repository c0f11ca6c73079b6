/** `npm run bench -- NAME`: runs one of `tests/bench/NAME.ts`; the rest of the line goes to it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './records.ts';

const folder = join(ROOT, 'tests/bench');
const [name = '', ...rest] = process.argv.slice(2);
const file = join(folder, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name.replace(/\.ts$/, ''));
  console.error(`usage: npm run bench -- ${names.join(' | ')}`);
  process.exit(2);
}
process.exitCode = spawnSync(process.execPath, [file, ...rest], { stdio: 'inherit' }).status ?? 1;
