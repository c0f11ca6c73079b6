import type { Claim } from '../core/claim.ts';
import { explainSignal, rowWords } from '../core/explain.ts';
import type { Assessment } from '../core/verdict.ts';
import reporting from '../data/reporting.json';
import { detailOf } from '../locale/locale.ts';
import type { LinkView, ReasonView, SubjectView, TruthView } from '../messaging/views.ts';
import { platformRecord } from './lists.ts';
import { language, translate, translateCount } from './translate.ts';

/**
 * The reasons of an assessment: the promise first, then what the page asks for. What it only
 * describes is left out where something on the page asks for it.
 */
export function reasonsOf({ signals }: Assessment): ReasonView[] {
  const asks = signals.some(({ severity }) => severity === 'strong');
  return signals
    .filter(({ severity, rule }) => severity !== 'counter' && !(asks && rule === 'describes-lure'))
    .map((signal) => ({ text: explainSignal(signal, translate), evidence: signal.evidence }));
}

/** What the platform really shows for a claim, with its date and what it rests on. */
export function truthView(
  claim: Claim | undefined,
  platformId: string | undefined,
): TruthView | undefined {
  const platform = platformRecord(platformId);
  const row = claim && platform?.claims[claim];
  if (!row || !platform) return undefined;
  return {
    heading: translate('truth_heading', platform.name),
    ...rowWords(claim, platform, detailOf(platform, claim), translate),
    basis: basisOf(row.asOf, row.sources.length),
  };
}

function basisOf(asOf: string, sources: number): string {
  const date = dateWords(asOf);
  if (sources === 0) return translate('truth_basis_general', date);
  return translateCount('truth_basis_sources', sources, date);
}

/** A date of year, month and day, as far as it goes, in the reader's language. */
function dateWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const format = new Intl.DateTimeFormat(language(), {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  });
  return format.format(new Date(`${date}${day === undefined ? '-01' : ''}T00:00:00Z`));
}

/** Where to report: the platform, then Google Safe Browsing with the hostname alone filled in. */
export function reportLinks(hostname: string, platformId: string | undefined): LinkView[] {
  const platform = platformRecord(platformId);
  const safeBrowsing = {
    label: translate('report_safe_browsing'),
    url: reporting.safeBrowsing.prefill + encodeURIComponent(`https://${hostname}/`),
  };
  if (!platform) return [safeBrowsing];
  const own = linkView(translate('report_platform', platform.name), platform.report);
  return own.url || own.path ? [own, safeBrowsing] : [safeBrowsing];
}

function linkView(label: string, link: { url: string | null; path: string | null }): LinkView {
  return { label, ...(link.url && { url: link.url }), ...(link.path && { path: link.path }) };
}

/** What a surface is about, as far as it is known. */
export function subjectView(claim: Claim | undefined, platformId: string | undefined): SubjectView {
  const platform = platformRecord(platformId)?.id;
  return { ...(platform && { platform }), ...(claim && { claim }) };
}
