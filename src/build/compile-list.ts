/** Compiles the tool records to the rulesets, which carry the records themselves. */
import { pageEntry } from '../core/blocklist.ts';
import { atEnds, conditionOf } from '../core/list-rule.ts';
import type { ListPart } from '../core/shipped-list.ts';
import { isBlocked, type Tool } from '../core/tool.ts';
import type { Records } from './records.ts';

/** Tool records in the shape that the extension carries. */
export function compileTools(records: Records['tools']): Tool[] {
  return [...records].map(([id, record]) => ({
    id,
    name: record.name,
    reserved: record.reserved ?? false,
    hostnames: record.hostnames,
    pages: record.pages,
    redirectHostnames: record.redirectHostnames,
    clientIds: record.clientIds,
    appIds: record.appIds,
    extensionIds: record.extensionIds,
    platforms: record.platforms,
    claims: record.claims,
    category: record.category,
    takes: record.takes,
    status: record.status,
    reviewedOn: record.reviewedOn,
    evidence: record.evidence.map(({ date, source, shows }) => ({ date, source, shows })),
    history: record.history.map(({ date, event }) => ({ date, event })),
  }));
}

/** Hostnames and pages that are stopped, sorted: `hostname`, `hostname/path`. */
export function blockedEntries(tools: readonly Tool[]): string[] {
  return tools
    .filter(isBlocked)
    .flatMap((tool) => [...tool.hostnames, ...tool.pages])
    .sort();
}

interface Rule {
  id: number;
  priority: number;
  action: { type: 'block' | 'allow' };
  condition: object;
  _metadata?: ListPart;
}

/** The rulesets, by id: what is stopped, and what is only known (disabled). */
export function compileRulesets(tools: readonly Tool[]): Record<'blocked' | 'known', Rule[]> {
  const part = (isIn: (tool: Tool) => boolean) => ({ tools: tools.filter(isIn) });
  return {
    blocked: rulesOf(part(isBlocked), 'block'),
    // Should it ever be enabled by mistake, it stops nothing.
    known: rulesOf(
      part((tool) => !isBlocked(tool)),
      'allow',
    ),
  };
}

function rulesOf(part: ListPart, type: 'block' | 'allow'): Rule[] {
  const hostnames = part.tools.flatMap((tool) => tool.hostnames).sort();
  const pages = part.tools.flatMap((tool) => tool.pages).sort();
  const conditions = [
    // A rule without hostnames would be about every address.
    { requestDomains: hostnames.length > 0 ? hostnames.flatMap(atEnds) : ['none.invalid'] },
    ...pages.map((page) => conditionOf(pageEntry(page))),
  ];
  return conditions.map((condition, index) => ({
    id: index + 1,
    priority: 1,
    action: { type },
    condition: { ...condition, resourceTypes: ['main_frame', 'sub_frame'] },
    ...(index === 0 && { _metadata: part }),
  }));
}
