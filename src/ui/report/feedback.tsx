import type { JSX } from 'preact';
import { issueForms } from '../../data/project.ts';
import type { ReportSubject } from '../../messaging/views.ts';
import { BrandBar } from '../brand-bar.tsx';
import { CopyButton } from '../copy-button.tsx';
import { OutwardLink } from '../links.tsx';
import { translate } from '../translate.ts';
import { feedbackText } from './text.ts';

interface Props {
  purpose: 'wrong' | 'missed';
  subject: ReportSubject;
  /** Version of the extension. */
  version: string;
  /** Where issues go; undefined while the project has no public place. */
  repositoryUrl: string | undefined;
}

/** The short ways to tell us: "FaveGuard was wrong" and "FaveGuard missed something". */
export function Feedback({ purpose, subject, version, repositoryUrl }: Props): JSX.Element {
  const text = feedbackText(subject, version);
  return (
    <>
      <BrandBar />
      <main>
        <h1>{translate(`feedback_${purpose}_heading`)}</h1>
        <p class="lead">{translate(`feedback_${purpose}_lead`)}</p>
        <section class="card">
          <h2>{translate('feedback_text')}</h2>
          <pre class="text">{text}</pre>
          <p>{translate('feedback_note')}</p>
          <CopyButton label={translate('report_copy')} text={text} isAccented />
          {repositoryUrl ? (
            <OutwardLink
              label={translate('feedback_open')}
              url={`${repositoryUrl}/issues/new?template=${issueForms[purpose]}`}
            />
          ) : (
            <p class="basis">{translate('feedback_no_place')}</p>
          )}
        </section>
      </main>
    </>
  );
}
