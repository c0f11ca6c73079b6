import type { JSX } from 'preact';
import type { TruthView } from '../messaging/views.ts';
import { AppPath } from './links.tsx';
import { translate } from './translate.ts';

interface Props {
  truth: TruthView;
  /** Leaves out the fine print, where there is little room. */
  isBrief?: boolean;
}

/** What the platform really shows for the claim, where, and what to do. */
export function Truth({ truth, isBrief }: Props): JSX.Element {
  return (
    <section class="truth">
      <h2>{truth.heading}</h2>
      <p>{truth.shows}</p>
      <dl>
        {truth.where && (
          <div>
            <dt>{translate('common_where')}</dt>
            <dd>
              <AppPath path={truth.where} />
            </dd>
          </div>
        )}
        {truth.conditions && !isBrief && (
          <div>
            <dt>{translate('common_conditions')}</dt>
            <dd>{truth.conditions}</dd>
          </div>
        )}
        {truth.instead && (
          <div>
            <dt>{translate('common_instead')}</dt>
            <dd>{truth.instead}</dd>
          </div>
        )}
      </dl>
      <p class="basis">{truth.basis}</p>
    </section>
  );
}
