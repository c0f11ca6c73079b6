import { expect, it } from 'vitest';
import { type GuardEvent, LOG_LENGTH, withEvent } from '../../src/core/guard-event.ts';

const MINUTE = 60 * 1000;
const event: GuardEvent = {
  at: 0,
  deed: 'warned',
  hostname: 'a.example',
  verdict: 'caution',
  claim: 'liked',
};

it('keeps only the newest events', () => {
  const log = Array.from({ length: LOG_LENGTH }, (_, at) => ({
    ...event,
    hostname: `h${at}.test`,
  }));
  const longer = withEvent(log, event);
  expect(longer).toHaveLength(LOG_LENGTH);
  expect(longer[0]).toBe(log[1]);
  expect(longer.at(-1)).toBe(event);
});

it('takes a reload for the same event, a later visit for another', () => {
  expect(withEvent([event], { ...event, at: 9 * MINUTE })).toEqual([event]);
  expect(withEvent([event], { ...event, at: 10 * MINUTE })).toHaveLength(2);
});

it.each([
  { verdict: 'danger' },
  { deed: 'continued' },
  { hostname: 'b.example' },
  { claim: 'viewed-story' },
] as Partial<GuardEvent>[])('takes what differs for another event: %j', (changed) => {
  expect(withEvent([event], { ...event, ...changed })).toHaveLength(2);
});
