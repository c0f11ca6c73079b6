/**
 * Platform names in normalised text are replaced by a mark and the platform's id
 * (` tik tok ` becomes ` #tiktok `), so that a phrase can say "any platform" in one token.
 */
export const PLATFORM_MARK = '#';

/** The names of all platforms as one expression, compiled by the build. */
export interface PlatformNames {
  source: string;
  /** Capturing group n + 1 is a name of `ids[n]`. */
  ids: string[];
}

/** Replaces the names of platforms in normalised text by their marks. */
export function markPlatforms(text: string, names: RegExp, ids: readonly string[]): string {
  return text.replace(names, (...match) => {
    const group = match.slice(1, 1 + ids.length).findIndex((name) => name !== undefined);
    return ` ${PLATFORM_MARK}${ids[group]}`;
  });
}

/** Whether marked text names a platform. */
export function namesPlatform(marked: string): boolean {
  return /#[a-z]/.test(marked);
}

/** Ids of the platforms named in marked text, the one named most often first. */
export function platformsIn(marked: string): string[] {
  const counts = new Map<string, number>();
  for (const [, id = ''] of marked.matchAll(/#([a-z]+)/g)) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
