import type { JSX } from 'preact';
import type { Scope } from '../../core/override.ts';
import type { InterstitialView } from '../../messaging/views.ts';
import { BrandBar } from '../brand-bar.tsx';
import { type ShieldSign, VerdictShield } from '../shield.tsx';
import type { Subject } from '../subject.ts';
import { translate } from '../translate.ts';
import { Truth } from '../truth.tsx';
import { Typed } from '../typed.tsx';
import { Choices } from './choices.tsx';
import { Dispute } from './dispute.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { GoOn } from './go-on.tsx';
import { LeaveButton } from './leave-button.tsx';

/** The sign of the shield, and the verdict whose colours the page has. */
const LOOKS: Record<InterstitialView['kind'], { sign: ShieldSign; verdict: string }> = {
  listed: { sign: 'stop', verdict: 'listed' },
  hostile: { sign: 'alert', verdict: 'listed' },
  asked: { sign: 'question', verdict: 'none' },
};

interface Props {
  view: InterstitialView & Subject;
  onLeave: () => void;
  onContinue: (scope: Scope) => void;
}

/** Our own page in place of a stopped site: what it is, the proof, and the ways on. */
export function Interstitial({ view, onLeave, onContinue }: Props): JSX.Element {
  const { sign, verdict } = LOOKS[view.kind];
  return (
    <>
      <BrandBar />
      <main class={`verdict-${verdict}`}>
        <article class="stopped">
          <header>
            <VerdictShield sign={sign} />
            <div>
              <p class="hostname">
                <bdi>{view.hostname}</bdi>
              </p>
              <h1>{view.heading}</h1>
            </div>
          </header>
          {view.body.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {view.takes && <p class="takes">{view.takes}</p>}
          {view.reasons.length > 0 && (
            <ul class="reasons">
              {view.reasons.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          {view.note && (
            <section class="note">
              <h2>{translate('interstitial_note_heading')}</h2>
              <p>{view.note}</p>
            </section>
          )}
          {view.typed && <Typed subject={view} inNewTab={false} />}
          {view.kind === 'asked' ? (
            <div class="choices">
              <LeaveButton label={translate('asked_keep')} onLeave={onLeave} />
            </div>
          ) : (
            <Choices subject={view} report={view.report} onLeave={onLeave} />
          )}
        </article>
        {view.demo && <p class="demo">{view.demo}</p>}
        {!view.demo && view.evidence.length > 0 && (
          <EvidenceList heading={view.evidenceHeading} evidence={view.evidence} />
        )}
        {view.truth && <Truth truth={view.truth} />}
        {view.dispute && <Dispute {...view.dispute} />}
        {view.choices.length > 0 ? (
          <GoOn view={view} onContinue={onContinue} />
        ) : (
          view.choicesNote && <p class="aside">{view.choicesNote}</p>
        )}
      </main>
    </>
  );
}
