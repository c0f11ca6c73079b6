/**
 * Notices that somebody types a password: the fact alone, once. What is typed is never read, and
 * what a script of the page puts in is not typing.
 */
export function noticeTyping(document: Document, onTyped: () => void): void {
  const listener = (event: Event) => {
    const [box] = event.composedPath();
    const isPassword = box instanceof HTMLInputElement && box.type === 'password';
    if (!event.isTrusted || !isPassword) return;
    document.removeEventListener('input', listener, true);
    onTyped();
  };
  document.addEventListener('input', listener, true);
}
