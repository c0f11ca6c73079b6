import type { DiaryEntry } from '../core/diary.ts';
import type { GuardEvent } from '../core/guard-event.ts';
import type { Override, Scope } from '../core/override.ts';
import type { Policy, PolicyProblem } from '../core/policy.ts';
import type { Family, Settings } from '../core/settings.ts';
import type { LinkView } from './views.ts';

export interface OverrideView extends Override {
  scope: Scope;
}

/** A consent in the diary, in words. */
export interface DiaryView {
  entry: DiaryEntry;
  name: string;
  platform: string;
  permissions: string[];
  revoke: LinkView;
}

/** What the options page shows. It puts the words itself: most of it is words. */
export interface OptionsView {
  settings: Settings;
  /** Families that the organisation keeps on. */
  locked: Family[];
  policy: Policy;
  policyProblems: PolicyProblem[];
  overrides: OverrideView[];
  /** The newest first. */
  log: GuardEvent[];
  /** The newest first. */
  diary: DiaryView[];
  /** `YYYY-MM-DD`. */
  listDate: string;
  /** Whole days since. */
  listAge: number;
  /** Whether something stored was damaged, and a copy of it lies aside. */
  isDamaged: boolean;
}

/** Hostnames of an own list that were looked for. */
export interface FoundHostnames {
  /** How many the list holds. */
  count: number;
  /** Some of those that fit. */
  found: string[];
}
