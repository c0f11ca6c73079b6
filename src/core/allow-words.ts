/** Words that turn an allowing one around, in languages in which they stand inside. */
const REFUSING = /しない|않|不|拒/;
/** In languages without spaces the verb comes last. */
const VERB_LAST = /[\u3040-\u30ff\u3400-\u9fff]$/;

/**
 * Whether a button says that an app is let in.
 * @param label normalised text of the button
 * @param authorizeWords what stands on authorise buttons in any language, normalised, without the
 *   last blank
 */
export function saysAllow(label: string, authorizeWords: readonly string[]): boolean {
  const words = label.trimEnd();
  if (REFUSING.test(words)) return false;
  const isVerbLast = VERB_LAST.test(words);
  return authorizeWords.some(
    (word) => words.startsWith(word) || (isVerbLast && words.endsWith(word.trimStart())),
  );
}
