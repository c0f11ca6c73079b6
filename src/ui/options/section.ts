import type { OptionsView } from '../../messaging/options-view.ts';
import type { FromOwnPage, ReplyTo } from '../../messaging/protocol.ts';

/** What every section of the options gets. */
export interface SectionProps {
  view: OptionsView;
  /** Sends a message to the background, then draws the page anew with what it changed. */
  act: <Message extends FromOwnPage>(message: Message) => Promise<ReplyTo<Message>>;
}
