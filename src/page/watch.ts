/** Pauses before each reading of a page that keeps changing, in ms. Together they are its budget. */
const PAUSES = [
  250, 500, 500, 1000, 1000, 2000, 2000, 4000, 4000, 8000, 8000, 16_000, 30_000, 60_000,
];
/** A page can keep DOMContentLoaded from ever coming; it is read all the same after this, in ms. */
const LATEST_FIRST_READING = 2000;
const AFTER_ROUTE_CHANGE = 300;

interface NavigationLike extends EventTarget {
  currentEntry: { index: number } | null;
}

/** The Navigation API of this window, where the browser has it. */
export function navigationOf(view: Window): NavigationLike | undefined {
  return (view as { navigation?: NavigationLike }).navigation;
}

/**
 * Calls `read` when there is something new to read, until it answers true or the watch is stopped:
 * first when the page is parsed (or after 2 s), then after changes within a budget, again after
 * every route change, and when somebody enters a control. It never polls.
 *
 * @param attributes also take what shows, hides or switches elements on for changes
 * @returns a function that stops the watch
 */
export function watch(
  document: Document,
  read: () => boolean | Promise<boolean>,
  attributes = false,
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
      ...(attributes && {
        attributes,
        attributeFilter: ['class', 'style', 'hidden', 'open', 'disabled', 'inert'],
      }),
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

  if (document.readyState === 'loading') {
    schedule(LATEST_FIRST_READING);
    document.addEventListener('DOMContentLoaded', () => startAfresh(0), {
      once: true,
      signal: stopped.signal,
    });
  } else {
    schedule(0);
  }
  observe();
  const signal = stopped.signal;
  navigationOf(view)?.addEventListener(
    'currententrychange',
    () => startAfresh(AFTER_ROUTE_CHANGE),
    { signal },
  );
  document.addEventListener('focusin', () => schedule(0), { capture: true, signal });
  return stop;
}
