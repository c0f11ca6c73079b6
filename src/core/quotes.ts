/** Opening and closing marks of quotations; the straight one opens and closes. */
const QUOTATION =
  /(?<![\p{L}\p{N}])"(?=\S)[^"\n]{8,300}"|“[^”“\n]{8,300}[”“]|„[^“”"\n]{8,300}[“”"]|«[^»\n]{8,300}»|»[^«\n]{8,300}«|「[^」\n]{4,200}」|『[^』\n]{4,200}』|‘[^’\n]{8,300}’(?!\p{L})/gu;

/**
 * The text without what it quotes: whoever warns of a tool quotes its promises, and a tool quotes
 * only its praise.
 */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTATION, ' " ');
}
