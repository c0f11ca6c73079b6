import type { JSX } from 'preact';
import { AppPath } from '../links.tsx';
import { keyOf } from '../message-key.ts';
import { translate } from '../translate.ts';
import type { Answer } from './answers.ts';
import { Basis } from './basis.tsx';

interface Props {
  answers: readonly Answer[];
  /** The claim that the person came with; its rows are the first. */
  asked: string | undefined;
  /** Whether the answers are of more than one platform. */
  isMixed: boolean;
}

/** What is true of each claim, where to look, and what to do. */
export function TruthTable({ answers, asked, isMixed }: Props): JSX.Element {
  const sorted = [...answers].sort((a, b) => Number(b.claim === asked) - Number(a.claim === asked));
  // Not every language has the details of a row: their columns would stand empty.
  const hasDetails = answers.some(({ words }) => words.where ?? words.instead);
  return (
    <table class="truth-table">
      <caption class="unseen">{translate('learn_table')}</caption>
      <thead>
        <tr>
          <th scope="col">{translate('learn_question')}</th>
          <th scope="col">{translate('learn_answer')}</th>
          {hasDetails && <th scope="col">{translate('common_where')}</th>}
          {hasDetails && <th scope="col">{translate('common_instead')}</th>}
        </tr>
      </thead>
      <tbody>
        {sorted.map((answer) => (
          <AnswerRow
            key={`${answer.platform.id}.${answer.claim}`}
            answer={answer}
            isAsked={answer.claim === asked}
            isMixed={isMixed}
            hasDetails={hasDetails}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  answer: Answer;
  isAsked: boolean;
  isMixed: boolean;
  hasDetails: boolean;
}

function AnswerRow({ answer, isAsked, isMixed, hasDetails }: RowProps): JSX.Element {
  const { platform, question, row, words } = answer;
  return (
    <tr class={isAsked ? 'asked' : undefined}>
      <th scope="row">
        {isAsked && !isMixed && <span class="asked-mark">{translate('learn_asked')}</span>}
        {isMixed && <span class="row-platform">{platform.name}</span>}
        <span class="question">{question}</span>
      </th>
      <td>
        <span class={`truth-mark truth-${row.truth}`}>
          {translate(keyOf('learn_truth', row.truth))}
        </span>
        <p>{words.shows}</p>
        {words.conditions && <p class="conditions">{words.conditions}</p>}
        <Basis row={row} />
      </td>
      {hasDetails && (
        <td data-label={translate('common_where')}>
          {words.where && <AppPath path={words.where} />}
          {row.where === null && translate('learn_no_place')}
        </td>
      )}
      {hasDetails && <td data-label={translate('common_instead')}>{words.instead}</td>}
    </tr>
  );
}
