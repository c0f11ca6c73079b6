import type { JSX } from 'preact';
import type { MessageKey } from '../../core/messages.ts';
import type { PopupStateKind, PopupView } from '../../messaging/views.ts';
import { BrandShield, type ShieldSign, VerdictShield } from '../shield.tsx';
import { translate } from '../translate.ts';

interface Look {
  /** Without one, our own star: FaveGuard has nothing to warn of. */
  sign?: ShieldSign;
  word?: MessageKey;
}

const LOOKS: Record<PopupStateKind, Look> = {
  none: {},
  answer: {},
  caution: { sign: 'question', word: 'popup_verdict_caution' },
  danger: { sign: 'alert', word: 'popup_verdict_danger' },
  listed: { sign: 'stop', word: 'popup_verdict_listed' },
  continued: { sign: 'alert', word: 'popup_verdict_continued' },
  forbidden: { sign: 'lock' },
  'no-access': { sign: 'lock' },
};

/** What one look must tell: verdict, hostname, one sentence, and what is at stake. */
export function Glance({ view }: { view: PopupView }): JSX.Element {
  const { sign, word } = LOOKS[view.state];
  return (
    <header class="glance">
      {sign ? <VerdictShield sign={sign} /> : <BrandShield />}
      <div>
        <p class="place">
          {word && <strong class="verdict-word">{translate(word)}</strong>}
          <bdi class="hostname">{view.hostname || translate('extension_name')}</bdi>
        </p>
        <h1>{view.heading}</h1>
        <p>{view.sentence}</p>
        {view.takes && <p class="takes">{view.takes}</p>}
      </div>
    </header>
  );
}
