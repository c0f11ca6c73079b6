import type { JSX } from 'preact';
import { languages } from '../../generated/languages.ts';
import { chooseLanguage } from '../../locale/choice.ts';
import { translate } from '../translate.ts';

/**
 * Chooses the language of our pages and warnings, each by its own name.
 * @param chosen tag of the language chosen before; undefined where the browser's stands
 */
export function LanguageChoice({ chosen }: { chosen: string | undefined }): JSX.Element {
  const choose = async (language: string | undefined) => {
    await chooseLanguage(language);
    location.reload();
  };
  return (
    <section class="card">
      <h2>{translate('options_language')}</h2>
      <label class="field">
        <span>{translate('options_language_label')}</span>
        <select
          value={chosen ?? ''}
          onChange={({ currentTarget }) => void choose(currentTarget.value || undefined)}
        >
          <option value="">{translate('options_language_browser')}</option>
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {nameOf(language)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}

/** What a language calls itself. */
function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
