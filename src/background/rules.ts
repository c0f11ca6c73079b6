import { browser } from '../browser.ts';
import { atEnds } from '../core/list-rule.ts';
import { nextEnd } from '../core/override.ts';
import { priorityOf, VOICES, type Voice } from '../core/ruling.ts';
import { readManaged } from '../storage/managed.ts';
import { lastingOverrides } from '../storage/overrides.ts';
import { isOn, spokenHostnames } from './voices.ts';

/** Name of the alarm at which an override ends. */
export const OVERRIDE_ENDS = 'override-ends';
const RESOURCES: ['main_frame', 'sub_frame'] = ['main_frame', 'sub_frame'];

let last: Promise<unknown> = Promise.resolve();

/**
 * Puts the browser's own rules in line with what is stored: own lists, policy, overrides and the
 * switch for listed sites. One run waits for another, so that the newest state wins.
 */
export function applyRules(now = Date.now()): Promise<void> {
  const run = last.then(() => apply(now));
  last = run.catch(() => {});
  return run;
}

async function apply(now: number): Promise<void> {
  const { declarativeNetRequest } = browser;
  const spoken = Object.entries(await spokenHostnames(now)) as [Voice, string[]][];
  await declarativeNetRequest.updateDynamicRules({
    removeRuleIds: VOICES.map(priorityOf),
    addRules: spoken.filter(([, hostnames]) => hostnames.length > 0).map(ruleOf),
  });
  await declarativeNetRequest.updateEnabledRulesets(
    (await isOn('listed')) ? { enableRulesetIds: ['blocked'] } : { disableRulesetIds: ['blocked'] },
  );
  if ((await readManaged()).policy.hideContinue) await removeTabRules(() => true);
  const end = nextEnd(await lastingOverrides(now));
  if (end === undefined) await browser.alarms.clear(OVERRIDE_ENDS);
  else browser.alarms.create(OVERRIDE_ENDS, { when: end });
}

/** Firefox tells a hostname with the dot of the root from the one without. */
function domainsOf(hostnames: string[]): string[] {
  return import.meta.env.FIREFOX ? hostnames.flatMap(atEnds) : hostnames;
}

/** A voice has one rule, and its place in the table is the rule's number too. */
function ruleOf([voice, hostnames]: [Voice, string[]]) {
  const priority = priorityOf(voice);
  const type: 'block' | 'allow' = voice.endsWith('-blocks') ? 'block' : 'allow';
  return {
    id: priority,
    priority,
    action: { type },
    condition: { requestDomains: domainsOf(hostnames), resourceTypes: RESOURCES },
  };
}

/** Lets one tab open a hostname, for as long as the browser runs. */
export async function allowInTab(tabId: number, hostname: string): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  await browser.declarativeNetRequest.updateSessionRules({
    addRules: [
      {
        id: Math.max(0, ...rules.map(({ id }) => id)) + 1,
        priority: priorityOf('override'),
        action: { type: 'allow' },
        condition: {
          requestDomains: domainsOf([hostname]),
          tabIds: [tabId],
          resourceTypes: RESOURCES,
        },
      },
    ],
  });
}

/** Takes back rules of tabs. */
export async function removeTabRules(
  isMeant: (tabId: number | undefined, hostname: string | undefined) => boolean,
): Promise<void> {
  const rules = await browser.declarativeNetRequest.getSessionRules();
  const removeRuleIds = rules
    .filter(({ condition: { tabIds, requestDomains } }) =>
      isMeant(tabIds?.[0], requestDomains?.[0]),
    )
    .map(({ id }) => id);
  await browser.declarativeNetRequest.updateSessionRules({ removeRuleIds });
}
