import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { override, removeOverrides, scopesIn } from '../../src/background/overrides.ts';
import { applyRules, OVERRIDE_ENDS } from '../../src/background/rules.ts';
import { isSilenced, voicesIn } from '../../src/background/voices.ts';
import { priorityOf, stopperOf, strongestVoice } from '../../src/core/ruling.ts';
import { writeOwnList } from '../../src/storage/own-lists.ts';
import { changeSetting } from '../../src/storage/settings.ts';
import { FakeBrowser } from '../support/fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: undefined as unknown as FakeBrowser }));
vi.mock('../../src/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));

const NOW = Date.UTC(2026, 10, 23, 12);
const DAY = 24 * 60 * 60 * 1000;
const TAB = 1;
const PRIVATE_TAB = 2;

beforeEach(() => {
  fake.browser = new FakeBrowser([{ id: TAB }, { id: PRIVATE_TAB, incognito: true }]);
});

/** Who stops a hostname in a tab: by the voices, on which our page acts. */
async function stopper(hostname: string, now = NOW, tabId = TAB) {
  return stopperOf(strongestVoice(hostname, await voicesIn(tabId, now, [hostname])));
}

describe('the rules of the browser', () => {
  it('are one for each voice that has something to say', async () => {
    await writeOwnList('block', ['own.example']);
    await writeOwnList('allow', ['fine.example']);
    fake.browser.policy = { block: ['no.example'], allow: ['yes.example'] };
    await applyRules(NOW);
    expect(fake.browser.rulesByHostname()).toEqual({
      'own.example': { type: 'block', priority: priorityOf('own-blocks') },
      'fine.example': { type: 'allow', priority: priorityOf('own-allows') },
      'yes.example': { type: 'allow', priority: priorityOf('organisation-allows') },
      'no.example': { type: 'block', priority: priorityOf('organisation-blocks') },
    });
  });

  it('name the form with the dot of the root too, where the browser tells them apart', async () => {
    vi.stubEnv('FIREFOX', 'true');
    await writeOwnList('block', ['own.example']);
    await applyRules(NOW);
    vi.unstubAllEnvs();
    expect(Object.keys(fake.browser.rulesByHostname())).toEqual(['own.example', 'own.example.']);
  });

  it('go with what is taken away', async () => {
    await writeOwnList('block', ['own.example']);
    await applyRules(NOW);
    await writeOwnList('block', []);
    await applyRules(NOW);
    expect(fake.browser.rulesByHostname()).toEqual({});
  });

  it('leave out the bundled list where it is switched off, unless an organisation keeps it', async () => {
    await changeSetting('listed', false);
    await applyRules(NOW);
    expect(fake.browser.enabledRulesets).toEqual([]);
    fake.browser.policy = { hideContinue: true };
    await applyRules(NOW);
    expect(fake.browser.enabledRulesets).toContain('blocked');
  });
});

describe('going on past a stop', () => {
  beforeEach(async () => {
    await writeOwnList('block', ['own.example']);
    await applyRules(NOW);
  });

  test('for a day holds in every tab for 24 hours, and its alarm ends the rule', async () => {
    expect(await override(TAB, 'own.example', 'day', 'own', NOW)).toBe(true);
    expect(await stopper('www.own.example', NOW + DAY - 1, 7)).toBeUndefined();
    expect(fake.browser.alarmTimes).toEqual({ [OVERRIDE_ENDS]: NOW + DAY });
    expect(fake.browser.strongestRule('own.example')).toBe('allow');
    expect(await stopper('own.example', NOW + DAY), 'even if the alarm is late').toBe('own');
    await applyRules(NOW + DAY);
    expect(fake.browser.strongestRule('own.example')).toBe('block');
    expect(fake.browser.alarmTimes).toEqual({});
  });

  test('once holds in its tab alone', async () => {
    await override(TAB, 'own.example', 'tab', 'own', NOW);
    expect(await stopper('own.example')).toBeUndefined();
    expect(await stopper('own.example', NOW, 7)).toBe('own');
    expect(fake.browser.sessionRules.map(({ condition }) => condition.tabIds)).toEqual([[TAB]]);
  });

  test('is taken back everywhere', async () => {
    await override(TAB, 'own.example', 'tab', 'own', NOW);
    await override(TAB, 'own.example', 'always', 'own', NOW);
    await removeOverrides('own.example');
    expect(await stopper('own.example')).toBe('own');
    expect(fake.browser.sessionRules).toEqual([]);
    expect(fake.browser.strongestRule('own.example')).toBe('block');
  });

  test('does not silence pages, and silencing pages opens nothing', async () => {
    await override(TAB, 'own.example', 'always', 'own', NOW);
    expect(await isSilenced('own.example', TAB, NOW)).toBe(false);
    await override(TAB, 'other.example', 'always', 'page', NOW);
    expect(await isSilenced('www.other.example', TAB, NOW)).toBe(true);
    expect(fake.browser.strongestRule('other.example')).toBeUndefined();
  });

  test('lasts for no more than its tab in a private window, and leaves no trace', async () => {
    const before = structuredClone([...fake.browser.storage.local.items]);
    expect(await scopesIn(PRIVATE_TAB)).toEqual(['tab']);
    expect(await override(PRIVATE_TAB, 'own.example', 'day', 'own', NOW)).toBe(false);
    expect(await override(PRIVATE_TAB, 'own.example', 'always', 'own', NOW)).toBe(false);
    expect(await override(PRIVATE_TAB, 'own.example', 'tab', 'own', NOW)).toBe(true);
    expect([...fake.browser.storage.local.items]).toEqual(before);
  });

  test('is not possible where the organisation forbids it, nor does what was before count', async () => {
    await writeOwnList('allow', ['listed.faveguard.test']);
    await override(TAB, 'own.example', 'always', 'own', NOW);
    await override(TAB, 'second.example', 'tab', 'own', NOW);
    fake.browser.policy = { hideContinue: true };
    await applyRules(NOW);
    expect(await scopesIn(TAB)).toEqual([]);
    expect(await override(TAB, 'own.example', 'tab', 'own', NOW)).toBe(false);
    expect(await stopper('own.example')).toBe('own');
    expect(fake.browser.strongestRule('own.example')).toBe('block');
    expect(fake.browser.strongestRule('listed.faveguard.test')).toBeUndefined();
    expect(fake.browser.sessionRules).toEqual([]);
  });
});
