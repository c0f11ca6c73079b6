/**
 * Folded text: strings that come back often are written once, as parts, and `@0;`, `@1;`… stand in
 * their place. It keeps the phrases of fifty languages small until a page needs one of them.
 */
const PLACE = /@(\d+);/g;

/** Writes the places of the parts in. A part may hold places of parts after it. */
export function unfold(text: string, parts: readonly string[]): string {
  return text.replace(PLACE, (_, index: string) => unfold(parts[Number(index)] ?? '', parts));
}

/**
 * Folds each text by every part that is longer than its place would be.
 * @param parts a part that others hold comes after them
 * @returns the texts and the parts, folded, in the same order
 * @throws Error where a text holds what would read as a place
 */
export function fold(
  texts: readonly string[],
  parts: readonly string[],
): { texts: string[]; parts: string[] } {
  const foldBy = (text: string, from: number) => {
    if (text.includes('@')) throw new Error(`"@" is the mark of a fold, yet stands in ${text}`);
    return parts.reduce((folded, part, index) => {
      const place = `@${index};`;
      const isWorth = index >= from && part.length > place.length;
      return isWorth ? folded.replaceAll(part, place) : folded;
    }, text);
  };
  return {
    texts: texts.map((text) => foldBy(text, 0)),
    parts: parts.map((part, index) => foldBy(part, index + 1)),
  };
}
