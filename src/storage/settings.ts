import { z } from 'zod/mini';
import { DEFAULT_SETTINGS, SETTINGS, type Setting, type Settings } from '../core/settings.ts';
import { isRecord } from './salvage.ts';
import { readStore, type Store, updateStore } from './store.ts';

/** Raised when the meaning of a field changes, so that an older form can be told and read. */
const VERSION = 1;

const isOn = z.boolean();

const store: Store<Settings> = {
  key: 'settings',
  salvage(raw) {
    if (raw === undefined) return { value: DEFAULT_SETTINGS, isDamaged: false };
    if (!isRecord(raw)) return { value: DEFAULT_SETTINGS, isDamaged: true };
    const value = { ...DEFAULT_SETTINGS };
    let isDamaged = raw.version !== VERSION;
    for (const setting of SETTINGS) {
      // One that came with an update is not there yet.
      if (raw[setting] === undefined) continue;
      const { success, data } = isOn.safeParse(raw[setting]);
      if (success) value[setting] = data;
      else isDamaged = true;
    }
    return { value, isDamaged };
  },
  pack: (settings) => ({ version: VERSION, ...settings }),
};

/** The settings; a field that cannot be read has its default. */
export function readSettings(): Promise<Settings> {
  return readStore(store);
}

/** Switches a setting on or off. */
export async function changeSetting(setting: Setting, isNowOn: boolean): Promise<void> {
  await updateStore(store, (settings) => ({ ...settings, [setting]: isNowOn }));
}
