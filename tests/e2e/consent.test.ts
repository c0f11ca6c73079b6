import { afterEach, describe, expect, test } from 'vitest';
import { findNode, sleep, type Tab } from '../../src/build/browser/driver.ts';
import { consentPage, readPrompts } from './support/fixtures.ts';
import { useSession } from './support/session.ts';
import { SILENCE_MS, waitForBadge, waitForWarning, warningOf } from './support/warning.ts';

const prompts = readPrompts();
const session = useSession(({ url }) => {
  const prompt = prompts.find((one) => one.url === url);
  return prompt && { body: consentPage(prompt) };
});

const PLATFORMS = { tiktok: 'TikTok', google: 'Google' };

let tab: Tab;
afterEach(async () => await tab.close());

async function open(url: string): Promise<void> {
  tab = await session.driver.newTab();
  await tab.goto(url);
}

describe('an app whose name makes the promise', () => {
  test.each(prompts.filter((prompt) => prompt.expect === 'danger'))(
    '$appName on $platform is warned of beside the button',
    async ({ url, platform }) => {
      await open(url);
      await waitForBadge(tab, '!');
      const warning = await waitForWarning(tab);
      const name = PLATFORMS[platform];
      expect(warning.name).toBe(`${name} is genuine; this app is not ${name}'s`);
      const words = (await tab.accessibility()).map((node) => node.name).join(' ');
      expect(words).toContain(`No permission ${name} offers`);
      const buttons = (await tab.accessibility()).filter(({ role }) => role === 'button');
      const allow = buttons.find(({ name: label }) =>
        /continue|allow|autori|permitir|continuar/i.test(label),
      );
      expect(allow?.box, 'the platform’s own button must stay on screen').toBeDefined();
      expect(allow?.disabled ?? false, 'it must stay usable').toBe(false);
      const covered = await tab.evaluate<string>(
        `document.elementFromPoint(${(allow?.box?.x ?? 0) + 10}, ${(allow?.box?.y ?? 0) + 10})?.closest('button,[role=button]')?.localName ?? 'covered'`,
      );
      expect(covered, 'the warning must not cover the platform’s button').not.toBe('covered');
    },
  );
});

describe('an innocent app', () => {
  test.each(prompts.filter((prompt) => prompt.expect === 'none'))(
    '$appName on $platform stays without a warning',
    async ({ url }) => {
      await open(url);
      await sleep(SILENCE_MS);
      expect(await tab.badge()).toBe('');
      expect(await warningOf(tab)).toBeUndefined();
    },
  );
});

test('the permissions are named in plain words', async () => {
  const prompt = prompts.find(
    ({ url, expect: expected }) => expected === 'danger' && /user\.info\.basic/.test(url),
  );
  await open(prompt?.url ?? '');
  await waitForWarning(tab);
  const words = (await tab.accessibility()).map((node) => node.name).join(' ');
  expect(words).toMatch(/display name|picture|account ID/i);
  expect(words, 'no raw scope name').not.toContain('user.info.basic');
  expect(await findNode(tab, 'button', 'Why?')).toBeDefined();
});
