import type { JSX } from 'preact';
import { formatDate } from '../format-date.ts';
import { OutwardLink } from '../links.tsx';
import { translate, translateCount } from '../translate.ts';

/** How old a statement is and what it rests on, with its sources to open. */
export function Basis({ row }: { row: { asOf: string; sources: string[] } }): JSX.Element {
  const date = formatDate(row.asOf);
  if (row.sources.length === 0) {
    return <p class="basis">{translate('truth_basis_general', date)}</p>;
  }
  return (
    <details class="basis">
      <summary>{translateCount('truth_basis_sources', row.sources.length, date)}</summary>
      <ul aria-label={translate('learn_sources')}>
        {row.sources.map((url) => (
          <li key={url}>
            <OutwardLink label={new URL(url).hostname} url={url} />
          </li>
        ))}
      </ul>
    </details>
  );
}
