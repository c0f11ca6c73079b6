import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findNode, waitFor } from '../../src/build/browser/driver.ts';
import { ROOT, useSession } from './support/session.ts';

const results = readFileSync(join(ROOT, 'tests/fixtures/results/google.html'), 'utf8');
/** Notes where everything lies before any script of ours has run. */
const RECTS = `[...document.querySelectorAll('body *:not(script)')].filter((one) => !one.shadowRoot &&
  (one.tagName !== 'SPAN' || one.hasChildNodes())).map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [one.tagName, x, y, width, height].join(' ');
  })`;
const page = results.replace('</body>', `<script>window.before = ${RECTS};</script></body>`);
const session = useSession(({ hostname }) =>
  hostname.startsWith('www.google.') ? { body: page } : undefined,
);

test.each(['www.google.com', 'www.google.co.uk'])(
  'on %s links to listed tools are marked, say why, and nothing moves',
  async (hostname) => {
    const tab = await session.driver.newTab();
    await tab.goto(`https://${hostname}/search?q=x`);
    const marked = await waitFor('the marks', async () => {
      const links = (await tab.accessibility()).filter(({ role }) => role === 'link');
      const named = links.filter(({ name }) => /is on our list/.test(name));
      return named.length > 0 && named;
    });
    expect(marked).toHaveLength(2);
    expect(await tab.evaluate<string[]>(RECTS)).toEqual(await tab.evaluate('window.before'));
    await tab.evaluate(`document.querySelector('a.wanted').focus()`);
    await waitFor('its words', () => findNode(tab, 'link', /See who saved your video.*FaveGuard/));
    await tab.close();
  },
);
