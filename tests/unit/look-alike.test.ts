import { describe, expect, test } from 'vitest';
import { vocabulary } from '../../src/build/judge-html.ts';
import { hostnameOf } from '../../src/core/hostname.ts';
import { borrowedName } from '../../src/core/look-alike.ts';

/** As the browser writes the hostname of a link: in punycode. */
function borrowed(written: string) {
  return borrowedName(hostnameOf(`https://${written}/`) ?? '', vocabulary.platforms);
}

describe('a hostname that passes for a platform', () => {
  test.each<[how: string, hostname: string, name: string]>([
    ['with a digit', 'tikt0k-views.example', 'tiktok'],
    ['with a digit in front', '1nstagram-fans.example', 'instagram'],
    ['with an l for an i', 'lnstagram.example', 'instagram'],
    ['with a pair of letters', 'telegrarn.example', 'telegram'],
    ['with a pair of letters', 'vvhatsapp-web.example', 'whatsapp'],
    ['with one Cyrillic letter', 'tikt\u043ek.example', 'tiktok'],
    ['with Cyrillic letters alone', '\u0442\u0456\u043a\u0442\u043e\u043a.example', 'tiktok'],
    ['with a Greek letter', 'tikt\u03bfk.example', 'tiktok'],
    ['with a cedilla', '\u0163iktok.example', 'tiktok'],
    ['with strokes', '\u0167ik\u0167\u00f8k.example', 'tiktok'],
    ['with an accent', 'faceb\u00f3\u00f3k.example', 'facebook'],
    ['by its former name', 'tw1tter.example', 'twitter'],
    ['below another hostname', 't1ktok.viewers.example', 'tiktok'],
  ])('%s: %s', (_, hostname, name) => {
    expect(borrowed(hostname)).toEqual({ name, isLookAlike: true });
  });

  test.each<[hostname: string, name: string]>([
    ['my-tiktok-saves.example', 'tiktok'],
    ['tik-tok.viewers.example', 'tiktok'],
    ['www.instagram.com.viewer.example', 'instagram'],
  ])('is another thing than one that bears its name: %s', (hostname, name) => {
    expect(borrowed(hostname)).toEqual({ name, isLookAlike: false });
  });
});

describe('a hostname bears no name of a platform', () => {
  test.each([
    ['at home', 'www.tiktok.com'],
    ['of other words', 'stick-talk.example'],
    ['in another script that says something else', '\u0442\u0438\u043a.\u0440\u0444'],
    ['with a digit of its own', 'route66-diner.example'],
    ['in its ending alone', 'views.tiktok'],
    ['as an address', '127.0.0.1'],
  ])('%s: %s', (_, hostname) => {
    expect(borrowed(hostname)).toBeUndefined();
  });
});
