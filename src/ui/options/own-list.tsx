import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import type { MessageKey } from '../../core/messages.ts';
import { readOwnEntry } from '../../core/own-list-file.ts';
import type { OwnList as ListName } from '../../core/own-lists.ts';
import type { FoundHostnames } from '../../messaging/options-view.ts';
import { ask } from '../ask.ts';
import { translate, translateCount } from '../translate.ts';
import { changeOf, LIST_NAMES, REFUSAL_WORDS } from './list-words.ts';
import { protectedNames } from './protected-names.ts';
import { RemoveButton } from './remove-button.tsx';
import type { SectionProps } from './section.ts';

const HINTS: Record<ListName, MessageKey> = {
  block: 'options_own_block_hint',
  allow: 'options_own_allow_hint',
};

interface Props extends Pick<SectionProps, 'act'> {
  list: ListName;
}

/** One list of the person's own: add a site, find one, take one off. */
export function OwnList({ list, act }: Props): JSX.Element {
  const [search, setSearch] = useState('');
  const [{ count, found }, setShown] = useState<FoundHostnames>({ count: 0, found: [] });
  const [problem, setProblem] = useState('');
  const problemId = useId();
  // Each drawing may follow a change of the lists, an import among them.
  useEffect(() => {
    let isLatest = true;
    void ask({ type: 'own:find', list, text: search }).then((next) => {
      if (isLatest && JSON.stringify(next) !== JSON.stringify({ count, found })) setShown(next);
    });
    return () => {
      isLatest = false;
    };
  });

  const add = async (form: HTMLFormElement) => {
    const entry = readOwnEntry(String(new FormData(form).get('site')), await protectedNames());
    if ('refused' in entry) return setProblem(translate(REFUSAL_WORDS[entry.refused]));
    const isDone = await act({ type: 'own:change', ...changeOf('add', list, entry.hostname) });
    setProblem(isDone ? '' : translate('options_own_full'));
    if (isDone) form.reset();
  };

  return (
    <div class="own-list">
      <h3>{translate(LIST_NAMES[list])}</h3>
      <p class="hint">{translate(HINTS[list])}</p>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void add(event.currentTarget);
        }}
      >
        <label class="field">
          <span>{translate('options_own_site')}</span>
          <input
            name="site"
            required
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            aria-describedby={problemId}
            aria-invalid={problem !== ''}
          />
        </label>
        <button type="submit" class="button">
          {translate('options_own_add')}
        </button>
      </form>
      <p id={problemId} class="problem" role="status">
        {problem}
      </p>
      <p>{translateCount('options_own_count', count)}</p>
      {(count > found.length || search !== '') && (
        <label class="field">
          <span>{translate('options_own_find')}</span>
          <input
            type="search"
            value={search}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
      )}
      <ul class="rows">
        {found.map((hostname) => (
          <li key={hostname}>
            <bdi class="hostname">{hostname}</bdi>
            <RemoveButton
              hostname={hostname}
              onRemove={() =>
                void act({ type: 'own:change', ...changeOf('remove', list, hostname) })
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
