/** Languages that are spoken in so many countries that the language alone tells none. */
const WORLD_LANGUAGES = ['en', 'es', 'pt', 'fr', 'ar', 'de', 'nl', 'zh'];

/**
 * The person's country by the languages of the browser: a region that is named, else the one
 * country of a language; undefined where that is none of the known ones.
 */
export function guessCountry(
  languages: readonly string[],
  known: readonly string[],
): string | undefined {
  const named = languages.map((tag) => new Intl.Locale(tag).region);
  const likely = languages
    .map((tag) => new Intl.Locale(tag))
    .filter(({ language }) => !WORLD_LANGUAGES.includes(language))
    .map((locale) => locale.maximize().region);
  return [...named, ...likely].find((region) => region !== undefined && known.includes(region));
}

/** Name of a country in the reader's language. */
export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(code) ?? code;
}
