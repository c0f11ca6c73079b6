import { describe, expect, it, test } from 'vitest';
import {
  type AuthorizationRequest,
  authorityOf,
  readRequest,
} from '../../src/core/authorization-request.ts';
import { authorities } from '../../src/generated/authorities.ts';
import { seededRandom } from '../support/random.ts';

const TIKTOK = 'https://www.tiktok.com';
const GOOGLE = 'https://accounts.google.com';
const REDIRECT = 'redirect_uri=https%3A%2F%2Fviewer.example%2Fcallback';
const AUTHORIZE = `${TIKTOK}/v2/auth/authorize/?client_key=aw1&scope=user.info.basic,video.list&${REDIRECT}`;
const GOOGLE_AUTH = `${GOOGLE}/o/oauth2/v2/auth?client_id=42-a&scope=openid%20email&${REDIRECT}`;

function read(url: string): AuthorizationRequest | undefined {
  const authority = authorityOf(url, authorities);
  return authority && readRequest(url, authority);
}

const encode = encodeURIComponent;
const WHOLE = {
  platform: 'tiktok',
  clientId: 'aw1',
  redirectHostname: 'viewer.example',
  scopes: ['user.info.basic', 'video.list'],
};
const GOOGLE_WHOLE = {
  platform: 'google',
  clientId: '42-a',
  redirectHostname: 'viewer.example',
  scopes: ['openid', 'email'],
};

describe('authorityOf', () => {
  test.each([
    [AUTHORIZE, 'tiktok'],
    [`${TIKTOK}/auth/authorize?client_key=a`, 'tiktok'],
    [`${TIKTOK}/login?redirect_url=a`, 'tiktok'],
    ['https://open-api.tiktok.com/platform/oauth/connect/?client_key=a', 'tiktok'],
    [GOOGLE_AUTH, 'google'],
    [`${GOOGLE}/signin/oauth/consent?part=a`, 'google'],
    [`${GOOGLE}/v3/signin/identifier?continue=a`, 'google'],
  ])('%s belongs to %s', (url, platform) => {
    expect(authorityOf(url, authorities)?.platform).toBe(platform);
  });

  test.each([
    [`${TIKTOK}/@who/video/1`, 'another path'],
    [`${TIKTOK}/v2/auth/authorizeme?client_key=a`, 'a path that only begins so'],
    ['https://www.tiktok.com.viewer.example/v2/auth/authorize/', 'a longer hostname'],
    ['https://www.tiktok.com@viewer.example/v2/auth/authorize/', 'the name as a user'],
    ['https://xtiktok.com/v2/auth/authorize/', 'another hostname'],
    ['not a url', 'no address'],
  ])('%s belongs to none: %s', (url) => {
    expect(authorityOf(url, authorities)).toBeUndefined();
  });
});

describe('readRequest', () => {
  test.each<[what: string, url: string, request: AuthorizationRequest]>([
    ['TikTok, current path', AUTHORIZE, WHOLE],
    ['TikTok, legacy path', AUTHORIZE.replace('/v2', ''), WHOLE],
    ['scopes parted by spaces', AUTHORIZE.replace('basic,video', 'basic%20video'), WHOLE],
    ['scopes written twice', AUTHORIZE.replace('basic,', 'basic,,user.info.basic, '), WHOLE],
    ['login hop', `${TIKTOK}/login?redirect_url=${encode(AUTHORIZE)}`, WHOLE],
    ['login hop encoded twice', `${TIKTOK}/login?redirect_url=${encode(encode(AUTHORIZE))}`, WHOLE],
    [
      'login hop with a relative address',
      `${TIKTOK}/login?redirect_url=${encode(AUTHORIZE.replace(TIKTOK, ''))}`,
      WHOLE,
    ],
    [
      'login hop that names the client alone',
      `${TIKTOK}/login?enter_from=dev_aw1`,
      { platform: 'tiktok', clientId: 'aw1', scopes: [] },
    ],
    ['Google, v2', GOOGLE_AUTH, GOOGLE_WHOLE],
    [
      'Google, consent page with part and client_id',
      `${GOOGLE}/signin/oauth/consent?authuser=0&part=AJi8hA&client_id=42-a`,
      { platform: 'google', clientId: '42-a', scopes: [] },
    ],
    [
      'Google, continue',
      `${GOOGLE}/v3/signin/identifier?continue=${encode(GOOGLE_AUTH)}`,
      GOOGLE_WHOLE,
    ],
    [
      'Google, pop-up by storagerelay',
      GOOGLE_AUTH.replace(
        REDIRECT,
        `redirect_uri=${encode('storagerelay://https/viewer.example?id=auth1')}`,
      ),
      GOOGLE_WHOLE,
    ],
    [
      'repeated parameters: the first counts',
      `${AUTHORIZE}&client_key=other&redirect_uri=b`,
      WHOLE,
    ],
  ])('%s', (_, url, request) => {
    expect(read(url)).toEqual(request);
  });

  test.each([
    ['missing', '', undefined],
    ['empty', 'redirect_uri=', undefined],
    ['relative', 'redirect_uri=%2Fcallback', undefined],
    ['out of band', 'redirect_uri=urn:ietf:wg:oauth:2.0:oob', undefined],
    ['custom scheme', 'redirect_uri=myapp%3A%2Foauth', undefined],
    ['localhost', 'redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fcb', 'localhost'],
    ['IP address', 'redirect_uri=http%3A%2F%2F127.0.0.1%3A8080', '127.0.0.1'],
    [
      'international',
      `redirect_uri=${encode('https://tikt\u043ek.example/cb')}`,
      'xn--tiktk-mye.example',
    ],
    [
      'user in front',
      `redirect_uri=${encode('https://www.tiktok.com@viewer.example/')}`,
      'viewer.example',
    ],
    [
      'upper case and trailing dot',
      'redirect_uri=HTTPS%3A%2F%2FVIEWER.example.%2F',
      'viewer.example',
    ],
    [
      'encoded twice',
      `redirect_uri=${encode(encode('https://viewer.example/cb'))}`,
      'viewer.example',
    ],
  ])('redirect that is %s', (_, redirect, hostname) => {
    expect(read(AUTHORIZE.replace(REDIRECT, redirect))).toEqual({
      ...WHOLE,
      redirectHostname: hostname,
    });
  });

  it('keeps a nested request of another site apart from its own', () => {
    const foreign = `https://viewer.example/?client_key=evil`;
    expect(read(`${AUTHORIZE}&redirect_url=${encode(foreign)}`)).toEqual(WHOLE);
  });

  it('gives up on endless nesting', () => {
    let url = AUTHORIZE;
    for (let depth = 0; depth < 6; depth += 1) url = `${TIKTOK}/login?redirect_url=${encode(url)}`;
    expect(read(url)).toBeUndefined();
  });

  it('is not put off by 10 kB of junk', () => {
    expect(read(`${AUTHORIZE}&state=${'%F0x=&'.repeat(1700)}`)).toEqual(WHOLE);
  });

  it('never throws, and never gives an empty hostname, whatever the address', () => {
    const random = seededRandom(2);
    const seeds = [AUTHORIZE, GOOGLE_AUTH, `${TIKTOK}/login?redirect_url=${encode(AUTHORIZE)}`];
    const signs = [
      ...'%&=?#/:@.[]\\ \u0000é\u202e',
      '%',
      '%E0',
      'redirect_uri=',
      'continue=',
      '//',
    ];
    for (let round = 0; round < 2000; round += 1) {
      let url = random.pick(seeds);
      for (let change = random.number(6); change >= 0; change -= 1) {
        const at = random.number(url.length);
        url = url.slice(0, at) + random.pick(signs) + url.slice(at + random.number(4));
      }
      for (const authority of authorities) {
        const request = readRequest(url, authority);
        expect(request?.redirectHostname, url).not.toBe('');
        expect(request?.scopes ?? [], url).not.toContain('');
      }
      authorityOf(url, authorities);
    }
  });
});
