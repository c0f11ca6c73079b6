import type { CDPSession } from 'playwright';

export interface WorkerWatch {
  /** Listens to the workers of a page's profile; needed once for each, more do no harm. */
  watch(session: CDPSession): Promise<void>;
  /** How many workers with such an address have started. */
  startsOf(origin: string): number;
}

/**
 * Counts the starts of service workers. Playwright's `serviceworker` event tells only the first
 * one of each: it stays attached to a worker that has stopped and hears of no new one.
 */
export function createWorkerWatch(): WorkerWatch {
  const stateOf = new Map<string, string>();
  const started: string[] = [];

  return {
    async watch(session) {
      const { targetInfo } = await session.send('Target.getTargetInfo');
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        for (const { versionId, scriptURL, runningStatus } of versions) {
          const key = `${targetInfo.browserContextId} ${versionId}`;
          const before = stateOf.get(key) ?? 'stopped';
          stateOf.set(key, runningStatus);
          if (before !== 'running' && runningStatus === 'running') started.push(scriptURL);
        }
      });
      await session.send('ServiceWorker.enable');
    },
    startsOf: (origin) => started.filter((url) => url.startsWith(origin)).length,
  };
}
