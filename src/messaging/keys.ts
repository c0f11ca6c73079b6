/** To `page`: are you there? Answered with the visit, a number that no other page load shares. */
export const HELLO = 'page:hello';

/** Key of the stems in local storage. */
export const STEMS = 'stems';
