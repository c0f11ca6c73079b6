import type en from '../../public/_locales/en/messages.json';

/** Key of a message in `public/_locales/<language>/messages.json`. */
export type MessageKey = keyof typeof en;

/** Key of a message with a form for each kind of number, without the name of the form. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** Gives the message of a key in the reader's language, `$1`, `$2` … filled in. */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;
