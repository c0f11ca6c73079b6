import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import type { SharedHosts } from '../core/redirect-site.ts';
import {
  type AuthorityRecord,
  authoritySchema,
  authorizeWordsSchema,
  type DetailsRecord,
  detailsSchema,
  type LanguageRecord,
  languageSchema,
  offerWallsSchema,
  type PlatformRecord,
  platformSchema,
  promptsSchema,
  sharedHostsSchema,
  type ToolRecord,
  toolSchema,
} from '../data/schema.ts';

/** Root of the repository. */
export const ROOT = join(import.meta.dirname, '../..');
/** Folder of the messages, one folder a language. */
export const LOCALES = join(ROOT, 'public/_locales');
const DATA = join(ROOT, 'src/data');

export interface Records {
  tools: Map<string, ToolRecord>;
  platforms: Map<string, PlatformRecord>;
  authorities: Map<string, AuthorityRecord>;
  /** What stands on authorise buttons, by language. */
  authorizeWords: Record<string, string[]>;
  languages: Map<string, LanguageRecord>;
  /** What is said of the platforms' rows, by language. */
  details: Map<string, DetailsRecord>;
  /** Hostnames of offer walls. */
  offerWalls: string[];
  /** Hostnames under which anybody can have one. */
  sharedHosts: SharedHosts;
}

/**
 * Reads every record; a record's id is its file name.
 * @param extraTools a further folder of tool records, for tests that add one
 * @throws Error with one line a problem: file, field, what is wrong
 */
export function readRecords(extraTools = process.env.FAVEGUARD_EXTRA_TOOLS): Records {
  const tools = readFolder(join(DATA, 'tools'), toolSchema);
  if (extraTools) {
    for (const [id, tool] of readFolder(extraTools, toolSchema)) tools.set(id, tool);
  }
  return {
    tools,
    platforms: readFolder(join(DATA, 'platforms'), platformSchema),
    authorities: readFolder(join(DATA, 'authorities'), authoritySchema),
    authorizeWords: authorizeWordsSchema.parse(
      JSON.parse(readFileSync(join(DATA, 'authorize-words.json'), 'utf8')),
    ),
    languages: readLanguages(),
    details: readFolder(join(DATA, 'where'), detailsSchema),
    sharedHosts: readSharedHosts(),
    offerWalls: offerWallsSchema
      .parse(JSON.parse(readFileSync(join(DATA, 'offer-walls.json'), 'utf8')))
      .hosts.map(({ hostname }) => hostname),
  };
}

/** The phrases of a language; not all of them say how prompts speak. */
function readLanguages(): Map<string, LanguageRecord> {
  const prompts = readFolder(join(DATA, 'prompts'), promptsSchema);
  const languages = readFolder(join(DATA, 'claims'), languageSchema);
  const unknown = [...prompts.keys()].filter((language) => !languages.has(language));
  if (unknown.length > 0) throw new Error(`src/data/prompts: no claims for ${unknown.join(', ')}`);
  return new Map(
    [...languages].map(([id, language]) => [
      id,
      { ...language, prompts: prompts.get(id)?.prompts ?? [] },
    ]),
  );
}

function readSharedHosts(): SharedHosts {
  const written = JSON.parse(readFileSync(join(DATA, 'redirect-hosts.json'), 'utf8'));
  const { collectedOn, ...hosts } = sharedHostsSchema.parse(written);
  return hosts;
}

/** Reads a folder of JSON records in the order of their names. Throws as `readRecords` does. */
export function readFolder<Schema extends z.ZodType>(
  folder: string,
  schema: Schema,
): Map<string, z.infer<Schema>> {
  const problems: string[] = [];
  const records = new Map<string, z.infer<Schema>>();
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    const checked = schema.safeParse(parseJson(join(folder, file), problems));
    if (checked.success) records.set(basename(file, '.json'), checked.data);
    for (const issue of checked.error?.issues ?? []) {
      problems.push(`${file}: ${issue.path.join('.') || 'record'}: ${issue.message}`);
    }
  }
  if (problems.length > 0) throw new Error(`${folder}\n${problems.join('\n')}`);
  return records;
}

function parseJson(path: string, problems: string[]): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    problems.push(`${basename(path)}: not JSON: ${(error as Error).message}`);
    return undefined;
  }
}
