import type { JSX } from 'preact';
import type { NoticeView } from '../../messaging/views.ts';
import { LinkOrPath } from '../links.tsx';

/** Apps that the person probably let in and that are on the list now. */
export function ListedNotices({ notices }: { notices: NoticeView[] }): JSX.Element {
  return (
    <section class="listed-notices">
      {notices.map(({ text, link }) => (
        <div key={text}>
          <p>{text}</p>
          <LinkOrPath {...link} />
        </div>
      ))}
    </section>
  );
}
