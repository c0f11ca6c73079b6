import { describe, expect, it, test } from 'vitest';
import { vocabulary } from '../../src/build/judge-html.ts';
import { promiseOfName } from '../../src/core/app-name.ts';
import { createBlocklist } from '../../src/core/blocklist.ts';
import { type CheckWorld, checkText } from '../../src/core/check.ts';
import { marker } from '../../src/core/reading.ts';
import { lexicons } from '../../src/generated/lexicon.ts';
import messages from '../fixtures/messages.json' with { type: 'json' };
import { makeTool } from '../support/tools.ts';

const EXTENSION = 'ponmlkjihgfedcba'.repeat(2);
const CHROME_STORE = 'https://chromewebstore.google.com';
const PLAY_STORE = 'https://play.google.com/store/apps';
const mark = marker(vocabulary.names);
const words = lexicons.map((lexicon) => new Set(lexicon));
const tools = [
  makeTool({ name: 'Tik Names', hostnames: ['listed.faveguard.test'] }),
  makeTool({
    id: 'shop',
    name: 'Shop Viewer',
    hostnames: [],
    pages: ['host.example/viewer'],
    appIds: ['google-play:example.shop', 'app-store:4567'],
    extensionIds: [EXTENSION],
  }),
  makeTool({ id: 'sleeper', name: 'Sleeper', hostnames: ['sleeper.example'], status: 'dormant' }),
];
const world: CheckWorld = {
  blocklist: createBlocklist(tools),
  tools,
  vocabulary,
  stopperOf: () => undefined,
  promiseOf: (name) => promiseOfName(name, vocabulary.phrasebook, mark, words),
};

test.each(messages)('$language: $text', ({ text, expect: expected }) => {
  const { result, signals } = checkText(text, world);
  expect(result, JSON.stringify(signals)).toBe(expected);
});

it('the messages are 40 or more in six languages, half of them harmless', () => {
  const harmless = messages.filter(({ expect: expected }) => !/like|listed/.test(expected));
  expect(messages.length).toBeGreaterThanOrEqual(40);
  expect(new Set(messages.map(({ language }) => language)).size).toBeGreaterThanOrEqual(6);
  expect(harmless.length * 2).toBeGreaterThanOrEqual(messages.length);
});

describe('what decides', () => {
  test.each([
    ['the name of a listed tool', ' tik  NAMES ', 'listed', 'Tik Names'],
    [
      'a hostname without a scheme',
      'go to listed.faveguard.test/x now',
      'listed',
      'listed.faveguard.test',
    ],
    [
      'a hostname below a listed one',
      'a.listed.faveguard.test',
      'listed',
      'a.listed.faveguard.test',
    ],
    [
      'an address that was made unclickable',
      'hxxps://listed[.]faveguard[.]test',
      'listed',
      'listed.faveguard.test',
    ],
    ['a page on a shared host', 'https://host.example/viewer/a', 'listed', 'Shop Viewer'],
    ['another page there', 'https://host.example/a', 'nothing', 'host.example'],
    [
      'the page of an app in its store',
      'https://play.google.com/store/apps/details?hl=de&id=example.shop',
      'listed',
      'Shop Viewer',
    ],
    [
      'the page of an app, in a sentence',
      `Get it (${PLAY_STORE}/details?id=example.shop).`,
      'listed',
      'Shop Viewer',
    ],
    [
      'the page of an app in the other store, without a scheme',
      'apps.apple.com/us/app/shop/id4567, quick!',
      'listed',
      'Shop Viewer',
    ],
    ['an extension', `${CHROME_STORE}/detail/shop/${EXTENSION}`, 'listed', 'Shop Viewer'],
    ...[
      `${PLAY_STORE}/details?id=example.shop2`,
      `${PLAY_STORE}/details?id=other.shop`,
      `${PLAY_STORE}/details`,
      'https://play.google.com/',
      'https://apps.apple.com/us/app/shop/id45678',
      'https://apps.apple.com/us/app/shop/id456',
      'https://apps.apple.com/',
      `${CHROME_STORE}/detail/shop/${EXTENSION}a`,
      `${CHROME_STORE}/detail/shop/${'ponmlkjihgfedcab'.repeat(2)}`,
      `${CHROME_STORE}/`,
    ].map((url): [string, string, string, string] => [
      `its neighbour ${url}`,
      url,
      'nothing',
      new URL(url).hostname,
    ]),
    ['a page there whose name begins alike', 'host.example/viewers', 'nothing', 'host.example'],
    ['a hostname below that host', 'a.host.example/viewer', 'nothing', 'a.host.example'],
    ['a tool on the list that is not stopped', 'sleeper.example', 'listed', 'sleeper.example'],
    [
      'an address behind a genuine one',
      'https://www.facebook.com/l.php?u=https%3A%2F%2Flisted.faveguard.test',
      'listed',
      'listed.faveguard.test',
    ],
    [
      'a hostname that passes for a login',
      'https://tiktok-login.example/',
      'looks-like',
      'tiktok-login.example',
    ],
    ['an e-mail address, which is no page', 'write to anna@listed.faveguard.test', 'nothing', ''],
    ['an empty text', '   ', 'nothing', ''],
  ])('%s', (_, text, result, subject) => {
    expect(checkText(text, world)).toMatchObject({ result, subject });
  });

  it('tells which promise and which platform', () => {
    expect(checkText('can you see who saved your tiktok?', world)).toMatchObject({
      result: 'question',
      claim: 'favourited',
      platform: 'tiktok',
    });
  });

  // Backtracking would outlast the test's time.
  test.each(['who.', 'a-', 'http://', 'a.b/'])(
    '5,000 characters of "%s" come to an end',
    (piece) => {
      const text = piece.repeat(5000 / piece.length);
      expect(checkText(text, world).result).not.toBe('listed');
    },
  );
});
