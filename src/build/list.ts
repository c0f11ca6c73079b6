/** `npm run list -- COMMAND`: everything around the list of tools. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileTools } from './compile-list.ts';
import { dueReviews } from './list/due.ts';
import { explainAddress } from './list/explain.ts';
import { lintTools } from './list/lint.ts';
import { lintWorld } from './list/lint-world.ts';
import { matchLines } from './list/match.ts';
import { writeRecord } from './list/new.ts';
import { disproved, readFacts } from './list/prove.ts';
import { statsMarkdown, statsOf, statsText } from './list/stats.ts';
import { CommandError, protectedNames } from './list/text.ts';
import { ROOT, readRecords } from './records.ts';

const USAGE = `usage: npm run list -- COMMAND

  check                   says every problem of the records, with its mend, and what is due
  explain HOST-OR-URL     which record matches and why, or the nearest names
  stats [--write]         counts by status, category, source and age; --write: into the README
  new "NAME" [HOSTNAME…]  makes a record to fill in
  match FILE.jsonl        for lines {id, listEntry, url}: prints lines {id, match}
  prove FACTS_DIR         compares date and source of every evidence with the facts`;

function read(file: string | undefined): string {
  if (file === undefined) throw new CommandError(USAGE);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(`${file} cannot be read`);
  }
}

function check(): string {
  const records = readRecords();
  const problems = lintTools(records.tools, lintWorld(records));
  if (problems.length > 0) throw new CommandError(problems.join('\n'));
  const due = dueReviews(records.tools, new Date().toISOString().slice(0, 10));
  const waiting = due.length > 0 ? ['', 'Waiting for a person:', ...due] : [];
  return [`${records.tools.size} records, no problem found.`, ...waiting].join('\n');
}

const README = join(ROOT, 'README.md');
const COUNTS = /(<!-- list counts -->\n)[\s\S]*?(<!-- end -->)/;

function stats(isWritten: boolean): string {
  const counts = statsOf(readRecords('').tools.values());
  if (isWritten) {
    const readme = readFileSync(README, 'utf8');
    const counted = readme.replace(
      COUNTS,
      (_, start, end) => `${start}${statsMarkdown(counts)}\n${end}`,
    );
    writeFileSync(README, counted);
  }
  return statsText(counts);
}

function prove(folder: string | undefined): string {
  if (folder === undefined) throw new CommandError(USAGE);
  const { tools } = readRecords();
  const problems = disproved(tools, readFacts(folder));
  if (problems.length > 0) throw new CommandError(problems.join('\n'));
  const evidence = [...tools.values()].reduce((sum, tool) => sum + tool.evidence.length, 0);
  return `${evidence} pieces of evidence of ${tools.size} records: every date and source is in the facts.`;
}

/**
 * Runs a command.
 * @param words what stands after `npm run list --`
 * @returns what to print
 * @throws CommandError for what the person who typed can mend
 */
export function runList([command, ...words]: readonly string[]): string {
  switch (command) {
    case 'check':
      return check();
    case 'explain':
      if (words[0] === undefined) throw new CommandError(USAGE);
      return explainAddress(words[0], compileTools(readRecords().tools));
    case 'stats':
      return stats(words[0] === '--write');
    case 'new':
      return writeRecord(words[0] ?? '', words.slice(1));
    case 'match':
      return matchLines(read(words[0]), protectedNames(readRecords().platforms)).join('\n');
    case 'prove':
      return prove(words[0]);
    case 'help':
      return USAGE;
    default:
      throw new CommandError(command === undefined ? USAGE : `no command "${command}"\n${USAGE}`);
  }
}

if (import.meta.main) {
  try {
    console.log(runList(process.argv.slice(2)));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = error instanceof CommandError ? 2 : 1;
  }
}
