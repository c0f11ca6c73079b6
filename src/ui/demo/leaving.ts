interface NavigateEvent extends Event {
  destination: { url: string };
}

/**
 * Catches the warning's "Leave", which goes to an empty page where there is nothing to go back to:
 * the person should see what it did.
 */
export function watchLeaving(view: Window, onLeave: () => void): void {
  const { navigation } = view as { navigation?: EventTarget };
  navigation?.addEventListener('navigate', (event) => {
    if ((event as NavigateEvent).destination.url !== 'about:blank') return;
    event.preventDefault();
    onLeave();
  });
}
