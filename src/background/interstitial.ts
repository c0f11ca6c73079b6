import { browser } from '../browser.ts';
import { hostnameOf } from '../core/hostname.ts';
import { parseAddress } from '../core/list-entry.ts';
import type { Scope } from '../core/override.ts';
import { type Stopper, stopperOf, strongestVoice } from '../core/ruling.ts';
import {
  clearTabState,
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

/** The last entries of a tab's history when our page opens: what was stopped, and our page. */
const OWN_ENTRIES = 2;

/** What we use of a navigation event. */
export interface Navigation {
  tabId: number;
  frameId: number;
  url: string;
}

type Stopped = Extract<TabState, { kind: 'stopped' }>;

/** Tab and hostname on their way to our page: one stop raises more than one event. */
const onTheWay = new Set<string>();

/**
 * Shows our own page in place of a blocked hostname. The browser's rule has stopped the request
 * already, or a service worker of the site answered it; here the hostname alone decides.
 */
export async function stopNavigation({ tabId, frameId, url }: Navigation): Promise<void> {
  const hostname = frameId === 0 ? hostnameOf(url) : undefined;
  const way = `${tabId} ${hostname}`;
  if (hostname === undefined || onTheWay.has(way)) return;
  onTheWay.add(way);
  try {
    await loadList();
    const voices = await voicesIn(tabId, Date.now(), [hostname]);
    const by = stopperOf(strongestVoice(hostname, voices, parseAddress(url)));
    if (by) await stop(tabId, hostname, url, by);
  } finally {
    onTheWay.delete(way);
  }
}

async function stop(tabId: number, hostname: string, url: string, by: Stopper): Promise<void> {
  const state = await tabState(tabId);
  const before = state?.kind === 'stopped' && state.hostname === hostname ? state : undefined;
  if (before && !before.shown) return;
  const tool = stoppingTool(url);
  const toolId = tool && { toolId: tool.id };
  const { entries, leaving } = before ?? {};
  await setTabState(tabId, {
    kind: 'stopped',
    hostname,
    url,
    by,
    ...toolId,
    shown: false,
    ...(entries !== undefined && { entries }),
    ...(leaving && { leaving }),
  });
  await browser.tabs.update(tabId, { url: browser.runtime.getURL('/warning.html') });
  const claim = tool?.claims[0];
  await note(tabId, 'stopped', hostname, { verdict: 'danger', ...(claim && { claim }) });
}

/** Marks a tab in which the user continued to a hostname that is stopped. */
export async function markContinued({ tabId, frameId, url }: Navigation): Promise<void> {
  const hostname = frameId === 0 ? hostnameOf(url) : undefined;
  if (hostname === undefined) return;
  await loadList();
  const { override: isLifted, ...others } = await voicesIn(tabId, Date.now(), [hostname]);
  const page = parseAddress(url);
  const by = isLifted?.(hostname) ? stopperOf(strongestVoice(hostname, others, page)) : undefined;
  if (!by) return;
  const tool = stoppingTool(url);
  const toolId = tool && { toolId: tool.id };
  await setTabState(tabId, { kind: 'continued', hostname, by, ...toolId });
  const claim = tool?.claims[0];
  await rememberClaim(tabId, { hostname, at: Date.now(), ...(claim && { claim }) });
  await showVerdict(tabId, 'danger', 'title_continued', hostname);
}

/**
 * Notes that our page is on screen.
 * @param entries how many entries the history of the tab has
 * @returns whether the person is on the way back through it, and it should go back further instead
 */
export async function markShown(tabId: number, entries: number): Promise<boolean> {
  const state = await tabState(tabId);
  if (state?.kind === 'hostile') await showVerdict(tabId, 'danger');
  if (state?.kind !== 'stopped') return false;
  if (isStepBack(state, entries)) {
    if (entries > OWN_ENTRIES) {
      await clearTabState(tabId);
      return true;
    }
    if (state.leaving) await replaceByNewTab(tabId);
  }
  const { leaving, ...shown } = state;
  await setTabState(tabId, { ...shown, shown: true, entries });
  await showVerdict(tabId, 'danger', 'title_listed', state.hostname);
  return false;
}

/**
 * Chromium keeps what was blocked in the history: Back from our page leads into it again, and our
 * page opens anew. A new visit makes the history longer; a step back does not.
 */
function isStepBack({ shown, entries: before }: Stopped, entries: number): boolean {
  return !shown && before !== undefined && entries <= before;
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
  { hostname, by, url, toolId }: Stopped,
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
