import type { JSX } from 'preact';
import type { PromptView } from '../../messaging/views.ts';

/** Who asks in a consent prompt, and for what: also where nothing is wrong with it. */
export function Prompt({ prompt }: { prompt: PromptView }): JSX.Element {
  const { heading, rows, permissionsHeading, permissions } = prompt;
  return (
    <section class="prompt">
      <h2>{heading}</h2>
      <dl>
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <h3>{permissionsHeading}</h3>
      <ul>
        {permissions.map((permission) => (
          <li key={permission}>{permission}</li>
        ))}
      </ul>
    </section>
  );
}
