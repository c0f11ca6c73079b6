import type { JSX } from 'preact';
import { CopyButton } from './copy-button.tsx';
import { translate } from './translate.ts';

/** A kind message without a link, for whoever sent the page. */
export function Friend({ text }: { text: string }): JSX.Element {
  return (
    <details class="friend">
      <summary>{translate('friend_heading')}</summary>
      <p>{translate('friend_hint')}</p>
      <blockquote>{text}</blockquote>
      <CopyButton label={translate('friend_copy')} text={text} />
    </details>
  );
}
