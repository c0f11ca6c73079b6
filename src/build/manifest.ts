import type { UserManifest } from 'wxt';
import { matchPatternOf } from '../core/authority.ts';
import { SHIPPED_LIST } from '../core/shipped-list.ts';
import { readRecords } from './records.ts';

/** The oldest Chromium that has every API used: the Popover API (114) and `dom` (88) among them. */
const MINIMUM_CHROME = '123';
const MINIMUM_FIREFOX = '153.0';

/** The manifest of a browser, but for what WXT adds from the entrypoints. */
export function manifestFor(browser: string): UserManifest {
  const common: UserManifest = {
    name: '__MSG_extension_name__',
    short_name: 'FaveGuard',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'declarativeNetRequest',
      'webNavigation',
      'storage',
      'scripting',
      'contextMenus',
      'alarms',
    ],
    host_permissions: ['*://*/*'],
    icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/${size}.png`])),
    declarative_net_request: {
      rule_resources: SHIPPED_LIST.map((file) => ({ ...file })),
    },
  };
  if (browser === 'firefox') {
    return {
      ...common,
      browser_specific_settings: {
        gecko: {
          id: 'faveguard@faveguard',
          strict_min_version: MINIMUM_FIREFOX,
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: MINIMUM_FIREFOX },
      },
    };
  }
  return {
    ...common,
    minimum_chrome_version: MINIMUM_CHROME,
    incognito: 'split',
    storage: { managed_schema: 'managed-schema.json' },
  };
}

/**
 * Results pages, whose links are looked at. A pattern cannot name "google in any country", so a glob
 * narrows a wider one down, and the script itself looks at the hostname once more.
 */
const RESULT_PAGES = [
  {
    match: '*://*/search*',
    globs: [
      'https://www.google.*/search*',
      'https://google.*/search*',
      'https://*.bing.com/search*',
    ],
  },
  { match: '*://*.duckduckgo.com/*', globs: ['https://*duckduckgo.com/*'] },
  { match: '*://*.youtube.com/*', globs: ['https://www.youtube.com/*', 'https://m.youtube.com/*'] },
];

/** `page` runs everywhere and sleeps; `consent` only on authorization servers, `links` on results. */
export function contentScripts() {
  const patterns = [...readRecords().authorities.values()].flatMap(({ places }) =>
    places.map(matchPatternOf),
  );
  return [
    {
      matches: ['*://*/*'],
      js: ['page.js'],
      run_at: 'document_start' as const,
      all_frames: true,
      match_origin_as_fallback: true,
    },
    {
      matches: [...new Set(patterns)],
      js: ['consent.js'],
      run_at: 'document_start' as const,
    },
    {
      matches: RESULT_PAGES.map((page) => page.match),
      include_globs: RESULT_PAGES.flatMap((page) => page.globs),
      js: ['links.js'],
      run_at: 'document_end' as const,
    },
  ];
}
