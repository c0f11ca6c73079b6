import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ROOT } from '../../src/build/records.ts';
import { lazyLexicons, promiseOfName, splitName } from '../../src/core/app-name.ts';
import { findPrompt } from '../../src/core/authorization-request.ts';
import { marker } from '../../src/core/reading.ts';
import { authorities } from '../../src/generated/authorities.ts';
import { lexicons } from '../../src/generated/lexicon.ts';
import { phrasebook } from '../../src/generated/phrasebook.ts';
import { platformNames } from '../../src/generated/platform-names.ts';

interface Prompt {
  id: string;
  platform: string;
  appName: string;
  url: string;
  expect: 'danger' | 'none';
  note: string;
}

const prompts: Prompt[] = JSON.parse(
  readFileSync(join(ROOT, 'tests/fixtures/consent/prompts.json'), 'utf8'),
);
const words = lazyLexicons(lexicons)();
const promise = (name: string) => promiseOfName(name, phrasebook, marker(platformNames), words);

describe('the names of the consent fixtures', () => {
  it('are at least 8 lies and 12 innocent ones', () => {
    const lies = prompts.filter((prompt) => prompt.expect === 'danger');
    expect(lies.length).toBeGreaterThanOrEqual(8);
    expect(prompts.length - lies.length).toBeGreaterThanOrEqual(12);
  });

  test.each(prompts)('$appName: $expect ($note)', ({ appName, expect: expected }) => {
    expect(promise(appName) ? 'danger' : 'none').toBe(expected);
  });

  test.each(prompts)('the address of $id is a request to $platform', ({ url, platform }) => {
    const found = findPrompt(url, authorities);
    expect(found?.authority.platform).toBe(platform);
    expect(found?.request?.clientId).toMatch(/\w/);
  });
});

describe('an app name', () => {
  test.each([
    ['WhoViewedMe', 'viewed-profile'],
    ['whoviewedmyprofile', 'viewed-profile'],
    ['whofavoritedme', 'favourited'],
    ['who_saved_my_video', 'favourited'],
    ['Wh0 V1ewed My Pr0file', 'viewed-profile'],
    ['quiénvisitatuperfil', 'viewed-profile'],
    ['quemfavoritou', 'favourited'],
  ])('%s promises %s', (name, claim) => {
    expect(promise(name)?.claim).toBe(claim);
  });

  test.each([
    'Whoop',
    'Whole Foods',
    'WholesaleViewer',
    'Doctor Who',
    'iSaveMoney',
    'Watchmaker',
    '',
  ])('%j promises nothing', (name) => {
    expect(promise(name)).toBeUndefined();
  });
});

describe('splitName', () => {
  const small = new Set(['who', 'viewed', 'view', 'me', 'my', 'profile', 'ed']);

  test.each([
    ['WhoViewedMe', 'Who Viewed Me'],
    ['whoviewedmyprofile', 'who viewed my profile'],
    ['who-viewed_my.profile', 'who viewed my profile'],
    ['whoviewedx', 'whoviewedx'],
    ['viewed', 'viewed'],
    ['CapCut', 'Cap Cut'],
  ])('%s: %s', (name, split) => {
    expect(splitName(name, small)).toBe(split);
  });
});
