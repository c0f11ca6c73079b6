import { accountNames, foretoldNames, type Scene } from '../core/pretence.ts';
import { TEXT_LIMIT } from './walk.ts';

/** How long a scene is watched at most, and how long after its end for what is on its way, in ms. */
const LONGEST = 20_000;
const AFTER = 1500;
/** Characters kept of the page as it was. */
const SOURCE_LIMIT = 500_000;

const FRAME = 'iframe,frame,object,embed,portal,fencedframe';
/** Ways to contact somebody that are not counted among a page's requests; we ourselves name none. */
const UNCOUNTED = /Worker|Web(?:Socket|Transport)|Event(?:Source)|RTCPeer/;

/** What `inspect` tells of a reading. */
export interface Moment {
  /** When the page was read, as `performance.now()` gives it. */
  at: number;
  text: string;
  /** The words with which the page plays a look-up, or empty. */
  words: string;
}

/**
 * Watches the look-up that a page plays after somebody has pressed something on it: whether the
 * page contacts anyone meanwhile, and whether the names that it shows then stood in it before. It
 * counts nothing until somebody does something, and takes a request too many for one rather than
 * one too few: what is typed or pressed first begins the count.
 *
 * @param readText gives the text that the page shows
 * @param onSeen is called once at most, where there is something to tell
 * @returns what to tell of every reading; undefined where somebody has already done something
 */
export function watchScene(
  document: Document,
  readText: () => string,
  onSeen: (scene: Scene) => void,
): ((moment: Moment) => void) | undefined {
  const view = document.defaultView as (Window & typeof globalThis) | null;
  if (!view || view.parent !== view || view.navigator.userActivation?.hasBeenActive !== false) {
    return undefined;
  }
  const source = sourceOf(document);
  const known = new Set<string>();
  /** When each of the words was shown first. */
  const firstShown = new Map<string, number>();
  const ended = new AbortController();
  let isCapped = false;
  let counter: Counter | undefined;
  let pressedAt = Number.POSITIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const played = () => [...firstShown].find(([, at]) => at >= pressedAt)?.[0];
  const finish = () => {
    const words = played();
    const scene: Scene = {
      words: words !== undefined && counter?.isSilent() ? words : '',
      names: isCapped ? [] : foretoldNames(readText(), known, source),
    };
    const isSeen = scene.words !== '' || scene.names.length > 0;
    // Nothing was played: what was pressed may have been the cookie banner's.
    if (!isSeen && words === undefined) return;
    ended.abort();
    counter?.stop();
    if (isSeen) onSeen(scene);
  };
  const finishIn = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(finish, pause);
  };
  const act = (event: Event) => {
    if (!event.isTrusted) return;
    counter ??= countRequests(view, event.timeStamp);
    const isPress = event.type === 'click' || (event as KeyboardEvent).key === 'Enter';
    if (!isPress || played() !== undefined) return;
    pressedAt = view.performance.now();
    finishIn(LONGEST);
  };
  for (const type of ['click', 'keydown', 'input']) {
    document.addEventListener(type, act, { capture: true, passive: true, signal: ended.signal });
  }

  return ({ at, text, words }) => {
    if (ended.signal.aborted) return;
    if (!counter) {
      isCapped ||= text.length >= TEXT_LIMIT;
      for (const name of accountNames(text)) known.add(name);
    }
    const wasPlayed = played() !== undefined;
    if (words !== '' && !firstShown.has(words)) firstShown.set(words, at);
    if (words === '' && wasPlayed && at >= pressedAt) finishIn(AFTER);
  };
}

/** All text of a document, hidden and of its scripts too, a line a piece: names must not run together. */
function sourceOf(document: Document): string {
  const pieces: string[] = [];
  const walker = document.createTreeWalker(document, 4);
  for (let length = 0; length < SOURCE_LIMIT && walker.nextNode(); length += 1) {
    const { data } = walker.currentNode as Text;
    pieces.push(data);
    length += data.length;
  }
  return pieces.join('\n').slice(0, SOURCE_LIMIT);
}

interface Counter {
  /** Whether the page has contacted no one, as far as that can be seen at all. */
  isSilent(): boolean;
  stop(): void;
}

/** Counts what a page asks for from a moment on, in ms as `performance.now()` gives it. */
function countRequests(view: Window & typeof globalThis, since: number): Counter {
  const { document } = view;
  let requests = 0;
  let isBlind = false;
  const count = (entries: readonly PerformanceEntry[]) => {
    // A request that was on its way when it began counts too.
    requests += entries.filter((entry) => entry.startTime + entry.duration >= since).length;
  };
  const observer = new view.PerformanceObserver((list) => count(list.getEntries()));
  // Without those of before there is no buffer that could run over.
  observer.observe({ type: 'resource' });
  const frames = new view.MutationObserver((changes) => {
    isBlind ||= changes.some(({ addedNodes }) => [...addedNodes].some(holdsFrame));
  });
  frames.observe(document, { childList: true, subtree: true });
  const stopped = new AbortController();
  const { signal } = stopped;
  // Another tab was opened over it, or nobody looks.
  document.addEventListener('visibilitychange', () => (isBlind = true), { signal });
  return {
    isSilent() {
      count(observer.takeRecords());
      const isSeen = !isBlind && view.length === 0 && document.querySelector(FRAME) === null;
      return (
        isSeen &&
        requests === 0 &&
        view.navigator.onLine &&
        !view.navigator.serviceWorker?.controller &&
        ![...document.scripts].some(({ text }) => UNCOUNTED.test(text))
      );
    },
    stop() {
      observer.disconnect();
      frames.disconnect();
      stopped.abort();
    },
  };
}

function holdsFrame(node: Node): boolean {
  if (node.nodeType !== 1) return false;
  const element = node as Element;
  return element.matches(FRAME) || element.querySelector(FRAME) !== null;
}
