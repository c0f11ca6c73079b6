import type { PageFacts } from './page-facts.ts';
import { platformOf } from './platform.ts';
import { readFacts, type Vocabulary } from './reading.ts';
import { rules } from './rules/index.ts';
import { type Assessment, decide, type Signal } from './verdict.ts';

/** Runs every rule on a page. A platform's own pages are never judged. */
export function evaluatePage(facts: PageFacts, vocabulary: Vocabulary): Assessment {
  if (platformOf(facts.hostname, vocabulary.platforms)) return { verdict: 'none', signals: [] };
  const reading = readFacts(facts, vocabulary);
  const signals: Signal[] = rules.flatMap((rule) => {
    const finding = rule.find(reading);
    return finding ? [{ rule: rule.id, ...finding }] : [];
  });
  const lure = (severity: string) =>
    signals.find((signal) => signal.severity === severity && signal.control !== undefined)?.control;
  const claim = signals.find((signal) => signal.claim)?.claim;
  const control = lure('strong') ?? lure('weak');
  const [platform] = reading.platforms;
  return {
    verdict: decide(signals),
    signals,
    ...(claim && { claim }),
    ...(platform && { platform }),
    ...(control !== undefined && { control }),
  };
}
