/** Languages are told by their BCP 47 tag (`pt-BR`); their folder in `_locales` has `_` for `-`. */

/** Messages of a language, as they lie in `_locales/<language>/messages.json`. */
export type Messages = Readonly<Record<string, { readonly message: string } | undefined>>;

const WRITTEN_FROM_THE_RIGHT = ['ar', 'fa', 'he', 'ur'];

/** Older tags that browsers still use. */
const RENAMED: Record<string, string> = { tl: 'fil', in: 'id', iw: 'he' };

/**
 * The language to use of those that there are: the wanted one, the same without its region, or the
 * same of another region (`pt-PT` reads `pt-BR`). English where there is none.
 */
export function bestLanguage(wanted: string, languages: readonly string[]): string {
  const tag = wanted.replaceAll('_', '-');
  const [base = ''] = tag.split('-');
  const plain = RENAMED[base] ?? base;
  const find = (fits: (language: string) => boolean) => languages.find(fits);
  return (
    find((language) => language.toLowerCase() === tag.toLowerCase()) ??
    find((language) => language === plain) ??
    find((language) => language.split('-')[0] === plain) ??
    'en'
  );
}

/** Name of a language's folder in `_locales`. */
export function folderOf(language: string): string {
  return language.replaceAll('-', '_');
}

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [base = ''] = language.split('-');
  return WRITTEN_FROM_THE_RIGHT.includes(base) ? 'rtl' : 'ltr';
}

/** Joins things as a language does: "a, b and c". English is British here, as all our English is. */
export function joinWords(words: readonly string[], language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
}

/** Fills `$1` … `$9` in, as the browser does it. */
export function fill(message: string, substitutions: readonly string[]): string {
  return message.replace(
    /\$([1-9])/g,
    (_, place: string) => substitutions[Number(place) - 1] ?? '',
  );
}
