import type { JSX } from 'preact';
import { BrandBar } from '../brand-bar.tsx';
import { BrandShield } from '../shield.tsx';
import { translate } from '../translate.ts';
import { LeaveButton } from './leave-button.tsx';

/** What the page says in a tab where nothing was stopped. */
export function OpenedByHand({ onLeave }: { onLeave: () => void }): JSX.Element {
  return (
    <>
      <BrandBar />
      <main>
        <article class="stopped">
          <header>
            <BrandShield />
            <h1>{translate('interstitial_by_hand_heading')}</h1>
          </header>
          <p>{translate('interstitial_by_hand_body')}</p>
          <div class="choices">
            <LeaveButton label={translate('interstitial_leave')} onLeave={onLeave} />
          </div>
        </article>
      </main>
    </>
  );
}
