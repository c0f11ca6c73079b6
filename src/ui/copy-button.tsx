import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { translate } from './translate.ts';

interface Props {
  label: string;
  text: string;
  isAccented?: boolean;
}

/** Copies a text that stands beside it, and says whether it did. */
export function CopyButton({ label, text, isAccented }: Props): JSX.Element {
  const [said, setSaid] = useState('');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setSaid(translate('copy_done')),
      () => setSaid(translate('copy_failed')),
    );
  };
  return (
    <p class="copy">
      <button type="button" class={isAccented ? 'button accented' : 'button'} onClick={copy}>
        {label}
      </button>
      <span role="status">{said}</span>
    </p>
  );
}
