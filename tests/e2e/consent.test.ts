import { afterEach, describe, expect, test } from 'vitest';
import { clickNode, findNode, sleep, type Tab, waitFor } from '../../src/build/browser/driver.ts';
import { consentPage, readCases, readPrompts, readRequests } from './support/fixtures.ts';
import { useSession } from './support/session.ts';
import { boxOf, SILENCE_MS, waitForBadge, waitForWarning, warningOf } from './support/warning.ts';

const prompts = readPrompts();
/** One lie on each platform whose page there is a fixture of. */
const lies = readRequests([
  'tiktok-host',
  'google-viewers',
  'x-stalkers',
  'facebook-kim',
  'instagram-visitou',
  'threads-views',
  'snapchat-screens',
  'discord-viewed',
  'twitch-lurkers',
  'spotify-stalkers',
  'linkedin-success',
  'pinterest-saved',
  'reddit-stalkers',
  'github-visitors',
  'microsoft-viewed',
  'vk-guests',
  'tumblr-visitors',
]);
/** Pages that pass for a prompt: copied wording, drawn windows, "paste the address". */
const fakes = readCases('fixtures/fake-prompts').filter((page) => page.expect === 'danger');
const LURE = 'seenames.test';
const CLONE = 'https://login-bridge.test/oauth/authorize';
const GOOGLE = 'https://accounts.google.com';
const OPAQUE = `${GOOGLE}/signin/oauth/consent?authuser=0&part=AJi8hA`;
const authorize = (client: string) =>
  `${GOOGLE}/o/oauth2/v2/auth?client_id=${client}&redirect_uri=${encodeURIComponent(`https://api.${LURE}/cb`)}&response_type=code&scope=https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fyoutube.readonly`;
const PLANNER = readRequests(['tiktok-planner'])[0]?.url ?? '';

/** A page with a promise that opens the prompt in its tab or in a popup window. */
const lurePage = `<!doctype html><html lang="en"><title>See who favourited your TikTok</title>
<h1>See who favourited your TikTok</h1><p>Enter your TikTok username to reveal the names.</p>
<form onsubmit="return false"><input name="username" placeholder="TikTok username"><button>Reveal now</button></form>
<p><a href="${authorize('42-lure')}">Open in this tab</a></p>
<p><a href="${CLONE}">Open a copy of it</a></p>
<p><button id="popup" onclick="open('${authorize('42-lure')}&display=popup', 'sign-in', 'popup,width=560,height=640')">Open in a window</button></p>`;

const session = useSession(({ hostname, url, path }) => {
  if (hostname === LURE) return { body: lurePage };
  if (url === CLONE) return { body: consentPage({ platform: 'facebook', appName: 'Sunny Clips' }) };
  const fake = fakes.find((one) => url === addressOf(one));
  if (fake) return { body: fake.html };
  const prompt = [...prompts, ...lies].find((one) => one.url === url);
  if (prompt) return { body: consentPage(prompt) };
  if (url.startsWith(`${GOOGLE}/o/oauth2/v2/auth`)) {
    if (url.includes('display=popup')) {
      return { body: consentPage({ platform: 'google', appName: 'Sign-in helper' }) };
    }
    // As Google does it: over a login page to an address that no longer tells anything.
    const on = `${GOOGLE}/v3/signin/identifier?continue=${encodeURIComponent(url)}`;
    return { status: 302, headers: { location: on } };
  }
  if (path.startsWith('/v3/signin')) {
    return { body: `<title>Sign in</title><h1>Sign in</h1><a href="${OPAQUE}">Next</a>` };
  }
  if (url === OPAQUE) {
    return { body: consentPage({ platform: 'google', appName: 'Sign-in helper' }) };
  }
  return url === PLANNER
    ? { body: consentPage({ platform: 'tiktok', appName: 'Post Planner' }) }
    : undefined;
});

function addressOf(page: (typeof fakes)[number]): string {
  return `https://${page.hostname}${page.path}`;
}

let tab: Tab;
afterEach(async () => await tab.close());

async function open(url: string): Promise<void> {
  tab = await session.driver.newTab();
  await tab.goto(url);
}

async function words(surface: Pick<Tab, 'accessibility'>): Promise<string> {
  return (await surface.accessibility()).map(({ name }) => name).join(' ');
}

async function waitForTitle(title: string): Promise<void> {
  let last = '';
  await waitFor(`the title "${title}"`, async () => {
    last = await tab.actionTitle();
    return last.startsWith(title);
  }).catch((error) => expect.fail(`${String(error)}; it is "${last}"`));
}

/** Asks the background as our options page does, from there. */
const ask = async (from: Tab, message: object) =>
  await from.evaluate<{ diary: { entry: { platform: string; redirectHostname: string } }[] }>(
    `(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(message)})`,
  );

describe('an app that makes the promise', () => {
  test.each([...prompts.filter((prompt) => prompt.expect === 'danger'), ...lies])(
    '$id on $platform is warned of beside the button, which stays free',
    async ({ url }) => {
      await open(url);
      await waitForBadge(tab, '!');
      const warning = await waitForWarning(tab);
      expect(warning.name).toMatch(/ is genuine; this app is not /);
      const allow = '[data-expected="allow"]';
      const state = await tab.evaluate<{ covered: string; disabled: boolean }>(`(() => {
        const button = document.querySelector('${allow}');
        const { x, y, width, height } = button.getBoundingClientRect();
        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
        return { covered: button.contains(hit) ? '' : (hit?.outerHTML ?? 'nothing'), disabled: button.disabled === true };
      })()`);
      expect(state, 'the platform’s own button must stay free and usable').toEqual({
        covered: '',
        disabled: false,
      });
    },
  );
});

test.each(prompts.filter((prompt) => prompt.expect === 'none'))(
  'the innocent app $appName on $platform stays without a warning',
  async ({ url, platform }) => {
    await open(url);
    // The title comes with the verdict, so nothing has to be waited out.
    await waitForTitle(`Nothing found. Really ${platform}.com; the app asking is `);
    expect(await tab.badge()).toBe('');
    expect(await warningOf(tab)).toBeUndefined();
  },
);

test('the permissions are named in plain words, and why they cannot keep the promise', async () => {
  await open(lies[0]?.url ?? '');
  await waitForWarning(tab);
  const said = await words(tab);
  expect(said).toContain('No permission TikTok offers');
  expect(said).toMatch(/display name|picture|account ID/i);
  expect(said, 'no raw scope name').not.toContain('user.info.basic');
  expect(await findNode(tab, 'button', 'Why?')).toBeDefined();
});

test('the popup says who asks and for what, also where nothing is wrong', async () => {
  await open(PLANNER);
  await waitForTitle('Nothing found. Really tiktok.com; the app asking is app.planner.example');
  const popup = await tab.openPopup();
  const said = await waitFor('the app in the popup', async () => {
    const seen = await words(popup);
    return seen.includes('app.planner.example') && seen;
  });
  expect(said).toContain('Post videos and photos on your profile in your name.');
  await popup.close();
});

test('a page that keeps drawing itself anew and changes its address keeps its warning', async () => {
  await open(lies[0]?.url ?? '');
  /** From the button of the page to that of the warning, in CSS pixels. */
  const distance = async () => {
    const { box } = await waitForWarning(tab);
    return box.y - (await boxOf(tab, '[data-expected="allow"]')).y;
  };
  const before = await distance();
  const isBeside = async () => Math.abs((await distance()) - before) < 20;
  /** Draws the page anew, each time with its button lower; at the address that it then has. */
  const redraw = (rounds: number, address: string) =>
    tab.evaluate(`(async () => {
      for (let round = 1; round <= ${rounds}; round += 1) {
        history.pushState({}, '', '${address}');
        document.body.style.paddingTop = (parseFloat(document.body.style.paddingTop) || 0) + 60 + 'px';
        document.body.replaceChildren(...document.body.cloneNode(true).childNodes);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    })()`);
  await redraw(2, lies[0]?.url ?? '');
  await waitFor('the warning beside the new button', isBeside);
  await redraw(2, '#next');
  await waitFor('the warning beside the button of the next step', isBeside);
});

describe('a page that passes for a prompt', () => {
  test('is danger, each of them', async () => {
    await open('https://plain.test/');
    for (const page of fakes) {
      await tab.goto(addressOf(page));
      await waitForWarning(tab);
      await waitForBadge(tab, '!');
    }
  });

  test('fools people where warnings on pages are switched off', async () => {
    const set = (isOn: boolean) => ask(options, { type: 'options:set', setting: 'pages', isOn });
    const options = await session.driver.newTab();
    await options.goto(session.driver.extensionUrl('/options.html'));
    await set(false);
    const kinds = ['tiktok-prompt', 'drawn-tiktok-window', 'paste-address'];
    const opened: Tab[] = [];
    for (const page of fakes.filter(({ name }) => kinds.includes(name))) {
      await open(addressOf(page));
      opened.push(tab);
    }
    expect(opened).toHaveLength(kinds.length);
    await sleep(SILENCE_MS);
    for (const one of opened) {
      expect(await one.badge()).toBe('');
      expect(await warningOf(one)).toBeUndefined();
      if (one !== tab) await one.close();
    }
    await set(true);
    await options.close();
  });
});

describe('from a page with the promise', () => {
  test('to a bare copy of a prompt: the promise is carried there', async () => {
    await open(`https://${LURE}/`);
    await waitForBadge(tab, '?');
    await clickNode(tab, 'link', 'Open a copy of it');
    await waitForWarning(tab);
    await waitForBadge(tab, '!');
    expect(await tab.url()).toBe(CLONE);
  });

  test('over the login to a prompt that hides its request: the app is still known', async () => {
    await open(`https://${LURE}/`);
    await waitForBadge(tab, '?');
    await clickNode(tab, 'link', 'Open in this tab');
    await clickNode(tab, 'link', 'Next');
    await waitFor('the prompt', async () => (await tab.url()) === OPAQUE);
    await waitForTitle('Danger. Really google.com; the app asking is Sign-in helper');
    await waitFor('its warning', async () => (await words(tab)).includes('Read your channel'));

    // Pages that come back from the browser's cache have lost their badge.
    await clickNode(tab, 'button', 'Leave');
    await waitFor('the page before', async () => (await tab.url()).includes(LURE));
    await waitForBadge(tab, '?');
    await tab.forward();
    await waitFor('the login again', async () => (await tab.url()).startsWith(GOOGLE));
    await tab.forward();
    await waitFor('the prompt again', async () => (await tab.url()) === OPAQUE);
    await waitForWarning(tab);
    await waitForTitle('Danger. Really google.com; the app asking is Sign-in helper');
    await tab.evaluate(`(() => {
      const button = document.querySelector('[data-expected="allow"]');
      button.replaceWith(button.cloneNode(true));
    })()`);
    await waitForWarning(tab);
  });

  test('in a popup window, which Leave closes', async () => {
    await open(`https://${LURE}/`);
    await waitForBadge(tab, '?');
    await clickNode(tab, 'button', 'Open in a window');
    const find = async () => {
      for (const one of await session.driver.tabs()) {
        if ((await one.url()).startsWith(GOOGLE)) return one;
      }
      return undefined;
    };
    const popup = await waitFor('the popup window', find);
    await waitForWarning(popup);
    await clickNode(popup, 'button', 'Leave');
    await waitFor('the popup window to close', async () => (await find()) === undefined);
  });
});

describe('the consent diary', () => {
  const allowIn = async (one: Tab) => {
    await one.goto(PLANNER);
    await clickNode(one, 'button', 'Continue');
  };

  test('keeps what a person let in once it is on, and nothing of a private window', async () => {
    tab = await session.driver.newTab();
    await allowIn(tab);
    const options = await session.driver.newTab();
    await options.goto(session.driver.extensionUrl('/options.html'));
    await ask(options, { type: 'options:set', setting: 'keepDiary', isOn: true });
    const secret = await session.driver.newPrivateTab();
    await allowIn(secret);
    await secret.close();
    expect((await ask(options, { type: 'options:open' })).diary, 'off, then private').toEqual([]);

    await tab.bringToFront();
    await waitForTitle('Nothing found. Really tiktok.com');
    const [line] = await waitFor('the entry', async () => {
      // Firefox tells nobody when it has drawn a tab that was brought to the front; a click before
      // falls on what is still there. Pressed twice it is one entry.
      await clickNode(tab, 'button', 'Continue');
      const { diary } = await ask(options, { type: 'options:open' });
      return diary.length > 0 && diary;
    });
    expect(line?.entry).toMatchObject({
      platform: 'tiktok',
      clientId: 'aw1',
      redirectHostname: 'app.planner.example',
      scopes: ['user.info.basic', 'video.publish'],
    });
    await options.close();
  });
});
