import type { Claim } from '../claim.ts';
import { areOfTool, areTelling, type FoundSigns } from '../funnel-signs.ts';
import { isLookUpBox } from '../look-up-box.ts';
import { platformPasswordBox } from '../password-box.ts';
import type { ClaimMatch } from '../phrasebook.ts';
import { namesPlatform } from '../platform-names.ts';
import { isArticle, isShort } from '../read-control.ts';
import type { Reading } from '../reading.ts';
import { quote, type Rule } from '../rule.ts';

/** In a page of this many words of prose a claim that the lead does not make is a mention. */
const MENTIONED_FROM = 100;
/** The same where the page is marked up as an article. */
const MENTIONED_IN_ARTICLE = 20;
/** Unless it is the screen of a tool, whose promises may stand anywhere, and be asked. */
const SCREEN_SIGNS = 2;
/** Signs that make a promise one about another site, though it names no platform. */
const LEAST_SIGNS = 4;
/** Promises about accounts as only social networks have them, whichever is meant. */
const OF_NETWORKS: ReadonlySet<Claim> = new Set([
  'private-access',
  'anonymous-viewing',
  'viewed-story',
  'free-followers',
]);
/** What honest products for parents do openly. */
const WATCHING: ReadonlySet<Claim> = new Set(['spying', 'deleted-messages']);

/**
 * The page makes a promise of ours about a platform it names. A question is none, unless a box
 * under it takes the platform's account to answer it.
 * Without a platform it speaks of its own members or items, as dating sites and shops do, unless
 * it is the screen of a tool.
 */
export const promisesNames: Rule = {
  id: 'promises-names',
  severity: 'claim',
  find(reading) {
    const { claims, platforms, facts, signs, counters } = reading;
    const isAboutPlatform =
      platforms.length > 0 || areTelling(signs, LEAST_SIGNS) || takesHandle(reading);
    const isScreen = areOfTool(signs, SCREEN_SIGNS) || answersByBox(reading);
    const isDebunked = counters.length > 0;
    /** Whether a promise is about somebody's account though the page names no platform. */
    const isOfAccounts = ({ asked, means, where }: ClaimMatch) =>
      !asked &&
      !isDebunked &&
      areOfTool(signs, SCREEN_SIGNS) &&
      // To spy on a person takes no platform; who praises it as secret sells it.
      (WATCHING.has(means)
        ? signs.has('pitch')
        : OF_NETWORKS.has(means) && where === 'lead' && takesName(signs));
    const mentionedFrom = isArticle(facts) ? MENTIONED_IN_ARTICLE : MENTIONED_FROM;
    const isForParents = counters.some(({ means }) => means === 'parenting') && !signs.has('pitch');
    const best = gravest(
      claims.filter((match) => {
        const { where, asked, means } = match;
        if (!isAboutPlatform && !isOfAccounts(match)) return false;
        if (isForParents && WATCHING.has(means)) return false;
        if (isScreen) return true;
        return !asked && (where === 'lead' || facts.article.prose < mentionedFrom);
      }),
    );
    return best && { severity: 'claim', evidence: quote(best.words), claim: best.means };
  },
};

/**
 * Whether what is asked is answered by a box for the platform's password, or by looking an account
 * up; who says it is a lie answers so.
 */
function answersByBox(reading: Reading): boolean {
  const { controls, counters, facts, platforms } = reading;
  if (counters.some(({ means }) => means === 'debunk')) return false;
  if (isShort(facts) && platformPasswordBox(reading)) return true;
  if (isArticle(facts)) return false;
  const isAbout = platforms.length > 0 && isShort(facts);
  return controls.some(
    (read) =>
      isLookUpBox(read, facts) &&
      (isAbout || namesPlatform(read.label) || read.control.label.includes('@')) &&
      read.control.buttons.length > 0,
  );
}

/** Whether a page has people give a name; who hides among the members of a site gives none. */
function takesName(signs: FoundSigns): boolean {
  return signs.has('name-box') || signs.has('enter-name');
}

/** Whether a page looks up an account that is written "@name", as social networks do. */
function takesHandle({ controls, facts }: Reading): boolean {
  return (
    isShort(facts) &&
    controls.some(
      (read) =>
        isLookUpBox(read, facts) &&
        read.control.label.startsWith('@') &&
        read.control.buttons.length > 0,
    )
  );
}

/** A claim in the lead counts before one in the body, a promise before a question. */
function gravest(claims: readonly ClaimMatch[]): ClaimMatch | undefined {
  const weight = (match: ClaimMatch) =>
    (match.where === 'lead' ? 2 : 0) +
    (match.asked ? 0 : 1) -
    (match.means === 'free-followers' ? 4 : 0);
  return claims.reduce<ClaimMatch | undefined>(
    (best, match) => (best && weight(best) >= weight(match) ? best : match),
    undefined,
  );
}
