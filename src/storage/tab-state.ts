import { browser } from '../browser.ts';
import type { AuthorizationRequest } from '../core/authorization-request.ts';
import { CARRIED_FOR, type CarriedClaim } from '../core/consent.ts';
import { FUNNEL_FOR, type FunnelStep } from '../core/funnel.ts';
import { type Override, withOverride } from '../core/override.ts';
import type { Stopper } from '../core/ruling.ts';
import type { Assessment } from '../core/verdict.ts';
import type { KeptPopup } from './kept-popup.ts';
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

/** Each is kept of a tab under `<kind>:<tab>`. */
type Kept = 'tab' | 'late' | 'typed' | 'request' | 'claim' | 'step' | 'override' | 'popup';
const OF_TAB = /^(?:tab|late|typed|request|claim|step|override|popup|private):(\d+)$/;

async function read(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

/**
 * Keeps something of a tab. Chromium shares the storage between normal and private windows, but
 * shows the tabs of each to its own worker alone: so it is noted which are private.
 */
async function keep(kind: Kept, tabId: number, value: unknown): Promise<void> {
  const mark = browser.extension.inIncognitoContext && { [`private:${tabId}`]: true };
  await browser.storage.session.set({ [`${kind}:${tabId}`]: value, ...mark });
}

/**
 * Forgets what is kept of tabs that are closed.
 * @returns whether anything is kept of others
 */
export async function forgetClosedTabs(): Promise<boolean> {
  // Read before the tabs are, so that a tab that opens meanwhile is not taken for a closed one.
  const kept = await browser.storage.session.get(null);
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  const isPrivate = browser.extension.inIncognitoContext === true;
  const ours = Object.keys(kept).flatMap((key) => {
    const [, id] = OF_TAB.exec(key) ?? [];
    return id !== undefined && `private:${id}` in kept === isPrivate
      ? [{ key, id: Number(id) }]
      : [];
  });
  const closed = ours.filter(({ id }) => !open.has(id));
  await browser.storage.session.remove(closed.map(({ key }) => key));
  return closed.length < ours.length;
}

/** The state of a tab; undefined where there is none or what is stored is damaged. */
export async function tabState(tabId: number): Promise<TabState | undefined> {
  const stored = (await read(`tab:${tabId}`)) as TabState | undefined;
  return stored && KINDS.includes(stored.kind) && typeof stored.hostname === 'string'
    ? stored
    : undefined;
}

export async function setTabState(tabId: number, state: TabState): Promise<void> {
  await browser.storage.session.remove(`popup:${tabId}`);
  await keep('tab', tabId, state);
}

export async function clearTabState(tabId: number): Promise<void> {
  await browser.storage.session.remove([`tab:${tabId}`, `popup:${tabId}`]);
}

/** Keeps what the popup would show of a tab now, until its state changes. */
export async function keepPopup(tabId: number, kept: KeptPopup): Promise<void> {
  await keep('popup', tabId, kept);
}

/** Notes that the visit in a tab began before the install. */
export async function noteLateTab(tabId: number, visit: number): Promise<void> {
  await keep('late', tabId, visit);
}

/** Whether the tab still shows the page that was open before the install. */
export async function isLateTab(tabId: number, visit: number): Promise<boolean> {
  return (await read(`late:${tabId}`)) === visit;
}

/** Notes that a password was typed on a page of this hostname: the fact alone, for this tab. */
export async function noteTyped(tabId: number, hostname: string): Promise<void> {
  await keep('typed', tabId, hostname);
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
  await keep('request', tabId, { request, at: Date.now() });
}

/** The authorization request last seen in a tab, if that was not long ago. */
export async function rememberedRequest(tabId: number): Promise<AuthorizationRequest | undefined> {
  const stored = await read(`request:${tabId}`);
  const { request, at } = (stored ?? {}) as { request?: AuthorizationRequest; at?: number };
  return isRecent(at) && typeof request?.platform === 'string' ? request : undefined;
}

/** Remembers that a tab stood on a page that makes a promise. */
export async function rememberClaim(tabId: number, carried: CarriedClaim): Promise<void> {
  await keep('claim', tabId, carried);
}

/** The promising page on which a tab stood last, if that was not long ago. */
export async function carriedClaim(tabId: number): Promise<CarriedClaim | undefined> {
  const stored = (await read(`claim:${tabId}`)) as CarriedClaim | undefined;
  return isRecent(stored?.at) && typeof stored?.hostname === 'string' ? stored : undefined;
}

/** Remembers the step of a funnel on which a tab stands; the one before it is forgotten. */
export async function rememberStep(tabId: number, step: FunnelStep): Promise<void> {
  await keep('step', tabId, step);
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
  await keep('override', tabId, withOverride(known, added));
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
  await keep('override', tabId, kept);
}
