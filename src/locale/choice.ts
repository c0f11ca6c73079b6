import { browser } from '../browser.ts';

const KEY = 'language';

/** The language that the person chose in our settings; undefined where the browser's stands. */
export async function chosenLanguage(): Promise<string | undefined> {
  const chosen = (await browser.storage.local.get(KEY))[KEY];
  return typeof chosen === 'string' ? chosen : undefined;
}

/** Keeps a choice; undefined gives it back to the browser. */
export async function chooseLanguage(language: string | undefined): Promise<void> {
  await (language === undefined
    ? browser.storage.local.remove(KEY)
    : browser.storage.local.set({ [KEY]: language }));
}
