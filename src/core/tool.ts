import type { Claim } from './claim.ts';

export const CATEGORIES = [
  'credential-phishing',
  'content-locker',
  'malware',
  'subscription-trap',
  'fake-tool',
  'stalkerware-like-viewer',
  'unofficial-tracker',
  'follower-farm',
] as const;

export type Category = (typeof CATEGORIES)[number];

export const STATUSES = ['active', 'dormant', 'retired'] as const;

export type Status = (typeof STATUSES)[number];

/** What a tool takes from the person who uses it. */
export const TAKES = [
  'password',
  'account-access',
  'verification-code',
  'session-cookie',
  'payment',
  'personal-data',
  'device',
  'survey',
  'username',
] as const;

export type Take = (typeof TAKES)[number];

export interface Evidence {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `unknown`. */
  date: string;
  source: string;
  /** What it shows, in our words. */
  shows: string;
}

/** A tool record as the extension carries it. */
export interface Tool {
  /** Name of its record file. */
  id: string;
  name: string;
  reserved: boolean;
  hostnames: string[];
  redirectHostnames: string[];
  clientIds: { platform: string; id: string }[];
  platforms: string[];
  claims: Claim[];
  category: Category;
  takes: Take[];
  status: Status;
  reviewedOn: string;
  evidence: Evidence[];
}

/** Categories whose active records are stopped before a byte is sent; table in SOURCES.md. */
const BLOCKING: readonly Category[] = [
  'credential-phishing',
  'content-locker',
  'malware',
  'subscription-trap',
  'fake-tool',
];

/** Whether the tool's hostnames are stopped with the interstitial. */
export function isBlocked(tool: Pick<Tool, 'category' | 'status'>): boolean {
  return tool.status === 'active' && BLOCKING.includes(tool.category);
}
