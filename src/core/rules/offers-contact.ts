import { isContent } from '../reading.ts';
import { quote, type Rule } from '../rule.ts';

const CHATS = ['t.me', 'telegram.me', 'wa.me', 'api.whatsapp.com', 'chat.whatsapp.com'];

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

function isChat(address: string): boolean {
  return /^(?:whatsapp|tg):/.test(address) || CHATS.includes(address.split('/')[2] ?? '');
}
