import type { Cdp } from './cdp.ts';
import type { AxNode, Box } from './driver.ts';

interface RawNode {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  value?: { value: unknown };
  properties?: { name: string; value: { value: unknown } }[];
  childIds?: string[];
  parentId?: string;
  backendDOMNodeId?: number;
}

interface Offset {
  x: number;
  y: number;
}

/** Chromium's own names of roles for which ARIA, or Firefox, has another. */
const roleNames: Record<string, string> = {
  RootWebArea: 'document',
  StaticText: 'text',
  Iframe: 'iframe',
  IframePresentational: 'iframe',
  LabelText: 'label',
  image: 'img',
  Section: 'section',
};

/** Reads the accessibility tree of a page, its frames and its closed shadow roots. */
export function readAccessibility(cdp: Cdp, sessionId: string): Promise<AxNode[]> {
  return readFrame(cdp, sessionId, undefined, { x: 0, y: 0 });
}

async function readFrame(
  cdp: Cdp,
  sessionId: string,
  frameId: string | undefined,
  offset: Offset,
): Promise<AxNode[]> {
  const { nodes } = await cdp.send<{ nodes: RawNode[] }>(
    'Accessibility.getFullAXTree',
    frameId ? { frameId } : {},
    sessionId,
  );
  const ordered = inDocumentOrder(nodes).filter(isWorthReporting);
  const read = await Promise.all(
    ordered.map(async (raw) => {
      const node = await describeNode(cdp, sessionId, raw, offset);
      if (node.role !== 'iframe' || raw.backendDOMNodeId === undefined) return [node];
      return [node, ...(await readChildFrame(cdp, sessionId, raw.backendDOMNodeId, node.box))];
    }),
  );
  return read.flat();
}

/** A frame of the same process answers here; a frame of another process is a target of its own. */
async function readChildFrame(
  cdp: Cdp,
  sessionId: string,
  backendNodeId: number,
  box: Box | undefined,
): Promise<AxNode[]> {
  try {
    const { node } = await cdp.send<{ node: { frameId?: string } }>(
      'DOM.describeNode',
      { backendNodeId },
      sessionId,
    );
    if (!node.frameId) return [];
    try {
      return await readFrame(cdp, sessionId, node.frameId, { x: 0, y: 0 });
    } catch {
      const attached = await cdp.send<{ sessionId: string }>('Target.attachToTarget', {
        targetId: node.frameId,
        flatten: true,
      });
      const inside = { x: box?.x ?? 0, y: box?.y ?? 0 };
      const nodes = await readFrame(cdp, attached.sessionId, undefined, inside);
      await cdp.send('Target.detachFromTarget', { sessionId: attached.sessionId });
      return nodes;
    }
  } catch {
    // The frame went away while it was read.
    return [];
  }
}

function inDocumentOrder(nodes: RawNode[]): RawNode[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const ordered: RawNode[] = [];
  const visit = (node: RawNode) => {
    ordered.push(node);
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child);
    }
  };
  for (const node of nodes) {
    if (!node.parentId || !byId.has(node.parentId)) visit(node);
  }
  return ordered;
}

function isWorthReporting(node: RawNode): boolean {
  const role = node.role?.value;
  if (node.ignored || !role || role === 'InlineTextBox') return false;
  return (role !== 'generic' && role !== 'none') || Boolean(node.name?.value);
}

async function describeNode(
  cdp: Cdp,
  sessionId: string,
  raw: RawNode,
  offset: Offset,
): Promise<AxNode> {
  const role = raw.role?.value ?? '';
  const node: AxNode = { role: roleNames[role] ?? role, name: raw.name?.value ?? '' };
  if (raw.value?.value !== undefined) node.value = String(raw.value.value);
  for (const property of raw.properties ?? []) {
    if (property.name === 'focused' && property.value.value) node.focused = true;
    if (property.name === 'disabled' && property.value.value) node.disabled = true;
  }
  if (raw.backendDOMNodeId !== undefined) {
    const box = await measure(cdp, sessionId, raw.backendDOMNodeId);
    if (box) node.box = { ...box, x: box.x + offset.x, y: box.y + offset.y };
  }
  return node;
}

async function measure(
  cdp: Cdp,
  sessionId: string,
  backendNodeId: number,
): Promise<Box | undefined> {
  try {
    // Not DOM.getBoxModel: it has no answer for text.
    const { quads } = await cdp.send<{ quads: number[][] }>(
      'DOM.getContentQuads',
      { backendNodeId },
      sessionId,
    );
    return surround(quads.flat());
  } catch {
    // What is not drawn has no box.
    return undefined;
  }
}

function surround(points: number[]): Box | undefined {
  if (points.length === 0) return undefined;
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
