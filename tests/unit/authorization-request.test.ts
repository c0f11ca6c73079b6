import { describe, expect, it, test } from 'vitest';
import { matchPatternOf, placeOf } from '../../src/core/authority.ts';
import { type AuthorizationRequest, findPrompt } from '../../src/core/authorization-request.ts';
import { authorities } from '../../src/generated/authorities.ts';
import { seededRandom } from '../support/random.ts';

const TIKTOK = 'https://www.tiktok.com';
const GOOGLE = 'https://accounts.google.com';
const CALLBACK = 'https://viewer.example/callback';
const REDIRECT = 'redirect_uri=https%3A%2F%2Fviewer.example%2Fcallback';
const AUTHORIZE = `${TIKTOK}/v2/auth/authorize/?client_key=aw1&scope=user.info.basic,video.list&${REDIRECT}`;
const GOOGLE_AUTH = `${GOOGLE}/o/oauth2/v2/auth?client_id=42-a&scope=openid%20email&${REDIRECT}`;

function read(url: string): AuthorizationRequest | undefined {
  return findPrompt(url, authorities)?.request;
}

const encode = encodeURIComponent;
const ANSWERED = { redirectHostname: 'viewer.example', redirectUri: CALLBACK };
const WHOLE = {
  platform: 'tiktok',
  clientId: 'aw1',
  ...ANSWERED,
  scopes: ['user.info.basic', 'video.list'],
};
const GOOGLE_WHOLE = {
  platform: 'google',
  clientId: '42-a',
  ...ANSWERED,
  scopes: ['openid', 'email'],
};

describe('placeOf', () => {
  test.each([
    [AUTHORIZE, 'tiktok', 'request'],
    [`${TIKTOK}/auth/authorize?client_key=a`, 'tiktok', 'request'],
    [`${TIKTOK}/login?redirect_url=a`, 'tiktok', 'login'],
    ['https://open-api.tiktok.com/platform/oauth/connect/?client_key=a', 'tiktok', 'request'],
    [GOOGLE_AUTH, 'google', 'request'],
    [`${GOOGLE}/signin/oauth/consent?part=a`, 'google', 'consent'],
    [`${GOOGLE}/v3/signin/identifier?continue=a`, 'google', 'login'],
    ['https://WWW.FACEBOOK.COM./V19.0/Dialog/OAuth?client_id=1', 'facebook', 'request'],
    ['https://m.facebook.com/dialog/oauth', 'facebook', 'request'],
    ['https://login.microsoftonline.com/common/oauth2/v2.0/authorize', 'microsoft', 'request'],
    ['https://login.microsoftonline.com/common/reprocess', 'microsoft', 'shared'],
    ['https://github.com/login/device', 'github', 'device'],
    ['https://accounts.spotify.com/de-de/authorize', 'spotify', 'request'],
  ])('%s belongs to %s as %s', (url, platform, kind) => {
    const found = placeOf(url, authorities);
    expect([found?.authority.platform, found?.place.kind]).toEqual([platform, kind]);
  });

  test.each([
    [`${TIKTOK}/@who/video/1`, 'another path'],
    [`${TIKTOK}/v2/auth/authorizeme?client_key=a`, 'a path that only begins so'],
    ['https://www.tiktok.com.viewer.example/v2/auth/authorize/', 'a longer hostname'],
    ['https://www.tiktok.com@viewer.example/v2/auth/authorize/', 'the name as a user'],
    ['https://xtiktok.com/v2/auth/authorize/', 'another hostname'],
    ['https://evilfacebook.com/dialog/oauth', 'a hostname that only ends so'],
    ['https://viewer.example/oauth2/authorize?client_id=1&redirect_uri=a', 'a server of nobody'],
    ['ftp://www.tiktok.com/v2/auth/authorize/', 'no page'],
    ['not a url', 'no address'],
  ])('%s belongs to none: %s', (url) => {
    expect(placeOf(url, authorities)).toBeUndefined();
  });

  it('is let through by the match patterns of the manifest', () => {
    const patterns = authorities.flatMap(({ places }) => places.map(matchPatternOf));
    expect(patterns).toContain('*://*.facebook.com/*/dialog/oauth*');
    expect(patterns).toContain('*://www.tiktok.com/v2/auth/authorize*');
    expect(patterns.filter((pattern) => /^\*:\/\/\*\/|<all_urls>/.test(pattern))).toEqual([]);
  });
});

describe('a request', () => {
  const request = (platform: string, clientId: string, scopes: string[] = []) => ({
    platform,
    clientId,
    ...ANSWERED,
    scopes,
  });
  const INSTAGRAM = `https://www.instagram.com/oauth/authorize?client_id=7&${REDIRECT}`;
  const consentJson = JSON.stringify({
    client_id: '7',
    redirect_uri: CALLBACK,
    scope: 'instagram_business_basic-instagram_business_manage_messages',
  });

  // Shapes as the platforms document them, and as their login and consent pages carry them on.
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
    [
      'TikTok for business',
      `https://business-api.tiktok.com/portal/auth?app_id=7&state=a&rid=b&${REDIRECT}`,
      request('tiktok', '7'),
    ],
    [
      'TikTok Shop',
      `https://auth.tiktok-shops.com/oauth/authorize?app_key=7&${REDIRECT}`,
      request('tiktok', '7'),
    ],
    [
      'X, OAuth 2',
      `https://x.com/i/oauth2/authorize?response_type=code&client_id=7&${REDIRECT}&scope=tweet.read+like.read`,
      request('x', '7', ['tweet.read', 'like.read']),
    ],
    [
      'X, login before OAuth 2',
      `https://x.com/i/flow/login?redirect_after_login=${encode(`/i/oauth2/authorize?client_id=7&${REDIRECT}`)}`,
      request('x', '7'),
    ],
    [
      'X, OAuth 1.0a: a token says nothing of the client',
      'https://api.twitter.com/oauth/authenticate?oauth_token=veNR&force_login=true',
      { platform: 'x', scopes: [] },
    ],
    [
      'Facebook, versioned',
      `https://www.facebook.com/v19.0/dialog/oauth?client_id=7&${REDIRECT}&scope=email,public_profile`,
      request('facebook', '7', ['email', 'public_profile']),
    ],
    [
      'Facebook, consent page with JSON in its parameters',
      `https://www.facebook.com/privacy/consent/gdp/?${encode('params[app_id]')}=7&${encode('params[redirect_uri]')}=${encode('"https:\\/\\/viewer.example\\/callback"')}&${encode('params[scope]')}=${encode('["email","user_likes"]')}&source=gdp_delegated`,
      request('facebook', '7', ['email', 'user_likes']),
    ],
    [
      'Facebook, login that names the app and where it is cancelled',
      `https://www.facebook.com/login.php?skip_api_login=1&api_key=7&signed_next=1&cancel_url=${encode(`${CALLBACK}?error=access_denied`)}`,
      request('facebook', '7'),
    ],
    [
      'Facebook, login before the dialog',
      `https://www.facebook.com/login.php?api_key=7&next=${encode(`https://www.facebook.com/v19.0/dialog/oauth?client_id=7&${REDIRECT}&scope=email`)}`,
      request('facebook', '7', ['email']),
    ],
    ['Instagram', INSTAGRAM, request('instagram', '7')],
    [
      'Instagram, consent page with JSON and scopes parted by dashes',
      `https://www.instagram.com/consent/?flow=ig_biz_login_oauth&params_json=${encode(consentJson)}&source=oauth_permissions_page_www`,
      request('instagram', '7', ['instagram_business_basic', 'instagram_business_manage_messages']),
    ],
    [
      'Instagram, login',
      `https://www.instagram.com/accounts/login/?force_authentication=1&next=${encode(INSTAGRAM)}`,
      request('instagram', '7'),
    ],
    [
      'Threads, by a login on Instagram',
      `https://www.instagram.com/accounts/login/?next=${encode(`https://threads.net/oauth/authorize?client_id=7&${REDIRECT}&scope=threads_basic`)}`,
      request('threads', '7', ['threads_basic']),
    ],
    ['Google, v2', GOOGLE_AUTH, GOOGLE_WHOLE],
    [
      'Google, consent page with part and client_id',
      `${GOOGLE}/signin/oauth/consent?authuser=0&part=AJi8hA&client_id=42-a`,
      { platform: 'google', clientId: '42-a', scopes: [] },
    ],
    [
      'Google, consent page with part alone',
      `${GOOGLE}/signin/oauth/consent?authuser=0&part=AJi8hA`,
      { platform: 'google', scopes: [] },
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
      { ...GOOGLE_WHOLE, redirectUri: 'https://viewer.example' },
    ],
    [
      'Google, access while nobody is there',
      `${GOOGLE_AUTH}&access_type=offline`,
      { ...GOOGLE_WHOLE, scopes: ['openid', 'email', 'access_type=offline'] },
    ],
    [
      'Snapchat',
      `https://accounts.snapchat.com/accounts/oauth2/auth?client_id=7&${REDIRECT}&scope=${encode('https://auth.snapchat.com/oauth2/api/user.display_name')}`,
      request('snapchat', '7', ['https://auth.snapchat.com/oauth2/api/user.display_name']),
    ],
    [
      'Discord, a bot without a redirect',
      'https://discord.com/api/oauth2/authorize?client_id=7&scope=bot%20identify&permissions=8',
      { platform: 'discord', clientId: '7', scopes: ['bot', 'identify', 'permissions=8'] },
    ],
    [
      'Discord, login with a relative address encoded twice',
      `https://discord.com/login?redirect_to=${encode(encode(`/oauth2/authorize?client_id=7&${REDIRECT}`))}`,
      request('discord', '7'),
    ],
    [
      'Twitch, login with the request as a query string',
      `https://www.twitch.tv/login?client_id=7&redirect_params=${encode(`client_id=7&${REDIRECT}&response_type=code&scope=user%3Aread%3Aemail`)}`,
      request('twitch', '7', ['user:read:email']),
    ],
    [
      'Spotify, login',
      `https://accounts.spotify.com/en/login?continue=${encode(`https://accounts.spotify.com/authorize?client_id=7&${REDIRECT}`)}`,
      request('spotify', '7'),
    ],
    [
      'LinkedIn, consent after login',
      `https://www.linkedin.com/oauth/v2/login-success?app_id=7&auth_type=AC&flow=${encode(JSON.stringify({ redirectUri: CALLBACK, scope: 'r_liteprofile w_member_social', appId: 7 }))}`,
      request('linkedin', '7', ['r_liteprofile', 'w_member_social']),
    ],
    [
      'Pinterest, by its old name of the client',
      `https://www.pinterest.com/oauth/?consumer_id=7&${REDIRECT}&scope=boards:read,pins:read`,
      request('pinterest', '7', ['boards:read', 'pins:read']),
    ],
    [
      'Reddit, for ever',
      `https://www.reddit.com/api/v1/authorize.compact?client_id=7&${REDIRECT}&scope=identity,history&duration=permanent`,
      request('reddit', '7', ['identity', 'history', 'duration=permanent']),
    ],
    [
      'GitHub, login with the client beside the whole request',
      `https://github.com/login?client_id=7&return_to=${encode(`/login/oauth/authorize?client_id=7&${REDIRECT}&scope=read:user`)}`,
      request('github', '7', ['read:user']),
    ],
    [
      'Microsoft, consent of a personal account',
      `https://account.live.com/Consent/Update?ru=${encode(`https://login.live.com/oauth20_authorize.srf?client_id=7&${REDIRECT}&scope=Mail.Read`)}&client_id=7&rd=none`,
      request('microsoft', '7', ['Mail.Read']),
    ],
    [
      'Microsoft, a request pushed to the server',
      'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=7&request_uri=urn%3Aietf%3Aparams%3Aoauth%3Arequest_uri%3A6esc',
      { platform: 'microsoft', clientId: '7', scopes: [] },
    ],
    [
      'Apple',
      `https://appleid.apple.com/auth/authorize?client_id=com.viewer.signin&${REDIRECT}&scope=name%20email&response_mode=form_post`,
      request('apple', 'com.viewer.signin', ['name', 'email']),
    ],
    [
      'VK, scopes as a number',
      `https://oauth.vk.com/authorize?client_id=7&${REDIRECT}&scope=8194`,
      request('vk', '7', ['friends', 'wall']),
    ],
    [
      'Kakao, login',
      `https://accounts.kakao.com/login/?continue=${encode(`https://kauth.kakao.com/oauth/authorize?client_id=7&${REDIRECT}&through_account=true`)}`,
      request('kakao', '7'),
    ],
    [
      'LINE, login',
      `https://access.line.me/oauth2/v2.1/login?loginChannelId=7&returnUri=${encode(`/oauth2/v2.1/authorize/consent?client_id=7&${REDIRECT}&scope=profile`)}`,
      request('line', '7', ['profile']),
    ],
    [
      'Naver, without scopes',
      `https://nid.naver.com/oauth2.0/authorize?response_type=code&client_id=7&${REDIRECT}`,
      request('naver', '7'),
    ],
    [
      'Telegram',
      `https://oauth.telegram.org/auth?bot_id=7&origin=${encode('https://viewer.example')}&return_to=${encode(CALLBACK)}&request_access=write`,
      request('telegram', '7', ['request_access=write']),
    ],
    [
      'Steam, OpenID 2.0',
      `https://steamcommunity.com/openid/login?openid.realm=${encode('https://viewer.example')}&openid.return_to=${encode(CALLBACK)}`,
      request('steam', 'https://viewer.example'),
    ],
    [
      'Tumblr',
      `https://www.tumblr.com/oauth2/authorize?client_id=7&${REDIRECT}&scope=basic%20write`,
      request('tumblr', '7', ['basic', 'write']),
    ],
    [
      'Kick',
      `https://id.kick.com/oauth/authorize?client_id=7&${REDIRECT}&scope=user:read`,
      request('kick', '7', ['user:read']),
    ],
    ['inside a link wrapper', `https://l.instagram.com/?u=${encode(AUTHORIZE)}&e=AT0`, WHOLE],
    [
      'repeated parameters: the first counts',
      `${AUTHORIZE}&client_key=other&redirect_uri=b`,
      WHOLE,
    ],
  ])('%s', (_, url, expected) => {
    expect(read(url)).toEqual(expected);
  });

  test.each([
    ['a device code', 'https://github.com/login/device?user_code=AB12'],
    ['a plain login', `${TIKTOK}/login?lang=en`],
    [
      'a plain login with a place to go on to',
      `${GOOGLE}/ServiceLogin?continue=${encode('https://mail.google.com/')}`,
    ],
  ])('%s has none', (_, url) => {
    expect(findPrompt(url, authorities)).toMatchObject({ place: {} });
    expect(read(url)).toBeUndefined();
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
    const { redirectUri, ...request } = read(AUTHORIZE.replace(REDIRECT, redirect)) ?? {};
    const { redirectUri: _uri, redirectHostname: _host, ...whole } = WHOLE;
    expect(request).toEqual({ ...whole, ...(hostname && { redirectHostname: hostname }) });
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
    const seeds = [
      AUTHORIZE,
      GOOGLE_AUTH,
      `${TIKTOK}/login?redirect_url=${encode(AUTHORIZE)}`,
      `https://www.instagram.com/consent/?params_json=${encode(consentJson)}`,
      `https://www.facebook.com/privacy/consent/gdp/?params[app_id]=7&params[redirect_uri]="a"`,
      `https://www.twitch.tv/login?redirect_params=${encode(`client_id=7&${REDIRECT}`)}`,
      `https://l.instagram.com/?u=${encode(AUTHORIZE)}`,
      'https://oauth.vk.com/authorize?client_id=7&scope=8194',
    ];
    const signs = [
      ...'%&=?#/:@.[]{}"\\ \u0000é\u202e',
      '%',
      '%E0',
      'redirect_uri=',
      'continue=',
      '//',
      '%25',
    ];
    for (let round = 0; round < 25_000; round += 1) {
      let url = random.pick(seeds);
      for (let change = random.number(6); change >= 0; change -= 1) {
        const at = random.number(url.length);
        url = url.slice(0, at) + random.pick(signs) + url.slice(at + random.number(4));
      }
      const request = read(url);
      if (request?.redirectHostname === '' || request?.scopes.includes('')) {
        expect.fail(`an empty part in ${url}`);
      }
    }
  });

  it('gives what URL and URLSearchParams give, for every well-formed request', () => {
    const random = seededRandom(7);
    const hosts = [
      'viewer.example',
      'a.b.example',
      'bücher.example',
      '127.0.0.1',
      'localhost',
      '[::1]',
      'VIEWER.Example',
      'user@viewer.example',
      'viewer.example:8443',
      'xn--bcher-kva.example',
    ];
    const paths = ['', '/', '/callback', '/a b', '/%2e%2e/x', '/?x=1&y=2', '/#f', '/ü', '//double'];
    const clients = [
      'aw1',
      '42-a.apps.example',
      'ü',
      'a b',
      'a+b',
      'a&b=c',
      '"quoted"x',
      '00',
      'https',
      '%41',
      '日本',
    ];
    const places = authorities.flatMap((authority) =>
      authority.places
        .filter(({ kind }) => kind === 'request')
        .map((place) => ({ authority, place })),
    );
    for (let round = 0; round < 25_000; round += 1) {
      const { authority, place } = random.pick(places);
      const [client = '', redirect = ''] = [
        authority.parameters.client[0],
        authority.parameters.redirect[0],
      ];
      const parameters = new URLSearchParams();
      parameters.set('state', random.pick(clients));
      parameters.set(client, random.pick(clients));
      parameters.set(
        redirect,
        `${random.pick(['https', 'http', 'HTTPS'])}://${random.pick(hosts)}${random.pick(paths)}`,
      );
      parameters.set('scope', random.pick(['a b', 'a,b', '', '日本']));
      const prefix = place.subdomains ? 'www.' : '';
      const url = new URL(
        `https://${prefix}${place.hostname}${place.path.replaceAll('*', 'v19.0')}`,
      );
      url.search = String(parameters);
      const found = read(url.href);
      const given = new URL(url.href).searchParams;
      const expected = [given.get(client), new URL(given.get(redirect) ?? '').hostname];
      if (found?.clientId !== expected[0] || found?.redirectHostname !== expected[1]) {
        expect([found?.clientId, found?.redirectHostname], url.href).toEqual(expected);
      }
    }
  });
});
