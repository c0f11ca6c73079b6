import { describe, expect, it, test } from 'vitest';
import { endOf, isActive, nextEnd, type Override, withOverride } from '../../src/core/override.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 60 * 60 * 1000;

function lifted(changed: Partial<Override> = {}): Override {
  return { hostname: 'a.example', since: NOW, why: 'list', ...changed };
}

describe('an override', () => {
  test('for a day ends 24 hours later, the others not by the clock', () => {
    expect(endOf('day', NOW)).toBe(NOW + 24 * HOUR);
    expect(endOf('tab', NOW)).toBeUndefined();
    expect(endOf('always', NOW)).toBeUndefined();
  });

  test.each([
    { after: 0, counts: true },
    { after: 24 * HOUR - 1, counts: true },
    { after: 24 * HOUR, counts: false },
    { after: 25 * HOUR, counts: false },
  ])('for a day counts $after ms after it began: $counts', ({ after, counts }) => {
    const day = lifted({ until: NOW + 24 * HOUR });
    expect(isActive(day, NOW + after)).toBe(counts);
  });

  test('without an end counts for ever', () => {
    expect(isActive(lifted(), NOW + 1e6 * HOUR)).toBe(true);
  });
});

describe('overrides', () => {
  it('a newer one replaces that of the same hostname', () => {
    const always = lifted({ since: NOW + 1 });
    expect(withOverride([lifted({ until: NOW + HOUR })], always)).toEqual([always]);
  });

  it('opening a stopped site and silencing its pages are two things', () => {
    const silenced = lifted({ why: 'page' });
    expect(withOverride([lifted()], silenced)).toEqual([lifted(), silenced]);
  });

  it('the next end is the earliest by the clock', () => {
    const ends = [lifted(), lifted({ until: NOW + 3 }), lifted({ until: NOW + 2 })];
    expect(nextEnd(ends)).toBe(NOW + 2);
    expect(nextEnd([lifted()])).toBeUndefined();
  });
});
