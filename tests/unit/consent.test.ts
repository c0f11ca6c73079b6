import { describe, expect, it } from 'vitest';
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
  promiseOf: (name) =>
    name === 'Who Saved Me' ? { claim: 'favourited', words: 'who saved me' } : undefined,
};
const judge = (prompt: Parameters<typeof evaluateConsent>[0]) =>
  evaluateConsent(prompt, 'tiktok', world);
const honest = {
  platform: 'tiktok',
  clientId: 'aw9',
  redirectHostname: 'honest.example',
  scopes: [],
};

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
    const request = { ...honest, redirectHostname: 'login.viewer.example' };
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
    const request = { ...honest, clientId: 'aw1', redirectHostname: 'viewer.example' };
    const { signals } = judge({ request, appNames: ['Who Saved Me'] });
    expect(signals.map(({ rule }) => rule)).toEqual([
      'listed-client',
      'listed-redirect',
      'promising-name',
    ]);
  });
});
