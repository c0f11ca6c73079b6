import { describe, expect, it, test } from 'vitest';
import { hasResults, targetAddress, unwrapLink } from '../../src/core/redirector.ts';

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

const bing = (target: string) =>
  `https://www.bing.com/ck/a?!&&p=1&u=a1${Buffer.from(target).toString('base64url')}&ntb=1`;

describe('a link leads to', () => {
  test.each([
    ['https://tool.example/path', 'tool.example'],
    ['https://TOOL.example./', 'tool.example'],
    ['https://www.google.com/url?q=https://tool.example/&sa=U', 'tool.example'],
    ['https://www.google.co.uk/url?sa=t&url=https%3A%2F%2Ftool.example%2F', 'tool.example'],
    ['https://google.com.br/url?q=http://tool.example/', 'tool.example'],
    [bing('https://tool.example/a?b=c~d'), 'tool.example'],
    ['https://duckduckgo.com/l/?uddg=https%3A%2F%2Ftool.example%2F&rut=1', 'tool.example'],
    ['https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Ftool.example%2F', 'tool.example'],
    [
      `https://www.youtube.com/redirect?q=${encodeURIComponent(`https://l.instagram.com/?u=${encoded}`)}`,
      'viewer.example',
    ],
    // Nothing inside that could be opened, or no redirectors: their parameters are theirs.
    ['https://blog.example/url?q=https://tool.example/', 'blog.example'],
    ['https://www.google.com/search?q=https://tool.example/', 'www.google.com'],
    ['https://www.google.com/url?q=javascript:alert(1)', 'www.google.com'],
    ['https://www.bing.com/ck/a?u=a1%%%', 'www.bing.com'],
    ['https://www.youtube.com/redirect?event=x', 'www.youtube.com'],
    ['javascript:void 0', undefined],
    ['mailto:a@tool.example', undefined],
    ['', undefined],
  ])('%s: %s', (href, hostname) => {
    expect(targetAddress(href)?.hostname).toBe(hostname);
  });
});

describe('results are looked at', () => {
  test.each([
    'www.google.com',
    'google.de',
    'www.google.co.uk',
    'www.google.com.tr',
    'www.bing.com',
    'duckduckgo.com',
    'html.duckduckgo.com',
    'www.youtube.com',
  ])('on %s', (hostname) => {
    expect(hasResults(hostname)).toBe(true);
  });

  test.each([
    'www.google.evil.example',
    'www.google.com.evil.example',
    'evilgoogle.com',
    'sites.google.com',
    'duckduckgo.com.example',
    'youtube.com.example',
    'listed.faveguard.test',
  ])('not on %s', (hostname) => {
    expect(hasResults(hostname)).toBe(false);
  });
});
