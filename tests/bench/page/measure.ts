import { rmSync } from 'node:fs';
import type { CDPSession } from 'playwright';
import { chromium } from 'playwright';
import {
  createChromiumProfile,
  playwrightOptions,
} from '../../../src/build/browser/chromium-profile.ts';
import { sleep } from '../../../src/build/browser/driver.ts';
import type { Sites } from '../../../src/build/browser/site-server.ts';

/** What the scripts of an extension cost on one page. */
export interface Measures {
  /** Time in scripts, in ms: the pages have none of their own. */
  script: number;
  /** Layouts that a script forced. */
  forced: number;
}

/** How long a page is left alone, in ms: all first readings are over by then. */
const QUIET = 1500;

/** Opens pages with one extension in a browser of its own, each of them in a new tab. */
export async function measure(
  executable: string,
  sites: Sites,
  extension: string,
  urls: readonly string[],
): Promise<Measures[]> {
  const options = { executable, sites, extension };
  const profile = createChromiumProfile(options);
  const launch = playwrightOptions(options);
  const context = await chromium.launchPersistentContext(profile, launch);
  try {
    const browser = await context.browser()?.newBrowserCDPSession();
    await browser?.send('Extensions.loadUnpacked' as never, { path: extension } as never);
    await sleep(QUIET);
    const measures: Measures[] = [];
    for (const url of urls) {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      const forced = await trace(session, async () => {
        await page.goto(url);
        await sleep(QUIET);
      });
      const { metrics } = await session.send('Performance.getMetrics');
      const seconds = metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
      measures.push({ script: seconds * 1000, forced });
      await page.close();
    }
    return measures;
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

interface TraceEvent {
  name: string;
  args: { beginData?: { stackTrace?: unknown[] } };
}

/** Runs something under a trace. @returns how many layouts have a script on their stack */
async function trace(session: CDPSession, act: () => Promise<void>): Promise<number> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Performance.enable');
  await session.send('Tracing.start', {
    traceConfig: {
      includedCategories: [
        'devtools.timeline',
        'disabled-by-default-devtools.timeline',
        'disabled-by-default-devtools.timeline.stack',
      ],
    },
  });
  await act();
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  return events.filter(
    ({ name, args }) => name === 'Layout' && (args.beginData?.stackTrace?.length ?? 0) > 0,
  ).length;
}
