import { afterEach, describe, expect, test } from 'vitest';
import {
  type Box,
  clickNode,
  findNode,
  type Tab,
  waitFor,
} from '../../src/build/browser/driver.ts';
import { readCases, serveCases } from './support/fixtures.ts';
import { useSession } from './support/session.ts';
import {
  BADGES,
  boxOf,
  STOP_HERE,
  waitForBadge,
  waitForStillWarning,
  waitForWarning,
  warningOf,
} from './support/warning.ts';

const cases = readCases('fixtures/pages').filter(({ expect }) => expect !== 'none');
const before = {
  name: 'before',
  hostname: 'before.test',
  path: '/',
  expect: 'none' as const,
  html: '<p>Before',
};
/** Plays a look-up when its form is sent, and shows names from its own script when it is told to. */
const player = (hostname: string, asks: string) => ({
  ...before,
  name: hostname,
  hostname,
  html: `<!DOCTYPE html><html lang="en"><title>Who saved your TikToks</title>
    <h1>See who saved your TikToks</h1>
    <form><label>TikTok username <input></label><button>Reveal names</button></form><main></main>
    <script>
      const fans = ['mia_keller', 'jonas.w88', 'nora22'];
      document.forms[0].onsubmit = (event) => {
        event.preventDefault();
        ${asks}
        document.querySelector('main').innerHTML = '<progress></progress>' +
          '<p>Connecting to TikTok servers…</p><p>3 people found. Names are locked.</p>' +
          '<button>Unlock all 3 names – $4.99</button>';
      };
      addEventListener('reveal', () => {
        document.querySelector('main').innerHTML = fans.map((fan) => '<p>@' + fan).join('');
      });
    </script>`,
});
const players = [player('played.test', ''), player('asking.test', "fetch('/fans');")];
const fans = { ...before, hostname: 'asking.test', path: '/fans', html: '[]' };
const session = useSession(serveCases([...cases, before, ...players, fans]));

/** A warning at its control is never farther away than this, in CSS pixels. */
const NEAR = 420;
const TITLES = { caution: /^Caution:/, danger: /^Danger:/, none: /^Nothing found/ };

let tab: Tab;
afterEach(async () => await tab.close());

describe('a tool page is warned of at its control', () => {
  test.each(cases)('$name on $hostname: $expect', async (page) => {
    tab = await session.driver.newTab();
    await tab.goto(
      `https://${page.hostname}${page.path}`,
      page.name === 'never-loads' ? 'commit' : 'load',
    );
    if (page.click) {
      expect(await tab.badge(), 'the page before the route change must be silent').toBe('');
      await tab.evaluate(`document.querySelector(${JSON.stringify(page.click)}).click()`);
    }
    await waitForBadge(tab, BADGES[page.expect]);
    expect(await tab.actionTitle()).toMatch(TITLES[page.expect]);
    if (!page.control) return;
    const selector = page.control;
    // The warning moves to its control once both are laid out.
    const { warning, control } = await waitFor('Leave near the control', async () => {
      const drawn = { warning: await waitForWarning(tab), control: await boxOf(tab, selector) };
      return distance(drawn.warning.box, drawn.control) < NEAR && drawn;
    });
    expect(overlaps(warning.box, control), 'Leave covers the control').toBe(false);
  });
});

function distance(a: Box, b: Box): number {
  const dx = Math.max(b.x - a.x, a.x - (b.x + b.width), 0);
  const dy = Math.max(b.y - a.y, a.y - (b.y + b.height), 0);
  return Math.hypot(dx, dy);
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('Why opens the reasons, Hide takes the warning away for this view', async () => {
  const page = cases.find(({ name }) => name === 'paid-unlock');
  tab = await session.driver.newTab();
  await tab.goto(`https://${page?.hostname}${page?.path}`);
  await waitForBadge(tab, '!');
  await waitForStillWarning(tab, STOP_HERE);
  await clickNode(tab, 'button', 'Why?');
  await waitFor('the reasons', async () =>
    (await tab.accessibility()).some(({ name }) => /asks for money/.test(name)),
  );
  await clickNode(tab, 'button', 'Hide for this view');
  await waitFor('no warning', async () => (await warningOf(tab)) === undefined);
  expect(await tab.badge(), 'hiding the warning must not lower the verdict').toBe('!');
  expect(await findNode(tab, 'button', 'Leave')).toBeUndefined();
});

test('Leave goes back to the page before the site', async () => {
  const page = cases.find(({ name }) => name === 'senha-instagram');
  tab = await session.driver.newTab();
  await tab.goto('https://before.test/');
  await tab.goto(`https://${page?.hostname}${page?.path}`);
  await waitForWarning(tab);
  await clickNode(tab, 'button', 'Leave');
  await waitFor('the page before', async () => (await tab.url()) === 'https://before.test/');
});

test.each([
  ['played.test', 'contacts no one', true],
  ['asking.test', 'asks its own server', false],
])('Why tells that the names of %s stood in it, and that it %s', async (hostname, _, isSilent) => {
  tab = await session.driver.newTab();
  await tab.goto(`https://${hostname}/`);
  await waitForBadge(tab, '?');
  await waitForWarning(tab);
  await tab.evaluate('document.querySelector("input").focus()');
  await tab.type('lena');
  await tab.press('Enter');
  // The price comes with the words: once it is judged, both have been read.
  await waitForBadge(tab, '!');
  await tab.evaluate("dispatchEvent(new Event('reveal'))");
  await waitForStillWarning(tab, STOP_HERE);
  await clickNode(tab, 'button', 'Why?');
  const told = await waitFor('the names among the reasons', async () => {
    const words = (await tab.accessibility()).map(({ name }) => name).join('\n');
    return /names were in the page before you typed/.test(words) && words;
  });
  expect(told).toContain('@mia_keller, @jonas.w88, @nora22');
  expect(/contact no one: not TikTok/.test(told), told).toBe(isSilent);
});
