import type { JSX } from 'preact';
import { OLD_DAYS } from '../../core/list-date.ts';
import { formatDate } from '../../locale/dates.ts';
import { translate, translateCount } from '../translate.ts';
import type { SectionProps } from './section.ts';

/** How old the bundled list is. */
export function ListDate({ view: { listDate, listAge } }: SectionProps): JSX.Element {
  return (
    <section class="card">
      <h2>{translate('options_list')}</h2>
      <p>{translate('options_list_date', formatDate(listDate))}</p>
      {listAge >= OLD_DAYS && <p>{translateCount('options_list_age', listAge)}</p>}
    </section>
  );
}
