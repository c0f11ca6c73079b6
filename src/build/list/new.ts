import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { hostnameOf } from '../../core/hostname.ts';
import { ROOT } from '../records.ts';
import { CommandError } from './text.ts';

/** `Who Viewed? 2` → `who-viewed-2`. */
export function recordId(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * A record to fill in: everything that is still missing fails the check with a sentence.
 * @param today `YYYY-MM-DD`
 */
export function scaffold(name: string, hostnames: readonly string[], today: string): object {
  return {
    name,
    hostnames,
    clientIds: [],
    redirectHostnames: [],
    appIds: [],
    extensionIds: [],
    platforms: [],
    claims: [],
    category: 'fake-tool',
    takes: [],
    status: 'dormant',
    addedOn: today,
    reviewedOn: today,
    evidence: [{ date: 'unknown', source: '', shows: '', fact: '' }],
  };
}

/**
 * Writes the scaffold of a record.
 * @returns what to do next
 * @throws CommandError where the name or a hostname cannot be used, or the file is there
 */
export function writeRecord(
  name: string,
  hosts: readonly string[],
  folder = join(ROOT, 'src/data/tools'),
): string {
  const id = recordId(name);
  if (id === '')
    throw new CommandError('name the tool: npm run list -- new "Tool Name" [HOSTNAME…]');
  const hostnames = hosts.map((host) => {
    const hostname = hostnameOf(/^\w+:\/\//.test(host) ? host : `https://${host}`);
    if (hostname === undefined) throw new CommandError(`"${host}" is no hostname`);
    return hostname;
  });
  const file = join(folder, `${id}.json`);
  if (existsSync(file)) throw new CommandError(`${relative(ROOT, file)} is there already`);
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(file, `${JSON.stringify(scaffold(name, hostnames, today), null, 2)}\n`);
  return [
    `Made ${relative(ROOT, file)}.`,
    'Fill in platforms, claims, category, takes and the evidence (src/data/SOURCES.md says how),',
    'then run npm run list -- check.',
  ].join('\n');
}
