import { openHostnameTable } from '../../core/hostname-table.ts';
import type { Protected } from '../../core/list-entry.ts';
import { NOTHING_PROTECTED } from '../../core/own-list-file.ts';
import { createProtected, PUBLIC_SUFFIXES_FILE } from '../../core/protected.ts';

/**
 * What an own list may not cover as a whole: endings that sites share with strangers. Real apps and
 * sites may be listed; somebody may want to stay away from them.
 */
export async function protectedNames(): Promise<Protected> {
  try {
    const file = await fetch(`/${PUBLIC_SUFFIXES_FILE}`);
    return createProtected(openHostnameTable(await file.arrayBuffer()), []);
  } catch {
    // A damaged package costs this check, not the lists.
    return NOTHING_PROTECTED;
  }
}
