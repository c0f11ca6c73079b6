import { describe, expect, it, test } from 'vitest';
import { createBlocklist } from '../../src/core/blocklist.ts';
import { type ConsentWorld, evaluateConsent } from '../../src/core/consent.ts';
import { makeTool } from '../support/tools.ts';

const world: ConsentWorld = {
  blocklist: createBlocklist([
    makeTool({
      name: 'Example Viewer',
      hostnames: ['viewer.example'],
      clientIds: [{ platform: 'tiktok', id: 'aw1' }],
      claims: ['liked'],
    }),
  ]),
  platforms: [{ id: 'tiktok', name: 'TikTok', domains: ['tiktok.com'] }],
  sharedHosts: {
    sharedHosting: ['pages.example'],
    tunnels: ['tunnel.example'],
    shorteners: ['sh.example'],
  },
  promiseOf: (name) => {
    if (/who.?saved.?me/i.test(name)) return { claim: 'favourited', words: 'who saved me' };
    return /free.?followers/i.test(name)
      ? { claim: 'free-followers', words: 'free followers' }
      : undefined;
  },
};
const judge = (prompt: Parameters<typeof evaluateConsent>[0]) =>
  evaluateConsent(prompt, 'tiktok', world);
const to = (redirectHostname: string, path = '/callback') => ({
  platform: 'tiktok',
  clientId: 'aw9',
  redirectHostname,
  redirectUri: `https://${redirectHostname}${path}`,
  scopes: [] as string[],
});
const honest = to('honest.example');
const carried = { hostname: 'lure.example', claim: 'viewed-profile' as const, at: 0 };

describe('a consent prompt', () => {
  it('of an unknown app with an innocent name is none of our business', () => {
    expect(judge({ request: honest, appNames: ['CapCut'] })).toEqual({
      verdict: 'none',
      signals: [],
      platform: 'tiktok',
    });
  });

  it('of a listed client is danger', () => {
    expect(judge({ request: { ...honest, clientId: 'aw1' }, appNames: [] })).toEqual({
      verdict: 'danger',
      signals: [
        { rule: 'listed-client', severity: 'strong', evidence: 'Example Viewer', claim: 'liked' },
      ],
      platform: 'tiktok',
      claim: 'liked',
    });
  });

  it('that sends people to a listed hostname is danger', () => {
    const request = to('login.viewer.example');
    expect(judge({ request, appNames: ['CapCut'] })).toMatchObject({
      verdict: 'danger',
      signals: [{ rule: 'listed-redirect', evidence: 'login.viewer.example' }],
    });
  });

  it('whose name makes the promise is danger, whichever of the names it is', () => {
    expect(judge({ request: honest, appNames: ['TikTok', 'Who Saved Me'] })).toMatchObject({
      verdict: 'danger',
      claim: 'favourited',
      signals: [{ rule: 'promising-name', evidence: 'who saved me' }],
    });
  });

  it('is judged by its name alone where the request is unknown', () => {
    expect(judge({ appNames: ['Who Saved Me'] }).verdict).toBe('danger');
    expect(judge({ appNames: [] }).verdict).toBe('none');
  });

  it('keeps all three reasons', () => {
    const request = { ...to('viewer.example'), clientId: 'aw1' };
    const { signals } = judge({ request, appNames: ['Who Saved Me'] });
    expect(signals.map(({ rule }) => rule)).toEqual([
      'listed-client',
      'listed-redirect',
      'promising-name',
    ]);
  });

  it('of a name beside our subject is caution', () => {
    expect(judge({ request: honest, appNames: ['Free Followers'] })).toMatchObject({
      verdict: 'caution',
      claim: 'free-followers',
    });
    const both = judge({ request: honest, appNames: ['Free Followers', 'Who Saved Me'] });
    expect(both, 'the graver of the names counts').toMatchObject({ verdict: 'danger' });
  });

  it('is never accused by what it asks for', () => {
    const scopes = ['portability.directmessages.ongoing', 'message.list.admin', 'offline_access'];
    expect(judge({ request: { ...honest, scopes }, appNames: [] }).verdict).toBe('none');
  });
});

describe('an address that makes the promise', () => {
  const danger = { verdict: 'danger', signals: [{ rule: 'promising-address' }] };

  test.each([
    ['its hostname', to('who-saved-me.example')],
    ['a hostname below a shared one', to('whosavedme.pages.example')],
    ['a label in the middle', to('whosavedme.tool.co.uk')],
    ['its path', to('tool.example', '/who-saved-me/callback')],
    [
      'the scheme of an app',
      { ...honest, redirectHostname: undefined, redirectUri: 'com.whosavedme.app:/cb' },
    ],
    ['a client id that is a bundle id', { ...honest, clientId: 'com.whosavedme.signin' }],
    ['a client id that is an address', { ...honest, clientId: 'https://whosavedme.example/' }],
  ])('in %s is danger', (_, { redirectHostname, ...rest }) => {
    const request = { ...rest, ...(redirectHostname && { redirectHostname }) };
    expect(judge({ request, appNames: [] })).toMatchObject(danger);
  });

  it('is caution where the promise is beside our subject', () => {
    const request = to('free-followers.example');
    expect(judge({ request, appNames: [] }).verdict).toBe('caution');
  });

  it('is not one by the name of whoever hosts it', () => {
    const shared = { ...world.sharedHosts, sharedHosting: ['whosavedme.example'] };
    const request = to('shop.whosavedme.example');
    const assessment = evaluateConsent({ request, appNames: [] }, 'tiktok', {
      ...world,
      sharedHosts: shared,
    });
    expect(assessment.verdict).toBe('none');
  });
});

describe('a claim carried in from the page before', () => {
  test.each([
    ['the page itself', to('lure.example'), 'danger'],
    ['another hostname of its site', to('api.lure.example'), 'danger'],
    ['a place that cannot be read', { platform: 'tiktok', clientId: 'a', scopes: [] }, 'caution'],
    ['another site', to('designs.example'), 'none'],
    ['a shared host', to('anybody.pages.example'), 'danger'],
    ['a tunnel', to('a1b2.tunnel.example'), 'danger'],
    ['a short link', to('sh.example'), 'danger'],
    ['a bare address', to('203.0.113.7'), 'danger'],
    ['a look-alike of the platform', to('tikt0k-connect.example'), 'danger'],
    ['a look-alike with an l for an i', to('tlktok.example'), 'danger'],
    ['a look-alike in other letters', to('xn--tiktk-mye.example'), 'danger'],
    ['the machine of a developer', to('127.0.0.1'), 'none'],
    ['localhost', to('localhost'), 'none'],
    ['the platform itself', to('www.tiktok.com'), 'none'],
  ])('and sent on to %s: %s', (_, request, verdict) => {
    expect(judge({ request, appNames: [], carried }).verdict).toBe(verdict);
  });

  it('weighs nothing where nothing was carried in', () => {
    const suspicious = ['a.pages.example', 'a1.tunnel.example', '203.0.113.7', 'tlktok.example'];
    for (const hostname of suspicious) {
      expect(judge({ request: to(hostname), appNames: [] }).verdict, hostname).toBe('none');
    }
  });

  it('is no site of its own where two only share a host or a registry', () => {
    const hosted = { ...carried, hostname: 'lure.pages.example' };
    const neighbour = judge({ request: to('designs.example'), appNames: [], carried: hosted });
    expect(neighbour.verdict).toBe('none');
    const registry = { ...carried, hostname: 'lure.com.br' };
    const other = judge({ request: to('designs.com.br'), appNames: [], carried: registry });
    expect(other.verdict).toBe('none');
  });

  it('names the claim and the page', () => {
    expect(judge({ request: to('lure.example'), appNames: [], carried })).toMatchObject({
      claim: 'viewed-profile',
      signals: [{ rule: 'carried-claim', evidence: 'lure.example' }],
    });
  });
});
