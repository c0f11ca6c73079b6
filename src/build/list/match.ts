import { z } from 'zod';
import { matchesEntry, type Protected, parseAddress, parseLine } from '../../core/list-entry.ts';
import { CommandError } from './text.ts';

const pair = z.object({
  id: z.union([z.string(), z.number()]),
  listEntry: z.string(),
  url: z.string(),
});

/** Whether a line of a list matches a URL, by the code that ships. A refused entry matches nothing. */
export function matchesLine(line: string, url: string, protectedNames: Protected): boolean {
  const address = parseAddress(url);
  return (
    address !== undefined &&
    parseLine(line, protectedNames).some(
      (parsed) => 'entry' in parsed && matchesEntry(parsed.entry, address),
    )
  );
}

/**
 * Answers each `{id, listEntry, url}` with `{id, match}`; blank lines are left out.
 * @param text lines of JSON
 * @throws CommandError that names the line that is none
 */
export function matchLines(text: string, protectedNames: Protected): string[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const { id, listEntry, url } = parsePair(line, index + 1);
    return JSON.stringify({ id, match: matchesLine(listEntry, url, protectedNames) });
  });
}

function parsePair(line: string, number: number): z.infer<typeof pair> {
  try {
    return pair.parse(JSON.parse(line));
  } catch {
    throw new CommandError(`line ${number}: write {"id": …, "listEntry": "…", "url": "…"}`);
  }
}
