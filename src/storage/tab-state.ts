import { browser } from '../browser.ts';
import type { AuthorizationRequest } from '../core/authorization-request.ts';
import { CARRIED_FOR, type CarriedClaim } from '../core/consent.ts';
import { FUNNEL_FOR, type FunnelStep } from '../core/funnel.ts';
import { type Override, withOverride } from '../core/override.ts';
import type { Stopper } from '../core/ruling.ts';
import type { Assessment } from '../core/verdict.ts';
import { overrideSchema } from './overrides.ts';
import { salvageList } from './salvage.ts';

/** What is known of a tab, for as long as the browser runs. */
export type TabState =
  | {
      kind: 'judged';
      hostname: string;
      visit: number;
      assessment: Assessment;
      /** The frame whose controls the assessment speaks of. */
      frameId: number;
      app?: ConsentApp;
    }
  | {
      kind: 'stopped';
      hostname: string;
      url: string;
      by: Stopper;
      /** The record that lists the hostname, whoever stopped it. */
      toolId?: string;
      shown: boolean;
      /** How many entries the tab's history had when our page was last shown. */
      entries?: number;
      leaving?: boolean;
    }
  | { kind: 'continued'; hostname: string; by: Stopper; toolId?: string }
  | { kind: 'hostile'; hostname: string; assessment: Assessment }
  /** Our page asks whether to switch warnings off on the page of another tab. */
  | { kind: 'asked'; hostname: string; forTab: number };

/** Who asks in a consent prompt, and for what, as far as it can be known. */
export interface ConsentApp {
  /** Id of the authority record. */
  authority: string;
  platform: string;
  name?: string;
  clientId?: string;
  redirectHostname?: string;
  scopes: string[];
  /** Whoever rents the hostname chooses it: it proves nothing. */
  isRented?: true;
}

const KINDS = ['judged', 'stopped', 'continued', 'hostile', 'asked'];

async function read(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

/** The state of a tab; undefined where there is none or what is stored is damaged. */
export async function tabState(tabId: number): Promise<TabState | undefined> {
  const stored = (await read(`tab:${tabId}`)) as TabState | undefined;
  return stored && KINDS.includes(stored.kind) && typeof stored.hostname === 'string'
    ? stored
    : undefined;
}

export async function setTabState(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.set({ [`tab:${tabId}`]: state });
}

export async function clearTabState(tabId: number): Promise<void> {
  await browser.storage.session.remove(`tab:${tabId}`);
}

/** Notes that the visit in a tab began before the install. */
export async function noteLateTab(tabId: number, visit: number): Promise<void> {
  await browser.storage.session.set({ [`late:${tabId}`]: visit });
}

/** Whether the tab still shows the page that was open before the install. */
export async function isLateTab(tabId: number, visit: number): Promise<boolean> {
  return (await read(`late:${tabId}`)) === visit;
}

/** Notes that a password was typed on a page of this hostname: the fact alone, for this tab. */
export async function noteTyped(tabId: number, hostname: string): Promise<void> {
  await browser.storage.session.set({ [`typed:${tabId}`]: hostname });
}

/** Whether a password was typed in this tab on the hostname. */
export async function hasTyped(tabId: number, hostname: string): Promise<boolean> {
  return (await read(`typed:${tabId}`)) === hostname;
}

/**
 * Keeps what the context menu was opened on, for the page that tells of it.
 * @returns the id under which the page asks for it
 */
export async function keepPasted(text: string): Promise<string> {
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [`pasted:${id}`]: text });
  return id;
}

export async function pasted(id: string): Promise<string | undefined> {
  const text = await read(`pasted:${id}`);
  return typeof text === 'string' ? text : undefined;
}

/** Remembers the authorization request last seen in a tab, for consent pages that hide it. */
export async function rememberRequest(tabId: number, request: AuthorizationRequest): Promise<void> {
  await browser.storage.session.set({ [`request:${tabId}`]: { request, at: Date.now() } });
}

/** The authorization request last seen in a tab, if that was not long ago. */
export async function rememberedRequest(tabId: number): Promise<AuthorizationRequest | undefined> {
  const stored = await read(`request:${tabId}`);
  const { request, at } = (stored ?? {}) as { request?: AuthorizationRequest; at?: number };
  return isRecent(at) && typeof request?.platform === 'string' ? request : undefined;
}

/** Remembers that a tab stood on a page that makes a promise. */
export async function rememberClaim(tabId: number, carried: CarriedClaim): Promise<void> {
  await browser.storage.session.set({ [`claim:${tabId}`]: carried });
}

/** The promising page on which a tab stood last, if that was not long ago. */
export async function carriedClaim(tabId: number): Promise<CarriedClaim | undefined> {
  const stored = (await read(`claim:${tabId}`)) as CarriedClaim | undefined;
  return isRecent(stored?.at) && typeof stored?.hostname === 'string' ? stored : undefined;
}

/** Remembers the step of a funnel on which a tab stands; the one before it is forgotten. */
export async function rememberStep(tabId: number, step: FunnelStep): Promise<void> {
  await browser.storage.session.set({ [`step:${tabId}`]: step });
}

/** The step of a funnel that a tab has taken last, if that was not long ago. */
export async function lastStep(tabId: number): Promise<FunnelStep | undefined> {
  const stored = (await read(`step:${tabId}`)) as FunnelStep | undefined;
  const isSound = typeof stored?.hostname === 'string' && typeof stored.words === 'string';
  return isSound && Math.abs(Date.now() - stored.at) <= FUNNEL_FOR ? stored : undefined;
}

function isRecent(at: number | undefined): boolean {
  return typeof at === 'number' && Math.abs(Date.now() - at) <= CARRIED_FOR;
}

/** Adds an override for this tab. */
export async function addTabOverride(tabId: number, added: Override): Promise<void> {
  const known = await tabOverrides(tabId);
  await browser.storage.session.set({ [`override:${tabId}`]: withOverride(known, added) });
}

/** What the person lifted for this tab. */
export async function tabOverrides(tabId: number): Promise<Override[]> {
  return salvageList(overrideSchema, await read(`override:${tabId}`)).value;
}

/** The tabs with overrides. */
export async function tabsWithOverrides(): Promise<number[]> {
  const keys = Object.keys(await browser.storage.session.get(null));
  return keys.flatMap((key) => {
    const [, tabId] = /^override:(\d+)$/.exec(key) ?? [];
    return tabId === undefined ? [] : [Number(tabId)];
  });
}

/** Takes back the overrides of a tab: those for a hostname, or all. */
export async function removeTabOverrides(tabId: number, hostname?: string): Promise<void> {
  const kept = (await tabOverrides(tabId)).filter(
    (override) => hostname !== undefined && override.hostname !== hostname,
  );
  await browser.storage.session.set({ [`override:${tabId}`]: kept });
}
