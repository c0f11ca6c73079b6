import type { Address } from '../core/list-entry.ts';
import { type Override, opensStopped } from '../core/override.ts';
import type { Policy } from '../core/policy.ts';
import { type Speaks, speaksOf, type Voice } from '../core/ruling.ts';
import type { Family } from '../core/settings.ts';
import { readManaged } from '../storage/managed.ts';
import { lastingOverrides } from '../storage/overrides.ts';
import { ownListCovers, readOwnList } from '../storage/own-lists.ts';
import { readSettings } from '../storage/settings.ts';
import { tabOverrides } from '../storage/tab-state.ts';
import { blocklist } from './lists.ts';

type Spoken = Record<Exclude<Voice, 'list-blocks'>, string[]>;

/** All hostnames of each voice but that of the bundled list. */
export async function spokenHostnames(now: number): Promise<Spoken> {
  const { policy } = await readManaged();
  const overrides = await countingOverrides(policy, now);
  return {
    'own-blocks': await readOwnList('block'),
    'own-allows': policy.hideContinue ? [] : await readOwnList('allow'),
    'organisation-allows': policy.allow,
    'organisation-blocks': policy.block,
    override: overrides.filter(opensStopped).map(({ hostname }) => hostname),
  };
}

/**
 * Everybody who has a say on whether one of these hostnames is stopped in a tab. The list must be
 * loaded.
 */
export async function voicesIn(
  tabId: number,
  now: number,
  hostnames: readonly string[],
): Promise<Speaks> {
  const { policy } = await readManaged();
  const overrides = (await overridesIn(tabId, policy, now)).filter(opensStopped);
  return {
    ...((await isOn('listed')) && {
      'list-blocks': (hostname: string, page?: Address) =>
        (page ? blocklist.findBlockedAt(page) : blocklist.findBlocked(hostname)) !== undefined,
    }),
    'own-blocks': await ownListCovers('block', hostnames),
    'own-allows': await ownAllows(policy, hostnames),
    'organisation-allows': speaksOf(policy.allow),
    'organisation-blocks': speaksOf(policy.block),
    override: speaksOf(overrides.map(({ hostname }) => hostname)),
  };
}

/** Whether pages of this hostname are to be left alone: allowed, or switched off by the person. */
export async function isSilenced(hostname: string, tabId: number, now: number): Promise<boolean> {
  return (await silencedIn(tabId, now, [hostname]))(hostname);
}

/** As `isSilenced`, for several hostnames at once. */
export async function silencedIn(
  tabId: number,
  now: number,
  hostnames: readonly string[],
): Promise<(hostname: string) => boolean> {
  const { policy } = await readManaged();
  const [overrides, isAllowed] = await Promise.all([
    overridesIn(tabId, policy, now),
    ownAllows(policy, hostnames),
  ]);
  const isOff = speaksOf([
    ...policy.allow,
    ...overrides.filter((each) => !opensStopped(each)).map((each) => each.hostname),
  ]);
  return (hostname) => isOff(hostname) || isAllowed(hostname);
}

/** Whether a family of warnings is on, for everywhere and for this hostname. */
export async function isWatched(family: Family, hostname: string, tabId: number): Promise<boolean> {
  return (await isOn(family)) && !(await isSilenced(hostname, tabId, Date.now()));
}

/** Whether a family of protection is on. */
export async function isOn(family: Family): Promise<boolean> {
  return lockedFamilies((await readManaged()).policy).includes(family)
    ? true
    : (await readSettings())[family];
}

/** Families that the organisation keeps on. */
export function lockedFamilies({ hideContinue }: Policy): Family[] {
  return hideContinue ? ['listed'] : [];
}

async function ownAllows(
  { hideContinue }: Policy,
  hostnames: readonly string[],
): Promise<(hostname: string) => boolean> {
  return hideContinue ? () => false : await ownListCovers('allow', hostnames);
}

/** Those that hold everywhere, and those of the tab. */
async function overridesIn(tabId: number, policy: Policy, now: number): Promise<Override[]> {
  const ofTab = policy.hideContinue ? [] : await tabOverrides(tabId);
  return [...(await countingOverrides(policy, now)), ...ofTab];
}

async function countingOverrides({ hideContinue }: Policy, now: number): Promise<Override[]> {
  return hideContinue ? [] : await lastingOverrides(now);
}
