import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { platforms } from '../../generated/platforms.ts';
import { BrandBar } from '../brand-bar.tsx';
import { PlatformSelect } from '../platform-select.tsx';
import { subjectOf } from '../subject.ts';
import { translate } from '../translate.ts';
import { Checklist } from './checklist.tsx';
import { Losses } from './losses.tsx';
import type { Loss } from './steps.ts';

/** Asks what was handed over and where, and gives the steps that set it right. */
export function Recover(): JSX.Element {
  const [platformId, setPlatformId] = useState(() => subjectOf(location.hash).platform);
  const [losses, setLosses] = useState<ReadonlySet<Loss>>(new Set());
  const platform = platforms.find(({ id }) => id === platformId);
  return (
    <>
      <BrandBar />
      <main>
        <h1>{translate('recover_heading')}</h1>
        <p class="lead">{translate('recover_kind')}</p>
        <div class="question-and-steps">
          <section class="card">
            <PlatformSelect
              platforms={platforms}
              selected={platform?.id}
              withOther
              onSelect={setPlatformId}
            />
            <Losses ticked={losses} onChange={setLosses} />
            <p class="basis">{translate('recover_privacy')}</p>
          </section>
          <Checklist losses={losses} platform={platform} />
        </div>
      </main>
    </>
  );
}
