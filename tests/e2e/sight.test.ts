import { afterEach, describe, expect, test } from 'vitest';
import { sleep, type Tab, waitFor } from '../../src/build/browser/driver.ts';
import { IN_FURNITURE, IN_SHADOW, SLANDERED, WHITEWASHED } from '../support/hidden.ts';
import { useSession } from './support/session.ts';
import { SILENCE_MS, waitForBadge, waitForWarning } from './support/warning.ts';

const PAGES: Record<string, string> = {
  'slandered.test': SLANDERED,
  'whitewashed.test': WHITEWASHED,
  'in-shadow.test': IN_SHADOW,
  'in-furniture.test': IN_FURNITURE,
};
const session = useSession(({ hostname }) => {
  const body = PAGES[hostname];
  return body === undefined ? undefined : { body };
});

let tab: Tab;
afterEach(async () => await tab.close());

describe('words that nobody sees', () => {
  test('do not accuse an honest page', async () => {
    tab = await session.driver.newTab();
    await tab.goto('https://slandered.test/');
    await sleep(SILENCE_MS);
    expect(await tab.badge(), 'one of tests/support/hidden.ts is read as if it was seen').toBe('');
  });

  test('do not acquit a tool', async () => {
    tab = await session.driver.newTab();
    await tab.goto('https://whitewashed.test/');
    await waitForBadge(tab, '?');
  });
});

describe('a trap is seen', () => {
  test.each(['in-shadow.test', 'in-furniture.test'])('%s', async (hostname) => {
    tab = await session.driver.newTab();
    await tab.goto(`https://${hostname}/`);
    await waitForBadge(tab, '!');
    const warning = await waitForWarning(tab);
    await waitFor('the words of the warning', async () => /password/i.test(warning.name));
  });
});
