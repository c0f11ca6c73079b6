import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

export interface BrowserProcess {
  child: ChildProcess;
  isRunning(): boolean;
  /** Fails with the browser's last words when it ends; never resolves. */
  endedEarly: Promise<never>;
  /** Waits for the browser to end, ends it if it does not, and removes its profile. */
  finish(): Promise<void>;
}

const lastLines = 20;
const patienceMs = 5_000;

/** Starts a browser that does not outlive this process and whose profile is removed. */
export function startBrowserProcess(
  executable: string,
  flags: readonly string[],
  profile: string,
  locale?: string,
): BrowserProcess {
  const env = {
    ...process.env,
    // Without it a release of Firefox ignores that its settings server has been switched off.
    MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
    // LANGUAGE decides the language of Chromium's own surface on Linux, whatever --lang says.
    ...(locale ? { LANGUAGE: locale } : {}),
  };
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] as const;
  const child = spawn(executable, flags, { stdio: [...stdio], env });
  const said: string[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.push(...text.split('\n').filter(Boolean));
    said.splice(0, said.length - lastLines);
  });
  let running = true;
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      said.push(error.message);
      resolve();
    });
    child.once('exit', () => resolve());
  }).then(() => {
    running = false;
  });
  const endedEarly = ended.then(() => {
    throw new Error(`${executable} has ended. It said:\n${said.join('\n')}`);
  });
  // Every browser ends some day; only who waits for it to start wants to hear of it.
  endedEarly.catch(() => {});
  const removeProfile = () =>
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const endNow = () => {
    child.kill('SIGKILL');
    removeProfile();
  };
  process.once('exit', endNow);

  return {
    child,
    isRunning: () => running,
    endedEarly,
    async finish() {
      const limit = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(limit);
      process.off('exit', endNow);
      removeProfile();
    },
  };
}
