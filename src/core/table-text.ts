/**
 * Hostname tables as text (base64): not every browser keeps bytes in its storage. Content scripts
 * read them there too, which starts no worker.
 */
import { type HostnameTable, openHostnameTable } from './hostname-table.ts';

/** Keys in local storage: the tables of the bundled list, of own lists, and of the organisation's. */
export const TABLE_KEYS = {
  bundled: 'list-table',
  block: 'own:block:table',
  allow: 'own:allow:table',
  organisation: 'organisation:block:table',
} as const;

export type TableName = keyof typeof TABLE_KEYS;

/** Writes a table as text. */
export function tableText(table: ArrayBuffer): string {
  const bytes = new Uint8Array(table);
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

/**
 * Opens the table in a text.
 * @throws TableError, or DOMException where the text is no base64
 */
export function openTableText(text: string): HostnameTable {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  // With 100,000 hostnames a loop takes a tenth of the time of Uint8Array.from.
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index);
  return openHostnameTable(bytes.buffer);
}
