import { browser } from '../browser.ts';
import { LIST_TABLE } from '../core/shipped-list.ts';

/** Stored as text: not every browser keeps bytes in this storage. */
export async function writeListTable(table: ArrayBuffer): Promise<void> {
  const letters = Array.from(new Uint8Array(table), (byte) => String.fromCharCode(byte));
  await browser.storage.local.set({ [LIST_TABLE]: btoa(letters.join('')) });
}

/**
 * The hostname table of the bundled list; undefined where none was stored yet.
 * @throws where what is stored is no table's text
 */
export async function readListTable(): Promise<ArrayBuffer | undefined> {
  const stored = (await browser.storage.local.get(LIST_TABLE))[LIST_TABLE];
  if (stored === undefined) return undefined;
  return Uint8Array.from(atob(String(stored)), (letter) => letter.charCodeAt(0)).buffer;
}
