import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LinkView } from '../../messaging/views.ts';
import { LinkList } from '../links.tsx';
import { learnAddress, recoverAddress, type Subject } from '../subject.ts';
import { translate } from '../translate.ts';
import { LeaveButton } from './leave-button.tsx';

interface Props {
  subject: Subject;
  report: LinkView[];
  onLeave: () => void;
}

/** The ways on that are safe. Leave is the one that stands out. */
export function Choices({ subject, report, onLeave }: Props): JSX.Element {
  const [isReporting, setReporting] = useState(false);
  return (
    <>
      <div class="choices">
        <LeaveButton onLeave={onLeave} />
        <a class="button" href={learnAddress(subject)}>
          {translate('interstitial_learn')}
        </a>
        <button
          type="button"
          class="button"
          aria-expanded={isReporting}
          aria-controls="report"
          onClick={() => setReporting(!isReporting)}
        >
          {translate('interstitial_report')}
        </button>
        <a class="button" href={recoverAddress(subject)}>
          {translate('interstitial_recover')}
        </a>
      </div>
      <section id="report" class="report" hidden={!isReporting}>
        <h2>{translate('interstitial_report_heading')}</h2>
        <LinkList links={report} />
      </section>
    </>
  );
}
