import type { ComponentChildren, JSX } from 'preact';
import type { PopupView } from '../../messaging/views.ts';
import { learnAddress, recoverAddress, reportAddress } from '../subject.ts';
import { translate } from '../translate.ts';

interface Props {
  view: PopupView;
  onSwitchOff: () => void;
}

/** What few people need, below everything else. Nothing here switches anything off by itself. */
export function MoreLinks({ view, onSwitchOff }: Props): JSX.Element {
  const { report, friend, override } = view;
  return (
    <ul class="more-links">
      <Line href={learnAddress(view)}>{translate('popup_instead')}</Line>
      {!friend && <Line href={recoverAddress(view)}>{translate('popup_used')}</Line>}
      {report && (
        <Line href={reportAddress(report, friend ? 'wrong' : 'missed')}>
          {translate(friend ? 'popup_wrong' : 'popup_missed')}
        </Line>
      )}
      {override === 'offer' && (
        <li>
          <button type="button" class="text-button" onClick={onSwitchOff}>
            {translate('popup_switch_off')}
          </button>
        </li>
      )}
      <Line href="/options.html">
        {translate(override === 'undo' ? 'popup_undo' : 'popup_settings')}
      </Line>
    </ul>
  );
}

function Line({ href, children }: { href: string; children: ComponentChildren }): JSX.Element {
  return (
    <li>
      <a href={href} target="_blank" rel="noreferrer">
        {children}
      </a>
    </li>
  );
}
