import { describe, expect, it } from 'vitest';
import { permissionsOf } from '../../src/core/permission.ts';
import { authorities } from '../../src/generated/authorities.ts';

const known = {
  read: { grants: 'Read your profile.', risk: 'identity' },
  stay: { grants: 'Stay connected.', risk: 'offline' },
  history: { grants: 'Read your history.', risk: 'read-private' },
  post: { grants: 'Post in your name.', risk: 'write-as-you' },
  all: { grants: 'Do everything.', risk: 'full-control' },
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

  it('of a platform that names nobody never say that they do', () => {
    for (const { platform, names, scopes } of authorities) {
      const telling = Object.values(scopes).filter(({ grants }) =>
        /\bwho liked your\b/.test(grants),
      );
      expect(names === 'nobody' && telling.length > 0, platform).toBe(false);
    }
  });
});
