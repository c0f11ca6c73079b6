import { describe, expect, it, test, vi } from 'vitest';
import { isManaged, NO_POLICY } from '../../src/core/policy.ts';
import { parsePolicy, readManaged } from '../../src/storage/managed.ts';

const managed = vi.hoisted(() => ({ get: vi.fn() }));
vi.mock('../../src/browser.ts', () => ({ browser: { storage: { managed } } }));

const whole = {
  block: ['Blocked.example', 'https://second.example/'],
  allow: ['allowed.example'],
  hideContinue: true,
  note: ' Ask the help desk. ',
};

describe('a policy', () => {
  it('is read field by field, its hostnames in canonical form', () => {
    const { policy, problems } = parsePolicy(whole);
    expect(policy).toEqual({
      block: ['blocked.example', 'second.example'],
      allow: ['allowed.example'],
      hideContinue: true,
      note: 'Ask the help desk.',
    });
    expect(problems).toEqual([]);
    expect(isManaged(policy)).toBe(true);
  });

  test.each([
    ['block', 'blocked.example', '"blocked.example"'],
    ['allow', { 0: 'a.example' }, '{"0":"a.example"}'],
    ['hideContinue', 'yes', '"yes"'],
    ['note', 7, '7'],
    ['note', 'x'.repeat(501), `"${'x'.repeat(79)}`],
  ])('with a malformed %s goes on with the rest and says so', (field, value, shown) => {
    const { policy, problems } = parsePolicy({ ...whole, [field]: value });
    const { [field as 'note']: _left, ...rest } = parsePolicy(whole).policy;
    expect(policy).toMatchObject(rest);
    expect(policy[field as 'note']).toEqual(NO_POLICY[field as 'note']);
    expect(problems).toEqual([{ field, value: shown }]);
  });

  it('loses only the entries that cannot be read', () => {
    const { policy, problems } = parsePolicy({ block: ['a.example', 'com', 3, '*.b.example'] });
    expect(policy.block).toEqual(['a.example']);
    expect(problems.map(({ value }) => value)).toEqual(['"com"', '3', '"*.b.example"']);
  });

  test.each([undefined, null, 3, 'text', [], {}])('is empty where there is %j', (raw) => {
    const { policy, problems } = parsePolicy(raw);
    expect(policy).toEqual(NO_POLICY);
    expect(problems).toEqual([]);
    expect(isManaged(policy)).toBe(false);
  });

  it('is empty where the browser has none, which Firefox says by an error', async () => {
    managed.get.mockRejectedValueOnce(new Error('Managed storage manifest not found'));
    expect((await readManaged()).policy).toEqual(NO_POLICY);
  });
});
