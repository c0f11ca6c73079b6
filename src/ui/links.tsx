import type { JSX } from 'preact';
import type { LinkView } from '../messaging/views.ts';
import { translate } from './translate.ts';

/** A link that leaves the extension, in a new tab and without a referrer. */
export function OutwardLink({ label, url }: { label: string; url: string }): JSX.Element {
  return (
    <a class="outward" href={url} target="_blank" rel="noreferrer">
      {label}
      <svg class="outward-sign" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M6 3H3.5v9.5H13V10M9 3h4v4M13 3 7.5 8.5" />
      </svg>
      <span class="unseen"> ({translate('common_new_tab')})</span>
    </a>
  );
}

/** The way through an app's menus: "Settings › Security". */
export function AppPath({ path }: { path: string }): JSX.Element {
  return <span>{path.replaceAll(' > ', '\u00a0› ')}</span>;
}

function isLink(url: string | undefined): url is string {
  return url !== undefined && /^(?:https|mailto):/.test(url);
}

/** A link with the way in the app below it, or that way alone where there is no address. */
export function LinkOrPath({ label, url, path }: LinkView): JSX.Element {
  return (
    <>
      {isLink(url) ? <OutwardLink label={label} url={url} /> : <span class="no-link">{label}</span>}
      {path && (
        <span class="app-path">
          <AppPath path={path} />
        </span>
      )}
    </>
  );
}
