import { browser } from '../browser.ts';
import { placeOf } from '../core/authority.ts';
import { mayFind } from '../core/blocklist.ts';
import { evaluatePage } from '../core/evaluate.ts';
import { follows, stepOf } from '../core/funnel.ts';
import { hostnameOf } from '../core/hostname.ts';
import { parseAddress } from '../core/list-entry.ts';
import type { PageFacts } from '../core/page-facts.ts';
import { playedWords, type Scene, withNotesOf, withScene } from '../core/pretence.ts';
import type { Vocabulary } from '../core/reading.ts';
import { authorities } from '../generated/authorities.ts';
import { authorizeWords } from '../generated/authorize-words.ts';
import { offerWalls } from '../generated/offer-walls.ts';
import { phrasebook } from '../generated/phrasebook.ts';
import { platformDomains } from '../generated/platform-domains.ts';
import { platformNames } from '../generated/platform-names.ts';
import type { JudgedView, ReasonView } from '../messaging/views.ts';
import {
  lastStep,
  noteTyped,
  rememberClaim,
  rememberStep,
  setTabState,
  tabState,
} from '../storage/tab-state.ts';
import { blocklist, loadListWhere } from './lists.ts';
import { note } from './note.ts';
import { claimCarriedTo } from './opener.ts';
import { preparePopup } from './popup-view.ts';
import { reasonsOf } from './sentences.ts';
import { showVerdict } from './toolbar.ts';
import { isWatched } from './voices.ts';
import { warningView } from './warning-view.ts';

/** A frame of a tab that sent a message. */
export interface Frame {
  tabId: number;
  frameId: number;
  url: string;
}

export const vocabulary: Vocabulary = {
  phrasebook,
  names: platformNames,
  platforms: platformDomains,
  offerWalls,
  authorizeWords,
  isAuthority: (url) => placeOf(url, authorities) !== undefined,
  toolAt: (address) => blocklist.findLure(address)?.name,
};
const WEIGHT = { none: 0, caution: 1, danger: 2 };

/**
 * Judges what `inspect` read in a frame. One verdict a visit: a page is as bad as its worst frame,
 * and what an earlier step of a funnel did is not forgotten.
 */
export async function judgePage(
  { tabId, frameId, url }: Frame,
  visit: number,
  entries: readonly string[],
  facts: PageFacts,
): Promise<JudgedView | undefined> {
  const address = parseAddress(url);
  if (!address || !(await isWatched('pages', address.hostname, tabId))) return undefined;
  const { hostname } = address;
  await loadListWhere((table) => mayFind(table, address));
  const place = { hostname, visit, entries };
  const last = await lastStep(tabId);
  const earlier = last && follows(last, place) ? last : undefined;
  const page = { ...facts, hostname };
  // Google Play names the app in the query, which is no part of what was read.
  const toolAt: Vocabulary['toolAt'] = (at) => vocabulary.toolAt({ ...at, search: address.search });
  const first = evaluatePage(page, { ...vocabulary, toolAt }, earlier);
  const isCarriedTo = first.verdict === 'none' && (await claimCarriedTo(tabId)) !== undefined;
  const assessment = isCarriedTo
    ? evaluatePage(page, { ...vocabulary, toolAt, isFromPromise: true }, earlier)
    : first;
  const step = stepOf(assessment, place, Date.now());
  if (step) await rememberStep(tabId, step);
  const { verdict, control } = assessment;
  const before = await tabState(tabId);
  const same = before?.kind === 'judged' && before.visit === visit ? before.assessment : undefined;
  const known = same?.verdict ?? 'none';
  const noted = withNotesOf(assessment, same);
  // A listed site stays a listed site, whatever it shows.
  const isListed = before?.kind === 'continued' && before.hostname === hostname;
  const isWorse = WEIGHT[verdict] > WEIGHT[known];
  // Nothing is wrong, but the page asks a question that the popup can answer.
  const isQuestion = known === 'none' && verdict === 'none' && assessment.claim !== undefined;
  if (!isListed && (isWorse || isQuestion)) {
    await setTabState(tabId, { kind: 'judged', hostname, visit, assessment: noted, frameId });
    await note(tabId, 'warned', hostname, assessment);
  }
  if (verdict !== 'none') {
    // Also where it is known: the browser takes it off when the tab moves on, and pages come back.
    if (!isListed && WEIGHT[verdict] >= WEIGHT[known]) await showVerdict(tabId, verdict);
    const { claim } = assessment;
    await rememberClaim(tabId, { hostname, at: Date.now(), ...(claim && { claim }) });
  }
  const warning = warningView(noted);
  const isWarned = verdict !== 'none' || known !== 'none';
  const plays = isWarned ? playedWords(assessment) : undefined;
  return {
    verdict,
    ...(control !== undefined && { control }),
    ...(warning && { warning }),
    ...(plays !== undefined && { plays }),
  };
}

/** Whether a page may come after one of the same site that made a promise. */
export async function mayBeStep({ tabId, url }: Frame): Promise<boolean> {
  const step = await lastStep(tabId);
  return step !== undefined && step.hostname === hostnameOf(url);
}

/** A password was typed in a frame: remembered for a page of danger, and for a listed one. */
export async function takeTyped(tabId: number, visit: number): Promise<void> {
  const state = await tabState(tabId);
  const isDanger =
    state?.kind === 'continued' ||
    (state?.kind === 'judged' && state.visit === visit && state.assessment.verdict === 'danger');
  if (!isDanger) return;
  await noteTyped(tabId, state.hostname);
  await preparePopup(tabId);
}

/**
 * A page played a look-up: what was seen of it goes to the reasons of the verdict on this visit,
 * and changes no verdict.
 * @returns the reasons; undefined where there is no warning whose they could be
 */
export async function takePlayed(
  { tabId, frameId }: Frame,
  { visit, ...scene }: Scene & { visit: number },
): Promise<ReasonView[] | undefined> {
  const state = await tabState(tabId);
  if (state?.kind !== 'judged' || state.visit !== visit || state.frameId !== frameId) {
    return undefined;
  }
  if (state.assessment.verdict === 'none') return undefined;
  const assessment = withScene(state.assessment, scene);
  await setTabState(tabId, { ...state, assessment });
  await preparePopup(tabId);
  return reasonsOf(assessment);
}

/** A page took its warning away: at danger the tab moves to our own page, else the badge stays. */
export async function takeBeaten(tabId: number): Promise<void> {
  const state = await tabState(tabId);
  if (state?.kind !== 'judged' || state.assessment.verdict !== 'danger') return;
  const { hostname, assessment } = state;
  await setTabState(tabId, { kind: 'hostile', hostname, assessment });
  await browser.tabs.update(tabId, { url: browser.runtime.getURL('/warning.html') });
}
