import { type FunnelStep, promisedBefore } from './funnel.ts';
import { isCodeHost } from './listing.ts';
import type { PageFacts } from './page-facts.ts';
import { platformOf } from './platform.ts';
import { type Reading, readFacts, type Vocabulary } from './reading.ts';
import { rules } from './rules/index.ts';
import { type Assessment, decide, decideOnCode, type Signal } from './verdict.ts';

const SILENT: Assessment = { verdict: 'none', signals: [] };

/**
 * Reads a page and runs every rule on it. A platform's own pages are not even read.
 * @param step an earlier page of the same site that made a promise
 */
export function evaluatePage(
  facts: PageFacts,
  vocabulary: Vocabulary,
  step?: FunnelStep,
): Assessment {
  if (isOfPlatform(facts, vocabulary)) return SILENT;
  return evaluateReading(readFacts(facts, vocabulary), step);
}

function isOfPlatform({ hostname }: PageFacts, { platforms }: Vocabulary): boolean {
  return platformOf(hostname, platforms) !== undefined;
}

/** Runs every rule on a page that is read. A platform's own pages are never judged. */
export function evaluateReading(reading: Reading, step?: FunnelStep): Assessment {
  if (isOfPlatform(reading.facts, reading.vocabulary)) return SILENT;
  const signals: Signal[] = rules.flatMap((rule) => {
    const finding = rule.find(reading);
    return finding ? [{ rule: rule.id, ...finding }] : [];
  });
  const promised = step && promisedBefore(step, reading, signals);
  if (promised) signals.unshift(promised);
  const lure = (severity: string) =>
    signals.find((signal) => signal.severity === severity && signal.control !== undefined)?.control;
  const claim = signals.find((signal) => signal.claim)?.claim;
  const control = lure('imitation') ?? lure('strong') ?? lure('weak');
  const [platform = promised && step?.platform] = reading.platforms;
  return {
    verdict: isCodeHost(reading.facts.hostname) ? decideOnCode(signals) : decide(signals),
    signals,
    ...(claim && { claim }),
    ...(platform && { platform }),
    ...(control !== undefined && { control }),
  };
}
