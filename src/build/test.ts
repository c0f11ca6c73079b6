/** `npm test`: every check in one run. Says what it does, and ends with how many passed and failed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findBrowser } from './browser/find.ts';
import { compile } from './compile.ts';
import { ROOT } from './records.ts';

/** The oldest browsers in which the tests mean something: those of the manifest. */
const MINIMUM = { chromium: '123', firefox: '140' };

interface Outcome {
  passed: number;
  /** What failed, a line each. */
  failures: string[];
}

/** What we use of the JSON that Vitest writes. */
interface Report {
  testResults: {
    name: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
  }[];
}

const total: Outcome = { passed: 0, failures: [] };
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
  if (run(command, args)) total.passed += 1;
  else total.failures.push(what);
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
  const { passed: count, failures } = existsSync(file)
    ? outcomeOf(file)
    : { passed: 0, failures: [] };
  total.passed += count;
  total.failures.push(...failures.map((failure) => `${name}: ${failure}`));
  if (!passed && failures.length === 0) total.failures.push(`${name}: did not end well`);
}

/** What was skipped did not run, and a test that did not run has failed. */
function outcomeOf(file: string): Outcome {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const outcome: Outcome = { passed: 0, failures: [] };
  for (const { name, message, assertionResults } of testResults) {
    const place = relative(ROOT, name);
    if (assertionResults.length === 0) outcome.failures.push(`${place}: ${message}`);
    for (const { fullName, status, failureMessages } of assertionResults) {
      if (status === 'passed') outcome.passed += 1;
      else outcome.failures.push(`${place}: ${fullName}: ${failureMessages?.[0] ?? status}`);
    }
  }
  return outcome;
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
      total.failures.push(`no ${name}`);
    }
  }
  return total.failures.length === 0;
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

// Last, so that a reader of the end alone knows what to mend.
for (const failure of total.failures) console.log(`\nFAILED ${failure}`);
console.log(`\n${total.passed} passed, ${total.failures.length} failed`);
process.exitCode = total.failures.length === 0 ? 0 : 1;
