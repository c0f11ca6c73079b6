import { saysAllow } from '../allow-words.ts';
import { hostnameOf } from '../hostname.ts';
import type { DrawnAddress } from '../page-facts.ts';
import { type PlatformDomains, platformOf } from '../platform.ts';
import { isArticle, isShort } from '../read-control.ts';
import type { Reading } from '../reading.ts';
import { quote, type Rule } from '../rule.ts';

/** From so much prose on, a page marked up as an article shows a window to speak of it. */
const SHOWN_IN_ARTICLE = 60;

const AS_IN_A_BAR = /^https?:|\/.|^(?:www|accounts|auth|id|login|oauth)\./i;

/**
 * A browser window that is drawn into the page: a platform's address as text above a login, a
 * prompt or a frame. No real address bar lies in a page.
 */
export const drawsAddressBar: Rule = {
  id: 'draws-address-bar',
  severity: 'imitation',
  find(reading) {
    const { facts } = reading;
    const isShown = !isShort(facts) || (isArticle(facts) && facts.article.prose > SHOWN_IN_ARTICLE);
    for (const drawn of facts.addresses) {
      const owner = ownerOf(drawn, reading);
      if (owner === undefined || (isShown && !drawn.floats)) continue;
      const control = trapIn(drawn, reading);
      const isFramed = drawn.frames.some((frame) => !isOf(frame, owner, reading));
      if (control === undefined && !isFramed) continue;
      return {
        severity: 'imitation',
        evidence: quote(drawn.address),
        ...(control !== undefined && { control }),
      };
    }
    return undefined;
  },
};

/** Hostname of a platform's, or of its authorization server, that an address names. */
function ownerOf({ address }: DrawnAddress, { vocabulary }: Reading): string | undefined {
  const url = /^https?:/i.test(address) ? address : `https://${address}`;
  const hostname = hostnameOf(url);
  // A bare name is what people call the platform, too.
  if (hostname === undefined || !AS_IN_A_BAR.test(address)) return undefined;
  const isKnown = platformOf(hostname, vocabulary.platforms) || vocabulary.isAuthority(url);
  return isKnown ? hostname : undefined;
}

/** A platform's own frame under its own address deceives nobody. */
function isOf(frame: string, owner: string, { vocabulary }: Reading): boolean {
  const idOf = (hostname: string): PlatformDomains['id'] | undefined =>
    platformOf(hostname, vocabulary.platforms)?.id;
  return frame === owner || (idOf(frame) !== undefined && idOf(frame) === idOf(owner));
}

/** Where the window asks for a login or a consent. */
function trapIn(
  { around, controls: below }: DrawnAddress,
  { claims, controls, marked, promptsIn, loginsIn, vocabulary }: Reading,
): number | undefined {
  const said = marked(around);
  const inside = below.flatMap((index) => controls[index] ?? []);
  const box =
    inside.find(({ control }) => control.kind === 'password') ??
    inside.find(({ control }) => /^(?:text|email|phone|code)$/.test(control.kind));
  const isAsked = loginsIn(said) || (claims.length > 0 && box?.control.kind === 'password');
  if (box && isAsked) return box.index;
  const allows = inside.find(
    ({ control, label }) =>
      control.kind === 'button' && saysAllow(label, vocabulary.authorizeWords),
  );
  return promptsIn(said).some(({ means }) => means === 'consent-prompt')
    ? (allows ?? box)?.index
    : undefined;
}
