import type { Tool } from '../../src/core/tool.ts';

/** A tool record for a test: active and blocked, but for what the test says otherwise. */
export function makeTool(fields: Partial<Tool> = {}): Tool {
  return {
    id: 'example-viewer',
    name: 'Example Viewer',
    reserved: false,
    hostnames: ['viewer.example'],
    pages: [],
    redirectHostnames: [],
    clientIds: [],
    appIds: [],
    extensionIds: [],
    platforms: ['tiktok'],
    claims: ['favourited'],
    category: 'credential-phishing',
    takes: ['password'],
    status: 'active',
    reviewedOn: '2026-11-01',
    evidence: [{ date: '2026-10', source: 'a list', shows: 'It was there.' }],
    history: [],
    ...fields,
  };
}
