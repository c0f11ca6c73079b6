import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { clickNode, findNode, type Tab, waitFor } from '../../src/build/browser/driver.ts';
import { stoppedAgain } from '../../src/build/surfaces/reach.ts';
import type { ToolRecord } from '../../src/data/schema.ts';
import { translate } from '../support/english.ts';
import { ROOT, useSession } from './support/session.ts';
import { waitForBadge } from './support/warning.ts';

const DEMO = 'https://listed.faveguard.test/';
const tools = join(ROOT, 'src/data/tools');
/** A listed tool with evidence, whichever record comes first. */
const listed = readdirSync(tools)
  .map((file) => JSON.parse(readFileSync(join(tools, file), 'utf8')) as ToolRecord)
  .find(
    ({ reserved, status, category, hostnames }) =>
      !reserved &&
      status === 'active' &&
      category === 'credential-phishing' &&
      hostnames.length > 0,
  );
const hostname = listed?.hostnames[0] ?? '';

const session = useSession(({ hostname: asked, path }) => {
  if (asked === 'before.test') return { body: '<title>Before</title><h1>Before</h1>' };
  if (asked === 'redirect.test') return { status: 302, headers: { location: DEMO } };
  if (asked === 'worker.test' && path === '/sw.js') return { body: '' };
  // A listed site that is reached answers like any other, so that a leak is seen.
  return { body: `<title>${asked}</title><h1>Reached</h1>` };
});

let tab: Tab;
afterEach(async () => await tab?.close());

async function words(): Promise<string> {
  return (await tab.accessibility()).map(({ name }) => name).join('\n');
}

async function waitForInterstitial(name: string | RegExp = /FaveGuard stopped/): Promise<void> {
  await waitFor('the interstitial', async () => await findNode(tab, 'heading', name));
}

/** Addresses of the open tabs; one that closes meanwhile has none. */
async function addresses(): Promise<string[]> {
  const tabs = await session.driver.tabs();
  return await Promise.all(tabs.map((each) => each.url().catch(() => '')));
}

function wasReached(asked: string): boolean {
  return session.sites.requests.some(
    (request) => request.hostname === asked && request.scheme !== 'tunnel',
  );
}

describe('a listed site', () => {
  test('is never reached, and the interstitial explains', async () => {
    tab = await session.driver.newTab();
    await tab.goto(`https://${hostname}/login?x=1`);
    await waitForInterstitial(`FaveGuard stopped ${listed?.name}`);
    expect(wasReached(hostname)).toBe(false);
    const shown = await words();
    for (const { shows, source } of listed?.evidence ?? []) {
      expect(shown).toContain(shows);
      expect(shown).toContain(source);
    }
    expect(shown).toMatch(/your password/);
    await waitForBadge(tab, '!');
    expect(await tab.actionTitle()).toMatch(/^Danger:/);
  });

  test('a subdomain is stopped too, a look-alike neighbour is not', async () => {
    tab = await session.driver.newTab();
    await tab.goto(`https://www.${hostname}/`);
    await waitForInterstitial();
    expect(wasReached(`www.${hostname}`)).toBe(false);
    // Its own tab: in the first our page may still be on its way.
    await tab.close();
    tab = await session.driver.newTab();
    await tab.goto(`https://x${hostname}/`);
    expect(await tab.title()).toBe(`x${hostname}`);
  });

  test('a redirect into it is stopped', async () => {
    tab = await session.driver.newTab();
    await tab.goto('https://redirect.test/');
    await waitForInterstitial();
    expect(wasReached('listed.faveguard.test')).toBe(false);
  });

  test('the demo record is shown as a demo, without evidence', async () => {
    tab = await session.driver.newTab();
    await tab.goto(DEMO);
    await waitForInterstitial();
    expect(await words()).toMatch(/This is a demo/);
  });

  test('twice with the background stopped in between is stopped twice', async () => {
    tab = await session.driver.newTab();
    await tab.goto(DEMO);
    await waitForInterstitial();
    await session.driver.stopBackground();
    await tab.goto('https://before.test/');
    await tab.goto(DEMO);
    await waitForInterstitial();
    expect(wasReached('listed.faveguard.test')).toBe(false);
  });
});

describe('the interstitial', () => {
  test('Leave has the focus and goes back to the page before', async () => {
    tab = await session.driver.newTab();
    await tab.goto('https://before.test/');
    await tab.goto(DEMO);
    await waitForInterstitial();
    const leave = await waitFor('Leave with the focus', async () => {
      const node = await findNode(tab, 'button', 'Leave');
      return node?.focused && node;
    });
    expect(leave.focused).toBe(true);
    await tab.press('Enter');
    await waitFor('the page before', async () => (await tab.url()) === 'https://before.test/');
  });

  test('Back leads past the blocked entry', async () => {
    tab = await session.driver.newTab();
    await tab.goto('https://before.test/');
    await tab.goto(DEMO);
    await waitForInterstitial();
    await tab.back();
    await waitFor('the page before', async () => (await tab.url()) === 'https://before.test/');
  });

  test('Leave works without history', async () => {
    const opener = await session.driver.newTab();
    await opener.goto('https://before.test/');
    const before = (await session.driver.tabs()).length;
    await opener.evaluate(
      `document.body.innerHTML = '<a id="a" target="_blank" rel="noopener" href="${DEMO}">go</a>'; 0`,
    );
    await clickNode(opener, 'link', 'go');
    tab = await waitFor('the new tab', async () => {
      const tabs = await session.driver.tabs();
      const opened = await Promise.all(tabs.map(async (each) => ({ each, url: await each.url() })));
      return opened.find(({ url }) => url.includes('warning.html'))?.each;
    });
    await waitForInterstitial();
    await clickNode(tab, 'button', 'Leave');
    await waitFor('no interstitial in any tab', async () => {
      const urls = await addresses();
      return !urls.some((url) => url.includes('warning.html') || url.includes('listed.faveguard'));
    });
    expect(
      (await session.driver.tabs()).length,
      'an empty tab takes its place',
    ).toBeGreaterThanOrEqual(before);
    expect(wasReached('listed.faveguard.test')).toBe(false);
    // The tab itself is gone.
    tab = opener;
  });

  test('What to do instead, Report and I already used it lead on', async () => {
    tab = await session.driver.newTab();
    await tab.goto(DEMO);
    await waitForInterstitial();
    const open = async (name: RegExp, page: string) => {
      const role = (await findNode(tab, 'link', name)) ? 'link' : 'button';
      await clickNode(tab, role, name);
      await waitFor(page, async () => (await addresses()).some((url) => url.includes(page)));
      await waitFor(`the heading of ${page}`, async () => {
        const node = await findNode(tab, 'heading', /./);
        return node && !/FaveGuard stopped/.test(node.name);
      });
    };
    await open(/^Report$/, 'report.html');
    await waitFor('the channels', async () => await findNode(tab, 'link', /Google Safe Browsing/));
    // A tab of its own: who is back within a tenth of a second passes for a step back.
    await tab.close();
    tab = await session.driver.newTab();
    await tab.goto(DEMO);
    await waitForInterstitial();
    await open(/already used it/, 'recover.html');
    await tab.close();
    tab = await session.driver.newTab();
    await tab.goto(DEMO);
    await waitForInterstitial();
    await open(/What to do instead/, 'learn.html');
  });

  test('Always continue counts in every tab and after a sleep, until it is taken back', async () => {
    tab = await session.driver.newTab();
    await tab.goto(DEMO);
    await waitForInterstitial();
    // It lies below what fits into a window.
    await tab.resize(1200, 1600);
    await waitFor('the choice to be ready', async () => {
      const node = await findNode(tab, 'button', /^Always continue/);
      return node && !node.disabled;
    });
    await clickNode(tab, 'button', /^Always continue/);
    await waitFor('the site', async () => await findNode(tab, 'heading', 'Reached'));
    await session.driver.stopBackground();
    const other = await session.driver.newTab();
    await other.goto(DEMO);
    await waitFor('it in another tab', async () => await findNode(other, 'heading', 'Reached'));
    await waitForBadge(other, '!');
    await other.goto(session.driver.extensionUrl('/options.html'));
    await clickNode(other, 'button', /^Remove listed/);
    await waitFor(
      'it to be gone',
      async () => !(await findNode(other, 'button', /^Remove listed/)),
    );
    await other.close();
    await stoppedAgain(session.driver);
  });

  test('a private window offers to continue once, and for no longer', async () => {
    tab = await session.driver.newPrivateTab();
    await tab.goto(DEMO);
    await waitForInterstitial();
    const buttons = (await tab.accessibility()).filter(({ role }) => role === 'button');
    const offered = buttons.map(({ name }) => name).filter((name) => /ontinue/.test(name));
    expect(offered).toEqual(['Continue once to listed.faveguard.test']);
    expect(await words()).toContain(translate('continue_private'));
  });

  test('Continue once is delayed, then opens the site in this tab only', async () => {
    tab = await session.driver.newTab();
    await tab.goto('https://listed.faveguard.test/offer?a=1');
    await waitForInterstitial();
    // It lies below what fits into a window.
    await tab.resize(1200, 1600);
    const demoted = await waitFor(
      'the demoted choice',
      async () => await findNode(tab, 'button', /ontinue/),
    );
    expect(demoted.disabled, 'it can only be chosen after a while').toBe(true);
    await waitFor('the choice to be ready', async () => {
      const node = await findNode(tab, 'button', /^Continue once/);
      return node && !node.disabled;
    });
    await clickNode(tab, 'button', /^Continue once/);
    await waitFor(
      'the site',
      async () => (await tab.url()) === 'https://listed.faveguard.test/offer?a=1',
    );
    await waitFor('its content', async () => await findNode(tab, 'heading', 'Reached'));
    await waitForBadge(tab, '!');
    expect(await tab.actionTitle()).toMatch(/^Danger: you continued/);
    const other = await session.driver.newTab();
    await other.goto(DEMO);
    await waitFor(
      'the interstitial in another tab',
      async () => await findNode(other, 'heading', /stopped/),
    );
    await other.close();
  });
});
