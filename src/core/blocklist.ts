import { hostnameAndParents } from './hostname.ts';
import type { HostnameTable } from './hostname-table.ts';
import { type Address, type ListEntry, matchesEntry, mayMatch } from './list-entry.ts';
import { storeIdOf } from './store-page.ts';
import { isBlocked, type Tool } from './tool.ts';

/** Exact lookups in the tool records. */
export interface Blocklist {
  /** The record that covers this hostname (itself or a parent hostname), of any status. */
  find(hostname: string): Tool | undefined;
  /** The same, only where its pages are stopped. */
  findBlocked(hostname: string): Tool | undefined;
  /** As `find`, and by its page on a shared host or the store page of its app or extension. */
  findAt(address: Address): Tool | undefined;
  /** As `findAt`, but no retired one: its address may be anybody's by now. */
  findLure(address: Address): Tool | undefined;
  /** As `findBlocked`, and by its page on a shared host; a store page is never stopped. */
  findBlockedAt(address: Address): Tool | undefined;
  findClient(platform: string, clientId: string): Tool | undefined;
  /** The record whose apps send people to this hostname, by redirect or by its own pages. */
  findRedirect(hostname: string): Tool | undefined;
}

/** The entry of a page on a shared host, written `hostname/path` in a record. */
export function pageEntry(page: string): ListEntry {
  const slash = page.indexOf('/');
  return { hostname: page.slice(0, slash), coversItself: true, path: page.slice(slash) };
}

/** The keys under which records stand in the hostname table: all that `createBlocklist` finds. */
export function tableKeys(tools: readonly Tool[]): string[] {
  return tools.flatMap((tool) => [
    ...tool.hostnames,
    ...tool.pages,
    ...tool.redirectHostnames,
    ...storeIds(tool),
    ...tool.clientIds.map(({ platform, id }) => clientKey(platform, id)),
  ]);
}

/** Whether the table hints at a record that `findAt` would give. */
export function mayFind(table: HostnameTable, address: Address): boolean {
  const storeId = storeIdOf(address);
  return mayMatch(table, address) || (storeId !== undefined && table.has(storeId));
}

/** A path in a record is no longer; what is would only cost time. */
const LONGEST_PATH = 1000;
const PLAY_ID = 'google-play:';

/**
 * The part of an address that the table hints at, the same for all addresses that share it:
 * `hostname` where that is listed, else `hostname/path`, with `?id=` on Google Play.
 * @returns undefined where the table is sure that no record covers the address
 */
export function hintedPart(table: HostnameTable, address: Address): string | undefined {
  const { hostname, path } = address;
  if (table.covers(hostname)) return hostname;
  if (!mayFind(table, address)) return undefined;
  const storeId = storeIdOf(address) ?? '';
  const id = storeId.startsWith(PLAY_ID) ? storeId.slice(PLAY_ID.length) : '';
  return `${hostname}${path.slice(0, LONGEST_PATH)}${id && `?id=${encodeURIComponent(id)}`}`;
}

/** Whether the table hints at a record that `findClient` or `findRedirect` would give. */
export function mayFindApp(
  table: HostnameTable,
  {
    platform,
    clientId,
    redirectHostname,
  }: { platform: string; clientId?: string; redirectHostname?: string },
): boolean {
  return (
    (clientId !== undefined && table.has(clientKey(platform, clientId))) ||
    (redirectHostname !== undefined && table.covers(redirectHostname))
  );
}

function clientKey(platform: string, id: string): string {
  return `${platform} ${id}`;
}

function storeIds(tool: Tool): string[] {
  return [...tool.appIds, ...tool.extensionIds];
}

/** Builds the lookups once from all records. */
export function createBlocklist(tools: readonly Tool[]): Blocklist {
  const byHostname = indexOf(tools, (tool) => tool.hostnames);
  // Who has the address or the app of a retired tool now may be anybody.
  const living = tools.filter(({ status }) => status !== 'retired');
  const byRedirect = indexOf(living, (tool) => tool.redirectHostnames);
  const byStoreId = indexOf(tools, storeIds);
  const byClient = indexOf(living, (tool) =>
    tool.clientIds.map(({ platform, id }) => clientKey(platform, id)),
  );
  const pages = tools.flatMap((tool) =>
    tool.pages.map((page) => ({ tool, entry: pageEntry(page) })),
  );
  const walk = (index: Map<string, Tool>, hostname: string) => {
    for (const candidate of hostnameAndParents(hostname)) {
      const tool = index.get(candidate);
      if (tool) return tool;
    }
    return undefined;
  };
  const find = (hostname: string) => walk(byHostname, hostname);
  const findSite = (address: Address) =>
    find(address.hostname) ?? pages.find(({ entry }) => matchesEntry(entry, address))?.tool;
  const onlyBlocked = (tool: Tool | undefined) => (tool && isBlocked(tool) ? tool : undefined);
  const findAt = (address: Address) => findSite(address) ?? byStoreId.get(storeIdOf(address) ?? '');
  return {
    find,
    findBlocked: (hostname) => onlyBlocked(find(hostname)),
    findAt,
    findLure(address) {
      const tool = findAt(address);
      return tool?.status === 'retired' ? undefined : tool;
    },
    findBlockedAt: (address) => onlyBlocked(findSite(address)),
    findClient: (platform, clientId) => byClient.get(clientKey(platform, clientId)),
    findRedirect: (hostname) => walk(byRedirect, hostname) ?? onlyBlocked(find(hostname)),
  };
}

function indexOf(tools: readonly Tool[], keys: (tool: Tool) => string[]): Map<string, Tool> {
  return new Map(tools.flatMap((tool) => keys(tool).map((key): [string, Tool] => [key, tool])));
}
