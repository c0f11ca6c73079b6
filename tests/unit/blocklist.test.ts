import { describe, expect, it, test } from 'vitest';
import { createBlocklist } from '../../src/core/blocklist.ts';
import { CATEGORIES, isBlocked, STATUSES } from '../../src/core/tool.ts';
import { makeTool } from '../support/tools.ts';

const viewer = makeTool({
  hostnames: ['viewer.example', 'viewer.blogspot.example'],
  redirectHostnames: ['callback.example'],
  clientIds: [{ platform: 'tiktok', id: 'aw1' }],
});
const dormant = makeTool({ id: 'dormant', hostnames: ['dormant.example'], status: 'dormant' });
const tracker = makeTool({
  id: 'tracker',
  hostnames: ['tracker.example'],
  category: 'unofficial-tracker',
});
const blocklist = createBlocklist([viewer, dormant, tracker]);

describe('find', () => {
  test.each([
    ['viewer.example', 'example-viewer'],
    ['www.viewer.example', 'example-viewer'],
    ['a.b.c.viewer.example', 'example-viewer'],
    ['dormant.example', 'dormant'],
    ['tracker.example', 'tracker'],
    ['notviewer.example', undefined],
    ['viewer.example.org', undefined],
    ['blogspot.example', undefined],
    ['other.blogspot.example', undefined],
    ['example', undefined],
    ['', undefined],
  ])('%j: %s', (hostname, id) => {
    expect(blocklist.find(hostname)?.id).toBe(id);
  });
});

describe('findBlocked', () => {
  it('stops an active record of a category that blocks', () => {
    expect(blocklist.findBlocked('www.viewer.example')).toBe(viewer);
  });

  it('stops neither a dormant record nor a category that only cautions', () => {
    expect(blocklist.findBlocked('dormant.example')).toBeUndefined();
    expect(blocklist.findBlocked('tracker.example')).toBeUndefined();
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

  it('do not stop the redirect hostname itself', () => {
    expect(blocklist.find('callback.example')).toBeUndefined();
  });
});
