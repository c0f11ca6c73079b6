import type { JSX } from 'preact';
import { formatDate } from '../../locale/dates.ts';
import { OutwardLink } from '../links.tsx';
import { keyOf } from '../message-key.ts';
import { translate, translateCount } from '../translate.ts';

interface Row {
  asOf: string;
  sources: readonly string[];
  confidence: string;
}

/** How old an answer is, how sure we are, and what it rests on, with its sources to open. */
export function Basis({ row: { asOf, sources, confidence } }: { row: Row }): JSX.Element {
  const date = formatDate(asOf);
  const sure = translate(keyOf('learn_sure', confidence));
  if (sources.length === 0) {
    return (
      <p class="basis">
        {sure} {translate('truth_basis_general', date)}
      </p>
    );
  }
  return (
    <details class="basis">
      <summary>
        {sure} {translateCount('truth_basis_sources', sources.length, date)}
      </summary>
      <SourceList sources={sources} />
    </details>
  );
}

/** When a section was last checked, and its sources, or that there are none in writing. */
export function CheckedOn({
  date,
  sources = [],
}: {
  date: string;
  sources?: readonly string[] | undefined;
}): JSX.Element {
  if (sources.length === 0) {
    return <p class="basis">{translate('truth_basis_general', formatDate(date))}</p>;
  }
  return (
    <details class="basis">
      <summary>{translateCount('truth_basis_sources', sources.length, formatDate(date))}</summary>
      <SourceList sources={sources} />
    </details>
  );
}

function SourceList({ sources }: { sources: readonly string[] }): JSX.Element {
  return (
    <ul aria-label={translate('learn_sources')}>
      {sources.map((url) => (
        <li key={url}>
          <OutwardLink label={new URL(url).hostname} url={url} />
        </li>
      ))}
    </ul>
  );
}
