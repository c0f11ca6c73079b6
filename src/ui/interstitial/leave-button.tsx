import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  label: string;
  onLeave: () => void;
}

/** The safe way out. It has the focus from the start, so that Enter leaves. */
export function LeaveButton({ label, onLeave }: Props): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" class="button accented" onClick={onLeave}>
      {label}
    </button>
  );
}
