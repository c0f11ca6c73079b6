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

/** What becomes of a listed tool or its hostnames in time (SOURCES.md, "The life of a record"). */
export const EVENTS = [
  'taken-down',
  'owner-changed',
  'disputed',
  'dispute-refused',
  'dispute-upheld',
] as const;

export type ToolEvent = (typeof EVENTS)[number];

/** Events after which a record is retired, until younger evidence. */
export const ENDINGS: readonly ToolEvent[] = ['taken-down', 'owner-changed', 'dispute-upheld'];

/** A tool record as the extension carries it. */
export interface Tool {
  /** Name of its record file. */
  id: string;
  name: string;
  reserved: boolean;
  hostnames: string[];
  /** Pages on shared hosts: `hostname/path`. */
  pages: string[];
  redirectHostnames: string[];
  clientIds: { platform: string; id: string }[];
  /** `google-play:<package>` or `app-store:<number>`. */
  appIds: string[];
  /** Ids of Chrome and Edge extensions. */
  extensionIds: string[];
  platforms: string[];
  claims: Claim[];
  category: Category;
  takes: Take[];
  status: Status;
  reviewedOn: string;
  evidence: Evidence[];
  /** The oldest first. */
  history: { date: string; event: ToolEvent }[];
}

/** What happens at a tool's hostnames; the table in SOURCES.md says the same. */
export const ACTIONS: Record<Category, 'stop' | 'caution'> = {
  'credential-phishing': 'stop',
  'content-locker': 'stop',
  malware: 'stop',
  'subscription-trap': 'stop',
  'fake-tool': 'stop',
  'stalkerware-like-viewer': 'caution',
  'unofficial-tracker': 'caution',
  'follower-farm': 'caution',
};

/** Whether active records of this category are stopped before a byte is sent. */
export function isStoppedCategory(category: Category): boolean {
  return ACTIONS[category] === 'stop';
}

/** Whether the tool's hostnames are stopped with the interstitial. */
export function isBlocked(tool: Pick<Tool, 'category' | 'status'>): boolean {
  return tool.status === 'active' && isStoppedCategory(tool.category);
}

/** Whether somebody says that the record is wrong, and nobody has decided yet. */
export function isDisputed({ history }: Pick<Tool, 'history'>): boolean {
  return history.findLast(({ event }) => event.startsWith('dispute'))?.event === 'disputed';
}

/** What ended the tool last; undefined where nothing did. */
export function endingOf({ history }: Pick<Tool, 'history'>): ToolEvent | undefined {
  return history.findLast(({ event }) => ENDINGS.includes(event))?.event;
}
