import type { ConsentRule } from '../consent.ts';
import { isSameSite } from '../redirect-site.ts';

/**
 * The tab, or the one that opened it, came from a page that makes the promise: and the answer goes
 * back to that page's site, or nobody can tell where it goes.
 */
export const carriedClaim: ConsentRule = {
  id: 'carried-claim',
  find({ request, carried }, { sharedHosts }) {
    if (!carried) return undefined;
    const { hostname, claim } = carried;
    const finding = { evidence: hostname, ...(claim && { claim }) };
    if (request?.redirectHostname === undefined) return { ...finding, severity: 'weak' };
    return isSameSite(request.redirectHostname, hostname, sharedHosts) ? finding : undefined;
  },
};
