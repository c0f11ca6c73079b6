import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { ROOT } from '../../src/build/records.ts';
import { consentMarkup } from '../../src/generated/consent-markup.ts';
import { watchConsent } from '../../src/page/consent.ts';

const warn = vi.hoisted(() => vi.fn());
vi.mock('../../src/page/warning-place.ts', () => ({
  WarningPlace: class {
    warn = warn;
    moveTo = warn;
  },
}));

const view = { verdict: 'danger', heading: 'A heading' };
const sendMessage = vi.fn();
const ADDRESSES = {
  google: 'https://accounts.google.com/o/oauth2/v2/auth?client_id=1',
  tiktok: 'https://www.tiktok.com/v2/auth/authorize/?client_key=1',
};

function templateOf(platform: string, name: string): string {
  return readFileSync(join(ROOT, `tests/fixtures/consent/${platform}.html`), 'utf8')
    .replaceAll('{{APP_NAME}}', name)
    .replaceAll('{{SCOPES}}', '<div role="listitem">Read your profile</div>');
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
  vi.stubGlobal('chrome', { runtime: { id: 'faveguard', sendMessage } });
});
afterEach(() => vi.useRealTimers());

describe.each([
  { platform: 'google', button: '#submit_approve_access button' },
  { platform: 'tiktok', button: '[data-e2e="auth-continue"]' },
] as const)('the consent prompt of $platform', ({ platform, button }) => {
  const url = ADDRESSES[platform];

  it('is read for the name of its app and warned at its authorise button', async () => {
    const document = await open(url, templateOf(platform, 'Who Saved Me'));
    const [[message]] = sendMessage.mock.calls as [[{ appNames: string[] }]];
    expect(message).toMatchObject({ type: 'consent:seen', url });
    expect(message.appNames.some((name) => name.includes('Who Saved Me'))).toBe(true);
    expect(warn).toHaveBeenCalledWith(view, document.querySelector(button));
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
    await open(ADDRESSES.tiktok, '<h1>App</h1><button>Cancel</button><button>Disallow</button>');
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
