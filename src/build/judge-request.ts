import { lazyLexicons, promiseOfName } from '../core/app-name.ts';
import { type AuthorizationRequest, findPrompt } from '../core/authorization-request.ts';
import { createBlocklist } from '../core/blocklist.ts';
import { type CarriedClaim, type ConsentWorld, evaluateConsent } from '../core/consent.ts';
import { marker } from '../core/reading.ts';
import type { Assessment } from '../core/verdict.ts';
import { authorities } from '../generated/authorities.ts';
import { lexicons as writtenLexicons } from '../generated/lexicon.ts';
import { phrasebook } from '../generated/phrasebook.ts';
import { platformDomains } from '../generated/platform-domains.ts';
import { platformNames } from '../generated/platform-names.ts';
import { sharedHosts } from '../generated/shared-hosts.ts';
import { tools } from '../generated/tools.ts';

const lexicons = lazyLexicons(writtenLexicons);
const mark = marker(platformNames);
const promises = new Map<string, ReturnType<ConsentWorld['promiseOf']>>();

/** The world that ships, list and all. */
export const consentWorld: ConsentWorld = {
  blocklist: createBlocklist(tools),
  platforms: platformDomains,
  sharedHosts,
  promiseOf(name) {
    if (!promises.has(name)) promises.set(name, promiseOfName(name, phrasebook, mark, lexicons()));
    return promises.get(name);
  },
};

export interface RequestJudgement {
  /** Undefined where no authorization server that we know has this address. */
  platform?: string;
  request?: AuthorizationRequest;
  assessment: Assessment;
}

/** Judges an authorization request by its address and the app's name with the code that ships. */
export function judgeRequest(
  url: string,
  appNames: string[],
  carried?: CarriedClaim,
): RequestJudgement {
  const found = findPrompt(url, authorities);
  if (!found) return { assessment: { verdict: 'none', signals: [] } };
  const { platform } = found.authority;
  const { request } = found;
  const prompt = { appNames, ...(request && { request }), ...(carried && { carried }) };
  const assessment = evaluateConsent(prompt, platform, consentWorld);
  return { platform, ...(request && { request }), assessment };
}
