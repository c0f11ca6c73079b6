import type { JSX } from 'preact';
import type { MessageKey } from '../../core/messages.ts';
import type { OverrideReason } from '../../core/override.ts';
import { formatMoment } from '../../locale/dates.ts';
import type { OverrideView } from '../../messaging/options-view.ts';
import { translate } from '../translate.ts';
import { RemoveButton } from './remove-button.tsx';
import type { SectionProps } from './section.ts';

const WHY: Record<OverrideReason, MessageKey> = {
  list: 'override_why_list',
  own: 'override_why_own',
  organisation: 'override_why_organisation',
  page: 'override_why_page',
};

/** Where the person goes on past stops and warnings, each to be taken back. */
export function Overrides({ view: { overrides }, act }: SectionProps): JSX.Element {
  return (
    <section class="card">
      <h2>{translate('options_overrides')}</h2>
      {overrides.length === 0 && <p>{translate('options_overrides_none')}</p>}
      <ul class="rows">
        {overrides.map((override) => (
          <li key={`${override.hostname}${override.scope}${override.since}${override.why}`}>
            <div>
              <p class="hostname">
                <bdi>{override.hostname}</bdi>
              </p>
              <p class="hint">{translate(WHY[override.why])}</p>
              <p class="hint">{timeOf(override)}</p>
            </div>
            <RemoveButton
              hostname={override.hostname}
              onRemove={() => void act({ type: 'overrides:remove', hostname: override.hostname })}
            />
          </li>
        ))}
      </ul>
      {overrides.length > 1 && (
        <button type="button" class="button" onClick={() => void act({ type: 'overrides:remove' })}>
          {translate('options_remove_all')}
        </button>
      )}
    </section>
  );
}

/** Since when it counts and when it ends. */
function timeOf({ scope, since, until }: OverrideView): string {
  const begin = formatMoment(since);
  if (until !== undefined) return translate('override_since_until', begin, formatMoment(until));
  return translate(scope === 'tab' ? 'override_since_tab' : 'override_since_always', begin);
}
