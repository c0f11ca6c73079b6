import type { JSX } from 'preact';
import type { InterstitialView } from '../../messaging/views.ts';
import { BrandBar } from '../brand-bar.tsx';
import { VerdictShield } from '../shield.tsx';
import type { Subject } from '../subject.ts';
import { Truth } from '../truth.tsx';
import { Typed } from '../typed.tsx';
import { Choices } from './choices.tsx';
import { ContinueOnce } from './continue-once.tsx';
import { EvidenceList } from './evidence-list.tsx';

interface Props {
  view: InterstitialView & Subject;
  onLeave: () => void;
  onContinue: () => void;
}

/** Our own page in place of a listed site: what it is, the proof, and the ways on. */
export function Interstitial({ view, onLeave, onContinue }: Props): JSX.Element {
  return (
    <>
      <BrandBar />
      <main class="verdict-listed">
        <article class="stopped">
          <header>
            <VerdictShield sign={view.kind === 'listed' ? 'stop' : 'alert'} />
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
          {view.typed && <Typed subject={view} inNewTab={false} />}
          <Choices subject={view} report={view.report} onLeave={onLeave} />
        </article>
        {view.demo && <p class="demo">{view.demo}</p>}
        {!view.demo && view.evidence.length > 0 && (
          <EvidenceList heading={view.evidenceHeading} evidence={view.evidence} />
        )}
        {view.truth && <Truth truth={view.truth} />}
        {view.canContinue && <ContinueOnce hostname={view.hostname} onContinue={onContinue} />}
      </main>
    </>
  );
}
