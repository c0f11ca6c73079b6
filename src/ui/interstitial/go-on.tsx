import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../../core/messages.ts';
import type { Scope } from '../../core/override.ts';
import { formatMoment } from '../../locale/dates.ts';
import type { ContinueChoice, InterstitialView } from '../../messaging/views.ts';
import { translate } from '../translate.ts';

/** Time to read before one may go on, in seconds. */
const WAIT = 5;

interface Words {
  heading: MessageKey;
  advice: MessageKey;
  labels: Record<Scope, MessageKey>;
}

const STOPPED: Words = {
  heading: 'interstitial_continue_heading',
  advice: 'interstitial_continue_advice',
  labels: { tab: 'interstitial_continue', day: 'continue_day', always: 'continue_always' },
};
const ASKED: Words = {
  heading: 'asked_continue_heading',
  advice: 'asked_continue_advice',
  labels: { tab: 'asked_tab', day: 'asked_day', always: 'asked_always' },
};
const ENDS: Record<Scope, MessageKey> = {
  tab: 'continue_tab_end',
  day: 'continue_day_end',
  always: 'continue_always_end',
};

interface Props {
  view: InterstitialView;
  onContinue: (scope: Scope) => void;
}

/** The ways on past our page: last, plain, only after a while, each with its end. */
export function GoOn({ view, onContinue }: Props): JSX.Element {
  const left = useCountdown(WAIT);
  const isReady = left === 0;
  const words = view.kind === 'asked' ? ASKED : STOPPED;
  return (
    <section class="aside">
      <h2>{translate(words.heading)}</h2>
      <p>{translate(words.advice)}</p>
      {/* Seen each second, but spoken once: when the wait is over. */}
      {!isReady && <p aria-hidden="true">{translate('interstitial_wait', String(left))}</p>}
      <ul class="ways-on">
        {view.choices.map((choice) => (
          <li key={choice.scope}>
            <button
              type="button"
              class="text-button"
              disabled={!isReady}
              onClick={() => onContinue(choice.scope)}
            >
              {translate(words.labels[choice.scope], view.hostname)}
            </button>
            <span>{endWords(choice)}</span>
          </li>
        ))}
      </ul>
      {view.choicesNote && <p>{view.choicesNote}</p>}
      <span class="unseen" aria-live="polite">
        {isReady ? translate('interstitial_ready') : ''}
      </span>
    </section>
  );
}

/** When a choice ends. */
function endWords({ scope, until }: ContinueChoice): string {
  return until === undefined ? translate(ENDS[scope]) : translate(ENDS[scope], formatMoment(until));
}

/** Counts whole seconds down to 0. */
function useCountdown(from: number): number {
  const [left, setLeft] = useState(from);
  useEffect(() => {
    if (left === 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return left;
}
