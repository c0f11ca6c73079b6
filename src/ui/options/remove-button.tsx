import type { JSX } from 'preact';
import { translate } from '../translate.ts';

interface Props {
  hostname: string;
  onRemove: () => void;
}

/** Takes a hostname off a list; its name is said to who cannot see where the button stands. */
export function RemoveButton({ hostname, onRemove }: Props): JSX.Element {
  return (
    <button
      type="button"
      class="button"
      aria-label={translate('options_remove_of', hostname)}
      onClick={onRemove}
    >
      {translate('options_remove')}
    </button>
  );
}
