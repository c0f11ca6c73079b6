import type { AuthorizationRequest } from './authorization-request.ts';
import type { Blocklist } from './blocklist.ts';
import type { Claim } from './claim.ts';
import { consentRules } from './consent-rules/index.ts';
import type { PlatformDomains } from './platform.ts';
import type { SharedHosts } from './redirect-site.ts';
import type { Assessment, Signal, Verdict } from './verdict.ts';

/** A page with a verdict from which a tab came to a prompt, or the tab that opened it. */
export interface CarriedClaim {
  hostname: string;
  claim?: Claim;
  /** When the page was judged, in ms since 1970. */
  at: number;
}

/** For how long a claim is carried along, in ms. */
export const CARRIED_FOR = 30 * 60_000;

/** A consent prompt: the request behind it, where known, and what may be the app's name. */
export interface ConsentPrompt {
  request?: AuthorizationRequest;
  appNames: string[];
  carried?: CarriedClaim;
}

/** What the consent rules ask of the world. */
export interface ConsentWorld {
  blocklist: Blocklist;
  platforms: readonly PlatformDomains[];
  sharedHosts: SharedHosts;
  promiseOf(name: string): { claim: Claim; words: string } | undefined;
}

export type ConsentFinding = Omit<Signal, 'rule' | 'severity'> & { severity?: 'weak' };

/** One kind of evidence against an app. It is enough for danger, or for caution where it is weak. */
export interface ConsentRule {
  /** The name of its file. */
  id: string;
  find(prompt: ConsentPrompt, world: ConsentWorld): ConsentFinding | undefined;
}

/**
 * Judges a consent prompt on a platform's own page. What the app asks for never accuses it: broad
 * permissions only change the words once something else has spoken.
 */
export function evaluateConsent(
  prompt: ConsentPrompt,
  platform: string,
  world: ConsentWorld,
): Assessment {
  const signals: Signal[] = consentRules.flatMap((rule) => {
    const finding = rule.find(prompt, world);
    return finding ? [{ rule: rule.id, severity: 'strong' as const, ...finding }] : [];
  });
  const claim = signals.find((signal) => signal.claim)?.claim;
  return { verdict: verdictOf(signals), signals, platform, ...(claim && { claim }) };
}

function verdictOf(signals: readonly Signal[]): Verdict {
  if (signals.some(({ severity }) => severity === 'strong')) return 'danger';
  return signals.length > 0 ? 'caution' : 'none';
}

/** Promises beside our subject: followers instead of names. */
export function isAdjacent(claim: Claim): boolean {
  return claim === 'free-followers';
}
