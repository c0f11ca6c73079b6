/** To `page`: are you there? Answered with the visit, a number that no other page load shares. */
export const HELLO = 'page:hello';

/** Key of the stems in local storage. */
export const STEMS = 'stems';

/** To `inspect` and `consent`, from the popup by the background. */
export type ToPage =
  /** Scroll to the control of this index and outline it. */
  | { type: 'page:show'; control: number }
  /** Leave the site, and answer true. */
  | { type: 'page:leave' };
