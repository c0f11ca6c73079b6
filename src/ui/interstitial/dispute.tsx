import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { InterstitialView } from '../../messaging/views.ts';
import { OutwardLink } from '../links.tsx';
import { translate } from '../translate.ts';

/** For who runs the site, or thinks that the list is wrong. */
export function Dispute({ text, contact }: NonNullable<InterstitialView['dispute']>): JSX.Element {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <section class="aside">
      <h2>{translate('dispute_heading')}</h2>
      <p>{translate('dispute_body')}</p>
      <p class="continue-line">
        <button type="button" class="text-button" onClick={() => void copy()}>
          {translate('dispute_copy')}
        </button>
        {contact && <OutwardLink label={translate('dispute_send')} url={contact} />}
        <span role="status">{isCopied && translate('dispute_copied')}</span>
      </p>
    </section>
  );
}
