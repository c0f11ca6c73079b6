import type { JSX } from 'preact';
import type { ReasonView } from '../../messaging/views.ts';
import { translate } from '../translate.ts';

interface Props {
  reasons: ReasonView[];
  /** Shows a control in the page. */
  onShow: (control: number) => void;
}

/** Why the page got its verdict, each reason with the words of the page that prove it. */
export function Reasons({ reasons, onShow }: Props): JSX.Element {
  return (
    <section>
      <h2>{translate('popup_reasons')}</h2>
      <ul class="reasons">
        {reasons.map(({ text, evidence, control }) => (
          <li key={`${text}${evidence}`}>
            {text}
            {control !== undefined && (
              <>
                {' '}
                <button
                  type="button"
                  class="text-button show"
                  aria-label={translate('popup_show_what', text)}
                  onClick={() => onShow(control)}
                >
                  {translate('popup_show')}
                </button>
              </>
            )}
            {evidence && <blockquote>{evidence}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}
