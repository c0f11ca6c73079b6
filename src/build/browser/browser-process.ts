import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { onProcessEnd, removeProfile } from './process-end.ts';

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
  environment: Record<string, string> = {},
): BrowserProcess {
  const env = {
    ...process.env,
    ...environment,
    // Without it a release of Firefox ignores that its settings server has been switched off.
    MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
  };
  const child = spawn(executable, flags, { stdio: ['ignore', 'ignore', 'pipe'], env });
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
  const forgetEnd = onProcessEnd(() => {
    child.kill('SIGKILL');
    removeProfile(profile);
  });

  return {
    child,
    isRunning: () => running,
    endedEarly,
    async finish() {
      const limit = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(limit);
      forgetEnd();
      removeProfile(profile);
    },
  };
}
