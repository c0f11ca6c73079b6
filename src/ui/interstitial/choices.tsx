import type { JSX } from 'preact';
import type { ReportSubject } from '../../messaging/views.ts';
import { learnAddress, recoverAddress, reportAddress, type Subject } from '../subject.ts';
import { translate } from '../translate.ts';
import { LeaveButton } from './leave-button.tsx';

interface Props {
  subject: Subject;
  report: ReportSubject | undefined;
  onLeave: () => void;
}

/** The ways on that are safe. Leave is the one that stands out. */
export function Choices({ subject, report, onLeave }: Props): JSX.Element {
  return (
    <div class="choices">
      <LeaveButton label={translate('interstitial_leave')} onLeave={onLeave} />
      <a class="button" href={learnAddress(subject)}>
        {translate('interstitial_learn')}
      </a>
      {report && (
        <a class="button" href={reportAddress(report)}>
          {translate('interstitial_report')}
        </a>
      )}
      <a class="button" href={recoverAddress(subject)}>
        {translate('interstitial_recover')}
      </a>
    </div>
  );
}
