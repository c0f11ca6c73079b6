import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { ROOT } from '../../src/build/records.ts';
import { consentMarkup } from '../../src/generated/consent-markup.ts';
import { watchConsent } from '../../src/page/consent.ts';

const { warn, moveTo } = vi.hoisted(() => ({ warn: vi.fn(), moveTo: vi.fn() }));
vi.mock('../../src/page/warning-place.ts', () => ({
  WarningPlace: class {
    warn = warn;
    moveTo = moveTo;
  },
}));

const view = { verdict: 'danger', heading: 'A heading' };
const sendMessage = vi.fn();
const ADDRESSES = {
  google: 'https://accounts.google.com/o/oauth2/v2/auth?client_id=1',
  tiktok: 'https://www.tiktok.com/v2/auth/authorize/?client_key=1',
  x: 'https://x.com/i/oauth2/authorize?client_id=1',
  facebook: 'https://www.facebook.com/v19.0/dialog/oauth?client_id=1',
  instagram: 'https://www.instagram.com/consent/?flow=ig_biz_login_oauth',
  threads: 'https://www.threads.net/oauth/authorize?client_id=1',
  snapchat: 'https://accounts.snapchat.com/accounts/oauth2/auth?client_id=1',
  discord: 'https://discord.com/oauth2/authorize?client_id=1',
  twitch: 'https://id.twitch.tv/oauth2/authorize?client_id=1',
  spotify: 'https://accounts.spotify.com/en/authorize?client_id=1',
  linkedin: 'https://www.linkedin.com/oauth/v2/login-success?app_id=1',
  pinterest: 'https://www.pinterest.com/oauth/?client_id=1',
  reddit: 'https://www.reddit.com/api/v1/authorize?client_id=1',
  github: 'https://github.com/login/oauth/authorize?client_id=1',
  microsoft: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=1',
  vk: 'https://oauth.vk.com/authorize?client_id=1',
  tumblr: 'https://www.tumblr.com/oauth2/authorize?client_id=1',
  telegram: 'https://oauth.telegram.org/auth?bot_id=1',
  kakao: 'https://kauth.kakao.com/oauth/authorize?client_id=1',
  line: 'https://access.line.me/oauth2/v2.1/authorize/consent?client_id=1',
};
type Platform = keyof typeof ADDRESSES;
/** The button that a person would press to let the app in, marked by hand in each fixture. */
const ALLOW = '[data-expected="allow"]';

function templateOf(platform: Platform, name: string): string {
  return readFileSync(join(ROOT, `tests/fixtures/consent/${platform}.html`), 'utf8')
    .replaceAll('{{APP_NAME}}', name)
    .replaceAll('{{SCOPES}}', '<li>Read your profile</li>');
}

/** Draws a page at an address and lets `consent` watch it. */
async function open(url: string, html: string): Promise<Document> {
  const { window } = new JSDOM(html, { url });
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  vi.stubGlobal('AbortController', window.AbortController);
  const document = window.document as unknown as Document;
  watchConsent(document, consentMarkup);
  await settle();
  return document;
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1000);
}

beforeEach(() => {
  vi.useFakeTimers();
  sendMessage.mockReset().mockResolvedValue(view);
  warn.mockReset();
  moveTo.mockReset();
  vi.stubGlobal('chrome', { runtime: { id: 'faveguard', sendMessage } });
});
afterEach(() => vi.useRealTimers());

describe.each(Object.keys(ADDRESSES) as Platform[])('the consent prompt of %s', (platform) => {
  const url = ADDRESSES[platform];

  it('is read for the name of its app and warned at its authorise button', async () => {
    const document = await open(url, templateOf(platform, 'Who Saved Me'));
    const [[message]] = sendMessage.mock.calls as [[{ appNames: string[] }]];
    expect(message).toMatchObject({ type: 'consent:seen', url });
    expect(message.appNames.some((name) => name.includes('Who Saved Me'))).toBe(true);
    expect(warn).toHaveBeenCalledWith(view, document.querySelector(ALLOW));
  });

  it('is asked about once, and again when another name is drawn', async () => {
    const document = await open(url, templateOf(platform, 'CapCut'));
    document.body.append('the page goes on');
    await settle();
    expect(sendMessage).toHaveBeenCalledTimes(1);
    document.documentElement.innerHTML = templateOf(platform, 'Who Saved Me');
    await settle();
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('is asked about once, and stays as it is, where no warning is due', async () => {
    sendMessage.mockResolvedValue(undefined);
    const document = await open(url, templateOf(platform, 'CapCut'));
    const before = document.documentElement.outerHTML;
    document.body.append('the page goes on');
    await settle();
    expect(sendMessage).toHaveBeenCalledTimes(1);
    expect(warn).not.toHaveBeenCalled();
    expect(document.documentElement.outerHTML).toBe(
      before.replace('</body>', 'the page goes on</body>'),
    );
  });
});

describe('a prompt', () => {
  it('keeps its warning at the button that the page draws anew', async () => {
    const document = await open(ADDRESSES.tiktok, templateOf('tiktok', 'Who Saved Me'));
    const old = document.querySelector(ALLOW);
    old?.replaceWith(old.cloneNode(true));
    await settle();
    expect(sendMessage).toHaveBeenCalledTimes(1);
    expect(moveTo).toHaveBeenLastCalledWith(document.querySelector(ALLOW));
  });

  it('that draws its whole tree anew, again and again, is asked about once and keeps its warning', async () => {
    const document = await open(ADDRESSES.tiktok, templateOf('tiktok', 'Who Saved Me'));
    const again = document.body.innerHTML;
    for (let times = 0; times < 5; times += 1) {
      document.body.innerHTML = again;
      await settle();
    }
    expect(sendMessage).toHaveBeenCalledTimes(1);
    expect(warn, 'one warning, which moves').toHaveBeenCalledTimes(1);
    expect(moveTo).toHaveBeenLastCalledWith(document.querySelector(ALLOW));
    moveTo.mockReset();
    await settle();
    expect(moveTo, 'nothing of ours goes on by itself').not.toHaveBeenCalled();
  });

  it('is read when a login page becomes one without loading', async () => {
    const document = await open('https://x.com/i/flow/login', '<h1>Log in to X</h1>');
    expect(sendMessage, 'a plain login is no prompt').not.toHaveBeenCalled();
    (document.defaultView as unknown as { history: History }).history.pushState(
      {},
      '',
      ADDRESSES.x,
    );
    document.documentElement.innerHTML = templateOf('x', 'Who Saved Me');
    await settle();
    expect(sendMessage.mock.calls[0]?.[0]).toMatchObject({ url: ADDRESSES.x });
    expect(warn).toHaveBeenCalledWith(view, document.querySelector(ALLOW));
  });

  it('is read behind a login page that carries a request', async () => {
    const url = 'https://www.tiktok.com/login?enter_from=dev_aw1';
    await open(url, '<h1>Log in to TikTok</h1><button>Log in</button>');
    expect(sendMessage.mock.calls[0]?.[0]).toMatchObject({ type: 'consent:seen', url });
    expect(warn, 'at the top of the window').toHaveBeenCalledWith(view, undefined);
  });

  it('is read by its first lines where it has no headings', async () => {
    const html = '<main><p>Who Saved Me would like access</p><button>Allow</button></main>';
    await open(ADDRESSES.instagram, html);
    const [[message]] = sendMessage.mock.calls as [[{ appNames: string[] }]];
    expect(message.appNames).toContain('Who Saved Me would like access');
  });

  it('tells that its button was pressed only where a person pressed it', async () => {
    const document = await open(ADDRESSES.tiktok, templateOf('tiktok', 'CapCut'));
    document.querySelector<HTMLElement>(ALLOW)?.click();
    await settle();
    expect(sendMessage.mock.calls.map(([{ type }]) => type)).toEqual(['consent:seen']);
  });
});

describe('the authorise button', () => {
  test.each(['Autorizar', 'Permitir', 'CONTINUE', 'Continuar como @mika', '許可する'])(
    'is known by its words: %s',
    async (words) => {
      const html = `<h1>App</h1><button>Cancel</button><button id="yes">${words}</button>`;
      const document = await open(ADDRESSES.tiktok, html);
      expect(warn).toHaveBeenCalledWith(view, document.querySelector('#yes'));
    },
  );

  it('is not the button that declines', async () => {
    const refusals = ['Cancel', 'Disallow', '許可しない', '不允许', '拒绝'];
    const buttons = refusals.map((words) => `<button>${words}</button>`);
    await open(ADDRESSES.tiktok, `<h1>App</h1>${buttons.join('')}`);
    expect(warn).toHaveBeenCalledWith(view, undefined);
  });

  it('is never pressed', async () => {
    const pressed = vi.fn();
    const document = await open(ADDRESSES.google, templateOf('google', 'CapCut'));
    document.addEventListener('click', pressed);
    document.documentElement.innerHTML = templateOf('google', 'Who Saved Me');
    await settle();
    expect(warn).toHaveBeenCalledTimes(2);
    expect(pressed).not.toHaveBeenCalled();
  });
});

it('does nothing on other sites', async () => {
  await open('https://www.tiktok.com.viewer.example/', templateOf('tiktok', 'Who Saved Me'));
  expect(sendMessage).not.toHaveBeenCalled();
});
