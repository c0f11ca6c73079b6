import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { platforms } from '../../generated/platforms.ts';
import { BrandBar } from '../brand-bar.tsx';
import { nameTab } from '../draw.ts';
import { PlatformSelect } from '../platform-select.tsx';
import { fragmentOf, recoverAddress, type Subject, subjectOf } from '../subject.ts';
import { translate } from '../translate.ts';
import { HowToolsWork, WhatToDoInstead } from './how-tools-work.tsx';
import { TruthTable } from './truth-table.tsx';

const START = platforms.find(({ id }) => id === 'tiktok') ?? platforms[0];

/** What each app really shows: one platform's answers, the asked one first. */
export function Learn(): JSX.Element {
  const [subject, setSubject] = useFragment();
  const platform = platforms.find(({ id }) => id === subject.platform) ?? START;
  const title = translate('learn_title', platform?.name ?? '');
  useEffect(() => nameTab(title), [title]);
  return (
    <>
      <BrandBar />
      <main>
        <h1>{translate('learn_heading')}</h1>
        <p class="lead">{translate('learn_lead')}</p>
        <section>
          <div class="table-head">
            <h2>{title}</h2>
            <PlatformSelect
              platforms={platforms}
              selected={platform?.id}
              onSelect={(id) => setSubject({ platform: id, claim: subject.claim })}
            />
          </div>
          {platform && <TruthTable platform={platform} asked={subject.claim} />}
        </section>
        <div class="two-columns">
          <HowToolsWork />
          <WhatToDoInstead />
        </div>
        <p class="onward">
          <a href={recoverAddress({ platform: platform?.id })}>{translate('learn_recover_link')}</a>
        </p>
      </main>
    </>
  );
}

/** The subject in the page's address, kept there so that a reload shows the same. */
function useFragment(): [Subject, (subject: Subject) => void] {
  const [subject, setSubject] = useState(() => subjectOf(location.hash));
  useEffect(() => {
    const read = () => setSubject(subjectOf(location.hash));
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const change = (next: Subject) => {
    history.replaceState(null, '', fragmentOf(next));
    setSubject(next);
  };
  return [subject, change];
}
