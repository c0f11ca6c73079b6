import { browser } from '../browser.ts';
import { hostnameOf } from '../core/hostname.ts';
import type { Scope } from '../core/override.ts';
import { type Stopper, stopperOf, strongestVoice } from '../core/ruling.ts';
import {
  clearTabState,
  closedAt,
  forgetClosed,
  rememberClaim,
  setTabState,
  type TabState,
  tabState,
} from '../storage/tab-state.ts';
import { loadList, stoppingTool, toolById } from './lists.ts';
import { note } from './note.ts';
import { override } from './overrides.ts';
import { showVerdict } from './toolbar.ts';
import { voicesIn } from './voices.ts';

/**
 * On a step back our page closes as the blocked entry fails: both within this time, in ms. Their own
 * clocks count, since either may have had to wait for the worker.
 */
const BACK_WITHIN = 100;

/** What we use of a navigation event. */
export interface Navigation {
  tabId: number;
  frameId: number;
  url: string;
  /** When the event happened, in ms since 1970. */
  timeStamp: number;
}

/** Tab and hostname on their way to our page: one stop raises more than one event. */
const onTheWay = new Set<string>();

/**
 * Shows our own page in place of a blocked hostname. The browser's rule has stopped the request
 * already, or a service worker of the site answered it; here the hostname alone decides.
 */
export async function stopNavigation({
  tabId,
  frameId,
  url,
  timeStamp,
}: Navigation): Promise<void> {
  const hostname = frameId === 0 ? hostnameOf(url) : undefined;
  const way = `${tabId} ${hostname}`;
  if (hostname === undefined || onTheWay.has(way)) return;
  onTheWay.add(way);
  try {
    await loadList();
    const by = stopperOf(strongestVoice(hostname, await voicesIn(tabId, Date.now(), url)));
    if (by) await stop(tabId, hostname, url, by, timeStamp);
  } finally {
    onTheWay.delete(way);
  }
}

async function stop(
  tabId: number,
  hostname: string,
  url: string,
  by: Stopper,
  failedAt: number,
): Promise<void> {
  const before = await tabState(tabId);
  if (before?.kind === 'stopped' && before.hostname === hostname) {
    if (!before.shown) return;
    if (await isStepBack(tabId, failedAt)) {
      if (await stepBack(tabId)) return;
      if (before.leaving) return await replaceByNewTab(tabId);
    }
  }
  const tool = stoppingTool(url);
  const toolId = tool && { toolId: tool.id };
  await setTabState(tabId, { kind: 'stopped', hostname, url, by, ...toolId, shown: false });
  await browser.tabs.update(tabId, { url: browser.runtime.getURL('/warning.html') });
  const claim = tool?.claims[0];
  await note(tabId, 'stopped', hostname, { verdict: 'danger', ...(claim && { claim }) });
}

/** Marks a tab in which the user continued to a hostname that is stopped. */
export async function markContinued({ tabId, frameId, url }: Navigation): Promise<void> {
  const hostname = frameId === 0 ? hostnameOf(url) : undefined;
  if (hostname === undefined) return;
  await loadList();
  const { override: isLifted, ...others } = await voicesIn(tabId, Date.now(), url);
  const by = isLifted?.(hostname) ? stopperOf(strongestVoice(hostname, others)) : undefined;
  if (!by) return;
  const tool = stoppingTool(url);
  const toolId = tool && { toolId: tool.id };
  await setTabState(tabId, { kind: 'continued', hostname, by, ...toolId });
  const claim = tool?.claims[0];
  await rememberClaim(tabId, { hostname, at: Date.now(), ...(claim && { claim }) });
  await showVerdict(tabId, 'danger', 'title_continued', hostname);
}

/** Notes that our page is on screen. */
export async function markShown(tabId: number): Promise<void> {
  const state = await tabState(tabId);
  if (state?.kind === 'stopped') {
    await forgetClosed(tabId);
    await setTabState(tabId, { ...state, shown: true });
    await showVerdict(tabId, 'danger', 'title_listed', state.hostname);
  } else if (state?.kind === 'hostile') {
    await showVerdict(tabId, 'danger');
  }
}

/** Whether our page closed in the moment in which the blocked entry failed. */
async function isStepBack(tabId: number, failedAt: number): Promise<boolean> {
  // The closing is noted as the page goes, which may be a moment after.
  await new Promise((resolve) => setTimeout(resolve, BACK_WITHIN));
  const closed = await closedAt(tabId);
  return closed !== undefined && Math.abs(failedAt - closed) < BACK_WITHIN;
}

/**
 * Chromium keeps the blocked entry in the history: Back from our page leads into it again, and
 * one step further is where the person wanted to go.
 */
async function stepBack(tabId: number): Promise<boolean> {
  try {
    await clearTabState(tabId);
    await browser.tabs.goBack(tabId);
    return true;
  } catch {
    return false;
  }
}

/** Leaves our page: back to the page before, or to a new tab where there is none. */
export async function leave(tabId: number, hasHistory: boolean): Promise<void> {
  const state = await tabState(tabId);
  if (state?.kind === 'asked') return await backToPage(tabId, state.forTab);
  if (state?.kind === 'stopped') await setTabState(tabId, { ...state, leaving: true });
  if (!hasHistory) return await replaceByNewTab(tabId);
  try {
    await browser.tabs.goBack(tabId);
  } catch {
    await replaceByNewTab(tabId);
  }
}

async function replaceByNewTab(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.get(tabId);
  await browser.tabs.create(windowId === undefined ? {} : { windowId });
  await browser.tabs.remove(tabId);
}

async function backToPage(tabId: number, pageTab: number): Promise<void> {
  // The page may be closed by now.
  await browser.tabs.update(pageTab, { active: true }).catch(() => {});
  await browser.tabs.remove(tabId);
}

/** Opens our page to ask whether warnings are to be switched off on the page of a tab. */
export async function askToSwitchOff(tabId: number): Promise<void> {
  const { url, windowId, index } = await browser.tabs.get(tabId);
  const hostname = url === undefined ? undefined : hostnameOf(url);
  if (hostname === undefined) return;
  // Opened empty first, so that the page finds its state.
  const { id } = await browser.tabs.create({
    active: false,
    index: index + 1,
    ...(windowId !== undefined && { windowId }),
  });
  if (id === undefined) return;
  await setTabState(id, { kind: 'asked', hostname, forTab: tabId });
  await browser.tabs.update(id, { url: browser.runtime.getURL('/warning.html'), active: true });
}

/** Goes on from our page: to the stopped site, or back to a page without warnings. */
export async function goOn(tabId: number, scope: Scope): Promise<void> {
  const state = await tabState(tabId);
  if (state?.kind === 'stopped') await openStopped(tabId, state, scope);
  else if (state?.kind === 'asked') await switchOff(tabId, state, scope);
}

async function openStopped(
  tabId: number,
  { hostname, by, url, toolId }: Extract<TabState, { kind: 'stopped' }>,
  scope: Scope,
): Promise<void> {
  if (!(await override(tabId, hostname, scope, by))) return;
  const claim = toolById(toolId)?.claims[0];
  await note(tabId, 'continued', hostname, { verdict: 'danger', ...(claim && { claim }) });
  await browser.tabs.update(tabId, { url });
}

async function switchOff(
  tabId: number,
  { hostname, forTab }: Extract<TabState, { kind: 'asked' }>,
  scope: Scope,
): Promise<void> {
  if (!(await override(forTab, hostname, scope, 'page'))) return;
  await browser.tabs.reload(forTab).catch(() => {});
  await backToPage(tabId, forTab);
}
