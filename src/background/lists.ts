import { browser } from '../browser.ts';
import { createBlocklist, tableKeys } from '../core/blocklist.ts';
import type { HostnameTable } from '../core/hostname-table.ts';
import { parseAddress } from '../core/list-entry.ts';
import { readListPart, SHIPPED_LIST } from '../core/shipped-list.ts';
import type { Tool } from '../core/tool.ts';
import type { PlatformRecord } from '../data/schema.ts';
import { platforms } from '../generated/platforms.ts';
import { readTable, writeTable } from '../storage/tables.ts';

/** The exact records; empty until `loadList` has read them, and where their files are damaged. */
export let tools: readonly Tool[] = [];
export let blocklist = createBlocklist(tools);

let reading: Promise<void> | undefined;

/**
 * Makes the records ready. They are read from the package once in the life of this worker, and only
 * where something may be listed; whoever looks into them awaits this first. Never rejects.
 */
export async function loadList(): Promise<void> {
  reading ??= readList();
  try {
    await reading;
  } catch (error) {
    reading = undefined;
    console.error('the list could not be read', error);
  }
}

async function readList(): Promise<void> {
  const parts = await Promise.all(
    SHIPPED_LIST.map(async ({ path }) => {
      const file = await fetch(browser.runtime.getURL(`/${path}`));
      return readListPart(await file.json());
    }),
  );
  tools = parts.flatMap((part) => part.tools);
  blocklist = createBlocklist(tools);
}

/** Derives the table from the records, at install and update: it hints without this worker. */
export async function storeList(): Promise<void> {
  await loadList();
  await writeTable('bundled', tableKeys(tools));
}

/**
 * As `loadList`, where the table hints that a record is needed, or where there is no sound table:
 * most pages need none.
 */
export async function loadListWhere(isHint: (table: HostnameTable) => boolean): Promise<void> {
  const table = await readTable('bundled');
  if (typeof table === 'string' || isHint(table)) await loadList();
}

/** Whether the records are there, and the table that was derived from them is whole. */
export async function isListWhole(): Promise<boolean> {
  await loadList();
  return tools.length > 0 && (await readTable('bundled')) !== 'damaged';
}

/** The record by which an address is stopped. */
export function stoppingTool(url: string): Tool | undefined {
  const address = parseAddress(url);
  return address && blocklist.findBlockedAt(address);
}

export function toolById(id: string | undefined): Tool | undefined {
  return tools.find((tool) => tool.id === id);
}

/** Platforms whose accounts are run by another platform's authorization server. */
const SERVED_BY: Record<string, string> = { google: 'youtube' };

export function platformRecord(id: string | undefined): PlatformRecord | undefined {
  return platforms.find((platform) => platform.id === (SERVED_BY[id ?? ''] ?? id));
}
