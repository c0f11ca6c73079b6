import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { clickNode, waitFor } from '../../src/build/browser/driver.ts';
import { readCases, serveCases } from './support/fixtures.ts';
import { built, useSession } from './support/session.ts';
import { waitForBadge, waitForWarning } from './support/warning.ts';

const page = readCases('fixtures/pages').find(({ name }) => name === 'senha-instagram');
const pages = page ? serveCases([page]) : () => undefined;
const folder = mkdtempSync(join(tmpdir(), 'faveguard-update-'));
cpSync(built(), folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const session = useSession(
  (question) => pages(question) ?? { body: '<title>Before</title><h1>Before</h1>' },
  folder,
);

test('a warning on screen survives an update of the extension, and Leave still works', async () => {
  const tab = await session.driver.newTab();
  await tab.goto('https://before.test/');
  await tab.goto(`https://${page?.hostname}${page?.path}`);
  await waitForBadge(tab, '!');
  await waitForWarning(tab);
  await session.driver.reloadExtension();
  const after = await waitForWarning(tab);
  expect(after.name).toMatch(/password/);
  await waitForBadge(tab, '!');
  await clickNode(tab, 'button', 'Leave');
  await waitFor('the page before', async () => (await tab.url()) === 'https://before.test/');
  await tab.close();
});
