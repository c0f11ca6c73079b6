import { isChat, isShare } from '../chat.ts';
import { platformsIn } from '../platform-names.ts';
import { isArticle, isContent, isShort, type ReadControl } from '../read-control.ts';
import type { Reading } from '../reading.ts';
import { quote, type Rule } from '../rule.ts';

/** On a page of no more controls of its own than this the chat is all there is to do. */
const FEW_CONTROLS = 3;

/** Sends people to a private chat on Telegram or WhatsApp. */
export const offersContact: Rule = {
  id: 'offers-contact',
  severity: 'weak',
  find(reading) {
    const link = reading.controls.find(
      (read) => isContent(read.control) && leadsToChat(read) && isOffered(read, reading),
    );
    return link && { severity: 'weak', evidence: quote(link.control.label), control: link.index };
  },
};

function leadsToChat({ control: { kind, target } }: ReadControl): boolean {
  return (kind === 'link' || kind === 'button') && isChat(target) && !isShare(target);
}

/** It says so, or it names the chat and is what the page is for: a bot's or a seller's. */
function isOffered({ label, labelSays }: ReadControl, { controls, facts }: Reading) {
  if (labelSays.has('contact')) return true;
  if (isArticle(facts) || !isShort(facts) || platformsIn(label).length === 0) return false;
  return controls.filter((read) => isContent(read.control)).length <= FEW_CONTROLS;
}
