import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import { judgePage, takePlayed } from '../../src/background/judge.ts';
import {
  accountNames,
  foretoldNames,
  MOST_NAMES,
  NOTES,
  playedWords,
  withScene,
} from '../../src/core/pretence.ts';
import { type Assessment, decide } from '../../src/core/verdict.ts';
import { setTabState, tabState } from '../../src/storage/tab-state.ts';
import { makeControl, makeFacts } from '../support/facts.ts';
import { FakeBrowser } from '../support/fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: undefined as unknown as FakeBrowser }));
vi.mock('../../src/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));
vi.mock('../../src/background/toolbar.ts', () => ({ showVerdict: async () => {} }));
vi.mock('../../src/background/popup-view.ts', () => ({ preparePopup: async () => {} }));
vi.mock('../../src/background/note.ts', () => ({ note: async () => {} }));
vi.mock('../../src/background/voices.ts', () => ({ isWatched: async () => true }));
vi.mock('../../src/background/lists.ts', async (original) => ({
  ...(await original<object>()),
  loadListWhere: async () => {},
}));
vi.mock('../../src/background/translate.ts', async () => ({
  ...(await import('../support/english.ts')),
  direction: () => 'ltr',
  language: () => 'en',
}));

const claim = { rule: 'promises-names', severity: 'claim', evidence: 'who saved' } as const;
const box = { rule: 'asks-account-name', severity: 'weak', evidence: 'Username' } as const;
const played = { rule: 'plays-progress', severity: 'weak', evidence: 'Connecting' } as const;
const warned: Assessment = { verdict: 'caution', signals: [claim, box], platform: 'tiktok' };
const silent: Assessment = { verdict: 'none', signals: [claim], platform: 'tiktok' };
const SCENE = { words: 'Connecting to TikTok…', names: ['@mia_k', '@jonas.w'] };

describe('names of accounts in a text', () => {
  test.each([
    ['@mia.keller and jonas_07.', ['@mia.keller', 'jonas_07']],
    ['li*** looked, then nora22', ['li***', 'nora22']],
    ['Open tiktok.com/@own, 24 names, 30% done, v2.1, Unlock now', []],
    ['write to help@site.example', []],
    ['Emma and Lucas', []],
  ])('%s: %j', (text, names) => {
    expect([...accountNames(text)]).toEqual(names);
  });
});

describe('names that stood in the page before', () => {
  const source = 'var fans = ["mia_k", "jonas.w", "nora22"]';

  it('are those it shows now and did not show before', () => {
    const shown = 'Found: @mia_k, @jonas.w, @somebody_else and nora22';
    expect(foretoldNames(shown, new Set(['nora22']), source)).toEqual(['@mia_k', '@jonas.w']);
  });

  it('are none where it is one alone, or a part of another name', () => {
    expect(foretoldNames('@mia_k looked', new Set(), source)).toEqual([]);
    expect(foretoldNames('@mia_k, ora22', new Set(), source)).toEqual([]);
  });

  it('are told up to a few', () => {
    const many = Array.from({ length: 3 * MOST_NAMES }, (_, index) => `fan_${index}`).join(' ');
    expect(foretoldNames(many, new Set(), many)).toHaveLength(MOST_NAMES);
  });
});

describe('what was seen of a scene', () => {
  it('weighs nothing in the verdict', () => {
    const { signals } = withScene({ verdict: 'none', signals: [] }, SCENE);
    expect(signals.map(({ rule }) => rule)).toEqual(NOTES);
    expect(decide(signals)).toBe('none');
    expect(decide([claim, ...signals]), 'it would accuse a page that only promises').toBe('none');
    expect(decide([claim, box, ...signals])).toBe('caution');
  });

  it('says nothing without words or with one name', () => {
    expect(withScene(warned, { words: '', names: ['@mia_k'] }).signals).toEqual(warned.signals);
  });

  it('takes the place of what was told before', () => {
    const twice = withScene(withScene(warned, SCENE), { ...SCENE, names: [] });
    expect(twice.signals.map(({ rule }) => rule)).toEqual([
      'promises-names',
      'asks-account-name',
      'contacts-no-one',
    ]);
  });

  it('is looked for where a look-up is played or may begin', () => {
    expect(playedWords({ ...warned, signals: [claim, box, played] })).toBe('Connecting');
    expect(playedWords(warned)).toBe('');
    expect(playedWords({ ...warned, signals: [claim] })).toBeUndefined();
  });
});

describe('the background', () => {
  const frame = { tabId: 1, frameId: 0, url: 'https://viewer.example/' };
  const judged = { kind: 'judged', hostname: 'viewer.example', visit: 7, frameId: 0 } as const;
  const told = { ...SCENE, visit: 7 };

  beforeEach(() => {
    fake.browser = new FakeBrowser([{ id: 1 }]);
  });

  it('tells the person, with the words and the names that prove it', async () => {
    await setTabState(1, { ...judged, assessment: warned });
    const reasons = await takePlayed(frame, told);
    expect(reasons?.slice(2)).toEqual([
      {
        text: 'While it showed these words, FaveGuard saw the page contact no one: not TikTok, and no one else.',
        evidence: 'Connecting to TikTok…',
      },
      {
        text: 'These names were in the page before you typed or clicked anything.',
        evidence: '@mia_k, @jonas.w',
      },
    ]);
    const state = await tabState(1);
    expect(state?.kind === 'judged' && state.assessment).toMatchObject({ verdict: 'caution' });
    expect(state?.kind === 'judged' && state.assessment.signals.slice(2)).toHaveLength(2);
  });

  it('names no platform where none is known', async () => {
    const { platform: _, ...nameless } = warned;
    await setTabState(1, { ...judged, assessment: nameless });
    expect((await takePlayed(frame, told))?.[2]?.text).toBe(
      'While it showed these words, FaveGuard saw the page contact no one.',
    );
  });

  test.each([
    ['of another visit', { visit: 8 }, frame, warned],
    ['of another frame', {}, { ...frame, frameId: 3 }, warned],
    ['of another tab', {}, { ...frame, tabId: 2 }, warned],
    ['of a page without a warning', {}, frame, silent],
  ])('takes none %s', async (_, other, from, assessment) => {
    await setTabState(1, { ...judged, assessment });
    expect(await takePlayed(from, { ...told, ...other })).toBeUndefined();
    expect(await tabState(1)).toEqual({ ...judged, assessment });
  });

  it('keeps what was seen when the verdict grows worse', async () => {
    const facts = makeFacts({
      title: 'See who saved your TikToks',
      text: 'See who saved your TikToks. Enter your TikTok password to see them.',
      controls: [makeControl({ kind: 'password', label: 'TikTok password' })],
    });
    await setTabState(1, { ...judged, assessment: withScene(warned, SCENE) });
    const answered = await judgePage(frame, 7, [], facts);
    expect(answered?.verdict, 'the page of this test must be a danger').toBe('danger');
    const state = await tabState(1);
    const rules = state?.kind === 'judged' ? state.assessment.signals.map(({ rule }) => rule) : [];
    expect(rules).toEqual(expect.arrayContaining(['asks-platform-password', ...NOTES]));
  });

  it('has a page watched that it warns of, and no other', async () => {
    const asks = (label: string) =>
      makeFacts({
        title: 'See who saved your TikToks',
        text: 'See who saved your TikToks.',
        controls: [makeControl({ label, buttons: ['Reveal names'] })],
      });
    expect((await judgePage(frame, 1, [], asks('TikTok username')))?.plays).toBe('');
    const quiet = makeFacts({ text: 'A recipe.', controls: [makeControl({ label: 'Search' })] });
    expect(await judgePage(frame, 2, [], quiet)).toEqual({ verdict: 'none' });
  });
});
