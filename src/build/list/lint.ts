/** The linter of the tool records: every problem is a sentence with its mend. */
import { pageEntry } from '../../core/blocklist.ts';
import { isWithin } from '../../core/hostname.ts';
import { type Protected, parseEntry, type Refusal } from '../../core/list-entry.ts';
import type { ProtectedNames, SourceRecord, ToolRecord } from '../../data/schema.ts';
import { ageOf } from './stats.ts';

/** What the records are checked against. */
export interface LintWorld {
  platforms: ReadonlySet<string>;
  authorities: ReadonlySet<string>;
  protectedNames: Protected;
  /** Honest products, and shared hosts, that no record may cover. */
  honest: ProtectedNames;
  sources: readonly SourceRecord[];
}

const REFUSED: Partial<Record<Refusal, string>> = {
  'public-suffix':
    'is a public suffix: everybody below it would be covered; list the full hostname',
  platform: 'belongs to a platform, or lies above one: never list it',
  local: 'is a name or address of local networks: take it out',
};

/** Months after which evidence is old (SOURCES.md, "What active means"). */
export const YOUNG_MONTHS = 24;

/** Every problem of all records, record by record, then of the list as a whole. */
export function lintTools(tools: ReadonlyMap<string, ToolRecord>, world: LintWorld): string[] {
  return [
    ...[...tools].flatMap(([id, tool]) => lintTool(id, tool, world)),
    ...lintTogether(tools),
    ...lintExceptions(tools, world.honest),
  ];
}

/** The problems of one record by itself. */
export function lintTool(id: string, tool: ToolRecord, world: LintWorld): string[] {
  const checks = [
    lintName(id),
    ...tool.hostnames.map((hostname) => lintHostname(id, hostname, world)),
    ...tool.redirectHostnames.map((hostname) => lintHostname(id, hostname, world)),
    ...tool.pages.map((page) => lintPage(page, world)),
    lintIdentity(tool),
    lintReferences(tool, world),
    lintDates(tool),
    lintTakes(tool),
    lintSentences(tool),
    tool.status === 'active' && !tool.reserved ? lintActive(tool, world) : [],
  ];
  return checks.flat().map((problem) => `${id}.json: ${problem}`);
}

function lintName(id: string): string[] {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)
    ? []
    : ['name the file in lower case, digits and single hyphens'];
}

function lintHostname(
  id: string,
  hostname: string,
  { protectedNames, honest }: LintWorld,
): string[] {
  const parsed = parseEntry(hostname, protectedNames);
  if ('refusal' in parsed) {
    return [`${hostname} ${REFUSED[parsed.refusal] ?? `is no hostname (${parsed.refusal})`}`];
  }
  const group = honestGroup(hostname, honest);
  const isExcepted = honest.exceptions.some(
    (exception) => exception.record === id && exception.hostname === hostname,
  );
  return group && !isExcepted
    ? [
        `${hostname} is protected as ${group.kind} (${group.why}); take it out, or say in src/data/protected-hostnames.json why it is an exception`,
      ]
    : [];
}

function honestGroup(
  hostname: string,
  { groups }: ProtectedNames,
): ProtectedNames['groups'][number] | undefined {
  return groups.find(({ hostnames, hasTenants }) =>
    hostnames.some((name) => isWithin(name, hostname) || (!hasTenants && isWithin(hostname, name))),
  );
}

function lintPage(page: string, { protectedNames }: LintWorld): string[] {
  const parsed = parseEntry(page, protectedNames);
  if ('refusal' in parsed) return [`${page} is no page (${parsed.refusal})`];
  const { hostname, path } = parsed.entry;
  const spelled = `${hostname}${path}`;
  return spelled === page ? [] : [`write "${spelled}" for "${page}", as browsers do`];
}

function lintIdentity(tool: ToolRecord): string[] {
  const { hostnames, pages, clientIds, redirectHostnames, appIds, extensionIds } = tool;
  const all = [hostnames, pages, clientIds, redirectHostnames, appIds, extensionIds];
  return all.some(({ length }) => length > 0)
    ? []
    : ['there is nothing to match: add a hostname, page, client id, redirect or store id'];
}

function lintReferences(tool: ToolRecord, { platforms, authorities }: LintWorld): string[] {
  return [
    ...tool.platforms
      .filter((platform) => !platforms.has(platform))
      .map((platform) => `add src/data/platforms/${platform}.json, or mend "${platform}"`),
    ...tool.clientIds
      .filter(({ platform }) => !authorities.has(platform))
      .map(({ platform }) => `add src/data/authorities/${platform}.json, or mend "${platform}"`),
  ];
}

function lintDates({ addedOn, reviewedOn, evidence }: ToolRecord): string[] {
  return [
    ...(addedOn > reviewedOn ? ['addedOn is later than reviewedOn: mend one'] : []),
    ...evidence
      .filter(({ date }) => date !== 'unknown' && `${date}-01-01`.slice(0, 10) > reviewedOn)
      .map(
        ({ date, source }) =>
          `evidence of ${date} (${source}) is younger than the review: review the record again`,
      ),
  ];
}

function lintTakes({ category, takes }: ToolRecord): string[] {
  return [
    ...(category === 'credential-phishing' && !takes.includes('password')
      ? ['phishing takes at least the "password": add it, or mend the category']
      : []),
    ...(new Set(takes).size < takes.length ? ['a take stands twice: keep one'] : []),
  ];
}

function lintSentences({ evidence }: ToolRecord): string[] {
  return evidence
    .filter(({ shows }) => !/^\S.*[.”]$/.test(shows))
    .map(({ shows }) => `end "${shows}" with a full stop`);
}

/** Young evidence of a source that looks for itself, or two families of which none gathers. */
function lintActive(tool: ToolRecord, { sources }: LintWorld): string[] {
  const isGathered = (name: string) =>
    sources.some(({ source, kind }) => source === name && kind === 'gathered');
  const familyOf = (name: string) => sources.find(({ source }) => source === name)?.family ?? name;
  const own = tool.evidence.filter(({ source, date }) => date !== 'unknown' && !isGathered(source));
  if (ageOf({ ...tool, evidence: own }) <= YOUNG_MONTHS) return [];
  if (new Set(own.map(({ source }) => familyOf(source))).size > 1) return [];
  return [
    'an active record needs evidence of the 24 months before its review, or two bases that do not feed each other (SOURCES.md, "What active means"): make it dormant, or add evidence',
  ];
}

function lintTogether(tools: ReadonlyMap<string, ToolRecord>): string[] {
  const hostnames = [...tools].flatMap(([id, tool]) =>
    tool.hostnames.map((hostname) => ({ id, hostname })),
  );
  const covered = hostnames.flatMap(({ id, hostname }) =>
    hostnames
      .filter((other) => other.hostname !== hostname && isWithin(hostname, other.hostname))
      .map(
        (other) =>
          `${id}.json: ${hostname} lies below ${other.hostname} of ${other.id}.json: keep one`,
      ),
  );
  const pages = [...tools].flatMap(([id, tool]) =>
    tool.pages.flatMap((page) =>
      hostnames
        .filter((other) => isWithin(pageEntry(page).hostname, other.hostname))
        .map(
          (other) => `${id}.json: ${page} lies on ${other.hostname} of ${other.id}.json: keep one`,
        ),
    ),
  );
  return [
    ...twice(tools, 'hostname', (tool) => tool.hostnames),
    ...twice(tools, 'page', (tool) => tool.pages),
    ...twice(tools, 'store id', (tool) => [...tool.appIds, ...tool.extensionIds]),
    ...twice(tools, 'client id', (tool) =>
      tool.clientIds.map(({ platform, id }) => `${platform} ${id}`),
    ),
    ...twice(tools, 'name', (tool) => [tool.name.toLowerCase()]),
    ...covered,
    ...pages,
  ];
}

function twice(
  tools: ReadonlyMap<string, ToolRecord>,
  what: string,
  valuesOf: (tool: ToolRecord) => string[],
): string[] {
  const first = new Map<string, string>();
  return [...tools].flatMap(([id, tool]) =>
    valuesOf(tool).flatMap((value) => {
      const other = first.get(value);
      first.set(value, other ?? id);
      return other === undefined
        ? []
        : [`${id}.json: the ${what} "${value}" stands in ${other}.json already: keep one`];
    }),
  );
}

function lintExceptions(tools: ReadonlyMap<string, ToolRecord>, honest: ProtectedNames): string[] {
  return honest.exceptions
    .filter(
      ({ hostname, record }) =>
        !tools.get(record)?.hostnames.includes(hostname) || !honestGroup(hostname, honest),
    )
    .map(
      ({ hostname, record }) =>
        `protected-hostnames.json: the exception ${hostname} for ${record}.json is not needed: take it out`,
    );
}
