import type { AxNode } from './driver.ts';
import { waitFor } from './driver.ts';
import { pressAccessible, readAccessibles, takeScreenshot } from './firefox-surface-scripts.ts';
import type { Marionette } from './marionette.ts';

interface RawNode {
  role: string;
  kind: string;
  name: string;
  value: string;
  focused: boolean;
  disabled: boolean;
  box: { x: number; y: number; width: number; height: number };
}

interface RawTree {
  nodes: RawNode[];
  busy: boolean;
}

/** Firefox can leave a page busy for good when one of its frames failed to load. */
const busyPatienceMs = 2_000;

/** Firefox's names for nodes to which ARIA gives no role. */
const kindNames: Record<string, string> = {
  'text leaf': 'text',
  'internal frame': 'iframe',
  label: 'label',
};

/** The tab of this number, or the popup that is open over it. */
export interface FirefoxSurface {
  tabId: number;
  isPopup: boolean;
}

/** Reads the accessibility tree, which Firefox keeps for all its processes in the first one. */
export async function readAccessibility(
  marionette: Marionette,
  surface: FirefoxSurface,
): Promise<AxNode[]> {
  return (await readNodes(marionette, surface)).map(([, node]) => node);
}

/** Presses the first node that fits. */
export async function pressNode(
  marionette: Marionette,
  surface: FirefoxSurface,
  fits: (node: AxNode) => boolean,
): Promise<void> {
  const found = (await readNodes(marionette, surface)).find(([, node]) => fits(node));
  if (!found) throw new Error('The popup draws no such node');
  await marionette.inBrowser(pressAccessible, surface.tabId, surface.isPopup, found[0]);
}

/** PNG of what is drawn. */
export async function takePicture(
  marionette: Marionette,
  { tabId, isPopup }: FirefoxSurface,
): Promise<Buffer> {
  const base64 = await marionette.inBrowser<string>(takeScreenshot, tabId, isPopup);
  return Buffer.from(base64, 'base64');
}

async function readNodes(
  marionette: Marionette,
  { tabId, isPopup }: FirefoxSurface,
): Promise<[number, AxNode][]> {
  // A page that has just come has no tree yet, and nothing on it would pass for silence.
  const patienceEnd = Date.now() + busyPatienceMs;
  const raw = await waitFor('an accessibility tree', async () => {
    const { nodes, busy } = await marionette.inBrowser<RawTree>(readAccessibles, tabId, isPopup);
    const isWhole = !busy || Date.now() > patienceEnd;
    return isWhole && nodes.length > 0 && nodes;
  });
  return raw.flatMap((node, index) => {
    const role = node.role || kindNames[node.kind] || '';
    // Line breaks between elements are leaves of their own here.
    const says = role === 'text' ? node.name.trim() !== '' : role !== '' && role !== 'generic';
    return says || (role !== 'text' && node.name !== '')
      ? [[index, describeNode(node, role)] as [number, AxNode]]
      : [];
  });
}

function describeNode(raw: RawNode, role: string): AxNode {
  const node: AxNode = { role: role || 'generic', name: raw.name };
  if (raw.value && role !== 'text') node.value = raw.value;
  if (raw.focused) node.focused = true;
  if (raw.disabled) node.disabled = true;
  if (raw.box.width > 0 || raw.box.height > 0) node.box = raw.box;
  return node;
}
