import type { ConsentRule } from '../consent.ts';

/** The client id is that of a listed tool. */
export const listedClient: ConsentRule = {
  id: 'listed-client',
  find({ request }, { blocklist }) {
    if (request?.clientId === undefined) return undefined;
    const tool = blocklist.findClient(request.platform, request.clientId);
    const [claim] = tool?.claims ?? [];
    return tool && { evidence: tool.name, ...(claim && { claim }) };
  },
};
