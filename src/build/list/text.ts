/** Helpers of the list commands: what they read and how they print. */

import { openHostnameTable } from '../../core/hostname-table.ts';
import type { Protected } from '../../core/list-entry.ts';
import { createProtected } from '../../core/protected.ts';
import { publicSuffixTable } from '../public-suffixes.ts';
import type { Records } from '../records.ts';

/** What went wrong for the person who typed the command: printed without a stack. */
export class CommandError extends Error {}

/** What no list may cover, as the extension has it. */
export function protectedNames(platforms: Records['platforms']): Protected {
  return createProtected(openHostnameTable(publicSuffixTable()), [...platforms.values()]);
}

/** Rows in columns; numbers to the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => String(row[index] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          typeof cell === 'number'
            ? String(cell).padStart(widths[index] ?? 0)
            : cell.padEnd(widths[index] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
