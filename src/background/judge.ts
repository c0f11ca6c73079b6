import { browser } from '../browser.ts';
import { promiseOfName } from '../core/app-name.ts';
import { authorityOf, readRequest } from '../core/authorization-request.ts';
import { evaluateConsent } from '../core/consent.ts';
import { hostnameOf } from '../core/hostname.ts';
import { marker } from '../core/reading.ts';
import type { Assessment } from '../core/verdict.ts';
import { authorities } from '../generated/authorities.ts';
import { lexicon } from '../generated/lexicon.ts';
import { nameClaims } from '../generated/names.ts';
import { phrasebook } from '../generated/phrasebook.ts';
import { platformNames } from '../generated/platform-names.ts';
import type { FromPage } from '../messaging/protocol.ts';
import type { WarningView } from '../messaging/views.ts';
import { rememberedRequest, rememberRequest, setTabState, tabState } from '../storage/tab-state.ts';
import { blocklist } from './lists.ts';
import { showVerdict } from './toolbar.ts';
import { warningView } from './warning-view.ts';

/** A frame of a tab that sent a message. */
export interface Frame {
  tabId: number;
  frameId: number;
  url: string;
}

const WEIGHT = { none: 0, caution: 1, danger: 2 };

/** Takes what `inspect` found in a frame: a page is as bad as its worst frame. */
export async function takeAssessment(
  { tabId, frameId, url }: Frame,
  visit: number,
  assessment: Assessment,
): Promise<WarningView | undefined> {
  const hostname = hostnameOf(url);
  if (hostname === undefined) return undefined;
  const before = await tabState(tabId);
  // A listed site stays a listed site, whatever it shows.
  if (before?.kind === 'continued' && before.hostname === hostname) return warningView(assessment);
  const isWorse =
    before?.kind !== 'judged' ||
    before.visit !== visit ||
    WEIGHT[before.assessment.verdict] < WEIGHT[assessment.verdict];
  if (isWorse || frameId === 0) {
    await setTabState(tabId, { kind: 'judged', hostname, visit, assessment });
    await showVerdict(tabId, assessment.verdict);
  }
  return warningView(assessment);
}

/** A page took its warning away: at danger the tab moves to our own page, else the badge stays. */
export async function takeBeaten(tabId: number): Promise<void> {
  const state = await tabState(tabId);
  if (state?.kind !== 'judged' || state.assessment.verdict !== 'danger') return;
  const { hostname, assessment } = state;
  await setTabState(tabId, { kind: 'hostile', hostname, assessment });
  await browser.tabs.update(tabId, { url: browser.runtime.getURL('/warning.html') });
}

const mark = marker(platformNames);
const words: ReadonlySet<string> = new Set(lexicon);
const world = {
  blocklist,
  promiseOf: (name: string) =>
    promiseOfName(name, [...nameClaims, ...phrasebook.claims], mark, words),
};

/** Judges a consent prompt; its request may have passed earlier, on another page of this tab. */
export async function takePrompt(
  { tabId, url: frameUrl }: Frame,
  { url, appNames, isExact, visit }: Extract<FromPage, { type: 'consent:seen' }>,
): Promise<WarningView | undefined> {
  const hostname = hostnameOf(url);
  const authority = authorityOf(url, authorities);
  if (!authority || hostname === undefined || hostname !== hostnameOf(frameUrl)) return undefined;
  const own = readRequest(url, authority);
  if (own) await rememberRequest(tabId, url);
  const remembered = own ? undefined : await rememberedRequest(tabId);
  const request = own ?? (remembered ? readRequest(remembered, authority) : undefined);
  const prompt = { appNames, ...(request && { request }) };
  const assessment = evaluateConsent(prompt, authority.platform, world);
  const name = isExact ? appNames[0] : undefined;
  const app = {
    platform: authority.platform,
    scopes: request?.scopes ?? [],
    ...(name !== undefined && { name }),
    ...(request?.redirectHostname && { redirectHostname: request.redirectHostname }),
  };
  await setTabState(tabId, { kind: 'judged', hostname, visit, assessment, app });
  await showVerdict(tabId, assessment.verdict);
  return warningView(assessment, app);
}
