import { browser } from '../browser.ts';
import { markContinued, type Navigation, stopNavigation } from './interstitial.ts';
import { hintFilter, type UrlFilter, urlFilters } from './navigation-filter.ts';
import { spokenHostnames } from './voices.ts';

/**
 * Where we listen: on addresses that filters let through, on every navigation that fails, or on all.
 * Only the first two let this worker sleep while ordinary pages load.
 */
type Place = readonly UrlFilter[] | 'failures' | 'all';

/** Up to this many hostnames each has a filter; the browser compares them one by one. */
const FILTERED = 1000;
/** Where Firefox, whose background is a document, keeps the filters for its next start. */
const KEPT = 'own-filters';

/**
 * Listens to navigations and shows our own page in place of what is stopped.
 * @returns a function that ends it
 */
export function listenOn(place: Place): () => void {
  const { onBeforeNavigate, onErrorOccurred, onCommitted } = browser.webNavigation;
  // An empty filter would let everything through, and Chromium takes no undefined one.
  if (place.length === 0) return () => {};
  const filter: [] | [{ url: UrlFilter[] }] =
    typeof place === 'string' ? [] : [{ url: [...place] }];
  // Functions of its own, so that each listening ends alone.
  const stop = (details: Navigation) => stopNavigation(details);
  const markOrStop = async (details: Navigation) => {
    await markContinued(details);
    // A service worker of the site answers past the blocking rule.
    await stopNavigation(details);
  };
  // Firefox cancels a blocked load silently; only a redirect into one raises an error.
  if (import.meta.env.FIREFOX) onBeforeNavigate.addListener(stop, ...filter);
  onErrorOccurred.addListener(stop, ...filter);
  if (place !== 'failures') onCommitted.addListener(markOrStop, ...filter);
  return () => {
    onBeforeNavigate.removeListener(stop);
    onErrorOccurred.removeListener(stop);
    onCommitted.removeListener(markOrStop);
  };
}

/** Name of the alarm that starts Firefox's background once more, and after what time, in minutes. */
export const RESTART = 'restart';
const ASLEEP_AFTER = 0.6;

let place: Place = [];
let placeAtStart = '';
let end: () => void = () => {};

/**
 * Listens for hostnames that own lists and the organisation block. Listeners must be there in the
 * first moment of a start, before storage can be read. Chromium's workers begin with all
 * navigations, the one that woke them among them, and `followOwnBlocks` narrows that at once; it is
 * what was narrowed to that wakes them next. Firefox wakes for listeners of its last start that come
 * back the same, so they are kept where they can be read without waiting.
 */
export function listenForOwnBlocks(): void {
  place = import.meta.env.FIREFOX ? keptPlace() : 'all';
  placeAtStart = JSON.stringify(place);
  end = listenOn(place);
}

/** Listens from now on for what own lists and the organisation block now. */
export async function followOwnBlocks(): Promise<void> {
  const spoken = await spokenHostnames(Date.now());
  const hostnames = [...spoken['own-blocks'], ...spoken['organisation-blocks']];
  const next = hostnames.length <= FILTERED ? urlFilters(hostnames) : manyPlace(hostnames);
  if (JSON.stringify(next) === JSON.stringify(place)) return;
  const endBefore = end;
  place = next;
  end = listenOn(next);
  endBefore();
  if (import.meta.env.FIREFOX) {
    localStorage.setItem(KEPT, JSON.stringify(next));
    restartWhenAsleep();
  }
}

/**
 * Firefox does not wake for listeners that came after the start. So there is one more start, once the
 * background has gone to sleep; where it is still awake, later.
 */
export function restartWhenAsleep(): void {
  if (JSON.stringify(place) === placeAtStart) return;
  browser.alarms.create(RESTART, { delayInMinutes: ASLEEP_AFTER });
}

/**
 * Too many for a filter each. In Chromium a blocked load fails, and ordinary ones do not; Firefox
 * says nothing of it but before the load, as of every other.
 */
function manyPlace(hostnames: readonly string[]): Place {
  return import.meta.env.FIREFOX ? [hintFilter(hostnames)] : 'failures';
}

function keptPlace(): Place {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(kept) ? kept.filter((filter) => typeof filter === 'object') : [];
  } catch {
    // Damaged: followOwnBlocks writes it anew.
    return [];
  }
}
