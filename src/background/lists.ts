import { createBlocklist } from '../core/blocklist.ts';
import type { Tool } from '../core/tool.ts';
import type { PlatformRecord } from '../data/schema.ts';
import { platforms } from '../generated/platforms.ts';
import { tools } from '../generated/tools.ts';

export const blocklist = createBlocklist(tools);

/** Platforms whose accounts are run by another platform's authorization server. */
const SERVED_BY: Record<string, string> = { google: 'youtube' };

export function platformRecord(id: string | undefined): PlatformRecord | undefined {
  return platforms.find((platform) => platform.id === (SERVED_BY[id ?? ''] ?? id));
}

export function toolById(id: string | undefined): Tool | undefined {
  return tools.find((tool) => tool.id === id);
}
