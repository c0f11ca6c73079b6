/** A number that no other load of a page shares: when the top document of this frame began, in ms. */
export function visitOf(view: Window): number {
  return (view.top ?? view).performance.timeOrigin;
}

/** Entries told of, the last ones. */
const ENTRIES = 20;

interface NavigationLike extends EventTarget {
  currentEntry: { index: number } | null;
  /** Those of this origin next to each other: the tab has not left the site between them. */
  entries(): { key: string }[];
}

/** The Navigation API of this window, where the browser has it. */
export function navigationOf(view: Window): NavigationLike | undefined {
  return (view as { navigation?: NavigationLike }).navigation;
}

/** Keys of the history entries from which the tab came to this page without leaving the site. */
export function entriesOf(view: Window): string[] {
  const navigation = navigationOf(view);
  const keys = navigation?.entries().map(({ key }) => key) ?? [];
  return keys.slice(0, (navigation?.currentEntry?.index ?? 0) + 1).slice(-ENTRIES);
}

/** Calls `act` when a page comes back whole from the browser's cache of pages that were left. */
export function onReturn(view: Window, act: () => void): void {
  view.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) act();
  });
}
