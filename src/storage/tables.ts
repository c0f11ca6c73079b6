import { browser } from '../browser.ts';
import { buildHostnameTable, type HostnameTable } from '../core/hostname-table.ts';
import { openTableText, TABLE_KEYS, type TableName, tableText } from '../core/table-text.ts';

/** What is stored for a table of these keys, to be written together with what it is derived from. */
export function tableItem(name: TableName, keys: readonly string[]): Record<string, string> {
  return { [TABLE_KEYS[name]]: tableText(buildHostnameTable(keys)) };
}

/** Derives a table anew. Rejects where there is no room for it. */
export async function writeTable(name: TableName, keys: readonly string[]): Promise<void> {
  await browser.storage.local.set(tableItem(name, keys));
}

/** A stored table; 'none' where none was stored yet, 'damaged' where it cannot be used. */
export async function readTable(name: TableName): Promise<HostnameTable | 'none' | 'damaged'> {
  const key = TABLE_KEYS[name];
  const stored = (await browser.storage.local.get(key))[key];
  if (stored === undefined) return 'none';
  try {
    const table = openTableText(String(stored));
    table.verify();
    return table;
  } catch {
    return 'damaged';
  }
}
