import { browser } from '../browser.ts';
import { endOf, type OverrideReason, opensStopped, type Scope } from '../core/override.ts';
import { readManaged } from '../storage/managed.ts';
import { addLastingOverride, removeLastingOverrides } from '../storage/overrides.ts';
import { addTabOverride, removeTabOverrides, tabsWithOverrides } from '../storage/tab-state.ts';
import { allowInTab, applyRules, removeTabRules } from './rules.ts';

/** Whether a tab is in a private window, of which nothing may be kept; a closed tab may be one. */
export async function isPrivate(tabId: number): Promise<boolean> {
  return await browser.tabs.get(tabId).then(
    ({ incognito }) => incognito,
    () => true,
  );
}

/** How long the person may go on from our page in this tab; nothing where it is forbidden. */
export async function scopesIn(tabId: number): Promise<Scope[]> {
  if ((await readManaged()).policy.hideContinue) return [];
  return (await isPrivate(tabId)) ? ['tab'] : ['tab', 'day', 'always'];
}

/**
 * Lifts a stop, or the warnings, of a hostname for a tab or for longer.
 * @returns false where the person may not: an organisation forbids it, or the window is private
 */
export async function override(
  tabId: number,
  hostname: string,
  scope: Scope,
  why: OverrideReason,
  now = Date.now(),
): Promise<boolean> {
  if (!(await scopesIn(tabId)).includes(scope)) return false;
  const until = endOf(scope, now);
  const added = { hostname, since: now, why, ...(until !== undefined && { until }) };
  if (scope === 'tab') {
    if (opensStopped(added)) await allowInTab(tabId, hostname);
    await addTabOverride(tabId, added);
  } else {
    await addLastingOverride(added);
    await applyRules(now);
  }
  return true;
}

/** Takes back the overrides of a hostname, or all, in every tab. */
export async function removeOverrides(hostname?: string): Promise<void> {
  const isMeant = (other: string | undefined) => hostname === undefined || hostname === other;
  await removeTabRules((_tabId, other) => isMeant(other));
  for (const tabId of await tabsWithOverrides()) await removeTabOverrides(tabId, hostname);
  await removeLastingOverrides(hostname);
  await applyRules();
}
