import { browser } from '../browser.ts';
import { lazyLexicons, promiseOfName } from '../core/app-name.ts';
import type { PlaceKind } from '../core/authority.ts';
import {
  type AuthorizationRequest,
  findPrompt,
  mergeRequests,
} from '../core/authorization-request.ts';
import { mayFindApp } from '../core/blocklist.ts';
import { type ConsentWorld, evaluateConsent } from '../core/consent.ts';
import { hostnameOf } from '../core/hostname.ts';
import { marker } from '../core/reading.ts';
import { authorities } from '../generated/authorities.ts';
import { lexicons as writtenLexicons } from '../generated/lexicon.ts';
import { phrasebook } from '../generated/phrasebook.ts';
import { platformDomains } from '../generated/platform-domains.ts';
import { platformNames } from '../generated/platform-names.ts';
import { sharedHosts } from '../generated/shared-hosts.ts';
import type { FromPage } from '../messaging/protocol.ts';
import type { WarningView } from '../messaging/views.ts';
import {
  type ConsentApp,
  carriedClaim,
  rememberedRequest,
  rememberRequest,
  setTabState,
} from '../storage/tab-state.ts';
import type { Frame } from './judge.ts';
import { blocklist, loadListWhere } from './lists.ts';
import { note } from './note.ts';
import { openerOf } from './opener.ts';
import { showPrompt } from './toolbar.ts';
import { isWatched } from './voices.ts';
import { warningView } from './warning-view.ts';

const mark = marker(platformNames);
const lexicons = lazyLexicons(writtenLexicons);
/** What the name of an app or of a site promises. */
export const promiseOf = (name: string) => promiseOfName(name, phrasebook, mark, lexicons());

/**
 * Judges a consent prompt. Its request may have passed earlier, on another page of this tab or of
 * the tab that opened it; so may the promise that led here.
 */
export async function takePrompt(
  { tabId, frameId, url: frameUrl }: Frame,
  { url, appNames, isExact, visit }: Extract<FromPage, { type: 'consent:seen' }>,
): Promise<WarningView | undefined> {
  const hostname = hostnameOf(url);
  const found = findPrompt(url, authorities);
  if (!found || hostname === undefined || hostname !== hostnameOf(frameUrl)) return undefined;
  if (!(await isWatched('consent', hostname, tabId))) return undefined;
  const { authority, place } = found;
  const opener = await openerOf(tabId);
  const request = await requestOf(place.kind, found.request, authority.platform, [tabId, opener]);
  // A login page or a page for all purposes is a prompt only where an app stands behind it.
  if (!request && (place.kind === 'login' || place.kind === 'shared')) return undefined;
  if (request) await rememberRequest(tabId, request);
  const carried = await firstKnown([tabId, opener], carriedClaim);
  const prompt = { appNames, ...(request && { request }), ...(carried && { carried }) };
  if (request) await loadListWhere((table) => mayFindApp(table, request));
  // The list is read when it is first needed, so there is no world before.
  const world: ConsentWorld = { blocklist, platforms: platformDomains, sharedHosts, promiseOf };
  const assessment = evaluateConsent(prompt, authority.platform, world);
  const name = isExact ? appNames[0] : undefined;
  const app: ConsentApp = {
    authority: authority.id,
    platform: authority.platform,
    scopes: request?.scopes ?? [],
    ...(name !== undefined && { name }),
    ...(request?.clientId !== undefined && { clientId: request.clientId }),
    ...(request?.redirectHostname && { redirectHostname: request.redirectHostname }),
    ...(place.tenants && { isRented: true }),
  };
  await setTabState(tabId, { kind: 'judged', hostname, visit, assessment, frameId, app });
  await showPrompt(tabId, assessment.verdict, hostname, app);
  await note(tabId, 'warned', request?.redirectHostname ?? hostname, assessment);
  return warningView(assessment, app);
}

/**
 * The request behind a prompt: what its address says, filled in by what was remembered. What cannot
 * be known stays unknown: a device code has no request, and a sealed one may be another app's.
 */
async function requestOf(
  kind: PlaceKind,
  own: AuthorizationRequest | undefined,
  platform: string,
  tabs: readonly (number | undefined)[],
): Promise<AuthorizationRequest | undefined> {
  if (kind === 'device' || kind === 'login') return own;
  const isSealed = kind === 'request' && own !== undefined && own.clientId === undefined;
  if (isSealed) return own;
  const known = await firstKnown(tabs, rememberedRequest);
  const remembered = known?.platform === platform ? known : undefined;
  return own && remembered ? mergeRequests(own, remembered) : (own ?? remembered);
}

async function firstKnown<Known>(
  tabs: readonly (number | undefined)[],
  read: (tabId: number) => Promise<Known | undefined>,
): Promise<Known | undefined> {
  for (const tab of tabs) {
    const known = tab === undefined ? undefined : await read(tab);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** Leaves a prompt that stands in a popup window by closing it; false where it is a tab. */
export async function leavePrompt(tabId: number): Promise<boolean> {
  const popups = await browser.tabs.query({ windowType: 'popup' });
  if (!popups.some(({ id }) => id === tabId)) return false;
  await browser.tabs.remove(tabId);
  return true;
}
