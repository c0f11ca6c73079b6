/** `npm test`: every check in one run. Says what it does, and ends with how many passed and failed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser/find.ts';
import { compile } from './compile.ts';
import { ROOT } from './records.ts';

/** The oldest browsers in which the tests mean something: those of the manifest. */
const MINIMUM = { chromium: '123', firefox: '140' };

interface Count {
  passed: number;
  failed: number;
}

const total: Count = { passed: 0, failed: 0 };
const results = join(ROOT, '.output/results');

function say(line: string): void {
  console.log(`\n── ${line}`);
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** A check that is one test by itself. */
function check(what: string, command: string, ...args: string[]): void {
  say(what);
  const passed = run(command, args);
  total[passed ? 'passed' : 'failed'] += 1;
}

/** A run of Vitest; one that leaves no results counts as failed. */
function suite(
  what: string,
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): void {
  say(what);
  const file = join(results, `${name}.json`);
  const passed = run(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    env,
  );
  const count = existsSync(file) ? countOf(file) : { passed: 0, failed: 0 };
  total.passed += count.passed;
  total.failed += Math.max(count.failed, passed ? 0 : 1);
}

/** What was skipped did not run, and a test that did not run has failed. */
function countOf(file: string): Count {
  const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numTotalTests: number;
  };
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
}

async function browsersFound(): Promise<boolean> {
  say(
    'Browsers: from FAVEGUARD_CHROMIUM and FAVEGUARD_FIREFOX, installed, or from apt-get as root',
  );
  for (const name of ['chromium', 'firefox'] as const) {
    try {
      const { path, version } = await findBrowser(name, MINIMUM[name]);
      console.log(`${name} ${version} at ${path}`);
    } catch (error) {
      console.error((error as Error).message);
      total.failed += 1;
    }
  }
  return total.failed === 0;
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
if (await browsersFound()) {
  compile();
  check('Format and lint (Biome)', 'biome', 'check', '--error-on-warnings', '.');
  check('Types (tsc)', 'tsc', '--noEmit');
  suite('Units, data, architecture (Vitest)', 'units', []);
  check('Build for Chromium', 'wxt', 'build', '-b', 'chrome');
  check('Build for Firefox', 'wxt', 'build', '-b', 'firefox');
  suite('The packages: size, permissions, what must not be in them', 'packages', [
    '--config',
    'tests/package/vitest.config.ts',
  ]);
  for (const browser of ['chromium', 'firefox']) {
    suite(`End to end in a real ${browser}`, browser, ['--config', 'tests/e2e/vitest.config.ts'], {
      FAVEGUARD_BROWSER: browser,
    });
  }
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
