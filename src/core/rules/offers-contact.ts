import { isChat } from '../chat.ts';
import { isContent } from '../read-control.ts';
import { quote, type Rule } from '../rule.ts';

/** Sends people to a private chat on Telegram or WhatsApp. */
export const offersContact: Rule = {
  id: 'offers-contact',
  severity: 'weak',
  find({ controls }) {
    const link = controls.find(
      ({ control, labelSays }) =>
        isContent(control) &&
        (control.kind === 'link' || control.kind === 'button') &&
        isChat(control.target) &&
        labelSays.has('contact'),
    );
    return link && { severity: 'weak', evidence: quote(link.control.label), control: link.index };
  },
};
