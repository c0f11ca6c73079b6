import type { SiteRequest } from './site-server.ts';

export interface ExtensionRequest extends SiteRequest {
  /** Why no page can have made this request. */
  why: string;
}

/**
 * Picks the requests that no page made. No host is excused: what the browsers ask for by
 * themselves is switched off or led nowhere (chromium-profile.ts, firefox-profile.ts). A fixture
 * that fetches with `no-referrer` would be counted too.
 */
export function extensionRequests(requests: readonly SiteRequest[]): ExtensionRequest[] {
  const served = new Set(requests.filter((one) => one.answered).map((one) => one.hostname));
  return requests.flatMap((request) => {
    const why = reasonNotByPage(request, served);
    return why ? [{ ...request, why }] : [];
  });
}

function reasonNotByPage(request: SiteRequest, served: ReadonlySet<string>): string | undefined {
  const { headers } = request;
  const namesPage = Boolean(headers.referer ?? headers.origin);
  if (/^(?:chrome|moz|safari-web)-extension:/.test(headers.origin ?? '')) {
    return 'its origin is an extension';
  }
  // Chromium says of a background's fetch that it comes from no site, Firefox that it comes from
  // the same one; neither names a page, as a page's own fetch does.
  if (headers['sec-fetch-dest'] === 'empty' && !namesPage) return 'it is a fetch by no page';
  if (headers['sec-fetch-dest'] === 'empty' && headers['sec-fetch-site'] === 'none') {
    return 'it is a fetch that comes from no site';
  }
  if (!served.has(request.hostname)) return 'no fixture serves this hostname';
  // Browsers send Sec-Fetch-* to https only. Over http a page's request names its page, a
  // navigation asks for an upgrade; a background's fetch does neither.
  const plain = request.scheme === 'http' && !headers['sec-fetch-site'];
  if (plain && !namesPage && !headers['upgrade-insecure-requests']) {
    return 'it names neither a page nor a navigation';
  }
  return undefined;
}
