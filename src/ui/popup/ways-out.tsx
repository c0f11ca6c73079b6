import type { JSX } from 'preact';
import { learnAddress, recoverAddress, type Subject } from '../subject.ts';
import { translate } from '../translate.ts';

/** The two doors at the foot of the popup: help for who used a tool, and what to do instead. */
export function WaysOut({ subject }: { subject: Subject }): JSX.Element {
  return (
    <footer class="ways-out">
      <a class="button" href={recoverAddress(subject)} target="_blank" rel="noreferrer">
        {translate('recover_link')}
      </a>
      <a href={learnAddress(subject)} target="_blank" rel="noreferrer">
        {translate('popup_learn_link')}
      </a>
    </footer>
  );
}
