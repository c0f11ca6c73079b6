import type { JSX } from 'preact';
import { recoverAddress, type Subject } from './subject.ts';
import { translate } from './translate.ts';

/** The first thing to say to who typed a password: how to set it right. */
export function Typed({ subject, inNewTab }: { subject: Subject; inNewTab: boolean }): JSX.Element {
  return (
    <section class="typed">
      <h2>{translate('typed_heading')}</h2>
      <p>{translate('typed_sentence')}</p>
      <a
        class="button accented"
        href={recoverAddress(subject, 'password')}
        {...(inNewTab && { target: '_blank', rel: 'noreferrer' })}
      >
        {translate('typed_action')}
      </a>
    </section>
  );
}
