import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../../core/messages.ts';
import { platforms } from '../../generated/platforms.ts';
import { BrandBar } from '../brand-bar.tsx';
import { fragmentOf, recoverAddress, type Subject, subjectOf } from '../subject.ts';
import { translate } from '../translate.ts';
import { CREATORS, QUESTIONS, TIPS, TOOLS, TOPICS, WANTS } from './contents.ts';
import { ListSection, Questions, Topics } from './sections.tsx';
import { TruthSection } from './truth-section.tsx';

/** The platform that most people come for. */
const FIRST = 'tiktok';

const PARTS: readonly { id: string; heading: MessageKey }[] = [
  { id: 'answers', heading: 'learn_search' },
  { id: 'questions', heading: 'learn_questions_heading' },
  TOOLS,
  TIPS,
  { id: 'topics', heading: 'learn_topics_heading' },
  CREATORS,
];

/** What the apps really show, and what else helps to see through a false promise. */
export function Learn(): JSX.Element {
  const [subject, setSubject] = useFragment();
  return (
    <>
      <BrandBar />
      <main>
        <h1>{translate('learn_heading')}</h1>
        <p class="lead">{translate('learn_lead')}</p>
        <nav class="contents" aria-label={translate('learn_contents')}>
          <ul>
            {PARTS.map(({ id, heading }) => (
              <li key={id}>
                <a href={`#${id}`}>{translate(heading)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <TruthSection
          subject={subject}
          onPlatform={(platform) => setSubject({ platform, claim: subject.claim })}
        />
        <Questions questions={QUESTIONS} />
        <div class="two-columns">
          <ListSection section={TOOLS} />
          <ListSection section={WANTS} />
        </div>
        <ListSection section={TIPS} />
        <Topics topics={TOPICS} />
        <ListSection section={CREATORS} />
        <p class="onward">
          <a href={recoverAddress(subject)}>{translate('recover_link')}</a>
          <a href="/privacy.html">{translate('privacy_heading')}</a>
        </p>
      </main>
    </>
  );
}

/** The subject in the page's address, kept there so that a reload shows the same. */
function useFragment(): [Subject, (subject: Subject) => void] {
  const [subject, setSubject] = useState(() => startOf(location.hash) ?? { platform: FIRST });
  useEffect(() => {
    // A fragment may also lead to a part of the page, and then says nothing of the subject.
    const read = () => setSubject((before) => startOf(location.hash) ?? before);
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  const change = (next: Subject) => {
    history.replaceState(null, '', fragmentOf(next) || location.pathname);
    setSubject(next);
  };
  return [subject, change];
}

/** The subject of a fragment that names a platform. */
function startOf(fragment: string): Subject | undefined {
  const subject = subjectOf(fragment);
  return platforms.some(({ id }) => id === subject.platform) ? subject : undefined;
}
