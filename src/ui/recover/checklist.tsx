import type { JSX } from 'preact';
import type { MessageKey } from '../../core/messages.ts';
import type { PlatformPage } from '../../core/platform.ts';
import type { PlatformRecord } from '../../data/schema.ts';
import { wayTo } from '../../locale/locale.ts';
import { LinkOrPath } from '../links.tsx';
import { translate } from '../translate.ts';
import { type Loss, type Step, stepsFor } from './steps.ts';

interface Props {
  losses: ReadonlySet<Loss>;
  platform: PlatformRecord | undefined;
  /** Texts of the steps that are done. */
  done: ReadonlySet<string>;
  onDone: (done: ReadonlySet<string>) => void;
}

/** The steps to take, in order, each with the platform's own page where it has one. */
export function Checklist({ losses, platform, done, onDone }: Props): JSX.Element {
  const steps = stepsFor(losses);
  const count = steps.filter(({ text }) => done.has(text)).length;
  const mark = (text: string, isDone: boolean) => {
    const next = new Set(done);
    if (isDone) next.add(text);
    else next.delete(text);
    onDone(next);
  };
  return (
    <section class="steps">
      <div class="steps-head">
        <h2>{translate('recover_steps')}</h2>
        <p class="progress" role="status">
          {steps.length > 0 &&
            (count === steps.length
              ? translate('recover_all_done')
              : translate('recover_done', String(count), String(steps.length)))}
        </p>
      </div>
      {steps.length === 0 ? (
        <p>{translate('recover_empty')}</p>
      ) : (
        <p>{translate('recover_steps_order')}</p>
      )}
      <ol>
        {steps.map((step) => (
          <StepItem
            key={step.text}
            step={step}
            platform={platform}
            isDone={done.has(step.text)}
            onMark={(isDone) => mark(step.text, isDone)}
          />
        ))}
      </ol>
    </section>
  );
}

interface ItemProps {
  step: Step;
  platform: PlatformRecord | undefined;
  isDone: boolean;
  onMark: (isDone: boolean) => void;
}

function StepItem({ step, platform, isDone, onMark }: ItemProps): JSX.Element {
  return (
    <li class={isDone ? 'done' : undefined}>
      <label class="tick">
        <input
          type="checkbox"
          checked={isDone}
          onChange={({ currentTarget }) => onMark(currentTarget.checked)}
        />
        <span>{translate(step.text)}</span>
      </label>
      {step.page && platform && <PlatformPageLink page={step.page} platform={platform} />}
    </li>
  );
}

const LABELS: Record<PlatformPage, MessageKey> = {
  recovery: 'recover_open_recovery',
  sessions: 'recover_open_sessions',
  connectedApps: 'recover_open_connected_apps',
  report: 'recover_open_report',
};

function PlatformPageLink({ page, platform }: { page: PlatformPage; platform: PlatformRecord }) {
  const { url, path: recorded } = platform[page];
  const path = wayTo(page, platform, recorded);
  if (!url && !path) return null;
  const label = translate(LABELS[page], platform.name);
  return (
    <p class="step-link">
      <LinkOrPath label={label} {...(url && { url })} {...(path && { path })} />
    </p>
  );
}
