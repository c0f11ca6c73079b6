import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { claimWords } from '../../core/explain.ts';
import type { Deed, GuardEvent } from '../../core/guard-event.ts';
import { LOG_LENGTH } from '../../core/guard-event.ts';
import type { MessageKey } from '../../core/messages.ts';
import { formatMoment } from '../../locale/dates.ts';
import { saveFile } from '../save-file.ts';
import { translate, translateCount } from '../translate.ts';
import type { SectionProps } from './section.ts';
import { Switch } from './switch.tsx';

/** Events that are shown before one asks for more. */
const SHOWN = 10;

const WORDS: Record<Deed, Record<GuardEvent['verdict'], MessageKey>> = {
  stopped: { danger: 'log_stopped', caution: 'log_stopped' },
  warned: { danger: 'log_danger', caution: 'log_caution' },
  continued: { danger: 'log_continued', caution: 'log_continued' },
};

/** What FaveGuard stopped and warned of. */
export function EventLog({ view: { log, settings }, act }: SectionProps): JSX.Element {
  const [isWhole, setWhole] = useState(false);
  return (
    <section class="card">
      <h2>{translate('options_log')}</h2>
      <Switch
        label={translate('options_log_keep')}
        hint={translate('options_log_hint', String(LOG_LENGTH))}
        isOn={settings.keepLog}
        onChange={(isOn) => void act({ type: 'options:set', setting: 'keepLog', isOn })}
      />
      {log.length === 0 ? <p>{translate('options_log_empty')}</p> : null}
      <ul class="rows">
        {log.slice(0, isWhole ? undefined : SHOWN).map((event) => (
          <LogLine key={`${event.at}${event.hostname}${event.deed}`} event={event} />
        ))}
      </ul>
      {log.length > 0 && (
        <div class="row">
          {log.length > SHOWN && !isWhole && (
            <button type="button" class="button" onClick={() => setWhole(true)}>
              {translateCount('options_log_all', log.length)}
            </button>
          )}
          <button
            type="button"
            class="button"
            onClick={() => saveFile('faveguard-log.json', exported(log))}
          >
            {translate('options_save_file')}
          </button>
          <button type="button" class="button" onClick={() => void act({ type: 'log:delete' })}>
            {translate('options_log_delete')}
          </button>
        </div>
      )}
    </section>
  );
}

function LogLine({ event: { at, deed, hostname, verdict, claim } }: { event: GuardEvent }) {
  return (
    <li>
      <div>
        <p class="hostname">
          <bdi>{hostname}</bdi>
        </p>
        <p class="hint">{translate(WORDS[deed][verdict])}</p>
        {claim && <p class="hint">{translate('log_claim', claimWords(claim, translate))}</p>}
      </div>
      <p class="hint">{formatMoment(at)}</p>
    </li>
  );
}

/** The log as a file: dates by ISO 8601. */
function exported(log: readonly GuardEvent[]): string {
  const events = log.map((event) => ({ ...event, at: new Date(event.at).toISOString() }));
  return `${JSON.stringify(events, null, 1)}\n`;
}
