import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OptionsView } from '../../messaging/options-view.ts';
import { ask } from '../ask.ts';
import { BrandBar } from '../brand-bar.tsx';
import { translate } from '../translate.ts';
import { Diary } from './diary.tsx';
import { EventLog } from './event-log.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { ListDate } from './list-date.tsx';
import { Notices } from './notices.tsx';
import { Organisation } from './organisation.tsx';
import { Overrides } from './overrides.tsx';
import { OwnLists } from './own-lists.tsx';
import { Protection } from './protection.tsx';
import type { SectionProps } from './section.ts';

interface Props {
  first: OptionsView;
  /** The language chosen before; undefined where the browser's stands. */
  language: string | undefined;
}

/** The options: what FaveGuard watches, where it does not, and what it has noted. */
export function Options({ first, language }: Props): JSX.Element {
  const [view, setView] = useState(first);
  const act: SectionProps['act'] = async (message) => {
    const reply = await ask(message);
    setView(await ask({ type: 'options:open' }));
    return reply;
  };
  return (
    <>
      <BrandBar />
      <main class="options">
        <header>
          <h1>{translate('options_heading')}</h1>
          <p class="lead">{translate('options_lead')}</p>
        </header>
        <Notices view={view} act={act} />
        <Protection view={view} act={act} />
        <Overrides view={view} act={act} />
        <OwnLists view={view} act={act} />
        <EventLog view={view} act={act} />
        <Diary view={view} act={act} />
        <LanguageChoice chosen={language} />
        <ListDate view={view} act={act} />
        <Organisation view={view} act={act} />
        <p>
          <a href="/privacy.html">{translate('privacy_heading')}</a>
        </p>
      </main>
    </>
  );
}
