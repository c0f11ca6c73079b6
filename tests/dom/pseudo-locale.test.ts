// @vitest-environment jsdom
import { type ComponentType, h, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { languagesThere } from '../../src/build/locales.ts';
import { readRecords } from '../../src/build/records.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import reporting from '../../src/data/reporting.json' with { type: 'json' };
import type { OptionsView } from '../../src/messaging/options-view.ts';
import type {
  CheckView,
  InterstitialView,
  PopupView,
  ReportSubject,
} from '../../src/messaging/views.ts';
import { CheckPage } from '../../src/ui/check/check-page.tsx';
import { Demo, DemoLeft } from '../../src/ui/demo/demo.tsx';
import { Interstitial } from '../../src/ui/interstitial/interstitial.tsx';
import { OpenedByHand } from '../../src/ui/interstitial/opened-by-hand.tsx';
import { Learn } from '../../src/ui/learn/learn.tsx';
import { Options } from '../../src/ui/options/options.tsx';
import { failedView, Popup } from '../../src/ui/popup/popup.tsx';
import { Privacy } from '../../src/ui/privacy/privacy.tsx';
import { Recover } from '../../src/ui/recover/recover.tsx';
import { Feedback } from '../../src/ui/report/feedback.tsx';
import { Report } from '../../src/ui/report/report.tsx';
import { Welcome } from '../../src/ui/welcome/welcome.tsx';

/*
 * A language that nobody speaks: every message stands in brackets. What stands outside of them on a
 * page was written into the code, and could not be translated.
 */
vi.mock('../../src/browser.ts', () => ({
  browser: {
    i18n: {
      getMessage: (key: string, substitutions: string[] = []) => {
        if (key === 'common_language') return 'en-x-pseudo';
        return `⟦${[key, ...substitutions].join(' ')}⟧`;
      },
      getUILanguage: () => 'en-x-pseudo',
    },
    runtime: {
      getURL: (path: string) => path,
      // What the lists of the options ask for as they open.
      sendMessage: async () => ({ count: 0, found: [] }),
      getManifest: () => ({ version: '1' }),
    },
    storage: { local: { get: async () => ({}), set: async () => {} } },
    permissions: { contains: async () => true },
    action: {},
  },
}));

/** What the background composes, as if each sentence came from messages. */
const said = (name: string) => `⟦${name}⟧`;
const HOSTNAME = 'tool.test';
const DAY = 24 * 60 * 60 * 1000;

const truth = {
  heading: said('heading'),
  shows: said('shows'),
  where: said('where'),
  conditions: said('conditions'),
  instead: said('instead'),
  basis: said('basis'),
};
const report: ReportSubject = {
  hostname: HOSTNAME,
  path: '',
  verdict: 'danger',
  takes: ['password', 'payment'],
  rules: ['asks-platform-password'],
  platform: 'tiktok',
};
const popup: PopupView = {
  state: 'danger',
  hostname: HOSTNAME,
  heading: said('heading'),
  sentence: said('sentence'),
  reasons: [{ text: said('reason'), evidence: said('evidence'), control: 1 }],
  takes: said('takes'),
  typed: true,
  notes: [said('note')],
  prompt: {
    heading: said('prompt'),
    rows: [{ label: said('label'), value: said('value') }],
    permissionsHeading: said('permissions'),
    permissions: [said('permission')],
  },
  notices: [{ text: said('notice'), link: { label: said('revoke'), path: said('path') } }],
  truth,
  report,
  friend: said('friend'),
  platform: 'tiktok',
  claim: 'favourited',
};
const interstitial: InterstitialView = {
  kind: 'listed',
  hostname: HOSTNAME,
  heading: said('heading'),
  body: [said('body')],
  takes: said('takes'),
  reasons: [said('reason')],
  evidence: [{ date: '2026-01', source: 'https://source.test/', shows: said('shows') }],
  evidenceHeading: said('evidence'),
  truth,
  typed: true,
  report,
  choices: [
    { scope: 'tab' },
    { scope: 'day', until: Date.now() + DAY },
    { scope: 'always' },
  ] as InterstitialView['choices'],
  dispute: { text: said('dispute') },
};
const checked: CheckView = {
  result: 'listed',
  subject: HOSTNAME,
  heading: said('heading'),
  sentence: said('sentence'),
  reasons: [{ text: said('reason'), evidence: '' }],
  truth,
  report,
  friend: said('friend'),
};
const options: OptionsView = {
  settings: DEFAULT_SETTINGS,
  locked: ['listed'],
  policy: { allow: [HOSTNAME], block: [HOSTNAME], hideContinue: true },
  policyProblems: [],
  overrides: [],
  log: [{ at: Date.now(), deed: 'stopped', hostname: HOSTNAME, verdict: 'danger' }],
  diary: [
    {
      entry: {
        authority: 'tiktok',
        platform: 'tiktok',
        redirectHostname: HOSTNAME,
        scopes: ['video.list'],
        at: Date.now(),
        tool: 'listed',
      },
      name: said('name'),
      platform: said('platform'),
      permissions: [said('permission')],
      revoke: { label: said('revoke'), path: said('path') },
    },
  ],
  listDate: '2026-01-01',
  listAge: 200,
  isDamaged: true,
} as OptionsView;

const nothing = () => {};
const granted = { isGranted: true, isPinned: undefined };
const acts = { show: nothing, leave: nothing, check: async () => checked };
/** A page and what it is given; `any`, since each wants something else. */
type Page = [name: string, component: ComponentType<never>, props: object];

const PAGES: Page[] = [
  ['learn', Learn, {}],
  ['welcome', Welcome, { kind: 'chromium', first: granted, isAboutAccess: false }],
  [
    'welcome, without access',
    Welcome,
    { kind: 'firefox', first: { ...granted, isGranted: false }, isAboutAccess: true },
  ],
  ['privacy', Privacy, {}],
  ['demo', Demo, {}],
  ['demo, left', DemoLeft, {}],
  ['popup', Popup, { view: popup, acts }],
  ['popup, without a background', Popup, { view: failedView(), acts }],
  ['interstitial', Interstitial, { view: interstitial, onLeave: nothing, onContinue: nothing }],
  ['interstitial, opened by hand', OpenedByHand, { onLeave: nothing }],
  ['recover', Recover, {}],
  ['report', Report, { subject: report }],
  [
    'feedback',
    Feedback,
    { purpose: 'wrong', subject: report, version: '1', repositoryUrl: undefined },
  ],
  ['check', CheckPage, { start: { text: 'x', view: checked }, isGone: false }],
  ['options', Options, { first: options, language: undefined }],
];

/** Names of apps, and the ways through their menus, which records have in English only. */
const RECORDED = new Set(
  [...readRecords('').platforms.values()].flatMap(({ name, report: link, sessions, recovery }) => [
    name,
    ...[link, sessions, recovery].map(({ path }) => (path ?? '').replaceAll(' > ', '\u00a0› ')),
  ]),
);
const ADDRESS = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]+(?:\/\S*)?$/;

function open([, component, props]: Page): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  act(() => render(h(component, props as never), place));
  return place;
}

afterEach(() => {
  for (const place of [...document.body.children]) {
    render(null, place);
    place.remove();
  }
});

/** Every text of a page that people see or hear, with what says where it is. */
function textsOf(page: HTMLElement): { text: string; at: string }[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const texts: { text: string; at: string }[] = [];
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode as Text;
    if (parentElement?.closest('style, script')) continue;
    texts.push({ text: data, at: parentElement?.tagName.toLowerCase() ?? '' });
  }
  for (const name of ['title', 'alt', 'aria-label', 'placeholder']) {
    for (const element of page.querySelectorAll(`[${name}]`)) {
      texts.push({ text: element.getAttribute(name) ?? '', at: `${element.tagName} ${name}` });
    }
  }
  return texts;
}

/** What is left of a text without messages, names, addresses, and words that `Intl` has written. */
function hardCoded(text: string): string {
  const rest = withoutMessages(text).trim();
  const isData = RECORDED.has(rest) || ADDRESS.test(rest) || isWrittenByIntl(rest);
  return isData ? '' : (rest.match(/\p{L}.*/u)?.[0] ?? '');
}

/** What stands outside of all brackets, which may lie in one another. */
function withoutMessages(text: string): string {
  const inner = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return inner === text ? text : withoutMessages(inner);
}

const regions = new Intl.DisplayNames(['en'], { type: 'region' });
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });
const intlNames = new Set([
  ...languagesThere().map((tag) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag)),
  ...languagesThere().map((tag) => languageNames.of(tag)),
  ...reporting.channels.map(({ country = 'US' }) => regions.of(country)),
]);
const DATE = /^\p{L}+ (?:\d+, )?\d{4}(?:, \d+:\d\d\s[AP]M)?$/u;

function isWrittenByIntl(text: string): boolean {
  return intlNames.has(text) || DATE.test(text);
}

describe('no word is written into the code of', () => {
  test.each(PAGES)('%s', (...page) => {
    const texts = textsOf(open(page));
    expect(texts.some(({ text }) => text.includes('⟦'))).toBe(true);
    const wrong = texts.map(({ text, at }) => ({ text: hardCoded(text), at }));
    expect(
      wrong.filter(({ text }) => text !== ''),
      'put it into messages.json, and take it from there by translate()',
    ).toEqual([]);
  });
});

it('finds a word that is', () => {
  expect(hardCoded('⟦popup_report⟧')).toBe('');
  expect(hardCoded('⟦takes ⟦take_password⟧⟧')).toBe('');
  expect(hardCoded('⟦popup_report⟧ now')).toBe('now');
  expect(hardCoded('Report it')).toBe('Report it');
  expect(hardCoded(' › 12 ')).toBe('');
  expect(hardCoded('June 2026')).toBe('');
  expect(hardCoded('As of June 2026')).toBe('As of June 2026');
});
