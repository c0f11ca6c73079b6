import { browser } from '../browser.ts';
import { explainTool, truthSentence } from '../core/explain.ts';
import { hostnameOf, pathOf } from '../core/hostname.ts';
import { listDate } from '../core/list-date.ts';
import type { MessageKey } from '../core/messages.ts';
import { takesOf } from '../core/takes.ts';
import { platforms } from '../generated/platforms.ts';
import { HELLO } from '../messaging/keys.ts';
import type { PopupView } from '../messaging/views.ts';
import { hasTyped, isLateTab, keepPopup, type TabState, tabState } from '../storage/tab-state.ts';
import { tellListed } from './diary.ts';
import { knownNotes, listNotes } from './list-view.ts';
import { loadList, platformRecord, toolById, tools } from './lists.ts';
import { promptView } from './prompt-view.ts';
import {
  friendText,
  listedReport,
  reasonsOf,
  reportSubject,
  subjectView,
  takesSentence,
  truthView,
} from './sentences.ts';
import { STOPPED_BY } from './stopper-words.ts';
import { language, translate } from './translate.ts';
import { isSilenced } from './voices.ts';

/** What the popup shows for a tab. What does not depend on each other is read at once. */
export async function popupView(tabId: number): Promise<PopupView> {
  const tab = await browser.tabs.get(tabId);
  const [view, notices] = await Promise.all([viewToKeep(tabId), tab.incognito ? [] : tellListed()]);
  return { ...view, ...(notices.length > 0 && { notices }) };
}

/** Has the popup of a tab ready before anybody opens it. */
export async function preparePopup(tabId: number): Promise<void> {
  // A tab that was closed or moved on needs none.
  await loadList()
    .then(() => viewToKeep(tabId))
    .catch(() => {});
}

/**
 * What the popup shows for a tab, without what it says only once. It is kept, so that the popup
 * need not wait for this worker while the page and its state stay as they are.
 */
async function viewToKeep(tabId: number): Promise<PopupView> {
  const { url, incognito } = await browser.tabs.get(tabId);
  const [view, ofList, visit] = await Promise.all([
    viewOf(tabId, url),
    listNotes(Date.now()),
    visitNow(tabId).catch(() => undefined),
  ]);
  const date = listDate(tools);
  const whole = {
    ...view,
    ...(date && { listDate: date }),
    notes: [
      ...view.notes,
      ...(incognito ? [translate('popup_note_private')] : []),
      ...knownNotes(url),
      ...ofList,
    ],
  };
  await keepPopup(tabId, { url, visit, language: language(), view: whole });
  return whole;
}

async function viewOf(tabId: number, url: string | undefined): Promise<PopupView> {
  const state = await tabState(tabId);
  if (url?.startsWith(browser.runtime.getURL('/warning.html'))) {
    if (state?.kind === 'stopped') {
      return await listedView(tabId, 'listed', state, pathOf(state.url));
    }
    if (state?.kind === 'hostile') return await judgedView(tabId, state, '');
  }
  // Without host access the browser tells no address at all.
  if (url === undefined && !(await hasAccess('*'))) return plainView('no-access');
  const hostname = url === undefined ? undefined : hostnameOf(url);
  if (url === undefined || hostname === undefined || !/^https?:/.test(url))
    return plainView('forbidden');
  if (state?.kind === 'continued' && state.hostname === hostname) {
    return await listedView(tabId, 'continued', state, pathOf(url));
  }
  const [isReadable, visit, isOff] = await Promise.all([
    hasAccess(hostname),
    visitOf(tabId),
    isSilenced(hostname, tabId, Date.now()),
  ]);
  if (!isReadable) return plainView('no-access', hostname);
  if (visit === undefined) return plainView('forbidden', hostname);
  const notes = [
    ...((await isLateTab(tabId, visit)) ? [translate('popup_note_late')] : []),
    ...(isOff ? [translate('popup_note_off')] : []),
  ];
  const judged = state?.kind === 'judged' && state.visit === visit ? state : undefined;
  const isSilent = judged === undefined || judged.assessment.verdict === 'none';
  const view = isSilent
    ? ((judged && answerView(judged)) ?? plainView('none', hostname))
    : await judgedView(tabId, judged, pathOf(url));
  const missed = isSilent && {
    report: reportSubject(hostname, pathOf(url), judged?.assessment ?? SILENT),
  };
  const prompt = judged?.app && promptView(judged.app);
  const override = isOff ? 'undo' : isSilent ? undefined : 'offer';
  return { ...view, ...missed, notes, ...(override && { override }), ...(prompt && { prompt }) };
}

const SILENT = { verdict: 'none' as const, signals: [] };

/** Whether the user lets us read a hostname's pages; `*` for all. */
export async function hasAccess(hostname: string): Promise<boolean> {
  return await browser.permissions.contains({ origins: [`*://${hostname}/*`] });
}

/** The visit of the tab's page; it is read now where no script of ours was there. */
async function visitOf(tabId: number): Promise<number | undefined> {
  try {
    return await visitNow(tabId);
  } catch {
    return await readNow(tabId).then(
      () => visitNow(tabId),
      () => undefined,
    );
  }
}

/** Rejects where no script of ours is in the page. */
async function visitNow(tabId: number): Promise<number> {
  return (await browser.tabs.sendMessage(tabId, HELLO, { frameId: 0 })) as number;
}

/** Injects `page` into the frames of a tab. Rejects where the browser forbids it. */
export async function readNow(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: ['/page.js'],
    injectImmediately: true,
  });
}

function plainView(state: 'none' | 'forbidden' | 'no-access', hostname = ''): PopupView {
  const key = `popup_${state.replace('-', '_')}` as 'popup_none';
  return {
    state,
    hostname,
    heading: translate(`${key}_heading`),
    sentence: translate(`${key}_sentence`),
    reasons: [],
    typed: false,
    notes: [],
  };
}

type Judged = Extract<TabState, { kind: 'judged' | 'hostile' }>;

/** Nothing is wrong, and the page asks what the truth table answers. */
function answerView({ hostname, assessment: { claim, platform } }: Judged): PopupView | undefined {
  const truth = truthView(claim, platform);
  return (
    truth && {
      ...plainView('none', hostname),
      state: 'answer',
      heading: truthSentence(claim, platformRecord(platform), translate),
      sentence: translate('popup_answer_sentence'),
      truth,
      ...subjectView(claim, platform),
    }
  );
}

async function judgedView(tabId: number, state: Judged, path: string): Promise<PopupView> {
  const { hostname, assessment } = state;
  const { verdict, claim, platform } = assessment;
  const truth = truthView(claim, platform);
  const takes = takesSentence(takesOf(assessment.signals));
  const isConsent = state.kind === 'judged' && state.app !== undefined;
  const name = platformRecord(platform)?.name;
  const danger: MessageKey = isConsent ? 'popup_consent_heading' : 'popup_danger_heading';
  const heading: MessageKey = verdict === 'caution' ? 'popup_caution_heading' : danger;
  return {
    state: verdict,
    hostname,
    heading: translate(heading),
    sentence: name
      ? translate(isConsent ? 'genuine_app' : 'genuine_not_theirs', name)
      : translate('genuine_no_platform'),
    reasons: reasonsOf(assessment),
    ...(takes && { takes }),
    typed: await hasTyped(tabId, hostname),
    notes: [],
    ...(truth && { truth }),
    report: reportSubject(hostname, path, assessment),
    friend: friendText(claim, platform),
    ...subjectView(claim, platform),
  };
}

async function listedView(
  tabId: number,
  state: 'listed' | 'continued',
  { hostname, by, toolId }: Extract<TabState, { kind: 'stopped' | 'continued' }>,
  path: string,
): Promise<PopupView> {
  const tool = toolById(toolId);
  const [claim] = tool?.claims ?? [];
  const [platform] = tool?.platforms ?? [];
  const truth = truthView(claim, platform);
  const takes = takesSentence(tool?.takes ?? []);
  return {
    state,
    hostname,
    heading: translate(`popup_${state}_heading`),
    sentence:
      by === 'list'
        ? translate(`popup_${state}_sentence`, tool?.name ?? hostname)
        : translate(STOPPED_BY[by]),
    reasons: tool
      ? explainTool({ ...tool, takes: [] }, platforms, translate).map((text) => ({
          text,
          evidence: '',
        }))
      : [],
    ...(takes && { takes }),
    typed: await hasTyped(tabId, hostname),
    notes: [],
    ...(truth && { truth }),
    report: listedReport(hostname, path, tool),
    ...(state === 'continued' && { override: 'undo' }),
    friend: friendText(claim, platform),
    ...subjectView(claim, platform),
  };
}
