import { navigationOf } from './visit.ts';

/** Pauses before each reading of a page that keeps changing, in ms. Together they are its budget. */
const PAUSES = [
  250, 500, 500, 1000, 1000, 2000, 2000, 4000, 4000, 8000, 8000, 16_000, 30_000, 60_000,
];
/** A page can keep DOMContentLoaded from ever coming; it is read all the same after this, in ms. */
const LATEST_FIRST_READING = 2000;
const AFTER_ROUTE_CHANGE = 300;
/** Attributes that show, hide or switch elements on. */
export const SWITCHES = ['class', 'style', 'hidden', 'open', 'disabled', 'inert'];

/**
 * Calls `read` when there is something new to read, until it answers true or the watch is stopped:
 * first when the page is parsed (or after 2 s), then after changes within a budget, again after
 * every route change, and when somebody enters a control. It never polls.
 *
 * @param attributeFilter attributes whose changes count too
 * @returns a function that stops the watch
 */
export function watch(
  document: Document,
  read: () => boolean | Promise<boolean>,
  attributeFilter?: string[],
): () => void {
  const view = document.defaultView ?? window;
  const stopped = new AbortController();
  let step = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(() => {
    if (timer === undefined) schedule(PAUSES[step++] ?? 0);
    if (step >= PAUSES.length) observer.disconnect();
  });
  const observe = () => {
    observer.disconnect();
    observer.observe(document, {
      childList: true,
      characterData: true,
      subtree: true,
      ...(attributeFilter && { attributeFilter }),
    });
  };
  const stop = () => {
    stopped.abort();
    observer.disconnect();
    clearTimeout(timer);
  };
  const readNow = () => {
    clearTimeout(timer);
    timer = undefined;
    if (stopped.signal.aborted) return;
    const done = read();
    if (done === true) stop();
    else if (done) void done.then((late) => late && stop());
  };
  const schedule = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(readNow, pause);
  };
  const startAfresh = (pause: number) => {
    step = 0;
    observe();
    schedule(pause);
  };

  const signal = stopped.signal;
  schedule(document.readyState === 'loading' ? LATEST_FIRST_READING : 0);
  document.addEventListener('DOMContentLoaded', () => startAfresh(0), { signal });
  observe();
  navigationOf(view)?.addEventListener(
    'currententrychange',
    () => startAfresh(AFTER_ROUTE_CHANGE),
    { signal },
  );
  document.addEventListener('focusin', () => schedule(0), { capture: true, signal });
  return stop;
}
