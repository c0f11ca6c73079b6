/**
 * `npm run try -- FILE.html [URL]`: prints verdict, signals and evidence for one saved page, without
 * any request. `npm run try -- URL` fetches the page first: that is one request by you, as if you
 * opened it without its scripts. The extension itself never makes one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { judgeHtml } from './judge-html.ts';

/** How long a site may take to answer, in ms, and how much of a page is judged, in characters. */
const PATIENCE = 20_000;
const LONGEST_PAGE = 5_000_000;

interface Page {
  html: string;
  url: string;
}

/** Fetches a page; it ends where redirects lead. Throws where the site does not answer with a page. */
async function fetchPage(address: string): Promise<Page> {
  console.log(`One request goes to ${new URL(address).hostname} now, from your own connection.`);
  const response = await fetch(address, {
    headers: { accept: 'text/html' },
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  const html = (await response.text()).slice(0, LONGEST_PAGE);
  return { html, url: response.url };
}

const [given, url = 'https://unknown.example/'] = process.argv.slice(2);
const isAddress = given !== undefined && /^https?:\/\//.test(given) && URL.canParse(given);
if (given === undefined || (!isAddress && !existsSync(given))) {
  console.error('usage: npm run try -- FILE.html [URL], or npm run try -- URL to fetch it');
  process.exit(2);
}
let page: Page;
try {
  page = isAddress ? await fetchPage(given) : { html: readFileSync(given, 'utf8'), url };
} catch (error) {
  console.error(`The page could not be read: ${(error as Error).message}`);
  process.exit(1);
}
const { candidate, assessment } = judgeHtml(page.html, page.url, true);
console.log(`verdict: ${assessment.verdict}`);
if (!candidate) console.log('No promise about a platform was seen, so nothing else was looked at.');
if (isAddress) console.log('What its scripts draw was not there to be judged.');
if (assessment.claim) console.log(`claim: ${assessment.claim}`);
if (assessment.platform) console.log(`platform: ${assessment.platform}`);
for (const { rule, severity, evidence } of assessment.signals) {
  console.log(`${severity.padEnd(8)} ${rule}: ${evidence}`);
}
