import { browser } from '../browser.ts';
import { explainTool } from '../core/explain.ts';
import { pathOf } from '../core/hostname.ts';
import { listDate } from '../core/list-date.ts';
import { endOf } from '../core/override.ts';
import type { Tool } from '../core/tool.ts';
import { project } from '../data/project.ts';
import { platforms } from '../generated/platforms.ts';
import type { InterstitialView } from '../messaging/views.ts';
import { readManaged } from '../storage/managed.ts';
import { hasTyped, type TabState, tabState } from '../storage/tab-state.ts';
import { platformRecord, toolById, tools } from './lists.ts';
import { isPrivate, scopesIn } from './overrides.ts';
import { listedReport, reportSubject, subjectView, takesSentence, truthView } from './sentences.ts';
import { STOPPED_BY } from './stopper-words.ts';
import { translate } from './translate.ts';

type Stopped = Extract<TabState, { kind: 'stopped' }>;
type Choices = Pick<InterstitialView, 'choices' | 'choicesNote'>;

/** What our own page shows for a tab; undefined where it was opened by hand. */
export async function interstitialView(tabId: number): Promise<InterstitialView | undefined> {
  const state = await tabState(tabId);
  switch (state?.kind) {
    case 'stopped':
      return {
        ...(await stoppedView(state)),
        ...(await choicesIn(tabId)),
        typed: await hasTyped(tabId, state.hostname),
      };
    case 'hostile':
      return { ...hostileView(state), typed: await hasTyped(tabId, state.hostname) };
    case 'asked':
      return { ...askedView(state), ...(await choicesIn(tabId)) };
    default:
      return undefined;
  }
}

async function stoppedView({ hostname, by, toolId, url }: Stopped): Promise<InterstitialView> {
  const tool = toolById(toolId);
  const truth = truthView(tool?.claims[0], tool?.platforms[0]);
  const platform = platformRecord(tool?.platforms[0]);
  const takes = takesSentence(tool?.takes ?? []);
  const note = by === 'organisation' ? (await readManaged()).policy.note : undefined;
  return {
    kind: 'listed',
    hostname,
    heading: translate('interstitial_heading', tool?.name ?? hostname),
    body: platform ? [translate('genuine_site', platform.name)] : [],
    ...(takes && { takes }),
    reasons: [
      translate(STOPPED_BY[by]),
      ...(tool ? explainTool({ ...tool, takes: [] }, platforms, translate) : []),
    ],
    ...(tool?.reserved && { demo: translate('interstitial_demo') }),
    evidence: tool?.evidence ?? [],
    evidenceHeading: tool ? translate('interstitial_evidence', tool.name) : '',
    ...(note && { note }),
    ...(truth && { truth }),
    typed: false,
    report: listedReport(hostname, pathOf(url), tool),
    ...(by === 'list' && tool && !tool.reserved && { dispute: disputeOf(hostname, tool) }),
    choices: [],
    ...subjectView(tool?.claims[0], tool?.platforms[0]),
  };
}

function hostileView({
  hostname,
  assessment,
}: Extract<TabState, { kind: 'hostile' }>): InterstitialView {
  const { claim, platform } = assessment;
  const truth = truthView(claim, platform);
  return {
    kind: 'hostile',
    hostname,
    heading: translate('interstitial_hostile_heading'),
    body: [translate('interstitial_hostile_body', hostname)],
    reasons: [],
    evidence: [],
    evidenceHeading: '',
    ...(truth && { truth }),
    typed: false,
    report: reportSubject(hostname, '', assessment),
    choices: [],
    ...subjectView(claim, platform),
  };
}

function askedView({ hostname }: Extract<TabState, { kind: 'asked' }>): InterstitialView {
  return {
    kind: 'asked',
    hostname,
    heading: translate('asked_heading', hostname),
    body: [translate('asked_body')],
    reasons: [],
    evidence: [],
    evidenceHeading: '',
    typed: false,
    choices: [],
  };
}

/** How the person may go on from our page in this tab, and why not further. */
async function choicesIn(tabId: number): Promise<Choices> {
  const now = Date.now();
  const choices = (await scopesIn(tabId)).map((scope) => {
    const until = endOf(scope, now);
    return { scope, ...(until !== undefined && { until }) };
  });
  if (choices.length === 0) return { choices, choicesNote: translate('interstitial_no_continue') };
  return (await isPrivate(tabId))
    ? { choices, choicesNote: translate('continue_private') }
    : { choices };
}

function disputeOf(hostname: string, { id }: Tool): NonNullable<InterstitialView['dispute']> {
  const { version } = browser.runtime.getManifest();
  const text = translate('dispute_text', hostname, version, listDate(tools), id);
  return { text, ...(project.contact && { contact: project.contact }) };
}
