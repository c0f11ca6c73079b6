import type { JSX } from 'preact';
import type { MessageKey } from '../../core/messages.ts';
import { BrandBar } from '../brand-bar.tsx';
import { translate } from '../translate.ts';

const PARTS: readonly { heading: MessageKey; items: readonly MessageKey[] }[] = [
  {
    heading: 'privacy_reads',
    items: ['privacy_reads_1', 'privacy_reads_2', 'privacy_reads_3'],
  },
  {
    heading: 'privacy_keeps',
    items: [
      'privacy_keeps_1',
      'privacy_keeps_2',
      'privacy_keeps_3',
      'privacy_keeps_4',
      'privacy_keeps_5',
    ],
  },
  {
    heading: 'privacy_never',
    items: ['privacy_never_1', 'privacy_never_2', 'privacy_never_3'],
  },
  { heading: 'privacy_why', items: ['privacy_why_1', 'privacy_why_2'] },
  { heading: 'privacy_report', items: ['privacy_report_1'] },
  { heading: 'privacy_remove', items: ['privacy_remove_1'] },
];

/** What FaveGuard reads and keeps, and what it does not do. */
export function Privacy(): JSX.Element {
  return (
    <>
      <BrandBar />
      <main>
        <h1>{translate('privacy_heading')}</h1>
        <p class="lead">{translate('privacy_lead')}</p>
        {PARTS.map(({ heading, items }) => (
          <section key={heading} class="facts">
            <h2>{translate(heading)}</h2>
            {items.length === 1 ? (
              items.map((key) => <p key={key}>{translate(key)}</p>)
            ) : (
              <ul>
                {items.map((key) => (
                  <li key={key}>{translate(key)}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </main>
    </>
  );
}
