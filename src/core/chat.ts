const CHATS = ['t.me', 'telegram.me', 'wa.me', 'api.whatsapp.com', 'chat.whatsapp.com'];

/** Whether an address opens a private chat on Telegram or WhatsApp. */
export function isChat(address: string): boolean {
  return /^(?:whatsapp|tg):/.test(address) || CHATS.includes(address.split('/')[2] ?? '');
}
