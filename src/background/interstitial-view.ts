import { explainTool } from '../core/explain.ts';
import { pathOf } from '../core/hostname.ts';
import { platforms } from '../generated/platforms.ts';
import type { InterstitialView } from '../messaging/views.ts';
import { hasTyped, tabState } from '../storage/tab-state.ts';
import { toolById } from './lists.ts';
import { listedReport, reportSubject, subjectView, truthView } from './sentences.ts';
import { translate } from './translate.ts';

/** What our own page shows for a tab; undefined where it was opened by hand. */
export async function interstitialView(tabId: number): Promise<InterstitialView | undefined> {
  const state = await tabState(tabId);
  if (state?.kind === 'hostile') {
    const { claim, platform } = state.assessment;
    const truth = truthView(claim, platform);
    return {
      kind: 'hostile',
      hostname: state.hostname,
      heading: translate('interstitial_hostile_heading'),
      body: [translate('interstitial_hostile_body', state.hostname)],
      evidence: [],
      evidenceHeading: '',
      ...(truth && { truth }),
      typed: await hasTyped(tabId, state.hostname),
      report: reportSubject(state.hostname, '', state.assessment),
      canContinue: false,
      ...subjectView(claim, platform),
    };
  }
  const tool = state?.kind === 'stopped' ? toolById(state.toolId) : undefined;
  if (state?.kind !== 'stopped' || !tool) return undefined;
  const truth = truthView(tool.claims[0], tool.platforms[0]);
  return {
    kind: 'listed',
    hostname: state.hostname,
    heading: translate('interstitial_heading', tool.name),
    body: explainTool(tool, platforms, translate),
    ...(tool.reserved && { demo: translate('interstitial_demo') }),
    evidence: tool.evidence,
    evidenceHeading: translate('interstitial_evidence', tool.name),
    ...(truth && { truth }),
    typed: await hasTyped(tabId, state.hostname),
    report: listedReport(state.hostname, pathOf(state.url), tool),
    canContinue: true,
    ...subjectView(tool.claims[0], tool.platforms[0]),
  };
}
