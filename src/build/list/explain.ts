import { createBlocklist, pageEntry } from '../../core/blocklist.ts';
import { isWithin } from '../../core/hostname.ts';
import { type Address, matchesEntry, parseAddress } from '../../core/list-entry.ts';
import { isBlocked, isStoppedCategory, type Tool } from '../../core/tool.ts';
import { CommandError } from './text.ts';

const NEAREST = 3;

/**
 * Says which record matches an address and why, or that none does and which names are nearest.
 * @param text a hostname or a URL
 * @throws CommandError where it is neither
 */
export function explainAddress(text: string, tools: readonly Tool[]): string {
  const address = parseAddress(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!address) throw new CommandError(`"${text}" is no hostname and no URL`);
  const blocklist = createBlocklist(tools);
  const tool = blocklist.findAt(address);
  if (!tool) {
    const near = nearestNames(address.hostname, tools);
    return [`No record matches ${address.hostname}.`, 'The nearest names:', ...near].join('\n');
  }
  const evidence = tool.evidence.map(({ date, source, shows }) => `  ${date}, ${source}: ${shows}`);
  return [
    `${tool.name} (src/data/tools/${tool.id}.json) matches: ${reasonOf(tool, address)}.`,
    actionOf(tool, blocklist.findBlockedAt(address) !== undefined),
    `Reviewed on ${tool.reviewedOn}. ${evidence.length > 0 ? 'Evidence:' : 'It is a demo, without evidence.'}`,
    ...evidence,
    ...tool.history.map(({ date, event }) => `  ${date}: ${event}`),
  ].join('\n');
}

function reasonOf(tool: Tool, address: Address): string {
  const { hostname } = address;
  if (tool.hostnames.includes(hostname)) return `its hostname is ${hostname}`;
  const parent = tool.hostnames.find((listed) => isWithin(hostname, listed));
  if (parent) return `${hostname} lies below its hostname ${parent}`;
  const page = tool.pages.find((listed) => matchesEntry(pageEntry(listed), address));
  return page
    ? `the page lies at or below ${page}`
    : 'it is the store page of its app or extension';
}

function actionOf(tool: Tool, isStopped: boolean): string {
  const { category, status } = tool;
  const is = `It is ${status}, ${category}`;
  if (isStopped) return `${is}: stopped with our own page.`;
  if (status === 'retired') return `${is}: not stopped, and no sign any more; a line in the popup.`;
  return `${is}: not stopped, since ${whyNot(tool)}; a weak sign, and a line in the popup.`;
}

function whyNot(tool: Tool): string {
  if (isBlocked(tool)) return 'pages of stores never are';
  return isStoppedCategory(tool.category) ? `it is ${tool.status}` : 'its category never is';
}

/** Listed hostnames that share most with this one, as `name (record)`. */
export function nearestNames(hostname: string, tools: readonly Tool[]): string[] {
  const wanted = pairsOf(hostname);
  return tools
    .flatMap(({ id, hostnames }) =>
      hostnames.map((name) => ({ text: `  ${name} (${id})`, likeness: likeness(wanted, name) })),
    )
    .sort((a, b) => b.likeness - a.likeness || a.text.localeCompare(b.text))
    .slice(0, NEAREST)
    .map(({ text }) => text);
}

function pairsOf(name: string): Set<string> {
  return new Set(Array.from(name, (letter, index) => letter + (name[index + 1] ?? ' ')));
}

/** Share of pairs of letters that both have (Dice). */
function likeness(wanted: ReadonlySet<string>, name: string): number {
  const pairs = pairsOf(name);
  return (2 * [...pairs].filter((pair) => wanted.has(pair)).length) / (wanted.size + pairs.size);
}
