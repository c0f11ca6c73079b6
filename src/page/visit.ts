/** A number that no other load of a page shares: when the top document of this frame began, in ms. */
export function visitOf(view: Window): number {
  return (view.top ?? view).performance.timeOrigin;
}
