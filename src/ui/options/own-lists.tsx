import type { JSX } from 'preact';
import { translate } from '../translate.ts';
import { ExportLists } from './export-lists.tsx';
import { ImportList } from './import-list.tsx';
import { OwnList } from './own-list.tsx';
import type { SectionProps } from './section.ts';

/** The sites that the person stops or leaves alone, and files of them. */
export function OwnLists({ view, act }: SectionProps): JSX.Element {
  return (
    <section class="card">
      <h2>{translate('options_own')}</h2>
      <p>{translate('options_own_lead')}</p>
      {view.policy.hideContinue && <p class="locked">{translate('options_own_allow_locked')}</p>}
      <div class="halves">
        <OwnList list="block" act={act} />
        <OwnList list="allow" act={act} />
      </div>
      <ImportList act={act} />
      <ExportLists />
    </section>
  );
}
