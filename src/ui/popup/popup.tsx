import type { JSX } from 'preact';
import { formatDate } from '../../locale/dates.ts';
import type { CheckView, PopupView } from '../../messaging/views.ts';
import { CheckBox } from '../check/check-box.tsx';
import { Friend } from '../friend.tsx';
import { translate } from '../translate.ts';
import { Truth } from '../truth.tsx';
import { Typed } from '../typed.tsx';
import { Glance } from './glance.tsx';
import { ListedNotices } from './listed-notices.tsx';
import { MoreLinks } from './more-links.tsx';
import { Prompt } from './prompt.tsx';
import { Reasons } from './reasons.tsx';
import { WaysOut } from './ways-out.tsx';

/** What the popup has the background do. */
export interface PopupActs {
  show(control: number): void;
  leave(): void;
  /** Opens our own page, which asks. */
  switchOff(): void;
  check(text: string): Promise<CheckView>;
}

/** The popup: the verdict at one glance, then why, what is at stake, and what to do. */
export function Popup({ view, acts }: { view: PopupView; acts: PopupActs }): JSX.Element {
  const { notes, notices, prompt, reasons, truth, typed, friend } = view;
  return (
    <>
      <main class={`verdict-${view.state}`}>
        <Glance view={view} />
        {typed && <Typed subject={view} inNewTab />}
        {notes.length > 0 && (
          <ul class="notes" aria-label={translate('popup_notes')}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        {notices && <ListedNotices notices={notices} />}
        {prompt && <Prompt prompt={prompt} />}
        {reasons.length > 0 && <Reasons reasons={reasons} onShow={acts.show} />}
        {truth && <Truth truth={truth} isBrief />}
        {friend && <Friend text={friend} />}
        <section class="check-section">
          <h2>{translate('check_title')}</h2>
          <CheckBox onCheck={acts.check} inNewTab />
        </section>
        <MoreLinks view={view} onSwitchOff={acts.switchOff} />
        {view.listDate && (
          <p class="list-date">{translate('popup_list_date', formatDate(view.listDate))}</p>
        )}
      </main>
      {friend && <WaysOut view={view} onLeave={acts.leave} />}
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
    typed: false,
    notes: [],
  };
}
