/**
 * What the surfaces show. The background composes every sentence from messages, so that pages
 * and content scripts draw without knowing a rule, a record or a language.
 */
import type { Claim } from '../core/claim.ts';
import type { Scope } from '../core/override.ts';
import type { Take } from '../core/tool.ts';
import type { Verdict } from '../core/verdict.ts';

/** A reason in a sentence, and the words or address that prove it. */
export interface ReasonView {
  text: string;
  evidence: string;
  /** Index of the control in the page that it is about, where there is one to show. */
  control?: number;
}

/** What a surface is about, for its links to our other pages. */
export interface SubjectView {
  /** Platform id. */
  platform?: string;
  claim?: Claim;
}

/** An address to open, or the way in the app where there is no address. */
export interface LinkView {
  label: string;
  /** `https:` address, or undefined where only `path` leads there. */
  url?: string;
  path?: string;
}

/** What the platform really shows for the claim. */
export interface TruthView {
  heading: string;
  shows: string;
  where?: string;
  conditions?: string;
  instead?: string;
  /** "As of June 2026, from 5 sources" or "… general knowledge". */
  basis: string;
}

/** The warning in the page. */
export interface WarningView {
  verdict: Exclude<Verdict, 'none'>;
  heading: string;
  /** In a consent prompt: who asks, and for which permissions in plain words. */
  permissions?: { heading: string; items: string[] };
  body: string[];
  reasons: ReasonView[];
  leave: string;
  why: string;
  hide: string;
  /** Which extension speaks, and whom a site's owner asks. */
  speaker: string;
  direction: 'ltr' | 'rtl';
  language: string;
}

/** What is said beside the links to listed tools on a results page. */
export interface LinksView {
  /** By the target that was asked about. */
  marks: { target: string; lines: string[] }[];
  direction: 'ltr' | 'rtl';
  language: string;
}

/** What the background says of a page that `inspect` read. */
export interface JudgedView {
  verdict: Verdict;
  /** Index of the control at which the warning belongs. */
  control?: number;
  warning?: WarningView;
  /** Words with which the page plays a look-up; empty where it may yet begin one. */
  plays?: string;
}

/** What a report can be made of. All of it is shown before it goes anywhere. */
export interface ReportSubject extends SubjectView {
  hostname: string;
  /** Path of the page, or empty: it is only added on demand. */
  path: string;
  verdict: Verdict | 'listed';
  takes: Take[];
  /** Ids of the rules that spoke. */
  rules: string[];
}

/** Who asks in a consent prompt, and for what. */
export interface PromptView {
  heading: string;
  /** The page, the app, and where it sends people on to. */
  rows: { label: string; value: string }[];
  permissionsHeading: string;
  /** In plain words, the most dangerous first; or that they are unknown. */
  permissions: string[];
}

/** An app in the consent diary that a list names since, and where its access is taken away. */
export interface NoticeView {
  text: string;
  link: LinkView;
}

export type PopupStateKind =
  | 'none'
  /** Nothing is wrong, and the page asks a question that we can answer. */
  | 'answer'
  | 'caution'
  | 'danger'
  | 'listed'
  | 'continued'
  | 'forbidden'
  | 'no-access';

export interface PopupView extends SubjectView {
  state: PopupStateKind;
  /** Hostname of the tab, or empty where the browser does not tell it. */
  hostname: string;
  heading: string;
  sentence: string;
  reasons: ReasonView[];
  /** What it would take, in a sentence. */
  takes?: string;
  /** Whether a password was typed on this page. */
  typed: boolean;
  /** That the tab was open before the install; that the list is old; and so on. */
  notes: string[];
  /** The list's own date, `YYYY-MM-DD`; undefined where the list could not be read. */
  listDate?: string;
  /** On a consent prompt, also where nothing is wrong with it. */
  prompt?: PromptView;
  /** Of the consent diary. */
  notices?: NoticeView[];
  truth?: TruthView;
  /** What a report would be made of; undefined where there is no page to report. */
  report?: ReportSubject;
  /** What to tell whoever sent the page; undefined where nothing is wrong with it. */
  friend?: string;
  /** Whether warnings can be switched off here, or something was allowed that can be taken back. */
  override?: 'offer' | 'undo';
}

export type CheckResult = 'listed' | 'stopped' | 'looks-like' | 'genuine' | 'question' | 'nothing';

/** What is known of something that was pasted. */
export interface CheckView extends SubjectView {
  result: CheckResult;
  /** The hostname or name by which it was decided; empty for its words. */
  subject: string;
  heading: string;
  sentence: string;
  reasons: ReasonView[];
  truth?: TruthView;
  report?: ReportSubject;
  friend?: string;
}

/** A way on from our page, and when it ends by the clock, in ms since 1970. */
export interface ContinueChoice {
  scope: Scope;
  until?: number;
}

/**
 * Our own page in place of a stopped site, or of a page that beat the warning; or before warnings
 * are switched off on a page.
 */
export interface InterstitialView extends SubjectView {
  kind: 'listed' | 'hostile' | 'asked';
  hostname: string;
  heading: string;
  body: string[];
  /** What it would take, in a sentence. */
  takes?: string;
  /** Who stopped it, what it promises, and why that cannot be kept: a sentence each. */
  reasons: string[];
  /** "FaveGuard demo listing": shown in place of evidence. */
  demo?: string;
  evidence: { date: string; source: string; shows: string }[];
  evidenceHeading: string;
  truth?: TruthView;
  typed: boolean;
  /** Undefined where there is nothing to report. */
  report?: ReportSubject;
  /** What the organisation wants to say of a site it stopped. */
  note?: string;
  /** None where there is nothing to go on to, or the organisation forbids it. */
  choices: ContinueChoice[];
  /** Why there are fewer choices than elsewhere. */
  choicesNote?: string;
  /** For who thinks that the list is wrong: a text to start with, and whom to send it. */
  dispute?: { text: string; contact?: string };
}
