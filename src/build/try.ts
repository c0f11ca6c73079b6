/**
 * `npm run try -- FILE.html [URL]`: prints verdict, signals and evidence for one page. Pages are
 * given as files: this command makes no request, like the extension itself.
 */
import { existsSync, readFileSync } from 'node:fs';
import { judgeHtml } from './judge-html.ts';

const [file, url = 'https://unknown.example/'] = process.argv.slice(2);
if (file === undefined || !existsSync(file)) {
  const saved = file?.startsWith('http') ? ' Save the page as a file first.' : '';
  console.error(`usage: npm run try -- FILE.html [URL].${saved}`);
  process.exit(2);
}
const { candidate, assessment } = judgeHtml(readFileSync(file, 'utf8'), url, true);
console.log(`verdict: ${assessment.verdict}`);
if (!candidate) console.log('No promise about a platform was seen, so nothing else was looked at.');
if (assessment.claim) console.log(`claim: ${assessment.claim}`);
if (assessment.platform) console.log(`platform: ${assessment.platform}`);
for (const { rule, severity, evidence } of assessment.signals) {
  console.log(`${severity.padEnd(8)} ${rule}: ${evidence}`);
}
