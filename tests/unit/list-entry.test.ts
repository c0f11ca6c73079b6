import { describe, expect, it, test } from 'vitest';
import { publicSuffixTable } from '../../src/build/public-suffixes.ts';
import { openHostnameTable } from '../../src/core/hostname-table.ts';
import { matchesEntry, parseAddress, parseLine } from '../../src/core/list-entry.ts';
import { createProtected } from '../../src/core/protected.ts';
import { platforms } from '../../src/generated/platforms.ts';

const protectedNames = createProtected(openHostnameTable(publicSuffixTable()), platforms);

function matches(line: string, url: string): boolean {
  const address = parseAddress(url);
  return parseLine(line, protectedNames).some(
    (parsed) => 'entry' in parsed && address !== undefined && matchesEntry(parsed.entry, address),
  );
}

describe('an entry matches', () => {
  test.each([
    // A hostname and what lies below it.
    ['peek.example', 'https://peek.example/', true],
    ['peek.example', 'http://www.peek.example/a?b#c', true],
    ['peek.example', 'wss://peek.example/', true],
    ['peek.example', 'https://sneakpeek.example/', false],
    ['peek.example', 'https://peek.example.org/', false],
    ['peek.example', 'https://example/', false],
    ['.peek.example', 'https://peek.example/', true],
    ['*.peek.example', 'https://peek.example/', false],
    ['*.peek.example', 'https://www.peek.example/', true],
    ['peek.example.', 'https://peek.example/', true],
    ['PEEK.Example', 'https://peek.example/', true],
    ['https://peek.example/', 'http://peek.example/', true],
    ['||peek.example^', 'https://www.peek.example/', true],
    ['büch.example', 'https://xn--bch-hoa.example/', true],
    // The address as the URL Standard reads it.
    ['peek.example', 'HTTPS://PEEK.EXAMPLE:8443/', true],
    ['peek.example', 'https://peek.example./', true],
    ['peek.example', 'https://peek.example../', false],
    ['peek.example', 'https:peek.example', true],
    ['peek.example', 'https:\\\\peek.example\\a', true],
    ['peek.example', 'https://safe.example@peek.example/', true],
    ['peek.example', 'https://peek.example@safe.example/', false],
    ['peek.example', 'https://peek.example:1@safe.example/', false],
    ['peek.example', 'https://safe.example\\@peek.example/', false],
    ['peek.example', 'https://%70eek.example/', true],
    ['peek.example', 'https://ｐｅｅｋ。example/', true],
    ['peek.example', 'https://pe\u00adek.example/', true],
    ['peek.example', ' https://peek\n.example/ ', true],
    ['peek.example', 'https://safe.example/?u=https://peek.example/', false],
    ['peek.example', 'https://safe.example/#peek.example', false],
    ['peek.example', 'data:text/html,peek.example', false],
    ['peek.example', '//peek.example/', false],
    ['peek.example', 'https://peek.example:99999/', false],
    ['203.0.113.9', 'http://203.0.113.9:81/', true],
    ['203.0.113.9', 'http://0xcb007109/', true],
    ['203.0.113.9', 'http://0313.0.0161.011/', true],
    ['203.0.113.9', 'http://203.0.28937/', true],
    ['203.0.113.9', 'http://203.0.113.90/', false],
    ['[2001:db8::9]', 'http://[2001:DB8:0:0::9]:8080/', true],
    // A path, on segment boundaries and this hostname only.
    ['host.example/view/a', 'https://host.example/view/a', true],
    ['host.example/view/a', 'http://host.example:8080/view/a/b?c', true],
    ['host.example/view/a/', 'https://host.example/view/a?b', true],
    ['host.example/view/a', 'https://host.example/x/../view/a', true],
    ['host.example/view/a', 'https://host.example\\view\\a', true],
    ['host.example/view/a', 'https://host.example/view/ab', false],
    ['host.example/view/a', 'https://host.example/View/a', false],
    ['host.example/view/a', 'https://host.example//view/a', false],
    ['host.example/view/a', 'https://host.example/view/%61', false],
    ['host.example/view/a', 'https://host.example/view', false],
    ['host.example/view/a', 'https://www.host.example/view/a', false],
    ['host.example/é', 'https://host.example/%C3%A9', true],
    ['peek.github.io/a', 'https://peek.github.io/a/', true],
    ['github.io/a', 'https://github.io/a', true],
    // A store page, whatever stands before or after its parameter.
    ['store.example/d?id=a.b', 'https://store.example/d?hl=pt&id=a.b&x', true],
    ['store.example/d?id=a.b', 'https://store.example/d?id=a%2Eb', true],
    ['store.example/d?id=a.b', 'https://store.example/d?id=a.bc', false],
    ['store.example/d?id=a.b', 'https://store.example/d?aid=a.b', false],
    ['store.example/d?id=a.b', 'https://store.example/d#?id=a.b', false],
    ['store.example/d?id=a.b', 'https://store.example/e?id=a.b', false],
    // Hosts files, and what follows an entry.
    ['0.0.0.0 peek.example', 'https://peek.example/', true],
    ['127.0.0.1\tpeek.example peer.example # two', 'https://peer.example/', true],
    ['peek.example # why', 'https://peek.example/', true],
  ])('%s, %s: %s', (line, url, expected) => {
    expect(matches(line, url)).toBe(expected);
  });
});

describe('a line is refused', () => {
  test.each([
    ['', 'empty'],
    ['# peek.example', 'comment'],
    ['! peek.example', 'comment'],
    ['; peek.example', 'comment'],
    ['// peek.example', 'comment'],
    ['#peek.example', 'comment'],
    ['peek.*', 'wildcard'],
    ['a.*.example', 'wildcard'],
    ['*', 'wildcard'],
    ['*.host.example/view', 'wildcard'],
    ['host.example/view*', 'wildcard'],
    ['peek.example:8080', 'port'],
    ['peek.example:443', 'port'],
    ['peek.example peer.example', 'not-a-hostname'],
    ['me@peek.example', 'not-a-hostname'],
    ['peek..example', 'not-a-hostname'],
    ['pe,ek.example', 'not-a-hostname'],
    ['/view/a', 'not-a-hostname'],
    ['||peek.example^$third-party', 'not-a-hostname'],
    ['ftp://peek.example', 'not-a-hostname'],
    ['[2001:db8::9]:80', 'port'],
    ['[Adblock Plus 2.0]', 'not-a-hostname'],
    ['203.0.113.256', 'not-a-hostname'],
    ['store.example/d?id=a&hl=pt', 'several-parameters'],
    ['localhost', 'local'],
    ['127.0.0.1 localhost', 'local'],
    ['printer', 'local'],
    ['printer.local', 'local'],
    ['192.168.0.1', 'local'],
    ['0x7f.1', 'local'],
    ['[::1]', 'local'],
    ['[fd00::1]', 'local'],
    ['com', 'public-suffix'],
    ['co.uk', 'public-suffix'],
    ['.co.uk', 'public-suffix'],
    ['*.github.io', 'public-suffix'],
    ['GitHub.io.', 'public-suffix'],
    ['github.io//', 'public-suffix'],
    ['anything.ck', 'public-suffix'],
    ['tiktok.com', 'platform'],
    ['m.tiktok.com', 'platform'],
    ['*.tiktok.com', 'platform'],
    ['google.com', 'platform'],
  ])('%j: %s', (line, refusal) => {
    expect(parseLine(line, protectedNames)).toEqual([{ refusal }]);
  });

  it('name by name, in a hosts file', () => {
    expect(parseLine('0.0.0.0 peek.example tiktok.com', protectedNames)).toEqual([
      { entry: { hostname: 'peek.example', coversItself: true, path: '' } },
      { refusal: 'platform' },
    ]);
  });

  it('but not for a name that an exception of the public suffixes frees', () => {
    expect(parseLine('www.ck', protectedNames)).toHaveLength(1);
    expect(matches('www.ck', 'https://www.ck/')).toBe(true);
  });
});
