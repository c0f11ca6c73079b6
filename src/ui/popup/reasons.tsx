import type { JSX } from 'preact';
import type { ReasonView } from '../../messaging/views.ts';
import { translate } from '../translate.ts';

/** Why the page got its verdict, each reason with the words of the page that prove it. */
export function Reasons({ reasons }: { reasons: ReasonView[] }): JSX.Element {
  return (
    <section>
      <h2>{translate('popup_reasons')}</h2>
      <ul class="reasons">
        {reasons.map(({ text, evidence }) => (
          <li key={`${text}${evidence}`}>
            {text}
            {evidence && <blockquote>{evidence}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}
