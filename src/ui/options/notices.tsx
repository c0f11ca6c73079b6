import type { JSX } from 'preact';
import { ask } from '../ask.ts';
import { saveFile } from '../save-file.ts';
import { translate } from '../translate.ts';
import type { SectionProps } from './section.ts';

/** What went wrong with what is stored or set, and what became of it. */
export function Notices({ view, act }: SectionProps): JSX.Element | null {
  const { isDamaged, policyProblems } = view;
  if (!isDamaged && policyProblems.length === 0) return null;
  return (
    <section class="card notice" aria-label={translate('options_notices')}>
      {isDamaged && (
        <>
          <p>{translate('options_damaged')}</p>
          <div class="row">
            <button type="button" class="button" onClick={saveDamaged}>
              {translate('options_damaged_save')}
            </button>
            <button type="button" class="button" onClick={() => void act({ type: 'damage:seen' })}>
              {translate('options_damaged_seen')}
            </button>
          </div>
        </>
      )}
      {policyProblems.map(({ field, value }) => (
        <p key={`${field}${value}`}>{translate('options_policy_problem', field, value)}</p>
      ))}
    </section>
  );
}

async function saveDamaged(): Promise<void> {
  const copies = await ask({ type: 'damage:read' });
  saveFile('faveguard-damaged.json', JSON.stringify(copies, null, 1));
}
