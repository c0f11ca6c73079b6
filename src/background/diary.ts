import { browser } from '../browser.ts';
import {
  belongsInDiary,
  type DiaryEntry,
  reviewEntries,
  toolOf,
  untoldEntries,
  withEntry,
} from '../core/diary.ts';
import { authorities } from '../generated/authorities.ts';
import { platforms } from '../generated/platforms.ts';
import { wayTo } from '../locale/locale.ts';
import type { DiaryView } from '../messaging/options-view.ts';
import type { LinkView, NoticeView } from '../messaging/views.ts';
import { changeDiary, readDiary } from '../storage/diary.ts';
import { readSettings } from '../storage/settings.ts';
import { tabState } from '../storage/tab-state.ts';
import { blocklist, toolById } from './lists.ts';
import { permissionWords } from './permissions.ts';
import { translate } from './translate.ts';

const platformIds = platforms.map(({ id }) => id);

/**
 * Notes that a person pressed the authorise button of the prompt in a tab, if the diary is on.
 * Never call it for a private window.
 */
export async function noteAllowed(tabId: number, visit: number): Promise<void> {
  const state = await tabState(tabId);
  const app = state?.kind === 'judged' && state.visit === visit ? state.app : undefined;
  if (!app || !belongsInDiary(app.platform, app.scopes, platformIds)) return;
  if (!(await readSettings()).keepDiary) return;
  const { authority, platform, name, clientId, redirectHostname, scopes } = app;
  // Whoever allows what is listed already was told so beside the button.
  const tool = toolOf(app, blocklist);
  const entry: DiaryEntry = {
    authority,
    platform,
    ...(name !== undefined && { app: name }),
    ...(clientId !== undefined && { clientId }),
    ...(redirectHostname !== undefined && { redirectHostname }),
    scopes,
    at: Date.now(),
    ...(tool !== undefined && { tool, told: true }),
  };
  await changeDiary((entries) => withEntry(entries, entry));
}

/** Looks the diary through after the list has changed, and shows a badge where an app is listed now. */
export async function reviewDiary(): Promise<void> {
  if ((await readDiary()).length === 0) return;
  await showUntold(await changeDiary((entries) => reviewEntries(entries, blocklist)));
}

/** The badge of all tabs that have none of their own: how many apps in the diary are listed now. */
async function showUntold(entries: readonly DiaryEntry[]): Promise<void> {
  const { length } = untoldEntries(entries);
  await browser.action.setBadgeText({ text: length === 0 ? '' : String(length) });
}

/** Apps in the diary that the list names since, each told once, with where to take the access away. */
export async function tellListed(): Promise<NoticeView[]> {
  const untold = untoldEntries(await readDiary());
  if (untold.length === 0) return [];
  const isTold = ({ tool }: DiaryEntry) => tool !== undefined;
  await showUntold(
    await changeDiary((entries) =>
      entries.map((entry) => (isTold(entry) ? { ...entry, told: true } : entry)),
    ),
  );
  return untold.map((entry) => ({
    text: translate('diary_listed', nameOf(entry), platformName(entry)),
    link: revokeLink(entry),
  }));
}

/** Deletes the entry of a moment, or all. */
export async function deleteEntries(at: number | undefined): Promise<void> {
  await showUntold(
    await changeDiary((entries) => entries.filter((entry) => at !== undefined && entry.at !== at)),
  );
}

/** The diary as the options page shows it. */
export async function diaryView(): Promise<DiaryView[]> {
  return (await readDiary()).map((entry) => ({
    entry,
    name: nameOf(entry),
    platform: platformName(entry),
    permissions: permissionWords(entry),
    revoke: revokeLink(entry),
  }));
}

function nameOf({ app, redirectHostname, clientId, tool }: DiaryEntry): string {
  const listed = tool === undefined ? undefined : toolById(tool)?.name;
  return listed ?? app ?? redirectHostname ?? clientId ?? translate('consent_unknown_app');
}

function platformName({ authority, platform }: DiaryEntry): string {
  return authorities.find(({ id }) => id === authority)?.name ?? platform;
}

/** Where the access that an entry tells of is taken away. */
function revokeLink(entry: DiaryEntry): LinkView {
  const authority = authorities.find(({ id }) => id === entry.authority);
  const path =
    authority &&
    wayTo('connectedApps', { ...authority, id: authority.platform }, authority.connectedApps.path);
  return {
    label: translate('diary_revoke', platformName(entry)),
    ...(authority?.connectedApps.url && { url: authority.connectedApps.url }),
    ...(path && { path }),
  };
}
