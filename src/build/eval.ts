/**
 * `npm run eval -- FILE.jsonl`: judges recorded pages with the code that ships and lists every wrong
 * verdict with its signals. A record: {id, url, lang, title, text, html?, label, scope, minVerdict,
 * maxVerdict}; without `html` its text stands in paragraphs under its title. The list of tools is
 * left out unless `--with-list` is given. With `--browser` the built extension judges the pages in
 * Chromium, drawn and with their scripts. With `--requests` the records are authorization requests.
 */
import { readFileSync } from 'node:fs';
import type { Verdict } from '../core/verdict.ts';
import { judgeInBrowser } from './eval-browser.ts';
import { evaluateRequests } from './eval-requests.ts';
import { type Judgement, judgeHtml } from './judge-html.ts';

interface PageRecord {
  id: string;
  url: string;
  lang: string;
  title?: string | null;
  text?: string | null;
  html?: string | null;
  label: string;
  scope: string;
  minVerdict: Verdict;
  maxVerdict: Verdict;
}

interface Tally {
  pages: number;
  missed: number;
  falseWarnings: number;
  verdicts: Record<Verdict, number>;
}

const ORDER: Verdict[] = ['none', 'caution', 'danger'];

/** The page of a record: its HTML, or its text in paragraphs under its title. */
export function pageOf({ html, title, text }: Pick<PageRecord, 'html' | 'title' | 'text'>): string {
  if (html) return html;
  const escaped = (plain: string) => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const heading = escaped(title ?? '');
  const paragraphs = (text ?? '').split(/\n+/).map((line) => `<p>${escaped(line)}</p>`);
  return `<!doctype html><title>${heading}</title><h1>${heading}</h1>${paragraphs.join('\n')}`;
}

function compare(verdict: Verdict, { minVerdict, maxVerdict }: PageRecord): string | undefined {
  if (ORDER.indexOf(verdict) < ORDER.indexOf(minVerdict)) return 'missed';
  return ORDER.indexOf(verdict) > ORDER.indexOf(maxVerdict) ? 'false warning' : undefined;
}

function count(tallies: Map<string, Tally>, key: string, verdict: Verdict, wrong?: string): void {
  const tally = tallies.get(key) ?? {
    pages: 0,
    missed: 0,
    falseWarnings: 0,
    verdicts: { none: 0, caution: 0, danger: 0 },
  };
  tally.pages += 1;
  tally.verdicts[verdict] += 1;
  if (wrong === 'missed') tally.missed += 1;
  if (wrong === 'false warning') tally.falseWarnings += 1;
  tallies.set(key, tally);
}

type Told = Pick<Judgement, 'assessment'> & { candidate?: boolean };

function explain({ assessment, candidate }: Told): string {
  if (candidate === false) return '    no promise about a platform was seen at all';
  return assessment.signals
    .map(({ rule, severity, evidence }) => `    ${severity.padEnd(8)} ${rule}: ${evidence}`)
    .join('\n');
}

/** Judges the records, each of them in a document without a browser, or all of them in Chromium. */
async function judgeAll(
  records: readonly PageRecord[],
  withList: boolean,
  inBrowser: boolean,
): Promise<Told[]> {
  if (!inBrowser) {
    return records.map((record) => judgeHtml(pageOf(record), record.url, withList));
  }
  const pages = records.map((record) => ({ url: record.url, html: pageOf(record) }));
  return (await judgeInBrowser(pages, withList)).map((assessment) => ({ assessment }));
}

async function evaluate(file: string, withList: boolean, inBrowser: boolean): Promise<void> {
  const tallies = new Map<string, Tally>();
  const records = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parse(line, index + 1)]));
  const judgements = await judgeAll(records, withList, inBrowser);
  for (const [index, record] of records.entries()) {
    const judgement = judgements[index];
    if (!judgement) continue;
    const { verdict } = judgement.assessment;
    const wrong = compare(verdict, record);
    const groups = ['all', `${record.label}, ${record.scope}`, `language ${record.lang}`];
    for (const group of groups) count(tallies, group, verdict, wrong);
    if (!wrong) continue;
    const band = `${record.minVerdict}..${record.maxVerdict}`;
    console.log(`${wrong}: ${record.id} (${record.lang}, ${record.label}) ${verdict}, not ${band}`);
    console.log(`    ${record.url}\n${explain(judgement)}`);
  }
  console.log('');
  for (const [group, { pages, missed, falseWarnings, verdicts }] of [...tallies].sort()) {
    const spread = ORDER.map((verdict) => `${verdict} ${verdicts[verdict]}`).join(', ');
    console.log(
      `${group}: ${pages} pages, ${missed} missed, ${falseWarnings} false warnings (${spread})`,
    );
  }
}

function parse(line: string, number: number): PageRecord {
  try {
    return JSON.parse(line) as PageRecord;
  } catch (error) {
    throw new Error(`line ${number} is not JSON: ${(error as Error).message}`);
  }
}

const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (import.meta.main) {
  if (file === undefined) {
    console.error('usage: npm run eval -- [--requests] FILE.jsonl [--with-list] [--browser]');
    process.exit(2);
  }
  if (process.argv.includes('--requests')) evaluateRequests(file);
  else {
    const withList = process.argv.includes('--with-list');
    await evaluate(file, withList, process.argv.includes('--browser'));
  }
}
