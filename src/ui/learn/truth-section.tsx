import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { TRUTHS, type Truth } from '../../core/claim.ts';
import { platforms } from '../../generated/platforms.ts';
import { keyOf } from '../message-key.ts';
import type { Subject } from '../subject.ts';
import { translate, translateCount } from '../translate.ts';
import { answersOf, fitting } from './answers.ts';
import { TruthTable } from './truth-table.tsx';

interface Props {
  subject: Subject;
  onPlatform: (id: string | undefined) => void;
}

/** The truth table with its search: by words, by platform, by kind of answer. */
export function TruthSection({ subject, onPlatform }: Props): JSX.Element {
  const [text, setText] = useState('');
  const [truth, setTruth] = useState<Truth>();
  const answers = useMemo(() => answersOf(platforms, translate), []);
  const { platform, claim } = subject;
  const shown = fitting(answers, { platform, truth, text });
  const name = platforms.find(({ id }) => id === platform)?.name;
  return (
    <section id="answers" class="answers">
      <h2>{name ? translate('learn_title', name) : translate('learn_all_apps')}</h2>
      <search class="filters">
        <label class="filter search-box">
          <span>{translate('learn_search')}</span>
          <input
            type="search"
            value={text}
            autocomplete="off"
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <Choice
          label={translate('common_platform')}
          all={translate('learn_all_apps')}
          options={platforms.map(({ id, name: label }) => [id, label])}
          selected={platform}
          onSelect={onPlatform}
        />
        <Choice
          label={translate('learn_filter_answer')}
          all={translate('learn_all_answers')}
          options={TRUTHS.map((id) => [id, translate(keyOf('learn_truth', id))])}
          selected={truth}
          onSelect={(id) => setTruth(id as Truth | undefined)}
        />
        <p class="found" role="status">
          {shown.length > 0 ? translateCount('learn_found', shown.length) : translate('learn_none')}
        </p>
        {shown.length === 0 && platform && (
          <button type="button" class="button" onClick={() => onPlatform(undefined)}>
            {translate('learn_search_all')}
          </button>
        )}
      </search>
      {shown.length > 0 && <TruthTable answers={shown} asked={claim} isMixed={!platform} />}
      <p class="note">{translate('learn_table_note')}</p>
    </section>
  );
}

interface ChoiceProps {
  label: string;
  /** Name of the choice that leaves nothing out. */
  all: string;
  options: [id: string, label: string][];
  selected: string | undefined;
  onSelect: (id: string | undefined) => void;
}

function Choice({ label, all, options, selected, onSelect }: ChoiceProps): JSX.Element {
  return (
    <label class="filter">
      <span>{label}</span>
      <select
        value={selected ?? ''}
        onChange={({ currentTarget }) => onSelect(currentTarget.value || undefined)}
      >
        <option value="">{all}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
