import type en from '../../public/_locales/en/messages.json';

/** Key of a message in `public/_locales/<language>/messages.json`. */
export type MessageKey = keyof typeof en;

/** Gives the message of a key in the reader's language, `$1`, `$2` … filled in. */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;
