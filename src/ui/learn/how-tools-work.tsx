import type { JSX } from 'preact';
import { translate } from '../translate.ts';

/** How a tool that promises names earns from those who believe it. */
export function HowToolsWork(): JSX.Element {
  return (
    <section>
      <h2>{translate('learn_tools_heading')}</h2>
      <ol>
        <li>{translate('learn_tools_1')}</li>
        <li>{translate('learn_tools_2')}</li>
        <li>{translate('learn_tools_3')}</li>
        <li>{translate('learn_tools_4')}</li>
      </ol>
    </section>
  );
}

/** What brings you nearer to the answer, without a tool. */
export function WhatToDoInstead(): JSX.Element {
  return (
    <section>
      <h2>{translate('learn_instead_heading')}</h2>
      <ul>
        <li>{translate('learn_instead_1')}</li>
        <li>{translate('learn_instead_2')}</li>
        <li>{translate('learn_instead_3')}</li>
      </ul>
    </section>
  );
}
