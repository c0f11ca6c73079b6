import { expect, it, test } from 'vitest';
import { unwrapLink } from '../../src/core/link-wrapper.ts';

const INNER = 'https://viewer.example/a?b=c&d=1';
const encoded = encodeURIComponent(INNER);

test.each([
  `https://l.instagram.com/?u=${encoded}&e=AT0`,
  `https://l.facebook.com/l.php?u=${encoded}&h=AT1`,
  `https://www.youtube.com/redirect?event=description&q=${encoded}`,
  `https://www.google.com/url?sa=t&url=${encoded}`,
  `https://vk.com/away.php?to=${encoded}`,
  `https://eur01.safelinks.protection.outlook.com/?url=${encoded}`,
  `https://l.instagram.com/?u=${encodeURIComponent(`https://l.facebook.com/l.php?u=${encoded}`)}`,
])('%s leads to the address inside', (url) => {
  expect(unwrapLink(url)).toBe(INNER);
});

test.each([
  INNER,
  `https://l.instagram.com.viewer.example/?u=${encoded}`,
  `https://www.youtube.com/watch?q=${encoded}`,
  'https://l.instagram.com/?u=javascript:alert(1)',
  'https://l.instagram.com/',
  'not an address',
])('%s is itself', (url) => {
  expect(unwrapLink(url)).toBe(url);
});

it('gives up on endless wrapping', () => {
  let url = INNER;
  for (let depth = 0; depth < 5; depth += 1) {
    url = `https://l.instagram.com/?u=${encodeURIComponent(url)}`;
  }
  expect(unwrapLink(url)).toMatch(/^https:\/\/l\.instagram\.com/);
});
