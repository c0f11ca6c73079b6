/** The linter of the tool records: every problem is a sentence with its mend. */
import { pageEntry } from '../../core/blocklist.ts';
import { isWithin } from '../../core/hostname.ts';
import { type Protected, parseEntry, type Refusal } from '../../core/list-entry.ts';
import { isStore } from '../../core/store-page.ts';
import { ENDINGS } from '../../core/tool.ts';
import type { ProtectedNames, SourceRecord, ToolRecord } from '../../data/schema.ts';
import { SAYS } from './lint-says.ts';
import { ageOf, newestEvidence } from './stats.ts';

/** What the records are checked against. */
export interface LintWorld {
  platforms: ReadonlySet<string>;
  authorities: ReadonlySet<string>;
  protectedNames: Protected;
  /** Honest products, and shared hosts, that no record may cover. */
  honest: ProtectedNames;
  sources: readonly SourceRecord[];
}

const REFUSED: Partial<Record<Refusal, (hostname: string) => string>> = {
  'public-suffix': SAYS.publicSuffix,
  platform: SAYS.platform,
  local: SAYS.local,
};

/** Shared hosts with an ending for each country, or with a number: nobody can list them all. */
const NUMBERED_HOST = /^(?:blogspot(?:\.com?)?\.[a-z]{2,3}|byethost\d*\.com)$/;

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
    lintHistory(tool),
    lintEnd(tool),
    lintTakes(tool),
    lintSentences(tool),
    tool.status === 'active' && !tool.reserved ? lintActive(tool, world) : [],
  ];
  return checks.flat().map((problem) => `${id}.json: ${problem}`);
}

function lintName(id: string): string[] {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? [] : [SAYS.fileName()];
}

function lintHostname(
  id: string,
  hostname: string,
  { protectedNames, honest }: LintWorld,
): string[] {
  const parsed = parseEntry(hostname, protectedNames);
  if ('refusal' in parsed) {
    return [REFUSED[parsed.refusal]?.(hostname) ?? SAYS.noEntry(hostname, parsed.refusal)];
  }
  const group = honestGroup(hostname, honest);
  const isExcepted = honest.exceptions.some(
    (exception) => exception.record === id && exception.hostname === hostname,
  );
  return group && !isExcepted ? [SAYS.protectedName(hostname, group.kind, group.why)] : [];
}

function honestGroup(
  hostname: string,
  { groups }: ProtectedNames,
): ProtectedNames['groups'][number] | undefined {
  return groups.find(
    ({ hostnames, hasTenants }) =>
      hostnames.some(
        (name) => isWithin(name, hostname) || (!hasTenants && isWithin(hostname, name)),
      ) ||
      (hasTenants && NUMBERED_HOST.test(hostname)),
  );
}

function lintPage(page: string, { protectedNames, honest }: LintWorld): string[] {
  const parsed = parseEntry(page, protectedNames);
  if ('refusal' in parsed) return [SAYS.noEntry(page, parsed.refusal)];
  const { hostname, path } = parsed.entry;
  const spelled = `${hostname}${path}`;
  if (spelled !== page) return [SAYS.pageSpelling(page, spelled)];
  if (isStore(hostname)) return [SAYS.storePage(page)];
  const isSection = honest.groups.some(({ sections = [] }) =>
    sections.some((section) => isBelow(section, page)),
  );
  return isSection ? [SAYS.section(page)] : [];
}

/** Whether a page is another one or lies below it, on a segment boundary. */
function isBelow(page: string, other: string): boolean {
  return page === other || page.startsWith(`${other}/`);
}

function lintIdentity(tool: ToolRecord): string[] {
  const { hostnames, pages, clientIds, redirectHostnames, appIds, extensionIds } = tool;
  const all = [hostnames, pages, clientIds, redirectHostnames, appIds, extensionIds];
  return all.some(({ length }) => length > 0) ? [] : [SAYS.nothingToMatch()];
}

function lintReferences(tool: ToolRecord, { platforms, authorities }: LintWorld): string[] {
  return [
    ...tool.platforms.filter((platform) => !platforms.has(platform)).map(SAYS.unknownPlatform),
    ...tool.clientIds
      .filter(({ platform }) => !authorities.has(platform))
      .map(({ platform }) => SAYS.unknownAuthority(platform)),
  ];
}

function lintDates({ addedOn, reviewedOn, evidence }: ToolRecord): string[] {
  return [
    ...(addedOn > reviewedOn ? [SAYS.addedLate()] : []),
    ...evidence
      .filter(({ date }) => date !== 'unknown' && firstDay(date) > reviewedOn)
      .map(({ date, source }) => SAYS.youngEvidence(date, source)),
  ];
}

function lintTakes({ category, takes }: ToolRecord): string[] {
  return [
    ...(category === 'credential-phishing' && !takes.includes('password')
      ? [SAYS.phishingTakes()]
      : []),
    ...(new Set(takes).size < takes.length ? [SAYS.takeTwice()] : []),
  ];
}

function lintSentences({ evidence, history }: ToolRecord): string[] {
  return [...evidence, ...history]
    .filter(({ shows }) => !/^\S.*[.”]$/.test(shows))
    .map(({ shows }) => SAYS.fullStop(shows));
}

function lintHistory({ history, reviewedOn }: ToolRecord): string[] {
  return history.flatMap(({ date, event, fact }, index) => {
    const before = history.slice(0, index);
    const isDecision = event === 'dispute-refused' || event === 'dispute-upheld';
    const dispute = before.findLast((other) => other.event.startsWith('dispute'));
    return [
      ...(before.some((other) => other.date > date) ? [SAYS.historyOrder()] : []),
      // An open dispute waits for its review.
      ...(event !== 'disputed' && firstDay(date) > reviewedOn
        ? [SAYS.youngEvent(date, event)]
        : []),
      ...(!event.startsWith('dispute') && fact === undefined ? [SAYS.eventFact(event)] : []),
      ...(isDecision && dispute?.event !== 'disputed' ? [SAYS.decisionAlone(event)] : []),
    ];
  });
}

/** A record is retired from what ended it until there is younger evidence. */
function lintEnd({ history, evidence, status }: ToolRecord): string[] {
  const end = history.findLast(({ event }) => ENDINGS.includes(event));
  const newest = newestEvidence(evidence);
  // Evidence of the year or month in which it ended is not younger.
  const isBack =
    end !== undefined && newest !== undefined && newest > end.date && !newest.startsWith(end.date);
  if (status !== 'retired') return end && !isBack ? [SAYS.mustRetire(end.event, end.date)] : [];
  if (!end) return [SAYS.neverEnded()];
  return isBack ? [SAYS.cameBack(newest)] : [];
}

/** A date that is not exact counts from its first day. */
function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Young evidence of a source that looks for itself, or two families of which none gathers. */
function lintActive(tool: ToolRecord, { sources }: LintWorld): string[] {
  const isGathered = (name: string) =>
    sources.some(({ source, kind }) => source === name && kind === 'gathered');
  const familyOf = (name: string) => sources.find(({ source }) => source === name)?.family ?? name;
  const own = tool.evidence.filter(({ source, date }) => date !== 'unknown' && !isGathered(source));
  if (ageOf({ ...tool, evidence: own }) <= YOUNG_MONTHS) return [];
  if (new Set(own.map(({ source }) => familyOf(source))).size > 1) return [];
  return [SAYS.notActive()];
}

function lintTogether(tools: ReadonlyMap<string, ToolRecord>): string[] {
  const hostnames = [...tools].flatMap(([id, tool]) =>
    tool.hostnames.map((hostname) => ({ id, hostname })),
  );
  const covered = hostnames.flatMap(({ id, hostname }) =>
    hostnames
      .filter((other) => other.hostname !== hostname && isWithin(hostname, other.hostname))
      .map((other) => `${id}.json: ${SAYS.below(hostname, other.hostname, other.id)}`),
  );
  const pages = [...tools].flatMap(([id, tool]) =>
    tool.pages.flatMap((page) =>
      hostnames
        .filter((other) => isWithin(pageEntry(page).hostname, other.hostname))
        .map((other) => `${id}.json: ${SAYS.pageOn(page, other.hostname, other.id)}`),
    ),
  );
  const listedPages = [...tools].flatMap(([id, tool]) => tool.pages.map((page) => ({ id, page })));
  const belowPages = listedPages.flatMap(({ id, page }) =>
    listedPages
      .filter((other) => other.page !== page && isBelow(page, other.page))
      .map((other) => `${id}.json: ${SAYS.below(page, other.page, other.id)}`),
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
    ...belowPages,
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
      return other === undefined ? [] : [`${id}.json: ${SAYS.stands(what, value, other)}`];
    }),
  );
}

function lintExceptions(tools: ReadonlyMap<string, ToolRecord>, honest: ProtectedNames): string[] {
  return honest.exceptions
    .filter(
      ({ hostname, record }) =>
        !tools.get(record)?.hostnames.includes(hostname) || !honestGroup(hostname, honest),
    )
    .map(({ hostname, record }) => `protected-hostnames.json: ${SAYS.exception(hostname, record)}`);
}
