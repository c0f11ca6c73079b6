import { browser } from '../browser.ts';
import { stemsOf } from '../core/phrasebook.ts';
import { addressStems } from '../generated/address-stems.ts';
import { phrasebook } from '../generated/phrasebook.ts';
import { STEMS } from '../messaging/keys.ts';

const stems = `${stemsOf(phrasebook)}|${addressStems}`;

/** Puts the stems where `page` reads them without starting this worker. */
export async function storeStems(): Promise<void> {
  await browser.storage.local.set({ [STEMS]: stems });
}

/** Whether the stems of this version are stored. */
export async function hasStems(): Promise<boolean> {
  return (await browser.storage.local.get(STEMS))[STEMS] === stems;
}
