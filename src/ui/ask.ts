import { browser } from '../browser.ts';
import type { FromOwnPage, ReplyTo } from '../messaging/protocol.ts';

/** Sends a message to the background and gives its answer. Rejects where nobody answers. */
export async function ask<Message extends FromOwnPage>(
  message: Message,
): Promise<ReplyTo<Message>> {
  return (await browser.runtime.sendMessage(message)) as ReplyTo<Message>;
}
