import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, sleep, type Tab, waitFor } from '../../src/build/browser/driver.ts';
import { type Sites, startSites } from '../../src/build/browser/site-server.ts';
import { type Colour, isColour, PixelReader } from './support/pixels.ts';
import { built, launch, ROOT, target } from './support/session.ts';
import { waitForBadge, waitForWarning } from './support/warning.ts';

/** A tool page with an attack on the warning; `attack` runs once the warning is on screen. */
const PAGE = `<!doctype html><html lang="en"><title>See who favourited your TikTok</title>
<body style="margin:0;background:#fff"><h1 style="margin-top:330px">See who favourited your TikTok</h1>
<form><label>Your TikTok password <input id="box" type="password"></label><button>Log in</button></form>`;

/** Attacks a page can make with what it sees: an element without attributes but \`popover\`. */
const HOST = `[...document.documentElement.children].find((e) => e.hasAttribute('popover'))`;
const attacks: [name: string, script: string][] = [
  ['removes the host', `setInterval(() => ${HOST}?.remove(), 300)`],
  [
    'covers it with a dialog of its own in the top layer',
    `const d = document.createElement('dialog'); d.style.cssText = 'width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0;background:#fff'; document.body.append(d); d.showModal()`,
  ],
  [
    'hides the root with content-visibility',
    `document.documentElement.style.contentVisibility = 'hidden'`,
  ],
];

/** Attacks that the style of the host holds off alone. */
const harmless: [name: string, script: string][] = [
  ['takes the popover attribute away', `${HOST}.removeAttribute('popover')`],
  ['hides the popover', `setInterval(() => ${HOST}?.hidePopover(), 300)`],
  ['moves the host', `${HOST}.style.setProperty('translate', '-9999px', 'important')`],
  ['shrinks it', `${HOST}.style.setProperty('scale', '0', 'important')`],
  ['makes it transparent', `${HOST}.style.setProperty('opacity', '0', 'important')`],
  [
    'styles every element away',
    `document.body.append(Object.assign(document.createElement('style'), {textContent: 'html > *:not(body):not(head) { display: none !important; visibility: hidden !important }'}))`,
  ],
];

/** Longer than the guard's check, and than five repairs in five seconds. */
const ATTACKED_FOR = 4500;

const handler = ({ hostname }: { hostname: string }) =>
  hostname === 'hostile.test' ? { body: PAGE } : { body: '<!doctype html><title>Blank</title>' };

/** The accent of the Leave button, light and as the browsers draw it. */
const ACCENT: Colour = [11, 79, 103];
/** From the edge of the button to where no letter is. */
const INSET = 6;

describe.each([
  ['with the guard', true],
  ['with the guard off', false],
])('%s', (_, guarded) => {
  const output = guarded ? '.output' : '.output/guard-off';
  let sites: Sites;
  let driver: Driver;
  let pixels: PixelReader;

  /** Whether people see the warning's button where it stood, or the tab moved to our own page. */
  async function isWarned(tab: Tab, where: { x: number; y: number }): Promise<boolean> {
    if ((await tab.url()).includes('/warning.html')) return true;
    return isColour(await pixels.at(tab, where), ACCENT);
  }

  async function openWarned(): Promise<{ tab: Tab; where: { x: number; y: number } }> {
    const tab = await driver.newTab();
    await tab.goto('https://hostile.test/');
    await waitForBadge(tab, '!');
    const { box } = await waitForWarning(tab);
    const where = { x: box.x + INSET, y: box.y + box.height / 2 };
    await waitFor('the warning before the attack', async () => await isWarned(tab, where));
    return { tab, where };
  }

  beforeAll(async () => {
    if (!guarded) {
      execFileSync('wxt', ['build', '-b', target], {
        cwd: ROOT,
        env: { ...process.env, FAVEGUARD_GUARD: 'off', FAVEGUARD_OUT: output },
        stdio: 'pipe',
      });
    }
    sites = await startSites(handler);
    driver = await launch(sites, { extension: built(output), colorScheme: 'light' });
    pixels = await PixelReader.open(driver, 'https://blank.test/');
  });
  afterAll(async () => {
    await driver?.close();
    await sites?.close();
    if (!guarded) rmSync(join(ROOT, output), { recursive: true, force: true });
  });

  test.each(attacks)(`a page that %s ${guarded ? 'fails' : 'succeeds'}`, async (_name, script) => {
    const { tab, where } = await openWarned();
    await tab.evaluate(`${script}; 0`);
    if (guarded) {
      await sleep(ATTACKED_FOR);
      await waitFor('the warning or our own page', async () => await isWarned(tab, where));
    } else {
      await waitFor('no warning', async () => !(await isWarned(tab, where)));
    }
    await tab.close();
  });

  test.each(harmless)('a page that %s fails', async (_name, script) => {
    const { tab, where } = await openWarned();
    await tab.evaluate(`${script}; 0`);
    await sleep(ATTACKED_FOR);
    expect(await isWarned(tab, where)).toBe(true);
    await tab.close();
  });
});

test('a forged event with the public id of the extension ends nothing', async () => {
  const sites = await startSites(handler);
  const driver = await launch(sites, { extension: built() });
  try {
    const tab = await driver.newTab();
    await tab.goto('https://hostile.test/');
    await waitForWarning(tab);
    const id = new URL(driver.extensionUrl('/')).hostname;
    await tab.evaluate(
      `document.dispatchEvent(new CustomEvent('${id}:page:wxt:content-script-started', {detail: {contentScriptName: 'page', messageId: 'x'}}));
       window.postMessage({type: 'wxt:content-script-started', contentScriptName: 'inspect', id: '${id}'}, '*'); 0`,
    );
    await sleep(500);
    await waitForWarning(tab);
    expect(await tab.badge()).toBe('!');
  } finally {
    await driver.close();
    await sites.close();
  }
});
