import type { JSX } from 'preact';
import type { Claim } from '../../core/claim.ts';
import { type RowWords, rowWords } from '../../core/explain.ts';
import type { MessageKey } from '../../core/messages.ts';
import type { PlatformRecord } from '../../data/schema.ts';
import { detailOf } from '../../locale/locale.ts';
import { AppPath } from '../links.tsx';
import { translate } from '../translate.ts';
import { Basis } from './basis.tsx';

interface Props {
  platform: PlatformRecord;
  /** The claim that the person came with; its row is the first. */
  asked: string | undefined;
}

type Row = NonNullable<PlatformRecord['claims'][keyof PlatformRecord['claims']]>;

/** Every claim about a platform and what is true of it. */
export function TruthTable({ platform, asked }: Props): JSX.Element {
  const rows = (Object.entries(platform.claims) as [Claim, Row][]).sort(
    ([a], [b]) => Number(b === asked) - Number(a === asked),
  );
  return (
    <table class="truth-table">
      <caption class="unseen">{translate('learn_table', platform.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{translate('learn_question')}</th>
          <th scope="col">{translate('learn_answer')}</th>
          <th scope="col">{translate('common_where')}</th>
          <th scope="col">{translate('common_instead')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([claim, row]) => (
          <TruthRow
            key={claim}
            row={row}
            words={rowWords(claim, platform, detailOf(platform, claim), translate)}
            claim={claim}
            isAsked={claim === asked}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  claim: Claim;
  row: Row;
  words: RowWords;
  isAsked: boolean;
}

function TruthRow({ claim, row, words, isAsked }: RowProps): JSX.Element {
  return (
    <tr class={isAsked ? 'asked' : undefined}>
      <th scope="row">
        {isAsked && <span class="asked-mark">{translate('learn_asked')}</span>}
        <span class="question">{translate(keyOf('claim', claim))}</span>
      </th>
      <td>
        <span class={`truth-mark truth-${row.truth}`}>
          {translate(keyOf('learn_truth', row.truth))}
        </span>
        <p>{words.shows}</p>
        {words.conditions && <p class="conditions">{words.conditions}</p>}
        <Basis row={row} />
      </td>
      <td data-label={translate('common_where')}>
        {words.where && <AppPath path={words.where} />}
        {row.where === null && translate('learn_no_place')}
      </td>
      <td data-label={translate('common_instead')}>{words.instead}</td>
    </tr>
  );
}

function keyOf(prefix: string, id: string): MessageKey {
  return `${prefix}_${id.replaceAll('-', '_')}` as MessageKey;
}
