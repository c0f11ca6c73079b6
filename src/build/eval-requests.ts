/**
 * `npm run eval -- --requests FILE.jsonl`: judges authorization requests with the code and the list
 * that ship, and lists every wrong verdict with its signals. A record: {id, url, appName, label},
 * where the label is `legit` (right is none) or `scam` (right is caution or danger).
 */
import { readFileSync } from 'node:fs';
import { judgeRequest, type RequestJudgement } from './judge-request.ts';

interface RequestRecord {
  id: string;
  url: string;
  appName?: string | null;
  label: 'legit' | 'scam';
  note?: string;
}

interface Row {
  label: string;
  requests: number;
  unknown: number;
  none: number;
  caution: number;
  danger: number;
  wrong: number;
}

/** Judges every request of a file and prints the table. Answers how many verdicts are wrong. */
export function evaluateRequests(file: string): number {
  const rows = new Map<string, Row>();
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  for (const line of lines) {
    const record = JSON.parse(line) as RequestRecord;
    const judgement = judgeRequest(record.url, record.appName ? [record.appName] : []);
    const isWarned = judgement.assessment.verdict !== 'none';
    const isWrong = isWarned !== (record.label === 'scam');
    count(rows, record.label, judgement, isWrong);
    if (isWrong) console.log(explain(record, judgement));
  }
  console.table([...rows.values()]);
  return [...rows.values()].reduce((sum, { wrong }) => sum + wrong, 0);
}

function count(
  rows: Map<string, Row>,
  label: string,
  { platform, assessment }: RequestJudgement,
  isWrong: boolean,
): void {
  const row = rows.get(label) ?? {
    label,
    requests: 0,
    unknown: 0,
    none: 0,
    caution: 0,
    danger: 0,
    wrong: 0,
  };
  row.requests += 1;
  row[assessment.verdict] += 1;
  if (platform === undefined) row.unknown += 1;
  if (isWrong) row.wrong += 1;
  rows.set(label, row);
}

function explain(
  { id, url, label, appName, note }: RequestRecord,
  { request, assessment }: RequestJudgement,
): string {
  const signals = assessment.signals.map(({ rule, evidence }) => `    ${rule}: ${evidence}`);
  const head = `${label === 'scam' ? 'missed' : 'false warning'}: ${id} "${appName ?? ''}" (${note ?? ''})`;
  return [
    head,
    `    ${url}`,
    `    redirect ${request?.redirectHostname ?? 'unknown'}`,
    ...signals,
  ].join('\n');
}
