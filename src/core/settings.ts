/** What a person can switch off, one by one. */
export const FAMILIES = ['listed', 'pages', 'consent', 'links'] as const;

export type Family = (typeof FAMILIES)[number];

/** The families, and what is noted: warnings and stops in the event log, consents in the diary. */
export const SETTINGS = [...FAMILIES, 'keepLog', 'keepDiary'] as const;

export type Setting = (typeof SETTINGS)[number];

/** What a person has switched on. */
export type Settings = Record<Setting, boolean>;

export const DEFAULT_SETTINGS: Settings = {
  listed: true,
  pages: true,
  consent: true,
  links: true,
  keepLog: true,
  keepDiary: false,
};
