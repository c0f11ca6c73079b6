import { hostnameAndParents } from './hostname.ts';
import { isBlocked, type Tool } from './tool.ts';

/** Exact lookups in the tool records. */
export interface Blocklist {
  /** The record that covers this hostname (itself or a parent hostname), of any status. */
  find(hostname: string): Tool | undefined;
  /** The same, only where its pages are stopped. */
  findBlocked(hostname: string): Tool | undefined;
  findClient(platform: string, clientId: string): Tool | undefined;
  /** The record whose apps send people to this hostname, by redirect or by its own pages. */
  findRedirect(hostname: string): Tool | undefined;
}

/** Builds the lookups once from all records. */
export function createBlocklist(tools: readonly Tool[]): Blocklist {
  const byHostname = indexOf(tools, (tool) => tool.hostnames);
  const byRedirect = indexOf(tools, (tool) => tool.redirectHostnames);
  const byClient = indexOf(tools, (tool) =>
    tool.clientIds.map(({ platform, id }) => `${platform} ${id}`),
  );
  const walk = (index: Map<string, Tool>, hostname: string) => {
    for (const candidate of hostnameAndParents(hostname)) {
      const tool = index.get(candidate);
      if (tool) return tool;
    }
    return undefined;
  };
  const find = (hostname: string) => walk(byHostname, hostname);
  const findBlocked = (hostname: string) => {
    const tool = find(hostname);
    return tool && isBlocked(tool) ? tool : undefined;
  };
  return {
    find,
    findBlocked,
    findClient: (platform, clientId) => byClient.get(`${platform} ${clientId}`),
    findRedirect: (hostname) => walk(byRedirect, hostname) ?? findBlocked(hostname),
  };
}

function indexOf(tools: readonly Tool[], keys: (tool: Tool) => string[]): Map<string, Tool> {
  return new Map(tools.flatMap((tool) => keys(tool).map((key): [string, Tool] => [key, tool])));
}
