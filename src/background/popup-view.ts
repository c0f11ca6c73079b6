import { browser } from '../browser.ts';
import { explainTool, truthSentence } from '../core/explain.ts';
import { hostnameOf } from '../core/hostname.ts';
import type { MessageKey } from '../core/messages.ts';
import type { Tool } from '../core/tool.ts';
import { platforms } from '../generated/platforms.ts';
import { HELLO } from '../messaging/keys.ts';
import type { PopupView } from '../messaging/views.ts';
import { isLateTab, type TabState, tabState } from '../storage/tab-state.ts';
import { platformRecord, toolById } from './lists.ts';
import { reasonsOf, reportLinks, subjectView, truthView } from './sentences.ts';
import { translate } from './translate.ts';

/** What the popup shows for a tab. */
export async function popupView(tabId: number): Promise<PopupView> {
  const tab = await browser.tabs.get(tabId);
  const view = await viewOf(tabId, tab.url);
  return tab.incognito
    ? { ...view, notes: [...view.notes, translate('popup_note_private')] }
    : view;
}

async function viewOf(tabId: number, url: string | undefined): Promise<PopupView> {
  const state = await tabState(tabId);
  if (url?.startsWith(browser.runtime.getURL('/warning.html'))) {
    if (state?.kind === 'stopped')
      return listedView('listed', state.hostname, toolById(state.toolId));
    if (state?.kind === 'hostile') return judgedView(state);
  }
  // Without host access the browser tells no address at all.
  if (url === undefined && !(await hasAccess('*'))) return plainView('no-access');
  const hostname = url === undefined ? undefined : hostnameOf(url);
  if (url === undefined || hostname === undefined || !/^https?:/.test(url))
    return plainView('forbidden');
  if (state?.kind === 'continued' && state.hostname === hostname) {
    return listedView('continued', hostname, toolById(state.toolId));
  }
  if (!(await hasAccess(hostname))) return plainView('no-access', hostname);
  const visit = await visitOf(tabId);
  if (visit === undefined) return plainView('forbidden', hostname);
  const notes = (await isLateTab(tabId, visit)) ? [translate('popup_note_late')] : [];
  const view =
    state?.kind === 'judged' && state.visit === visit && state.assessment.verdict !== 'none'
      ? judgedView(state)
      : plainView('none', hostname);
  return { ...view, notes };
}

/** Whether the user lets us read a hostname's pages; `*` for all. */
async function hasAccess(hostname: string): Promise<boolean> {
  return await browser.permissions.contains({ origins: [`*://${hostname}/*`] });
}

/** The visit of the tab's page; it is read now where no script of ours was there. */
async function visitOf(tabId: number): Promise<number | undefined> {
  const ask = async () => (await browser.tabs.sendMessage(tabId, HELLO, { frameId: 0 })) as number;
  try {
    return await ask();
  } catch {
    return await readNow(tabId).then(ask, () => undefined);
  }
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
    notes: [],
    report: [],
  };
}

function judgedView({
  hostname,
  assessment,
  ...state
}: Extract<TabState, { kind: 'judged' | 'hostile' }>): PopupView {
  const { verdict, claim, platform } = assessment;
  const truth = truthView(claim, platform);
  const isConsent = state.kind === 'judged' && state.app !== undefined;
  const heading: MessageKey = isConsent
    ? 'popup_consent_heading'
    : verdict === 'caution'
      ? 'popup_caution_heading'
      : 'popup_danger_heading';
  return {
    state: verdict,
    hostname,
    heading: translate(heading),
    sentence: truthSentence(claim, platformRecord(platform), translate),
    reasons: reasonsOf(assessment),
    notes: [],
    ...(truth && { truth }),
    report: reportLinks(hostname, platform),
    ...subjectView(claim, platform),
  };
}

function listedView(state: 'listed' | 'continued', hostname: string, tool?: Tool): PopupView {
  const truth = tool && truthView(tool.claims[0], tool.platforms[0]);
  return {
    state,
    hostname,
    heading: translate(`popup_${state}_heading`),
    sentence: translate(`popup_${state}_sentence`, tool?.name ?? hostname),
    reasons: tool
      ? explainTool(tool, platforms, translate).map((text) => ({ text, evidence: '' }))
      : [],
    notes: [],
    ...(truth && { truth }),
    report: reportLinks(hostname, tool?.platforms[0]),
    ...subjectView(tool?.claims[0], tool?.platforms[0]),
  };
}
