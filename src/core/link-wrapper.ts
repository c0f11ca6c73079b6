import { hostnameOf, isWithin } from './hostname.ts';

/** Pages of platforms that lead on to the address in one of their parameters. */
const WRAPPERS: readonly { hostname: string; path: RegExp; parameters: readonly string[] }[] = [
  { hostname: 'l.instagram.com', path: /^\/?$/, parameters: ['u'] },
  { hostname: 'l.facebook.com', path: /^\/l\.php$/, parameters: ['u'] },
  { hostname: 'lm.facebook.com', path: /^\/l\.php$/, parameters: ['u'] },
  { hostname: 'l.messenger.com', path: /^\/l\.php$/, parameters: ['u'] },
  { hostname: 'l.threads.com', path: /^\/?$/, parameters: ['u'] },
  { hostname: 'l.threads.net', path: /^\/?$/, parameters: ['u'] },
  { hostname: 'www.facebook.com', path: /^\/(?:flx\/warn|l\.php)/, parameters: ['u'] },
  { hostname: 'www.tiktok.com', path: /^\/link\/v2/, parameters: ['target'] },
  { hostname: 'www.youtube.com', path: /^\/redirect$/, parameters: ['q'] },
  { hostname: 'www.google.com', path: /^\/url$/, parameters: ['q', 'url'] },
  { hostname: 'out.reddit.com', path: /^\//, parameters: ['url'] },
  { hostname: 't.umblr.com', path: /^\/redirect$/, parameters: ['z'] },
  { hostname: 'vk.com', path: /^\/away\.php$/, parameters: ['to'] },
  { hostname: 'away.vk.com', path: /^\/away\.php$/, parameters: ['to'] },
  { hostname: 'www.linkedin.com', path: /^\/(?:redir|safety\/go)/, parameters: ['url'] },
  { hostname: 'steamcommunity.com', path: /^\/linkfilter/, parameters: ['u', 'url'] },
  { hostname: 'www.pinterest.com', path: /^\/offsite/, parameters: ['url'] },
  { hostname: 'slack-redir.net', path: /^\/link$/, parameters: ['url'] },
  { hostname: 'safelinks.protection.outlook.com', path: /^\//, parameters: ['url'] },
];
const DEEPEST = 3;

/** The address that a link wrapper leads to (`l.instagram.com/?u=…`); every other one is itself. */
export function unwrapLink(url: string): string {
  let inner = url;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next = stepInto(inner);
    if (next === undefined) break;
    inner = next;
  }
  return inner;
}

function stepInto(url: string): string | undefined {
  const hostname = hostnameOf(url);
  if (hostname === undefined) return undefined;
  const { pathname, searchParams } = new URL(url);
  const wrapper = WRAPPERS.find(
    (one) => isWithin(hostname, one.hostname) && one.path.test(pathname),
  );
  return wrapper?.parameters
    .map((name) => searchParams.get(name) ?? '')
    .find((target) => /^https?:/i.test(target) && URL.canParse(target));
}
