import { LOSSES, type Loss } from './steps.ts';

/** What a person ticked, kept on the device so that they can come back to it. */
export interface Progress {
  losses: ReadonlySet<Loss>;
  /** Texts of the steps that are done. */
  done: ReadonlySet<string>;
}

const NONE: Progress = { losses: new Set(), done: new Set() };

/** The progress for a platform; nothing where there is none or what is stored is damaged. */
export function readProgress(store: Storage, platform: string | undefined): Progress {
  try {
    const stored = JSON.parse(store.getItem(keyOf(platform)) ?? '{}') as Record<string, unknown>;
    const list = (value: unknown) => (Array.isArray(value) ? value : []);
    return {
      losses: new Set(LOSSES.filter((loss) => list(stored.losses).includes(loss))),
      done: new Set(list(stored.done).filter((text) => typeof text === 'string')),
    };
  } catch {
    return NONE;
  }
}

/** Keeps the progress for a platform; an empty one leaves nothing behind. */
export function keepProgress(
  store: Storage,
  platform: string | undefined,
  { losses, done }: Progress,
): void {
  if (losses.size + done.size === 0) store.removeItem(keyOf(platform));
  else store.setItem(keyOf(platform), JSON.stringify({ losses: [...losses], done: [...done] }));
}

function keyOf(platform = 'other'): string {
  return `recover:${platform}`;
}
