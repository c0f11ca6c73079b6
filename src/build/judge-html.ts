import { JSDOM } from 'jsdom';
import { placeOf } from '../core/authority.ts';
import { createBlocklist } from '../core/blocklist.ts';
import { evaluatePage } from '../core/evaluate.ts';
import type { Address } from '../core/list-entry.ts';
import type { PageFacts } from '../core/page-facts.ts';
import { stemsOf } from '../core/phrasebook.ts';
import type { Vocabulary } from '../core/reading.ts';
import type { Assessment } from '../core/verdict.ts';
import { addressStems } from '../generated/address-stems.ts';
import { authorities } from '../generated/authorities.ts';
import { authorizeWords } from '../generated/authorize-words.ts';
import { offerWalls } from '../generated/offer-walls.ts';
import { phrasebook } from '../generated/phrasebook.ts';
import { platformDomains } from '../generated/platform-domains.ts';
import { platformNames } from '../generated/platform-names.ts';
import { tools } from '../generated/tools.ts';
import { isCandidate, promiseTest, readText } from '../page/candidate.ts';
import { readPage } from '../page/read.ts';

/** The vocabulary that ships. */
export const vocabulary: Vocabulary = {
  phrasebook,
  names: platformNames,
  platforms: platformDomains,
  offerWalls,
  authorizeWords,
  isAuthority: (url) => placeOf(url, authorities) !== undefined,
  // Rules are judged without the list; the browser tests have it.
  toolAt: () => undefined,
};

const makesPromise = promiseTest(`${stemsOf(phrasebook)}|${addressStems}`);
const blocklist = createBlocklist(tools);
const toolAt = (address: Address) => blocklist.findLure(address)?.name;

export interface Judgement {
  /** Whether `page` would ask for `inspect` at all. */
  candidate: boolean;
  facts: PageFacts;
  assessment: Assessment;
}

/**
 * Judges a page's HTML with the code that ships, without a browser and without running scripts.
 * @param withList also tell the rules which hostnames are listed but not blocked
 */
export function judgeHtml(html: string, url: string, withList = false): Judgement {
  const { window } = new JSDOM(html, { url });
  try {
    const document = window.document as unknown as Document;
    const candidate = isCandidate(readText(document), makesPromise);
    const { facts } = readPage(document);
    const assessment = evaluatePage(facts, withList ? { ...vocabulary, toolAt } : vocabulary);
    return {
      candidate,
      facts,
      assessment: candidate ? assessment : { verdict: 'none', signals: [] },
    };
  } finally {
    window.close();
  }
}
