import { afterEach, expect, test } from 'vitest';
import { sleep, type Tab } from '../../src/build/browser/driver.ts';
import { readCases, serveCases } from './support/fixtures.ts';
import { useSession } from './support/session.ts';
import { SILENCE_MS, warningOf } from './support/warning.ts';

const cases = [...readCases('fixtures/pages'), ...readCases('demo')].filter(
  ({ expect: expected }) => expected === 'none',
);
const session = useSession(serveCases(cases));

/** The page's tree, as its own scripts see it: every element with its attributes. */
const TREE = `[...document.querySelectorAll('*')].map((element) =>
  element.localName + [...element.attributes].map(({ name }) => ' ' + name).join('')).join('\\n')`;

let tab: Tab;
afterEach(async () => await tab.close());

test.each(cases)('$name on $hostname stays silent', async ({ hostname, path }) => {
  tab = await session.driver.newTab();
  await tab.goto(`https://${hostname}${path}`);
  const before = await tab.evaluate<string>(TREE);
  await sleep(SILENCE_MS);
  expect(await tab.badge(), 'an honest page must have no badge').toBe('');
  expect(await tab.actionTitle()).toMatch(/^Nothing found/);
  expect(await warningOf(tab), 'an honest page must have no warning').toBeUndefined();
  expect(await tab.evaluate<string>(TREE), 'nothing may be added to the page').toBe(before);
});
