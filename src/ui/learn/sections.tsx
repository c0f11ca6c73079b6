import type { JSX } from 'preact';
import { recoverAddress } from '../subject.ts';
import { translate } from '../translate.ts';
import { CheckedOn } from './basis.tsx';
import { CHECKED, type Question, type Section, type Topic } from './contents.ts';

/** A heading, a sentence where there is one, and a list. */
export function ListSection({ section }: { section: Section }): JSX.Element {
  const { id, heading, lead, list, sources } = section;
  const items = list.items.map((key) => <li key={key}>{translate(key)}</li>);
  return (
    <section id={id}>
      <h2>{translate(heading)}</h2>
      {lead && <p class="list-lead">{translate(lead)}</p>}
      {list.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>}
      {sources && <CheckedOn date={CHECKED} sources={sources} />}
    </section>
  );
}

/** Questions that open one by one. */
export function Questions({ questions }: { questions: readonly Question[] }): JSX.Element {
  return (
    <section id="questions">
      <h2>{translate('learn_questions_heading')}</h2>
      <div class="folds">
        {questions.map(({ question, answer, isRecovery }) => (
          <details key={question} class="fold">
            <summary>{translate(question)}</summary>
            <p>{translate(answer)}</p>
            {isRecovery && (
              <p>
                <a href={recoverAddress({})}>{translate('recover_link')}</a>
              </p>
            )}
          </details>
        ))}
      </div>
    </section>
  );
}

/** The topics behind the questions. */
export function Topics({ topics }: { topics: readonly Topic[] }): JSX.Element {
  return (
    <section id="topics">
      <h2>{translate('learn_topics_heading')}</h2>
      <div class="topics">
        {topics.map(({ heading, paragraphs, sources }) => (
          <section key={heading} class="topic">
            <h3>{translate(heading)}</h3>
            {paragraphs.map((key) => (
              <p key={key}>{translate(key)}</p>
            ))}
            <CheckedOn date={CHECKED} sources={sources} />
          </section>
        ))}
      </div>
    </section>
  );
}
