import { describe, expect, test } from 'vitest';
import { hasResults, targetHostname } from '../../src/core/result-link.ts';

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
    // Not redirectors: their parameters are theirs.
    ['https://blog.example/url?q=https://tool.example/', 'blog.example'],
    ['https://www.google.com/search?q=https://tool.example/', 'www.google.com'],
    ['https://www.google.com/url?q=javascript:alert(1)', undefined],
    ['https://www.bing.com/ck/a?u=a1%%%', undefined],
    ['https://www.youtube.com/redirect?event=x', undefined],
    ['javascript:void 0', undefined],
    ['mailto:a@tool.example', undefined],
    ['', undefined],
  ])('%s: %s', (href, hostname) => {
    expect(targetHostname(href)).toBe(hostname);
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
