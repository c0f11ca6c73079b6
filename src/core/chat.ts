const CHATS = ['t.me', 'telegram.me', 'wa.me', 'api.whatsapp.com', 'chat.whatsapp.com'];

/** Whether an address opens a private chat on Telegram or WhatsApp. */
export function isChat(address: string): boolean {
  return /^(?:whatsapp|tg):/.test(address) || CHATS.includes(address.split('/')[2] ?? '');
}

/** A message that has no addressee yet. */
const SHARE =
  /\/\/(?:t|telegram)\.me\/share|\/\/wa\.me\/?\?|whatsapp(?:\.com\/|:\/\/)send\/?\?(?!.*phone=)/;

/** Whether an address of a chat lets people share a page with somebody they choose. */
export function isShare(address: string): boolean {
  return SHARE.test(address);
}
