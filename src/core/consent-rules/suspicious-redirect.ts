import type { ConsentRule } from '../consent.ts';
import { isSuspicious } from '../redirect-site.ts';

/** After a page that makes the promise, the answer goes to a place that anybody can rent. */
export const suspiciousRedirect: ConsentRule = {
  id: 'suspicious-redirect',
  find({ request, carried }, { platforms, sharedHosts }) {
    const hostname = request?.redirectHostname;
    if (!carried || hostname === undefined) return undefined;
    return isSuspicious(hostname, platforms, sharedHosts)
      ? { evidence: hostname, ...(carried.claim && { claim: carried.claim }) }
      : undefined;
  },
};
