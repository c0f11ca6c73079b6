/** The promises we know. A claim is what a tool says it can show or do. */
export const CLAIMS = [
  'favourited',
  'liked',
  'viewed-profile',
  'viewed-content',
  'viewed-story',
  'top-admirer',
  'unfollowed',
  'blocked',
  'screenshotted',
  'searched',
  'shared',
  'private-access',
  'anonymous-viewing',
  'spying',
  'deleted-messages',
  'free-followers',
] as const;

export type Claim = (typeof CLAIMS)[number];

/**
 * What is true of a claim on a platform:
 * no one gets it; only a number; partly; yes, in the app; yes, if both sides opt in; yes, paid.
 */
export const TRUTHS = [
  'impossible',
  'count-only',
  'partial',
  'native',
  'native-optin',
  'native-paid',
] as const;

export type Truth = (typeof TRUTHS)[number];
