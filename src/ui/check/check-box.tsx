import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CheckView } from '../../messaging/views.ts';
import { translate } from '../translate.ts';
import { CheckAnswer } from './check-answer.tsx';

/** What a box or its answer begins with. */
export interface CheckStart {
  text: string;
  view?: CheckView;
}

interface Props {
  start?: CheckStart;
  /** Judges a text on the device. */
  onCheck: (text: string) => Promise<CheckView>;
  /** Open our other pages in a new tab, as a popup must. */
  inNewTab: boolean;
}

const LONGEST = 5000;

/** A box for a link, a name or a message, and below it what is known of it. */
export function CheckBox({ start, onCheck, inNewTab }: Props): JSX.Element {
  const [text, setText] = useState(start?.text ?? '');
  const [view, setView] = useState(start?.view);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (text.trim() !== '') setView(await onCheck(text));
  };
  return (
    <form class="check" onSubmit={submit}>
      <label for="check-text">{translate('check_label')}</label>
      <textarea
        id="check-text"
        rows={2}
        maxLength={LONGEST}
        value={text}
        aria-describedby="check-privacy"
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) void submit(event);
        }}
      />
      <div class="check-line">
        <button type="submit" class="button">
          {translate('check_button')}
        </button>
        <small id="check-privacy">{translate('check_privacy')}</small>
      </div>
      <div role="status">{view && <CheckAnswer view={view} inNewTab={inNewTab} />}</div>
    </form>
  );
}
