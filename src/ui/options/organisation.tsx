import type { JSX } from 'preact';
import { isManaged } from '../../core/policy.ts';
import { translate } from '../translate.ts';
import type { SectionProps } from './section.ts';

/** What an organisation has set, to be read but not changed. */
export function Organisation({ view: { policy } }: SectionProps): JSX.Element | null {
  if (!isManaged(policy)) return null;
  const { block, allow, hideContinue, note } = policy;
  return (
    <section class="card">
      <h2>{translate('options_locked')}</h2>
      <p>{translate('options_managed_lead')}</p>
      <dl class="managed">
        <Hostnames label={translate('options_managed_block')} hostnames={block} />
        <Hostnames label={translate('options_managed_allow')} hostnames={allow} />
        {hideContinue && (
          <div>
            <dt>{translate('options_managed_continue')}</dt>
            <dd>{translate('options_managed_continue_hidden')}</dd>
          </div>
        )}
        {note && (
          <div>
            <dt>{translate('options_managed_note')}</dt>
            <dd>{note}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Hostnames({ label, hostnames }: { label: string; hostnames: string[] }) {
  if (hostnames.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      {hostnames.map((hostname) => (
        <dd key={hostname} class="hostname">
          <bdi>{hostname}</bdi>
        </dd>
      ))}
    </div>
  );
}
