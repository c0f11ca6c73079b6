import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MessageKey } from '../../core/messages.ts';
import { EXPORT_FORMATS, type ExportFormat, writeListFile } from '../../core/own-list-file.ts';
import type { OwnList } from '../../core/own-lists.ts';
import { ask } from '../ask.ts';
import { saveFile } from '../save-file.ts';
import { translate } from '../translate.ts';
import { ListSelect } from './list-select.tsx';

const FORMATS: Record<ExportFormat, { name: MessageKey; file: string }> = {
  json: { name: 'options_format_json', file: 'faveguard-lists.json' },
  hosts: { name: 'options_format_hosts', file: 'faveguard-hosts.txt' },
  plain: { name: 'options_format_plain', file: 'faveguard-sites.txt' },
};

/** Saves the lists as a file. */
export function ExportLists(): JSX.Element {
  const [format, setFormat] = useState<ExportFormat>('json');
  const [list, setList] = useState<OwnList>('block');
  const save = async () => {
    const lists = await ask({ type: 'own:read' });
    saveFile(FORMATS[format].file, writeListFile(lists, list, format));
  };
  return (
    <div class="export">
      <h3>{translate('options_export')}</h3>
      <div class="row">
        <label class="field">
          <span>{translate('options_export_as')}</span>
          <select
            value={format}
            onChange={({ currentTarget }) => setFormat(currentTarget.value as ExportFormat)}
          >
            {EXPORT_FORMATS.map((each) => (
              <option key={each} value={each}>
                {translate(FORMATS[each].name)}
              </option>
            ))}
          </select>
        </label>
        {format !== 'json' && (
          <ListSelect label={translate('options_export_list')} list={list} onSelect={setList} />
        )}
        <button type="button" class="button" onClick={() => void save()}>
          {translate('options_save_file')}
        </button>
      </div>
    </div>
  );
}
