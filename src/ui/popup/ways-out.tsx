import type { JSX } from 'preact';
import type { PopupView } from '../../messaging/views.ts';
import { recoverAddress, reportAddress } from '../subject.ts';
import { translate } from '../translate.ts';

interface Props {
  view: PopupView;
  onLeave: () => void;
}

/** What to do next, in sight at all times: leave, report, and help for who used a tool. */
export function WaysOut({ view, onLeave }: Props): JSX.Element {
  const { report } = view;
  return (
    <footer class="ways-out">
      <button type="button" class="button accented" onClick={onLeave}>
        {translate('popup_leave')}
      </button>
      {report && (
        <a class="button" href={reportAddress(report)} target="_blank" rel="noreferrer">
          {translate('popup_report')}
        </a>
      )}
      <a class="button" href={recoverAddress(view)} target="_blank" rel="noreferrer">
        {translate('recover_link')}
      </a>
    </footer>
  );
}
