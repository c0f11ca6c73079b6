import { describe, expect, it, test } from 'vitest';
import {
  createBlocklist,
  hintedPart,
  mayFind,
  mayFindApp,
  tableKeys,
} from '../../src/core/blocklist.ts';
import { buildHostnameTable, openHostnameTable } from '../../src/core/hostname-table.ts';
import { type Address, parseAddress } from '../../src/core/list-entry.ts';
import { CATEGORIES, isBlocked, STATUSES } from '../../src/core/tool.ts';
import { makeTool } from '../support/tools.ts';

const EXTENSION = 'abcdefghijklmnop'.repeat(2);
const viewer = makeTool({
  hostnames: ['viewer.example', 'viewer.blogspot.example'],
  pages: ['host.example/view/viewer'],
  redirectHostnames: ['callback.example'],
  clientIds: [{ platform: 'tiktok', id: 'aw1' }],
  appIds: ['google-play:example.viewer', 'app-store:123'],
  extensionIds: [EXTENSION],
});
const dormant = makeTool({ id: 'dormant', hostnames: ['dormant.example'], status: 'dormant' });
const tracker = makeTool({
  id: 'tracker',
  hostnames: ['tracker.example'],
  category: 'unofficial-tracker',
});
const tools = [viewer, dormant, tracker];
const blocklist = createBlocklist(tools);
const table = openHostnameTable(buildHostnameTable(tableKeys(tools)));

function addressOf(url: string): Address {
  const address = parseAddress(url);
  if (!address) throw new Error(`no address: ${url}`);
  return address;
}

describe('findAt, and the hint of the table', () => {
  test.each([
    ['https://viewer.example/', 'example-viewer'],
    ['https://www.viewer.example/a?b', 'example-viewer'],
    ['https://a.b.c.viewer.example/', 'example-viewer'],
    ['https://host.example/view/viewer/a', 'example-viewer'],
    ['https://play.google.com/store/apps/details?hl=pt&id=example.viewer', 'example-viewer'],
    ['https://apps.apple.com/pt/app/some-viewer/id123?l=pt', 'example-viewer'],
    ['https://itunes.apple.com/app/id123', 'example-viewer'],
    [`https://chromewebstore.google.com/detail/some-viewer/${EXTENSION}`, 'example-viewer'],
    [`https://chromewebstore.google.com/detail/${EXTENSION}/reviews`, 'example-viewer'],
    [`https://chrome.google.com/webstore/detail/some-viewer/${EXTENSION}`, 'example-viewer'],
    [`https://microsoftedge.microsoft.com/addons/detail/viewer/${EXTENSION}`, 'example-viewer'],
    ['https://dormant.example/', 'dormant'],
    ['https://tracker.example/', 'tracker'],
    ['https://notviewer.example/', undefined],
    ['https://viewer.example.org/', undefined],
    ['https://blogspot.example/', undefined],
    ['https://other.blogspot.example/', undefined],
    ['https://host.example/view/viewer?a=b#c', 'example-viewer'],
    ['https://host.example:8443/view/viewer/', 'example-viewer'],
    ['https://host.example/view/viewers', undefined],
    ['https://host.example/view/viewer-2', undefined],
    ['https://host.example/view', undefined],
    ['https://host.example/View/Viewer', undefined],
    ['https://host.example/a/view/viewer', undefined],
    ['https://www.host.example/view/viewer', undefined],
    ['https://host.example/', undefined],
    ['https://play.google.com/store/apps/details?id=example.viewers', undefined],
    ['https://play.google.com/store/apps/details?id=example.viewer.pro', undefined],
    ['https://play.google.com/store/apps/details?id=example.viewe', undefined],
    ['https://play.google.com/store/apps/details?id=example.Viewer', undefined],
    ['https://play.google.com/store/apps/details?other=example.viewer', undefined],
    ['https://play.google.com/store/apps/developer?id=example.viewer', undefined],
    ['https://play.google.com/store/apps/details', undefined],
    ['https://play.google.com/', undefined],
    ['https://play.google.com.store.example/store/apps/details?id=example.viewer', undefined],
    ['https://apps.apple.com/pt/app/some-viewer/id1234', undefined],
    ['https://apps.apple.com/pt/app/some-viewer/id12', undefined],
    ['https://apps.apple.com/pt/developer/some-viewer/id123', undefined],
    ['https://apps.apple.com/', undefined],
    [`https://chromewebstore.google.com/search/${EXTENSION}`, undefined],
    [`https://chromewebstore.google.com/detail/viewer/${EXTENSION}a`, undefined],
    [`https://chromewebstore.google.com/detail/viewer/${'abcdefghijklmnpo'.repeat(2)}`, undefined],
    ['https://chromewebstore.google.com/', undefined],
    [`https://addons.example/?id=${EXTENSION}`, undefined],
    [`https://safe.example/detail/${EXTENSION}`, undefined],
    ['https://callback.example/', undefined],
    ['https://example/', undefined],
  ])('%j: %s', (url, id) => {
    expect(blocklist.findAt(addressOf(url))?.id).toBe(id);
    // A redirect hostname is in the table too: a hint that the exact records do not bear out.
    const isHinted = id !== undefined || url.includes('callback');
    expect(mayFind(table, addressOf(url)), 'the hint').toBe(isHinted);
  });
});

describe('hintedPart', () => {
  const STORE = 'play.google.com/store/apps/details';
  const long = 'a'.repeat(5000);

  test.each([
    ['https://www.viewer.example/a?b#c', 'www.viewer.example'],
    [`https://viewer.example/${long}?${long}`, 'viewer.example'],
    ['https://host.example/view/viewer/a?b#c', 'host.example/view/viewer/a'],
    [`https://${STORE}?hl=pt&id=example.viewer`, `${STORE}?id=example.viewer`],
    ['https://apps.apple.com/app/id123?l=pt', 'apps.apple.com/app/id123'],
    ['https://host.example/view/viewers', undefined],
    [`https://${STORE}?id=example.viewers`, undefined],
    [`https://${STORE}?id=123`, undefined],
    ['https://safe.example/', undefined],
  ])('%j: %s', (url, part) => {
    expect(hintedPart(table, addressOf(url))).toBe(part);
  });

  it('finds the same record as the whole address, however long that is', () => {
    const url = `https://host.example/view/viewer/${long}?${long}`;
    const part = hintedPart(table, addressOf(url)) ?? '';
    expect(part.length).toBeLessThan(2000);
    expect(blocklist.findAt(addressOf(`https://${part}`))).toBe(viewer);
  });
});

describe('findLure', () => {
  const retired = makeTool({ hostnames: ['retired.example'], status: 'retired' });
  const lures = createBlocklist([retired, dormant]);

  it('leaves out what is retired: its address may be anybody’s by now', () => {
    expect(lures.findLure(addressOf('https://retired.example/'))).toBeUndefined();
    expect(lures.findLure(addressOf('https://dormant.example/'))).toBe(dormant);
    expect(lures.findAt(addressOf('https://retired.example/'))).toBe(retired);
  });
});

describe('findBlockedAt', () => {
  test.each([
    ['https://www.viewer.example/', viewer],
    ['https://host.example/view/viewer', viewer],
    ['https://dormant.example/', undefined],
    ['https://tracker.example/', undefined],
    [`https://chromewebstore.google.com/detail/viewer/${EXTENSION}`, undefined],
  ])('%s', (url, tool) => {
    expect(blocklist.findBlockedAt(addressOf(url))).toBe(tool);
  });
});

describe('isBlocked', () => {
  const blocking = [
    'credential-phishing',
    'content-locker',
    'malware',
    'subscription-trap',
    'fake-tool',
  ];
  const table = CATEGORIES.flatMap((category) => STATUSES.map((status) => ({ category, status })));

  test.each(table)('$category, $status', (record) => {
    expect(isBlocked(record)).toBe(
      record.status === 'active' && blocking.includes(record.category),
    );
  });
});

describe('find and findBlocked', () => {
  test.each([
    ['www.viewer.example', viewer, viewer],
    ['dormant.example', dormant, undefined],
    ['tracker.example', tracker, undefined],
    ['host.example', undefined, undefined],
  ])('%s', (hostname, known, stopped) => {
    expect(blocklist.find(hostname)).toBe(known);
    expect(blocklist.findBlocked(hostname)).toBe(stopped);
  });
});

describe('apps', () => {
  it('are found by the client id on its own platform only', () => {
    expect(blocklist.findClient('tiktok', 'aw1')).toBe(viewer);
    expect(blocklist.findClient('google', 'aw1')).toBeUndefined();
    expect(blocklist.findClient('tiktok', 'aw')).toBeUndefined();
  });

  it('are found by where they send people: a redirect hostname or a blocked one', () => {
    expect(blocklist.findRedirect('eu.callback.example')).toBe(viewer);
    expect(blocklist.findRedirect('viewer.example')).toBe(viewer);
    expect(blocklist.findRedirect('dormant.example')).toBeUndefined();
  });

  test.each([
    [{ platform: 'tiktok', clientId: 'aw1' }, true],
    [{ platform: 'google', clientId: 'aw1' }, false],
    [{ platform: 'tiktok', clientId: 'aw2', redirectHostname: 'a.callback.example' }, true],
    [{ platform: 'tiktok', redirectHostname: 'viewer.example' }, true],
    [{ platform: 'tiktok', redirectHostname: 'safe.example' }, false],
    [{ platform: 'tiktok' }, false],
  ])('are hinted at by the table: %j, %s', (request, expected) => {
    expect(mayFindApp(table, request)).toBe(expected);
  });
});
