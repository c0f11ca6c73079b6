import { describe, expect, it } from 'vitest';
import { GRANTS, permissionsOf } from '../../src/core/permission.ts';
import { authorities } from '../../src/generated/authorities.ts';
import { messages } from '../support/english.ts';

const known = {
  read: { grants: 'Read your profile.', kind: 'profile', risk: 'identity' },
  stay: { grants: 'Stay connected.', kind: 'offline', risk: 'offline' },
  history: { grants: 'Read your history.', kind: 'activity', risk: 'read-private' },
  post: { grants: 'Post in your name.', kind: 'post', risk: 'write-as-you' },
  all: { grants: 'Do everything.', kind: 'account-control', risk: 'full-control' },
} as const;

describe('permissions', () => {
  it('stand with the most dangerous first, unknown ones below those that surely are', () => {
    const scopes = ['read', 'stay', 'mystery', 'history', 'post', 'all'];
    const sorted = permissionsOf(scopes, known).map(({ scope }) => scope);
    expect(sorted).toEqual(['all', 'post', 'mystery', 'history', 'stay', 'read']);
  });

  it('are not looked up among the members of every object', () => {
    expect(permissionsOf(['constructor', '__proto__'], known)).toEqual([
      { scope: 'constructor' },
      { scope: '__proto__' },
    ]);
  });

  it('are each of a kind that every language has a sentence for, and no kind is idle', () => {
    const kinds = authorities.flatMap(({ scopes }) =>
      Object.values(scopes).map(({ kind }) => kind),
    );
    expect([...new Set(kinds)].sort()).toEqual([...GRANTS].sort());
  });

  it('say as much in a kind as in the record: who only reads does not write, nor the reverse', () => {
    const reads = /^(?:Read|See|Confirm|Copy|Look up|Search|Download|Write to you|Let the bot)/;
    const changes =
      /^[^.]*\b(?:add|answer|change|delete|join|manage|remove|send|sort|write (?:on|your|notes))\b/;
    const onlyReads = (text: string) => reads.test(text) && !changes.test(text);
    const wrong = authorities.flatMap(({ id, scopes }) =>
      Object.entries(scopes)
        .filter(([, { kind }]) => kind !== 'ended')
        .filter(([, { grants, kind }]) => {
          const words = messages[`grant_${kind.replaceAll('-', '_')}`]?.message ?? '';
          return onlyReads(grants) !== onlyReads(words);
        })
        .map(([scope, { kind }]) => `${id}: ${scope} is no ${kind}`),
    );
    expect(wrong, 'give the scope another kind: see GRANTS in src/core/permission.ts').toEqual([]);
  });

  it('of a platform that names nobody never say that they do', () => {
    for (const { platform, names, scopes } of authorities) {
      const telling = Object.values(scopes).filter(({ grants }) =>
        /\bwho liked your\b/.test(grants),
      );
      expect(names === 'nobody' && telling.length > 0, platform).toBe(false);
    }
  });
});
