/** Every message of the extension, by who sends it. The background checks them at the border. */
import { z } from 'zod/mini';
import { isHostname } from '../core/hostname.ts';
import { SCOPES } from '../core/override.ts';
import { OWN_LIMIT, OWN_LISTS, type OwnLists } from '../core/own-lists.ts';
import { CONTROL_KINDS, REGIONS } from '../core/page-facts.ts';
import { MOST_NAMES } from '../core/pretence.ts';
import { SETTINGS } from '../core/settings.ts';
import type { FoundHostnames, OptionsView } from './options-view.ts';
import type {
  CheckView,
  InterstitialView,
  JudgedView,
  LinksView,
  PopupView,
  ReasonView,
  WarningView,
} from './views.ts';

const text = z.string().check(z.maxLength(2000));

const pasted = z.string().check(z.maxLength(5000));
const longText = z.string().check(z.maxLength(25_000));
const texts = (most: number) => z.array(text).check(z.maxLength(most));

const control = z.object({
  kind: z.enum(CONTROL_KINDS),
  label: text,
  around: text,
  buttons: texts(10),
  group: z.number(),
  region: z.enum(REGIONS),
  target: z.string(),
});

const pageFacts = z.object({
  hostname: text,
  path: z.string(),
  language: text,
  title: z.string(),
  description: z.string(),
  headings: texts(100),
  images: z.array(z.string()).check(z.maxLength(100)),
  text: longText,
  controls: z.array(control).check(z.maxLength(500)),
  embeds: z.array(z.string()),
  progress: z.boolean(),
  blurred: z.number(),
  article: z.object({
    prose: z.number(),
    byline: z.boolean(),
    date: z.boolean(),
    markup: z.boolean(),
  }),
  addresses: z
    .array(
      z.object({
        address: text,
        around: text,
        controls: z.array(z.number()).check(z.maxLength(10)),
        frames: texts(10),
        floats: z.boolean(),
      }),
    )
    .check(z.maxLength(20)),
});

/** Entries of the tab's history, by their keys. */
const entries = z.array(z.string().check(z.maxLength(100))).check(z.maxLength(50));

const fromPage = z.discriminatedUnion('type', [
  /** `page` saw stems of a promise: inject `inspect`. */
  z.object({ type: z.literal('page:candidate') }),
  /** `inspect` read its frame. Answered with the verdict, and the warning to draw if one is due. */
  z.object({ type: z.literal('page:read'), visit: z.number(), entries, facts: pageFacts }),
  /**
   * `page` saw a box for a password and a platform's name, but no promise. Answered with whether an
   * earlier page of the site made one, so that `inspect` was injected.
   */
  z.object({ type: z.literal('page:step') }),
  /** A password was typed on a page of danger: the fact alone. */
  z.object({ type: z.literal('page:typed'), visit: z.number() }),
  /** What was seen of a look-up that the page played. Answered with the reasons, where they changed. */
  z.object({
    type: z.literal('page:played'),
    visit: z.number(),
    words: text,
    names: texts(MOST_NAMES),
  }),
  /** The page took the warning away faster than it could be repaired. */
  z.object({ type: z.literal('page:beaten') }),
  /** `consent` stands on a page of an authorization server. Answered with the warning, if due. */
  z.object({
    type: z.literal('consent:seen'),
    visit: z.number(),
    url: z.string().check(z.maxLength(20_000)),
    appNames: z.array(text).check(z.maxLength(12)),
    /** Whether the first is the app's name itself and not a heading around it. */
    isExact: z.boolean(),
  }),
  /**
   * `links` saw links that may lead to listed tools: to `hostname` or `hostname/path`. Answered with
   * what the records say.
   */
  z.object({
    type: z.literal('links:found'),
    targets: z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(100)),
  }),
  /** Leave was pressed on a prompt. Answered with whether its popup window was closed. */
  z.object({ type: z.literal('consent:leave') }),
  /** The platform's own authorise button was pressed by a person. */
  z.object({ type: z.literal('consent:allowed'), visit: z.number() }),
]);

const hostnames = z.array(z.string().check(z.refine(isHostname))).check(z.maxLength(OWN_LIMIT));
const ownLists = z.object({ block: hostnames, allow: hostnames });

const fromOwnPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('popup:open'), tabId: z.number() }),
  /** Scrolls to a control in the page and outlines it. */
  z.object({ type: z.literal('popup:show'), tabId: z.number(), control: z.number() }),
  z.object({ type: z.literal('popup:leave'), tabId: z.number() }),
  /** Judges what was pasted. */
  z.object({ type: z.literal('check:text'), text: pasted }),
  /** What the context menu was opened on, for the page that tells. */
  z.object({ type: z.literal('check:open'), id: text }),
  z.object({ type: z.literal('interstitial:open'), entries: z.number() }),
  /** `hasHistory` is false where our page is all there is in the tab. */
  z.object({ type: z.literal('interstitial:leave'), hasHistory: z.boolean() }),
  z.object({ type: z.literal('interstitial:continue'), scope: z.enum(SCOPES) }),
  /** The packaged demo page asks for the warning to show. */
  z.object({ type: z.literal('demo:open') }),
  /** Opens our own page, which asks; nothing is switched off by this. */
  z.object({ type: z.literal('popup:switch-off'), tabId: z.number() }),
  z.object({ type: z.literal('options:open') }),
  z.object({ type: z.literal('options:set'), setting: z.enum(SETTINGS), isOn: z.boolean() }),
  /** `text` is a part of the hostnames looked for. */
  z.object({ type: z.literal('own:find'), list: z.enum(OWN_LISTS), text }),
  z.object({ type: z.literal('own:read') }),
  z.object({ type: z.literal('own:change'), add: ownLists, remove: ownLists }),
  /** Takes back the overrides of a hostname, or all. */
  z.object({ type: z.literal('overrides:remove'), hostname: z.optional(text) }),
  z.object({ type: z.literal('log:delete') }),
  /** Deletes the diary's entry of a moment, or all. */
  z.object({ type: z.literal('diary:delete'), at: z.optional(z.number()) }),
  /** Copies of what was found damaged. */
  z.object({ type: z.literal('damage:read') }),
  /** The person has read that something stored was damaged. */
  z.object({ type: z.literal('damage:seen') }),
]);

export type FromPage = z.infer<typeof fromPage>;
export type FromOwnPage = z.infer<typeof fromOwnPage>;

/** The answer to a message, by its type. */
export interface Replies {
  'page:candidate': undefined;
  'page:read': JudgedView | undefined;
  'page:step': boolean;
  'page:typed': undefined;
  'page:played': ReasonView[] | undefined;
  'page:beaten': undefined;
  'consent:seen': WarningView | undefined;
  'links:found': LinksView;
  'consent:leave': boolean;
  'consent:allowed': undefined;
  'popup:open': PopupView;
  'popup:show': undefined;
  'popup:leave': undefined;
  'check:text': CheckView;
  'check:open': { text: string; view: CheckView } | undefined;
  'interstitial:open': InterstitialView | 'step-back' | undefined;
  'interstitial:leave': undefined;
  'interstitial:continue': undefined;
  'demo:open': WarningView | undefined;
  'popup:switch-off': undefined;
  'options:open': OptionsView;
  'options:set': undefined;
  'own:find': FoundHostnames;
  'own:read': OwnLists;
  /** Whether all of it was done; nothing was otherwise. */
  'own:change': boolean;
  'overrides:remove': undefined;
  'log:delete': undefined;
  'diary:delete': undefined;
  'damage:read': unknown[];
  'damage:seen': undefined;
}

export type ReplyTo<Message extends { type: keyof Replies }> = Replies[Message['type']];

/** Reads a message from a content script; undefined where it is malformed. */
export function parseFromPage(message: unknown): FromPage | undefined {
  return fromPage.safeParse(message).data;
}

/** Reads a message from a page of the extension; undefined where it is malformed. */
export function parseFromOwnPage(message: unknown): FromOwnPage | undefined {
  return fromOwnPage.safeParse(message).data;
}
