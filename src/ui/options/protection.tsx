import type { JSX } from 'preact';
import type { MessageKey } from '../../core/messages.ts';
import { FAMILIES, type Family } from '../../core/settings.ts';
import { translate } from '../translate.ts';
import type { SectionProps } from './section.ts';
import { Switch } from './switch.tsx';

const WORDS: Record<Family, { label: MessageKey; hint: MessageKey }> = {
  listed: { label: 'options_listed', hint: 'options_listed_hint' },
  pages: { label: 'options_pages', hint: 'options_pages_hint' },
  consent: { label: 'options_consent', hint: 'options_consent_hint' },
  links: { label: 'options_links', hint: 'options_links_hint' },
};

/** What FaveGuard watches, each to be switched off. */
export function Protection({ view, act }: SectionProps): JSX.Element {
  return (
    <section class="card">
      <h2>{translate('options_protection')}</h2>
      {FAMILIES.map((family) => (
        <Switch
          key={family}
          label={translate(WORDS[family].label)}
          hint={translate(WORDS[family].hint)}
          isOn={view.settings[family] || view.locked.includes(family)}
          isLocked={view.locked.includes(family)}
          onChange={(isOn) => void act({ type: 'options:set', setting: family, isOn })}
        />
      ))}
    </section>
  );
}
