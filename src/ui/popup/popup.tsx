import type { JSX } from 'preact';
import type { PopupView } from '../../messaging/views.ts';
import { LinkList } from '../links.tsx';
import { translate } from '../translate.ts';
import { Truth } from '../truth.tsx';
import { Glance } from './glance.tsx';
import { Reasons } from './reasons.tsx';
import { WaysOut } from './ways-out.tsx';

/** The popup: the verdict at one glance, then why, what is at stake, and what to do. */
export function Popup({ view }: { view: PopupView }): JSX.Element {
  const { notes, reasons, truth, report } = view;
  return (
    <>
      <main class={`verdict-${view.state}`}>
        <Glance view={view} />
        {notes.length > 0 && (
          <ul class="notes" aria-label={translate('popup_notes')}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        {reasons.length > 0 && <Reasons reasons={reasons} />}
        {truth && <Truth truth={truth} isBrief />}
        {report.length > 0 && (
          <section>
            <h2>{translate('popup_report')}</h2>
            <LinkList links={report} />
          </section>
        )}
      </main>
      <WaysOut subject={view} />
    </>
  );
}

/** What the popup says where the background gave no answer. */
export function failedView(): PopupView {
  return {
    state: 'forbidden',
    hostname: '',
    heading: translate('popup_failed_heading'),
    sentence: translate('popup_failed_sentence'),
    reasons: [],
    notes: [],
    report: [],
  };
}
