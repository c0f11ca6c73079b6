import { expect, test, vi } from 'vitest';
import { promptView } from '../../src/background/prompt-view.ts';
import { showPrompt } from '../../src/background/toolbar.ts';
import { warningView } from '../../src/background/warning-view.ts';

const said = vi.hoisted(() => ({ title: '' }));
vi.mock('../../src/browser.ts', () => ({
  browser: {
    action: {
      setBadgeText: async () => {},
      setBadgeBackgroundColor: async () => {},
      setTitle: async ({ title }: { title: string }) => {
        said.title = title;
      },
    },
  },
}));
vi.mock('../../src/locale/locale.ts', async (original) => ({
  ...(await original<object>()),
  loadLanguage: async () => {},
}));
vi.mock('../../src/background/popup-view.ts', () => ({ preparePopup: async () => {} }));
vi.mock('../../src/background/translate.ts', () => ({
  translate: (key: string, ...words: string[]) => [key, ...words].join(' '),
  translateCount: (key: string) => key,
  language: () => 'en',
  direction: () => 'ltr',
}));

/** What is left of a prompt behind a `request_uri` or a device code: whose page it is. */
const UNKNOWN = { authority: 'microsoft', platform: 'microsoft', scopes: [] };

test('what a sealed request or a device code hides is said to be unknown', async () => {
  const { rows, permissions } = promptView(UNKNOWN);
  expect(rows.slice(1).map(({ value }) => value)).toEqual([
    'popup_prompt_unknown',
    'popup_prompt_unknown',
  ]);
  expect(permissions).toEqual(['popup_prompt_unknown']);

  await showPrompt(1, 'none', 'login.microsoftonline.com', UNKNOWN);
  expect(said.title).toBe('title_prompt_none microsoftonline.com title_prompt_unknown');

  const carried = { rule: 'carried-claim', evidence: 'lure.example', severity: 'weak' } as const;
  const warning = warningView({ verdict: 'caution', signals: [carried] }, UNKNOWN);
  expect(warning?.body).toContain('consent_asks_unknown');
  expect(warning?.permissions, 'no list of permissions that nobody knows').toBeUndefined();
});
