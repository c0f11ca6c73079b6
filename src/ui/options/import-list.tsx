import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type ListFile, type RefusedLine, readListFile } from '../../core/own-list-file.ts';
import type { OwnList } from '../../core/own-lists.ts';
import { saveFile } from '../save-file.ts';
import { translate, translateCount } from '../translate.ts';
import { ListSelect } from './list-select.tsx';
import { REFUSAL_WORDS } from './list-words.ts';
import { protectedNames } from './protected-names.ts';
import type { SectionProps } from './section.ts';

/** Refused lines that are drawn; more would freeze the page, and go into a file. */
const SHOWN = 200;

type Stage =
  | { at: 'choice'; message?: string }
  | { at: 'reading'; done: number; total: number }
  | { at: 'read'; file: ListFile };

/** Takes a file into the lists: it is read in portions, shown, and then added as a whole. */
export function ImportList({ act }: Pick<SectionProps, 'act'>): JSX.Element {
  const [list, setList] = useState<OwnList>('block');
  const [stage, setStage] = useState<Stage>({ at: 'choice' });
  const isEnded = useRef(false);

  const read = async (input: HTMLInputElement) => {
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    isEnded.current = false;
    const file = await readListFile(await chosen.text(), list, {
      protectedNames: await protectedNames(),
      onProgress: (done, total) => setStage({ at: 'reading', done, total }),
      pause: async () => {
        await new Promise((resolve) => setTimeout(resolve));
        return !isEnded.current;
      },
    });
    // The same file can then be chosen again.
    input.value = '';
    if (file === 'not-ours') {
      setStage({ at: 'choice', message: translate('options_import_not_ours') });
    } else {
      setStage(file ? { at: 'read', file } : { at: 'choice' });
    }
  };
  const apply = async ({ add }: ListFile) => {
    const nothing = { block: [], allow: [] };
    const isDone = await act({ type: 'own:change', add, remove: nothing });
    const message = translate(isDone ? 'options_import_done' : 'options_own_full');
    setStage({ at: 'choice', message });
  };

  return (
    <div class="import">
      <h3>{translate('options_import')}</h3>
      <p class="hint">{translate('options_import_hint')}</p>
      <div class="row">
        <ListSelect label={translate('options_import_list')} list={list} onSelect={setList} />
        <label class="field">
          <span>{translate('options_import_file')}</span>
          <input
            type="file"
            accept=".txt,.json,text/plain,application/json"
            disabled={stage.at === 'reading'}
            onChange={({ currentTarget }) => void read(currentTarget)}
          />
        </label>
      </div>
      {stage.at === 'reading' && (
        <div class="row">
          <label class="field">
            <span>{translate('options_import_reading')}</span>
            <progress value={stage.done} max={stage.total} />
          </label>
          <button
            type="button"
            class="button"
            onClick={() => {
              isEnded.current = true;
            }}
          >
            {translate('options_import_cancel')}
          </button>
        </div>
      )}
      {stage.at === 'read' && (
        <ReadFile
          file={stage.file}
          onAdd={() => void apply(stage.file)}
          onCancel={() => setStage({ at: 'choice' })}
        />
      )}
      <p role="status">{stage.at === 'choice' && stage.message}</p>
    </div>
  );
}

interface ReadFileProps {
  file: ListFile;
  onAdd: () => void;
  onCancel: () => void;
}

/** What the file would add, and every line that cannot be used. */
function ReadFile({ file: { add, refused }, onAdd, onCancel }: ReadFileProps) {
  const count = add.block.length + add.allow.length;
  return (
    <div class="read-file">
      {refused.length > 0 && (
        <>
          <p>{translateCount('options_import_refused', refused.length)}</p>
          <ul class="refused">
            {refused.slice(0, SHOWN).map(({ number, text, reason }) => (
              <li key={`${number} ${text}`}>
                {translate('options_import_line', String(number), text)}{' '}
                {translate(REFUSAL_WORDS[reason])}
              </li>
            ))}
          </ul>
          {refused.length > SHOWN && (
            <button type="button" class="button" onClick={() => saveRefused(refused)}>
              {translate('options_import_save_refused')}
            </button>
          )}
        </>
      )}
      <p role="status">{translateCount('options_import_found', count)}</p>
      <div class="row">
        {count > 0 && (
          <button type="button" class="button accented" onClick={onAdd}>
            {translate('options_import_add')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {translate('options_import_cancel')}
        </button>
      </div>
    </div>
  );
}

function saveRefused(refused: readonly RefusedLine[]): void {
  const lines = refused.map(
    ({ number, text, reason }) => `${number}\t${text}\t${translate(REFUSAL_WORDS[reason])}\n`,
  );
  saveFile('faveguard-refused.txt', lines.join(''));
}
