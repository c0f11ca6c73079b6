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
import type { LinkView, NoticeView } from '../messaging/views.ts';
import { readDiary, writeDiary } from '../storage/diary.ts';
import { tabState } from '../storage/tab-state.ts';
import { blocklist, toolById } from './lists.ts';
import { translate } from './translate.ts';

const platformIds = platforms.map(({ id }) => id);

/** Notes that a person pressed the authorise button of the prompt in a tab, if the diary is on. */
export async function noteAllowed(tabId: number, visit: number): Promise<void> {
  const { isOn, entries } = await readDiary();
  const state = await tabState(tabId);
  const app = state?.kind === 'judged' && state.visit === visit ? state.app : undefined;
  if (!isOn || !app || !belongsInDiary(app.platform, app.scopes, platformIds)) return;
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
  await writeDiary({ isOn, entries: withEntry(entries, entry) });
}

/** Looks the diary through after the list has changed, and shows a badge where an app is listed now. */
export async function reviewDiary(): Promise<void> {
  const diary = await readDiary();
  if (diary.entries.length === 0) return;
  const entries = reviewEntries(diary.entries, blocklist);
  await writeDiary({ ...diary, entries });
  await showUntold(entries);
}

/** The badge of all tabs that have none of their own: how many apps in the diary are listed now. */
async function showUntold(entries: readonly DiaryEntry[]): Promise<void> {
  const { length } = untoldEntries(entries);
  await browser.action.setBadgeText({ text: length === 0 ? '' : String(length) });
}

/** Apps in the diary that a list names since, each told once: what it is, and where to take the access away. */
export async function tellListed(): Promise<NoticeView[]> {
  const diary = await readDiary();
  const untold = untoldEntries(diary.entries);
  if (untold.length === 0) return [];
  const entries = diary.entries.map((entry) =>
    untold.includes(entry) ? { ...entry, told: true as const } : entry,
  );
  await writeDiary({ ...diary, entries });
  await showUntold(entries);
  return untold.map((entry) => ({
    text: translate('diary_listed', nameOf(entry), platformName(entry)),
    link: revokeLink(entry),
  }));
}

function nameOf({ app, redirectHostname, clientId, tool }: DiaryEntry): string {
  return toolById(tool ?? '')?.name ?? app ?? redirectHostname ?? clientId ?? '';
}

function platformName({ authority, platform }: DiaryEntry): string {
  return authorities.find(({ id }) => id === authority)?.name ?? platform;
}

/** Where the access that an entry tells of is taken away. */
export function revokeLink(entry: DiaryEntry): LinkView {
  const apps = authorities.find(({ id }) => id === entry.authority)?.connectedApps;
  return {
    label: translate('diary_revoke', platformName(entry)),
    ...(apps?.url && { url: apps.url }),
    ...(apps?.path && { path: apps.path }),
  };
}
