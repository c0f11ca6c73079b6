import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { platforms } from '../../generated/platforms.ts';
import { BrandBar } from '../brand-bar.tsx';
import { PlatformSelect } from '../platform-select.tsx';
import { subjectOf } from '../subject.ts';
import { translate } from '../translate.ts';
import { Checklist } from './checklist.tsx';
import { Losses } from './losses.tsx';
import { keepProgress, type Progress, readProgress } from './progress.ts';
import { LOSSES } from './steps.ts';

/** Asks what was handed over and where, and gives the steps that set it right. */
export function Recover(): JSX.Element {
  const [platformId, setPlatformId] = useState(() => subjectOf(location.hash).platform);
  const [progress, setProgress] = useState(() => startOf(platformId));
  const platform = platforms.find(({ id }) => id === platformId);
  const change = (next: Progress) => {
    keepProgress(localStorage, platformId, next);
    setProgress(next);
  };
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
              onSelect={(id) => {
                keepProgress(localStorage, platformId, { losses: new Set(), done: new Set() });
                keepProgress(localStorage, id, progress);
                setPlatformId(id);
              }}
            />
            <Losses
              ticked={progress.losses}
              onChange={(losses) => change({ ...progress, losses })}
            />
            <p class="basis">{translate('recover_privacy')}</p>
            <p>
              <button
                type="button"
                class="text-button"
                onClick={() => change({ losses: new Set(), done: new Set() })}
              >
                {translate('recover_forget')}
              </button>
            </p>
          </section>
          <Checklist
            losses={progress.losses}
            platform={platform}
            done={progress.done}
            onDone={(done) => change({ ...progress, done })}
          />
        </div>
      </main>
    </>
  );
}

/** What was ticked before, and what the page was opened with. */
function startOf(platform: string | undefined): Progress {
  const kept = readProgress(localStorage, platform);
  const { claim } = subjectOf(location.hash);
  const opened = LOSSES.filter((loss) => loss === claim);
  return { ...kept, losses: new Set([...kept.losses, ...opened]) };
}
