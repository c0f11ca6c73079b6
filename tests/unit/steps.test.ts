import { describe, expect, it, test } from 'vitest';
import { keepProgress, readProgress } from '../../src/ui/recover/progress.ts';
import { LOSSES, type Loss, stepsFor } from '../../src/ui/recover/steps.ts';

/** Local storage, in memory. */
function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    get length() {
      return kept.size;
    },
  } as Storage;
}

const namesOf = (...losses: Loss[]) =>
  stepsFor(new Set(losses)).map(({ text }) => text.replace('recover_step_', ''));

describe('the steps after a loss', () => {
  const firsts: [Loss[], string[]][] = [
    [['password'], ['change_password', 'locked_out', 'log_out_all']],
    [['account-access'], ['remove_access', 'change_password', 'log_out_all']],
    [['qr-code'], ['linked_devices', 'locked_out', 'two_step']],
    // A copied login outlives a new password.
    [['session-cookie'], ['log_out_all', 'change_password', 'locked_out']],
    [['device-app'], ['remove_app', 'scan_device', 'change_password']],
    [['device-extension'], ['remove_extension', 'log_out_all', 'change_password']],
    [['payment'], ['block_card', 'cancel', 'refund']],
    [['phone-number'], ['phone_bill', 'never_pass_code', 'expect_spam']],
    // What listens on the device goes first: a new password would be heard too.
    [
      ['password', 'device-app'],
      ['remove_app', 'scan_device', 'change_password'],
    ],
    [['username'], ['nothing']],
    [[], []],
  ];

  test.each(firsts)('%s begin with %s', (losses, expected) => {
    expect(namesOf(...losses).slice(0, 3)).toEqual(expected);
  });

  test.each(LOSSES)('%s has its steps, each once', (loss) => {
    const names = namesOf(loss);
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  });

  it('stand each once, whatever was lost', () => {
    const names = namesOf(...LOSSES);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('nothing');
  });
});

describe('progress', () => {
  const progress = { losses: new Set<Loss>(['password']), done: new Set(['a step']) };

  it('is kept for each platform', () => {
    const store = memory();
    keepProgress(store, 'tiktok', progress);
    expect(readProgress(store, 'tiktok')).toEqual(progress);
    expect(readProgress(store, 'instagram').losses.size).toBe(0);
  });

  it('leaves nothing behind once it is forgotten', () => {
    const store = memory();
    keepProgress(store, 'tiktok', progress);
    keepProgress(store, 'tiktok', { losses: new Set(), done: new Set() });
    expect(store.length).toBe(0);
  });

  it('is empty where what is stored is damaged', () => {
    const store = memory();
    store.setItem('recover:tiktok', '{"losses":"all"');
    expect(readProgress(store, 'tiktok').losses.size).toBe(0);
    store.setItem('recover:tiktok', '{"losses":["password","no such"],"done":7}');
    expect([...readProgress(store, 'tiktok').losses]).toEqual(['password']);
  });
});
