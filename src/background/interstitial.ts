import { browser } from '../browser.ts';
import { hostnameOf, isWithinAny } from '../core/hostname.ts';
import {
  addOverride,
  clearTabState,
  closedAt,
  forgetClosed,
  overrides,
  setTabState,
  tabState,
} from '../storage/tab-state.ts';
import { blocklist } from './lists.ts';
import { showVerdict } from './toolbar.ts';

/**
 * On a step back our page closes as the blocked entry fails: both within this time, in ms. Their own
 * clocks count, since either may have had to wait for the worker.
 */
const BACK_WITHIN = 100;

interface Navigation {
  tabId: number;
  frameId: number;
  url: string;
  /** When the event happened, in ms since 1970. */
  timeStamp: number;
}

/** Tabs on their way to our page: one stop raises more than one event. */
const onTheWay = new Set<number>();

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
  const hostname = hostnameOf(url);
  const tool =
    frameId === 0 && hostname !== undefined ? blocklist.findBlocked(hostname) : undefined;
  if (!tool || hostname === undefined || onTheWay.has(tabId)) return;
  onTheWay.add(tabId);
  try {
    if (isWithinAny(hostname, await overrides(tabId))) return;
    const before = await tabState(tabId);
    if (before?.kind === 'stopped' && before.hostname === hostname) {
      if (!before.shown) return;
      if (await isStepBack(tabId, timeStamp)) {
        if (await stepBack(tabId)) return;
        if (before.leaving) return await replaceByNewTab(tabId);
      }
    }
    await setTabState(tabId, { kind: 'stopped', hostname, url, toolId: tool.id, shown: false });
    await browser.tabs.update(tabId, { url: browser.runtime.getURL('/warning.html') });
  } finally {
    onTheWay.delete(tabId);
  }
}

/** Marks a tab in which the user continued to a listed hostname. */
export async function markContinued({ tabId, frameId, url }: Navigation): Promise<void> {
  const hostname = hostnameOf(url);
  const tool =
    frameId === 0 && hostname !== undefined ? blocklist.findBlocked(hostname) : undefined;
  if (!tool || hostname === undefined) return;
  if (!isWithinAny(hostname, await overrides(tabId))) return;
  await setTabState(tabId, { kind: 'continued', hostname, toolId: tool.id });
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

/** Lets this tab open the hostname once more: a session rule above the block, and an override. */
export async function continueOnce(tabId: number): Promise<void> {
  const state = await tabState(tabId);
  if (state?.kind !== 'stopped') return;
  const rules = await browser.declarativeNetRequest.getSessionRules();
  await browser.declarativeNetRequest.updateSessionRules({
    addRules: [
      {
        id: Math.max(0, ...rules.map(({ id }) => id)) + 1,
        priority: 2,
        action: { type: 'allow' },
        condition: {
          requestDomains: [state.hostname],
          tabIds: [tabId],
          resourceTypes: ['main_frame', 'sub_frame'],
        },
      },
    ],
  });
  await addOverride(tabId, state.hostname);
  await browser.tabs.update(tabId, { url: state.url });
}
