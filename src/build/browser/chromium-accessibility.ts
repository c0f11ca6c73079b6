import type { CDPSession, Page } from 'playwright';
import type { AxNode, Box } from './driver.ts';

type RawNode = Awaited<ReturnType<typeof readRawNodes>>[number];

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

/**
 * Reads the accessibility tree of a page, its frames and its closed shadow roots. Through the
 * protocol, since Playwright's ariaSnapshot() has neither closed shadow roots nor boxes.
 */
export function readAccessibility(page: Page, session: CDPSession): Promise<AxNode[]> {
  return readFrame(page, session, undefined, { x: 0, y: 0 });
}

async function readRawNodes(session: CDPSession, frameId: string | undefined) {
  return (await session.send('Accessibility.getFullAXTree', frameId ? { frameId } : {})).nodes;
}

async function readFrame(
  page: Page,
  session: CDPSession,
  frameId: string | undefined,
  offset: Offset,
): Promise<AxNode[]> {
  const nodes = await readRawNodes(session, frameId);
  const ordered = inDocumentOrder(nodes).filter(isWorthReporting);
  const read = await Promise.all(
    ordered.map(async (raw) => {
      const node = await describeNode(session, raw, offset);
      if (node.role !== 'iframe' || raw.backendDOMNodeId === undefined) return [node];
      return [node, ...(await readChildFrame(page, session, raw.backendDOMNodeId, node.box))];
    }),
  );
  return read.flat();
}

/** A frame of the same process answers here; a frame of another process has its own session. */
async function readChildFrame(
  page: Page,
  session: CDPSession,
  backendNodeId: number,
  box: Box | undefined,
): Promise<AxNode[]> {
  try {
    const { node } = await session.send('DOM.describeNode', { backendNodeId });
    if (!node.frameId) return [];
    const remote = await attachToRemoteFrame(page, node.frameId);
    if (!remote) return await readFrame(page, session, node.frameId, { x: 0, y: 0 });
    const inside = { x: box?.x ?? 0, y: box?.y ?? 0 };
    const nodes = await readFrame(page, remote, undefined, inside);
    await remote.detach();
    return nodes;
  } catch {
    // The frame went away while it was read.
    return [];
  }
}

/** Playwright does not tell the protocol's name of a frame, so each one is asked for it. */
async function attachToRemoteFrame(page: Page, frameId: string): Promise<CDPSession | undefined> {
  for (const frame of page.frames().slice(1)) {
    try {
      const session = await page.context().newCDPSession(frame);
      const { targetInfo } = await session.send('Target.getTargetInfo');
      if (targetInfo.targetId === frameId) return session;
      await session.detach();
    } catch {
      // A frame of the same process has no session.
    }
  }
  return undefined;
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

async function describeNode(session: CDPSession, raw: RawNode, offset: Offset): Promise<AxNode> {
  const role = raw.role?.value ?? '';
  const node: AxNode = { role: roleNames[role] ?? role, name: raw.name?.value ?? '' };
  if (raw.value?.value !== undefined) node.value = String(raw.value.value);
  for (const property of raw.properties ?? []) {
    if (property.name === 'focused' && property.value.value) node.focused = true;
    if (property.name === 'disabled' && property.value.value) node.disabled = true;
  }
  if (raw.backendDOMNodeId !== undefined) {
    const box = await measure(session, raw.backendDOMNodeId);
    if (box) node.box = { ...box, x: box.x + offset.x, y: box.y + offset.y };
  }
  return node;
}

async function measure(session: CDPSession, backendNodeId: number): Promise<Box | undefined> {
  try {
    // Not DOM.getBoxModel: it has no answer for text.
    const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
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
