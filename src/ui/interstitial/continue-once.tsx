import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { translate } from '../translate.ts';

/** Time to read before one may go on, in seconds. */
const WAIT = 5;

interface Props {
  hostname: string;
  onContinue: () => void;
}

/** The way on to the listed site: last, plain, and only after a while. */
export function ContinueOnce({ hostname, onContinue }: Props): JSX.Element {
  const left = useCountdown(WAIT);
  const isReady = left === 0;
  return (
    <section class="continue-once">
      <h2>{translate('interstitial_continue_heading')}</h2>
      <p>{translate('interstitial_continue_advice')}</p>
      <p class="continue-line">
        <button type="button" class="text-button" disabled={!isReady} onClick={onContinue}>
          {translate('interstitial_continue', hostname)}
        </button>
        {/* Seen each second, but spoken once: when the wait is over. */}
        {!isReady && <span aria-hidden="true">{translate('interstitial_wait', String(left))}</span>}
        <span class="unseen" aria-live="polite">
          {isReady ? translate('interstitial_ready') : ''}
        </span>
      </p>
    </section>
  );
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
