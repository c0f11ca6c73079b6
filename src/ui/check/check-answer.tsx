import type { JSX } from 'preact';
import type { CheckResult, CheckView } from '../../messaging/views.ts';
import { Friend } from '../friend.tsx';
import { BrandShield, type ShieldSign, VerdictShield } from '../shield.tsx';
import { reportAddress } from '../subject.ts';
import { translate } from '../translate.ts';
import { Truth } from '../truth.tsx';

const SIGNS: Partial<Record<CheckResult, ShieldSign>> = {
  listed: 'stop',
  stopped: 'stop',
  'looks-like': 'question',
};
const LOOKS: Record<CheckResult, string> = {
  listed: 'verdict-listed',
  stopped: 'verdict-listed',
  'looks-like': 'verdict-caution',
  genuine: 'verdict-none',
  question: 'verdict-none',
  nothing: 'verdict-none',
};

/** What is known of something that was pasted: listed, looks like one, or nothing. */
export function CheckAnswer({
  view,
  inNewTab,
}: {
  view: CheckView;
  inNewTab: boolean;
}): JSX.Element {
  const { result, heading, sentence, reasons, truth, report, friend } = view;
  const sign = SIGNS[result];
  return (
    <div class={`check-answer ${LOOKS[result]}`}>
      <header>
        {sign ? <VerdictShield sign={sign} /> : <BrandShield />}
        <div>
          <h2>{heading}</h2>
          <p>{sentence}</p>
        </div>
      </header>
      {reasons.length > 0 && (
        <ul class="reasons">
          {reasons.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {truth && <Truth truth={truth} isBrief />}
      {report && (
        <p>
          <a
            class="outward"
            href={reportAddress(report)}
            {...(inNewTab && { target: '_blank', rel: 'noreferrer' })}
          >
            {translate('report_title', report.hostname)}
          </a>
        </p>
      )}
      {friend && <Friend text={friend} />}
    </div>
  );
}
