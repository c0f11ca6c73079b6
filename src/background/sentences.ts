import type { Claim } from '../core/claim.ts';
import { claimWords, explainSignal, listTakes, rowWords } from '../core/explain.ts';
import { takesOf } from '../core/takes.ts';
import type { Take, Tool } from '../core/tool.ts';
import type { Assessment } from '../core/verdict.ts';
import { formatDate } from '../locale/dates.ts';
import { detailOf } from '../locale/locale.ts';
import type { ReasonView, ReportSubject, SubjectView, TruthView } from '../messaging/views.ts';
import { platformRecord } from './lists.ts';
import { translate, translateCount } from './translate.ts';

/**
 * The reasons of an assessment: the promise first, then what the page asks for. What it only
 * describes is left out where something on the page asks for it.
 */
export function reasonsOf({
  signals,
  platform,
}: Pick<Assessment, 'signals' | 'platform'>): ReasonView[] {
  const name = platformRecord(platform)?.name;
  const asks = signals.some(({ severity }) => severity === 'strong');
  return signals
    .filter(({ severity, rule }) => severity !== 'counter' && !(asks && rule === 'describes-lure'))
    .map((signal) => ({
      text: explainSignal(signal, translate, name),
      evidence: signal.evidence,
      ...(signal.control !== undefined && { control: signal.control }),
    }));
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
  const date = formatDate(asOf);
  if (sources === 0) return translate('truth_basis_general', date);
  return translateCount('truth_basis_sources', sources, date);
}

/** What the page would take from whoever uses it, in a sentence; undefined where it asks nothing. */
export function takesSentence(takes: readonly Take[]): string | undefined {
  return takes.length === 0 ? undefined : translate('takes_would', listTakes(takes, translate));
}

/** Three kind sentences without a link, for whoever sent the page. */
export function friendText(claim: Claim | undefined, platformId: string | undefined): string {
  const words = claimWords(claim, translate);
  const platform = platformRecord(platformId);
  return platform && claim !== 'free-followers'
    ? translate('friend_text', words, platform.name)
    : translate('friend_text_plain', words);
}

/** What a report of a judged page is made of. */
export function reportSubject(
  hostname: string,
  path: string,
  { verdict, signals, claim, platform }: Assessment,
): ReportSubject {
  return {
    hostname,
    path,
    verdict,
    takes: takesOf(signals),
    rules: [...new Set(signals.map(({ rule }) => rule))],
    ...subjectView(claim, platform),
  };
}

/** The same for a site on the list. */
export function listedReport(hostname: string, path: string, tool?: Tool): ReportSubject {
  return {
    hostname,
    path,
    verdict: 'listed',
    takes: tool?.takes ?? [],
    rules: [],
    ...subjectView(tool?.claims[0], tool?.platforms[0]),
  };
}

/** What a surface is about, as far as it is known. */
export function subjectView(claim: Claim | undefined, platformId: string | undefined): SubjectView {
  const platform = platformRecord(platformId)?.id;
  return { ...(platform && { platform }), ...(claim && { claim }) };
}
