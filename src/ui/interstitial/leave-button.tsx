import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { translate } from '../translate.ts';

/** The safe way out. It has the focus from the start, so that Enter leaves. */
export function LeaveButton({ onLeave }: { onLeave: () => void }): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" class="button accented" onClick={onLeave}>
      {translate('interstitial_leave')}
    </button>
  );
}
