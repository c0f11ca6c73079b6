import { describe, expect, it, test } from 'vitest';
import { hostnameAndParents, hostnameOf, isWithin, isWithinAny } from '../../src/core/hostname.ts';

describe('hostnameOf', () => {
  test.each([
    ['https://Viewer.EXAMPLE/a', 'viewer.example'],
    ['https://viewer.example./a', 'viewer.example'],
    ['https://viewer.example:8443/', 'viewer.example'],
    ['https://www.tiktok.com@viewer.example/', 'viewer.example'],
    ['https://tikt\u043ek.example/', 'xn--tiktk-mye.example'],
    ['http://127.1/', '127.0.0.1'],
    ['http://0x7f000001/', '127.0.0.1'],
    ['http://[::1]/', '[::1]'],
    ['http://localhost:3000/callback', 'localhost'],
  ])('%s is on %s', (url, hostname) => {
    expect(hostnameOf(url)).toBe(hostname);
  });

  test.each(['', 'viewer.example', '/relative', 'about:blank', 'data:text/html,a', 'https://'])(
    '%j has none',
    (url) => {
      expect(hostnameOf(url)).toBeUndefined();
    },
  );
});

describe('hostnameAndParents', () => {
  it('gives the longest first and leaves the top-level label out', () => {
    expect([...hostnameAndParents('a.b.viewer.example')]).toEqual([
      'a.b.viewer.example',
      'b.viewer.example',
      'viewer.example',
    ]);
  });

  it('gives nothing for a single label', () => {
    expect([...hostnameAndParents('localhost')]).toEqual([]);
  });
});

describe('isWithin', () => {
  test.each([
    ['tiktok.com', 'tiktok.com', true],
    ['www.tiktok.com', 'tiktok.com', true],
    ['nottiktok.com', 'tiktok.com', false],
    ['tiktok.com.viewer.example', 'tiktok.com', false],
    ['com', 'tiktok.com', false],
  ])('%s within %s: %s', (hostname, parent, expected) => {
    expect(isWithin(hostname, parent)).toBe(expected);
  });

  it('takes several parents', () => {
    expect(isWithinAny('m.facebook.com', ['fb.com', 'facebook.com'])).toBe(true);
    expect(isWithinAny('m.facebook.com', [])).toBe(false);
  });
});
