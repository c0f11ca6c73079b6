import { browser } from '../browser.ts';
import { daysSince, listDate } from '../core/list-date.ts';
import type { OwnList } from '../core/own-lists.ts';
import type { FoundHostnames, OptionsView, OverrideView } from '../messaging/options-view.ts';
import type { FromOwnPage } from '../messaging/protocol.ts';
import { deleteLog, readLog } from '../storage/event-log.ts';
import { readManaged } from '../storage/managed.ts';
import { lastingOverrides } from '../storage/overrides.ts';
import { readOwnList } from '../storage/own-lists.ts';
import { changeSetting, readSettings } from '../storage/settings.ts';
import { damagedCopies, forgetDamaged } from '../storage/store.ts';
import { tabOverrides, tabsWithOverrides } from '../storage/tab-state.ts';
import { deleteEntries, diaryView } from './diary.ts';
import { tools } from './lists.ts';
import { removeOverrides } from './overrides.ts';
import { changeOwnLists, readOwnLists } from './own-lists.ts';
import { applyRules } from './rules.ts';
import { lockedFamilies } from './voices.ts';

type OptionsMessage = Extract<
  FromOwnPage,
  { type: `${'options' | 'own' | 'overrides' | 'log' | 'diary' | 'damage'}:${string}` }
>;

/** Hostnames of an own list that are shown at a time. */
const SHOWN = 100;

/** Answers a message of the options page. */
export async function answerOptions(message: OptionsMessage): Promise<unknown> {
  switch (message.type) {
    case 'options:open':
      return await optionsView(Date.now());
    case 'options:set':
      await changeSetting(message.setting, message.isOn);
      return await applyRules();
    case 'own:find':
      return await find(message.list, message.text);
    case 'own:read':
      return await readOwnLists();
    case 'own:change':
      return await changeOwnLists(message);
    case 'overrides:remove':
      return await removeOverrides(message.hostname);
    case 'log:delete':
      return await deleteLog();
    case 'diary:delete':
      return await deleteEntries(message.at);
    case 'damage:read':
      return await damagedCopies();
    case 'damage:seen':
      return await forgetDamaged();
  }
}

async function optionsView(now: number): Promise<OptionsView> {
  const { policy, problems } = await readManaged();
  const date = listDate(tools);
  const view = {
    settings: await readSettings(),
    locked: lockedFamilies(policy),
    policy,
    policyProblems: problems,
    overrides: [...(await overridesOfTabs()), ...(await overridesThatLast(now))],
    log: (await readLog()).toReversed(),
    diary: await diaryView(),
    listDate: date,
    listAge: daysSince(date, now),
  };
  // Last, since reading is what finds damage.
  return { ...view, isDamaged: (await damagedCopies()).length > 0 };
}

async function overridesThatLast(now: number): Promise<OverrideView[]> {
  const overrides = await lastingOverrides(now);
  return overrides.map((each) => ({
    ...each,
    scope: each.until === undefined ? 'always' : 'day',
  }));
}

/** Those of open tabs; never of private ones, whose sites nobody is to read here. */
async function overridesOfTabs(): Promise<OverrideView[]> {
  const open = (await browser.tabs.query({})).filter(({ incognito }) => !incognito);
  const tabs = (await tabsWithOverrides()).filter((tabId) => open.some(({ id }) => id === tabId));
  const overrides = await Promise.all(tabs.map(tabOverrides));
  return overrides.flat().map((each) => ({ ...each, scope: 'tab' }));
}

async function find(list: OwnList, text: string): Promise<FoundHostnames> {
  const hostnames = await readOwnList(list);
  const wanted = text.trim().toLowerCase();
  return {
    count: hostnames.length,
    found: hostnames.filter((hostname) => hostname.includes(wanted)).slice(0, SHOWN),
  };
}
