import type { JSX } from 'preact';
import { translate } from './translate.ts';

interface Props {
  platforms: readonly { id: string; name: string }[];
  selected: string | undefined;
  /** Offers "another" for who is on none of these. */
  withOther?: boolean;
  onSelect: (id: string | undefined) => void;
}

/** Chooses the app or site that the page speaks of. */
export function PlatformSelect({ platforms, selected, withOther, onSelect }: Props): JSX.Element {
  return (
    <label class="platform-select">
      <span>{translate('common_platform')}</span>
      <select
        value={selected ?? ''}
        onChange={({ currentTarget }) => onSelect(currentTarget.value || undefined)}
      >
        {withOther && <option value="">{translate('common_other_platform')}</option>}
        {platforms.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
