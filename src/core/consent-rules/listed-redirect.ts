import type { ConsentRule } from '../consent.ts';

/** After the grant the person is sent to a listed hostname. */
export const listedRedirect: ConsentRule = {
  id: 'listed-redirect',
  find({ request }, { blocklist }) {
    if (request?.redirectHostname === undefined) return undefined;
    const tool = blocklist.findRedirect(request.redirectHostname);
    const [claim] = tool?.claims ?? [];
    return tool && { evidence: request.redirectHostname, ...(claim && { claim }) };
  },
};
