import { describe, expect, test } from 'vitest';
import { parseFromOwnPage, parseFromPage } from '../../src/messaging/protocol.ts';
import { makeControl, makeFacts } from '../support/facts.ts';

const facts = makeFacts({ controls: [makeControl({ label: 'Your TikTok username' })] });
const read = { type: 'page:read', visit: 1, entries: [], facts };
const seen = {
  type: 'consent:seen',
  visit: 1,
  url: 'https://a.example/',
  appNames: ['A'],
  isExact: true,
};
const noLists = { block: [], allow: [] };
const junk = [undefined, null, 0, 'page:candidate', [], {}, { type: 'other' }, { type: 3 }];

describe('a message from a page', () => {
  test.each([{ type: 'page:candidate' }, { type: 'page:beaten' }, read, seen])(
    'is read: $type',
    (message) => {
      expect(parseFromPage(message)).toEqual(message);
    },
  );

  test.each([
    ...junk,
    { ...read, visit: '1' },
    { ...read, facts: undefined },
    { ...read, facts: { ...facts, hostname: 7 } },
    { ...read, facts: { ...facts, text: 'x'.repeat(100_000) } },
    { ...read, facts: { ...facts, headings: 'See who saved it' } },
    { ...read, facts: { ...facts, article: {} } },
    { ...read, facts: { ...facts, controls: [{ ...facts.controls[0], kind: 'lever' }] } },
    { ...read, facts: { ...facts, controls: Array(1000).fill(facts.controls[0]) } },
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
    { type: 'interstitial:open', entries: 3 },
    { type: 'interstitial:leave', hasHistory: true },
    { type: 'interstitial:continue', scope: 'day' },
    { type: 'popup:switch-off', tabId: 1 },
    { type: 'options:set', setting: 'consent', isOn: false },
    { type: 'own:find', list: 'allow', text: 'exa' },
    { type: 'own:change', add: { block: ['a.example'], allow: [] }, remove: noLists },
    { type: 'overrides:remove', hostname: 'a.example' },
    { type: 'overrides:remove' },
  ])('is read: $type', (message) => {
    expect(parseFromOwnPage(message)).toEqual(message);
  });

  test.each([
    ...junk,
    { type: 'popup:open' },
    { type: 'popup:open', tabId: '1' },
    { type: 'interstitial:leave' },
    { type: 'interstitial:continue' },
    { type: 'interstitial:continue', scope: 'forever' },
    { type: 'options:set', setting: 'version', isOn: true },
    { type: 'options:set', setting: 'pages', isOn: 'no' },
    { type: 'own:change', add: { block: ['https://a.example'], allow: [] }, remove: noLists },
    { type: 'own:change', add: noLists },
    { type: 'page:candidate' },
    read,
  ])('is refused: %j', (message) => {
    expect(parseFromOwnPage(message)).toBeUndefined();
  });
});
