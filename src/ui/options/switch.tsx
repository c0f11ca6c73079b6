import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { translate } from '../translate.ts';

interface Props {
  label: string;
  hint: string;
  isOn: boolean;
  /** The organisation has set it, so that it cannot be changed here. */
  isLocked?: boolean;
  onChange: (isOn: boolean) => void;
}

/** Something that is on or off, with a sentence on what it does. */
export function Switch({ label, hint, isOn, isLocked = false, onChange }: Props): JSX.Element {
  const hintId = useId();
  return (
    <div class="switch">
      <label class="tick">
        <input
          type="checkbox"
          checked={isOn}
          disabled={isLocked}
          aria-describedby={hintId}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      <p id={hintId} class="hint">
        {hint}
        {isLocked && <strong class="locked">{translate('options_locked')}</strong>}
      </p>
    </div>
  );
}
