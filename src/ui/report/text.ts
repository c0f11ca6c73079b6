import { claimWords, listTakes } from '../../core/explain.ts';
import type { ReportSubject } from '../../messaging/views.ts';
import { translate } from '../translate.ts';

/** What a report says, in sentences: for a form, an e-mail or a post. */
export function reportText(
  { claim, takes }: ReportSubject,
  address: string,
  platformName: string | undefined,
  today: string,
): string {
  return [
    translate('report_text_site', address, claimWords(claim, translate)),
    ...(platformName ? [translate('report_text_genuine', platformName)] : []),
    ...(takes.length > 0 ? [translate('report_text_takes', listTakes(takes, translate))] : []),
    translate('report_text_date', today),
  ].join('\n');
}

/** What we need to mend a wrong verdict: the signals by name, and no word of the page. */
export function feedbackText(
  { hostname, verdict, rules, claim, platform }: ReportSubject,
  version: string,
): string {
  const subject = [claim, platform].filter(Boolean).join(' / ');
  return [
    translate('feedback_site', `https://${hostname}/`),
    translate('feedback_verdict', verdict),
    ...(rules.length > 0 ? [translate('feedback_signals', rules.join(', '))] : []),
    ...(subject ? [translate('feedback_subject', subject)] : []),
    translate('feedback_version', version),
  ].join('\n');
}
