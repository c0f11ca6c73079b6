import { hostOf } from './hostname.ts';

const CHATS = ['t.me', 'telegram.me', 'wa.me', 'api.whatsapp.com', 'chat.whatsapp.com'];

/** Whether an address opens a private chat on Telegram or WhatsApp. */
export function isChat(address: string): boolean {
  return /^(?:whatsapp|tg):/.test(address) || CHATS.includes(hostOf(address));
}

/** Whether an address of a chat lets people share a page with somebody they choose. */
export function isShare(address: string): boolean {
  if (/\/\/(?:t|telegram)\.me\/share|\/\/wa\.me\/?\?/.test(address)) return true;
  return /whatsapp(?:\.com\/|:\/\/)send\/?\?/.test(address) && !address.includes('phone=');
}
