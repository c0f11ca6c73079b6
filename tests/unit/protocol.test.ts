import { describe, expect, test } from 'vitest';
import { parseFromOwnPage, parseFromPage } from '../../src/messaging/protocol.ts';

const assessment = {
  verdict: 'danger',
  signals: [{ rule: 'asks-payment', severity: 'strong', evidence: 'Pay now', control: 2 }],
  claim: 'favourited',
  platform: 'tiktok',
  control: 2,
};
const assessed = { type: 'page:assessed', visit: 1, assessment };
const seen = { type: 'consent:seen', visit: 1, url: 'https://a.example/', appNames: ['A'] };
const junk = [undefined, null, 0, 'page:candidate', [], {}, { type: 'other' }, { type: 3 }];

describe('a message from a page', () => {
  test.each([{ type: 'page:candidate' }, { type: 'page:beaten' }, assessed, seen])(
    'is read: $type',
    (message) => {
      expect(parseFromPage(message)).toEqual(message);
    },
  );

  test.each([
    ...junk,
    { ...assessed, visit: '1' },
    { ...assessed, assessment: undefined },
    { ...assessed, assessment: { ...assessment, verdict: 'fine' } },
    { ...assessed, assessment: { ...assessment, claim: 'rich' } },
    { ...assessed, assessment: { ...assessment, signals: [{ rule: 'a' }] } },
    { ...assessed, assessment: { ...assessment, signals: Array(51).fill(assessment.signals[0]) } },
    { ...assessed, assessment: { ...assessment, platform: 'x'.repeat(2001) } },
    { ...seen, appNames: 'A' },
    { ...seen, appNames: Array(13).fill('A') },
    { ...seen, url: `https://a.example/${'x'.repeat(20_000)}` },
    { type: 'popup:open', tabId: 1 },
    { type: 'interstitial:continue' },
  ])('is refused: %j', (message) => {
    expect(parseFromPage(message)).toBeUndefined();
  });

  test('brings no field that nobody asked for', () => {
    expect(parseFromPage({ type: 'page:beaten', tabId: 7 })).toEqual({ type: 'page:beaten' });
  });
});

describe('a message from a page of the extension', () => {
  test.each([
    { type: 'popup:open', tabId: 1 },
    { type: 'interstitial:open' },
    { type: 'interstitial:leave', hasHistory: true },
    { type: 'interstitial:closed' },
    { type: 'interstitial:continue' },
  ])('is read: $type', (message) => {
    expect(parseFromOwnPage(message)).toEqual(message);
  });

  test.each([
    ...junk,
    { type: 'popup:open' },
    { type: 'popup:open', tabId: '1' },
    { type: 'interstitial:leave' },
    { type: 'page:candidate' },
    assessed,
  ])('is refused: %j', (message) => {
    expect(parseFromOwnPage(message)).toBeUndefined();
  });
});
