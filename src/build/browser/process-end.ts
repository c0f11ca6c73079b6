import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const ends = new Set<() => void>();

function endAll() {
  for (const end of ends) end();
}

/** Exits as a shell reports it; without an exit event the browsers would stay behind. */
function exitBySignal(signal: NodeJS.Signals) {
  process.exit(128 + constants.signals[signal]);
}

function listen(on: boolean) {
  process.off('exit', endAll);
  if (on) process.on('exit', endAll);
  for (const signal of signals) {
    process.off(signal, exitBySignal);
    if (on) process.on(signal, exitBySignal);
  }
}

/**
 * Has a function called when this process exits or is told to by a signal, after all that listen
 * for it already. What it gives back takes the function out again.
 */
export function onProcessEnd(end: () => void): () => void {
  ends.add(end);
  listen(true);
  return () => {
    if (ends.delete(end)) listen(ends.size > 0);
  };
}

/** Makes a fresh folder for a profile among the temporary ones. */
export function createProfileFolder(browser: string): string {
  return mkdtempSync(join(tmpdir(), `faveguard-${browser}-`));
}

/** Removes a profile; a browser that is just ending may still be writing to it. */
export function removeProfile(profile: string) {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
