import type { JSX } from 'preact';
import { ask } from '../ask.ts';
import { BrandBar } from '../brand-bar.tsx';
import { translate } from '../translate.ts';
import { CheckBox, type CheckStart } from './check-box.tsx';

interface Props {
  start: CheckStart | undefined;
  /** Whether there was a text that the browser has forgotten. */
  isGone: boolean;
}

/** The page that the context menu opens: what is known of a link or of selected text. */
export function CheckPage({ start, isGone }: Props): JSX.Element {
  return (
    <>
      <BrandBar />
      <main>
        <h1>{translate('check_title')}</h1>
        <p class="lead">{translate(isGone ? 'check_gone' : 'check_lead')}</p>
        <section class="card">
          <CheckBox
            {...(start && { start })}
            onCheck={(text) => ask({ type: 'check:text', text })}
            inNewTab={false}
          />
        </section>
      </main>
    </>
  );
}
