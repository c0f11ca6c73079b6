import type { JSX } from 'preact';
import { formatDate } from '../../locale/dates.ts';
import type { InterstitialView } from '../../messaging/views.ts';
import { translate } from '../translate.ts';

interface Props {
  heading: string;
  evidence: InterstitialView['evidence'];
}

/** What was seen of the tool, when, and by whom. */
export function EvidenceList({ heading, evidence }: Props): JSX.Element {
  return (
    <section class="evidence">
      <h2>{heading}</h2>
      <ol>
        {evidence.map(({ date, source, shows }) => (
          <li key={`${date}${source}${shows}`}>
            <p class="date">{formatDate(date)}</p>
            <p>{shows}</p>
            <p class="source">{translate('interstitial_source', source)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
