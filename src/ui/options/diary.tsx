import type { JSX } from 'preact';
import { type DiaryEntry, MOST_ENTRIES } from '../../core/diary.ts';
import { formatMoment } from '../../locale/dates.ts';
import type { DiaryView } from '../../messaging/options-view.ts';
import { LinkOrPath } from '../links.tsx';
import { saveFile } from '../save-file.ts';
import { translate } from '../translate.ts';
import { RemoveButton } from './remove-button.tsx';
import type { SectionProps } from './section.ts';
import { Switch } from './switch.tsx';

/** Apps that the person probably let into an account, and where to take that back. */
export function Diary({ view: { diary, settings }, act }: SectionProps): JSX.Element {
  return (
    <section class="card">
      <h2>{translate('options_diary')}</h2>
      <Switch
        label={translate('options_diary_keep')}
        hint={translate('options_diary_hint', String(MOST_ENTRIES))}
        isOn={settings.keepDiary}
        onChange={(isOn) => void act({ type: 'options:set', setting: 'keepDiary', isOn })}
      />
      {diary.length === 0 ? <p>{translate('options_log_empty')}</p> : null}
      <ul class="rows">
        {diary.map((line) => (
          <DiaryLine
            key={line.entry.at}
            line={line}
            onRemove={() => void act({ type: 'diary:delete', at: line.entry.at })}
          />
        ))}
      </ul>
      {diary.length > 0 && (
        <div class="row">
          <button
            type="button"
            class="button"
            onClick={() =>
              saveFile('faveguard-diary.json', exported(diary.map(({ entry }) => entry)))
            }
          >
            {translate('options_save_file')}
          </button>
          <button type="button" class="button" onClick={() => void act({ type: 'diary:delete' })}>
            {translate('options_log_delete')}
          </button>
        </div>
      )}
    </section>
  );
}

function DiaryLine({ line, onRemove }: { line: DiaryView; onRemove: () => void }): JSX.Element {
  const { entry, name, platform, permissions, revoke } = line;
  return (
    <li>
      <div>
        <p class="hostname">
          <bdi>{name}</bdi>
        </p>
        <p class="hint">{translate('diary_probably', platform)}</p>
        {entry.redirectHostname && <p class="hint">{entry.redirectHostname}</p>}
        {entry.tool && <p class="hint">{translate('diary_is_listed')}</p>}
        {permissions.length > 0 && (
          <details>
            <summary>{translate('popup_prompt_permissions')}</summary>
            <ul>
              {permissions.map((permission) => (
                <li key={permission}>{permission}</li>
              ))}
            </ul>
          </details>
        )}
        <p>
          <LinkOrPath {...revoke} />
        </p>
      </div>
      <div>
        <p class="hint">{formatMoment(entry.at)}</p>
        <RemoveButton hostname={name} onRemove={onRemove} />
      </div>
    </li>
  );
}

/** The diary as a file: dates by ISO 8601. */
function exported(entries: readonly DiaryEntry[]): string {
  const plain = entries.map(({ told, at, ...entry }) => ({
    ...entry,
    probablyAllowedAt: new Date(at).toISOString(),
  }));
  return `${JSON.stringify(plain, null, 1)}\n`;
}
