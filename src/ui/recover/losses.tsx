import type { JSX } from 'preact';
import type { MessageKey } from '../../core/messages.ts';
import { translate } from '../translate.ts';
import { LOSSES, type Loss } from './steps.ts';

interface Props {
  ticked: ReadonlySet<Loss>;
  onChange: (ticked: ReadonlySet<Loss>) => void;
}

/** What was handed over: a tick box each. */
export function Losses({ ticked, onChange }: Props): JSX.Element {
  return (
    <fieldset class="losses" aria-describedby="losses-hint">
      <legend>{translate('recover_losses')}</legend>
      <p id="losses-hint">{translate('recover_losses_hint')}</p>
      {LOSSES.map((loss) => (
        <label key={loss} class="tick">
          <input
            type="checkbox"
            checked={ticked.has(loss)}
            onChange={({ currentTarget }) => {
              const next = new Set(ticked);
              if (currentTarget.checked) next.add(loss);
              else next.delete(loss);
              onChange(next);
            }}
          />
          <span>{translate(`recover_loss_${loss.replaceAll('-', '_')}` as MessageKey)}</span>
        </label>
      ))}
    </fieldset>
  );
}
