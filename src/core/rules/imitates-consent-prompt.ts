import { saysAllow } from '../allow-words.ts';
import { hostOf } from '../hostname.ts';
import { type PlatformDomains, platformOf } from '../platform.ts';
import type { PromptMatch } from '../prompt-words.ts';
import { isArticle, isContent, isShort, type ReadControl } from '../read-control.ts';
import type { Reading } from '../reading.ts';
import { quote, type Rule } from '../rule.ts';

/** From so much prose on, a page marked up as an article shows a prompt to speak of it. */
const SHOWN_IN_ARTICLE = 60;
/** A page of so little prose is nothing but its prompt, wherever on it the words stand. */
const PROMPT_ALONE = 60;
/** A name of fewer letters stands in many words by chance. */
const SHORTEST_NAME = 4;

/**
 * A platform's consent prompt that is drawn on another site: "… wants to access your TikTok
 * account" over a button that allows. A service that asks on its own behalf before it sends people
 * on to the platform is none, unless it passes for the platform.
 */
export const imitatesConsentPrompt: Rule = {
  id: 'imitates-consent-prompt',
  severity: 'imitation',
  find(reading) {
    const { controls, facts, vocabulary } = reading;
    if (vocabulary.isAuthority(`https://${facts.hostname}${facts.path}`)) return undefined;
    const isShown = !isShort(facts) || (isArticle(facts) && facts.article.prose > SHOWN_IN_ARTICLE);
    const buttons = controls.filter(
      ({ control, label }) =>
        control.kind === 'button' &&
        (control.region === 'dialog' || (isContent(control) && !isShown)) &&
        saysAllow(label, vocabulary.authorizeWords),
    );
    for (const button of buttons) {
      const said = promptAt(button, reading).find((match) => isFake(match, button, reading));
      if (said) {
        return { severity: 'imitation', evidence: quote(said.sentence), control: button.index };
      }
    }
    const [bare] = isBareCopy(reading) ? buttons.filter(({ control }) => isChoice(control)) : [];
    return bare && { severity: 'imitation', evidence: quote(facts.title), control: bare.index };
  },
};

/** On a prompt there is a way to refuse. */
const isChoice = ({ buttons }: ReadControl['control']) => buttons.length > 1;

/**
 * Whether a page under a platform's name, of little more than its buttons, was come to from a
 * promise: a copy of a prompt that asks in fewer words than can be told from others.
 */
function isBareCopy(reading: Reading): boolean {
  const { body, facts, vocabulary } = reading;
  return (
    vocabulary.isFromPromise !== undefined &&
    facts.article.prose < PROMPT_ALONE &&
    posesAsPlatform(reading) &&
    !body.includes('cookie')
  );
}

/** What is asked over a button: around it, in the headings, or anywhere on a page of little else. */
function promptAt({ around, control }: ReadControl, reading: Reading): PromptMatch[] {
  const { headings, body, facts, promptsIn } = reading;
  const isAlone = facts.article.prose < PROMPT_ALONE && control.buttons.length > 1;
  const texts = control.region === 'dialog' ? [around] : [around, headings];
  return [...texts, ...(isAlone ? [body] : [])]
    .flatMap(promptsIn)
    .filter(({ means }) => means === 'consent-prompt');
}

function isFake({ sentence }: PromptMatch, button: ReadControl, reading: Reading): boolean {
  const { claims, controls, facts, vocabulary } = reading;
  const own = ownNames(facts.hostname, vocabulary.platforms);
  const names = (text: string) => own.some((name) => text.replaceAll(' ', '').includes(name));
  if (posesAsPlatform(reading) && !names(reading.marked(facts.title))) return true;
  // The account of an unnamed service is its own.
  if (!isOfPlatform(sentence)) return false;
  const asksPassword = controls.some(
    ({ control: { kind, group } }) => kind === 'password' && group === button.control.group,
  );
  if (claims.length > 0 || asksPassword) return true;
  const leadsHome = platformOf(hostOf(button.control.target), vocabulary.platforms);
  return !names(sentence) && !leadsHome;
}

/** Words at the head of the sentence in which the app is named, and not the account. */
const APP = 3;

/** Whether the account is a platform's: an app may be named after one. */
function isOfPlatform(sentence: string): boolean {
  const words = sentence.trim().split(' ');
  const isNamed = (word: string) => word.startsWith('#') || word === 'google';
  return isNamed(words.at(-1) ?? '') || words.slice(APP).some(isNamed);
}

/** Whether a part of the title is a platform's name and nothing else: "Authorize | TikTok". */
function posesAsPlatform({ facts, marked }: Reading): boolean {
  return facts.title.split(/\s[-–—]\s|[|•·:\n]/).some((part) => /^ #[a-z]+ $/.test(marked(part)));
}

/** Words that stand in hostnames and in prompts alike. */
const COMMON =
  /^(?:access|accounts?|allow|apps?|auth|authori[sz]e|connect|google|log-?in|oauth|secure|sign-?in|your)$/;

/** How a site may call itself, by its hostname: without its ending, and by no platform's name. */
function ownNames(hostname: string, platforms: readonly PlatformDomains[]): string[] {
  const ids = platforms.map(({ id }) => id).filter((id) => id.length >= SHORTEST_NAME);
  return hostname
    .split('.')
    .slice(0, -1)
    .filter((label) => !COMMON.test(label) && !ids.some((id) => label.includes(id)))
    .map((label) => label.replaceAll('-', ''))
    .filter((label) => label.length >= SHORTEST_NAME);
}
