/**
 * `npm run bench -- page`: what `page` costs on documents of 1,000 to 100,000 nodes, beside an empty
 * script and beside `innerText`, in Chromium; and how judging a page grows with the bait in it.
 * Needs a built extension. Prints ratios, for times differ from machine to machine.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../src/build/browser/find.ts';
import { startSites } from '../../src/build/browser/site-server.ts';
import { vocabulary } from '../../src/build/judge-html.ts';
import { ROOT } from '../../src/build/records.ts';
import { evaluatePage } from '../../src/core/evaluate.ts';
import { makeFacts } from '../support/facts.ts';
import { SCRIPTS, type Script, writeExtension } from './page/extensions.ts';
import { type Measures, measure } from './page/measure.ts';

const ROUNDS = 5;
const SIZES = [1000, 10_000, 100_000];
/** A page names a platform, so that all of the first test is run, and promises nothing. */
const NODES =
  '<div><p>The harbour was <b>built</b> in 1899</p><span>Follow us on TikTok</span></div>';
const NODES_EACH = 8;
/** From n to 2n characters of bait the time may grow this much at most. */
const GROWTH = 2.3;
const RUNS = 25;

const built = join(ROOT, '.output/chrome-mv3');
const goals: [string, boolean][] = [];

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function compareScripts(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'faveguard-bench-'));
  const { path: executable, version } = await findBrowser('chromium');
  const sites = await startSites(({ path }) => {
    const nodes = Number(path.slice(1));
    return { body: `<!doctype html><title>Harbour</title>${NODES.repeat(nodes / NODES_EACH)}` };
  });
  try {
    console.log(`Chromium ${version}, ${ROUNDS} pages each, medians`);
    const urls = SIZES.flatMap((size) =>
      Array.from({ length: ROUNDS }, () => `https://harbour.test/${size}`),
    );
    const results = {} as Record<Script, Measures[]>;
    for (const [index, script] of (Object.keys(SCRIPTS) as Script[]).entries()) {
      const extension = join(folder, String(index));
      writeExtension(extension, script, built);
      results[script] = await measure(executable, sites, extension, urls);
    }
    const at = (script: Script, size: number) => {
      const from = SIZES.indexOf(size) * ROUNDS;
      const runs = results[script].slice(from, from + ROUNDS);
      return {
        script: median(runs.map((run) => run.script)),
        forced: Math.max(...runs.map((run) => run.forced)),
      };
    };
    for (const size of SIZES) {
      console.log(`${size} nodes`);
      for (const script of Object.keys(SCRIPTS) as Script[]) {
        const { script: time, forced } = at(script, size);
        const ratio = (time / at('FaveGuard', size).script).toFixed(2);
        console.log(
          `  ${script.padEnd(16)} ${time.toFixed(1).padStart(7)} ms in scripts (${ratio} of ours), ${forced} forced layouts`,
        );
      }
    }
    const growth = at('FaveGuard', 100_000).script / at('FaveGuard', 10_000).script;
    console.log(`from 10,000 to 100,000 nodes ours takes ${growth.toFixed(2)} times as long`);
    goals.push(
      ['no forced layout', SIZES.every((size) => at('FaveGuard', size).forced === 0)],
      ['innerText forces one, so that they would be seen', at('innerText', 1000).forced > 0],
      ['flat: less than 2 times as long on 10 times as many nodes', growth < 2],
    );
  } finally {
    await sites.close();
    rmSync(folder, { recursive: true });
  }
}

/** Texts made to keep expressions busy: promises, beginnings of promises, and words that only differ. */
const BAITS: Record<string, (index: number) => string> = {
  promises: (index) => `See who viewed your Instagram profile ${index}. `,
  beginnings: () => 'see who see who the people who see your Instagram and who ',
  'one long line': () => 'who viewed your who viewed my quem viu o seu кто смотрел твой ',
  'names of platforms': () => 'TikTok Instagram Facebook Snapchat WhatsApp ',
  'masked names': (index) => `a${index}***b ${index} %… \n`,
  quotations: () => '“who viewed „your «profile» ',
};

function bait(make: (index: number) => string, length: number): string {
  let text = '';
  for (let index = 0; text.length < length; index += 1) text += make(index);
  return text.slice(0, length);
}

/** How long judging a text takes, in ms. */
function timeOf(text: string): number {
  const facts = makeFacts({ title: 'See who viewed your Instagram', text });
  const from = performance.now();
  evaluatePage(facts, vocabulary);
  return performance.now() - from;
}

/** The shortest of several runs of each, in turns: what else the machine does only adds to them. */
function growthOf(text: string, twice: string): number {
  const runs = Array.from({ length: RUNS }, () => [timeOf(text), timeOf(twice)] as const);
  return Math.min(...runs.map(([, long]) => long)) / Math.min(...runs.map(([short]) => short));
}

function compareBaits(): void {
  const LENGTH = 10_000;
  for (const [name, make] of Object.entries(BAITS)) {
    const growth = growthOf(bait(make, LENGTH), bait(make, 2 * LENGTH));
    console.log(`judging twice as many ${name} takes ${growth.toFixed(2)} times as long`);
    goals.push([`${name}: less than ${GROWTH} times as long`, growth < GROWTH]);
  }
}

if (!existsSync(join(built, 'page.js'))) {
  console.error('Run `npm run build` first: the script is measured as it ships.');
  process.exit(2);
}
compareBaits();
await compareScripts();
for (const [goal, isMet] of goals) console.log(`${isMet ? 'met   ' : 'MISSED'} ${goal}`);
if (goals.some(([, isMet]) => !isMet)) process.exitCode = 1;
