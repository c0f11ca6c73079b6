import type { JSX } from 'preact';
import { OWN_LISTS, type OwnList } from '../../core/own-lists.ts';
import { translate } from '../translate.ts';
import { LIST_NAMES } from './list-words.ts';

interface Props {
  label: string;
  list: OwnList;
  onSelect: (list: OwnList) => void;
}

/** Chooses one of the two lists. */
export function ListSelect({ label, list, onSelect }: Props): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <select
        value={list}
        onChange={({ currentTarget }) => onSelect(currentTarget.value as OwnList)}
      >
        {OWN_LISTS.map((each) => (
          <option key={each} value={each}>
            {translate(LIST_NAMES[each])}
          </option>
        ))}
      </select>
    </label>
  );
}
