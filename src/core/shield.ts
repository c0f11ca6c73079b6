/** Our shield, in a square of 128 units: the same drawing on every surface. */
export const SHIELD_OUTLINE =
  'M64 3C81 14 99 19 119 20V62C119 93 97 115 64 126C31 115 9 93 9 62V20C29 19 47 14 64 3Z';

/** What stands on it, drawn with a round line of 13 units, so that colour never speaks alone. */
export const SHIELD_SIGNS = {
  alert: 'M64 34v36M64 90v.1',
  question: 'M48 48c0-20 33-20 33-1 0 13-17 12-17 26M64 92v.1',
  stop: 'M38 64h52',
} as const;
