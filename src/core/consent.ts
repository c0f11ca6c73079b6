import type { AuthorizationRequest } from './authorization-request.ts';
import type { Blocklist } from './blocklist.ts';
import type { Claim } from './claim.ts';
import { consentRules } from './consent-rules/index.ts';
import type { Assessment, Signal } from './verdict.ts';

/** A consent prompt: the request behind it, where known, and what may be the app's name. */
export interface ConsentPrompt {
  request?: AuthorizationRequest;
  appNames: string[];
}

/** What the consent rules ask of the world. */
export interface ConsentWorld {
  blocklist: Blocklist;
  promiseOf(name: string): { claim: Claim; words: string } | undefined;
}

/** One kind of evidence against an app. Each is enough for danger. */
export interface ConsentRule {
  /** The name of its file. */
  id: string;
  find(prompt: ConsentPrompt, world: ConsentWorld): { evidence: string; claim?: Claim } | undefined;
}

/** Judges a consent prompt on a platform's own page. */
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
  return {
    verdict: signals.length > 0 ? 'danger' : 'none',
    signals,
    platform,
    ...(claim && { claim }),
  };
}
