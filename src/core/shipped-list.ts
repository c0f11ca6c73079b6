/**
 * The bundled list as it is shipped: records travel in the `_metadata` of the first rule of a
 * ruleset, so that a release that changes the list alone changes these files alone.
 */
import type { Tool } from './tool.ts';

/** Files of the package, and ids of their rulesets. */
export const SHIPPED_LIST = [
  { id: 'blocked', path: 'rules/blocked.json', enabled: true },
  /** Hostnames that are never stopped; only their records are of use. */
  { id: 'known', path: 'rules/known.json', enabled: false },
] as const;

/** What `_metadata` holds. */
export interface ListPart {
  tools: Tool[];
}

/**
 * Reads the records out of a ruleset.
 * @throws Error where they are not there
 */
export function readListPart(rules: unknown): ListPart {
  const [first] = Array.isArray(rules) ? rules : [];
  const part = first?._metadata as Partial<ListPart> | undefined;
  if (!Array.isArray(part?.tools)) throw new Error('a list file holds no records');
  return { tools: part.tools };
}
