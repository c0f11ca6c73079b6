import { describe, expect, it, test } from 'vitest';
import { vocabulary } from '../../src/build/judge-html.ts';
import { evaluatePage } from '../../src/core/evaluate.ts';
import type { Control, PageFacts } from '../../src/core/page-facts.ts';
import type { Verdict } from '../../src/core/verdict.ts';
import { makeControl, makeFacts } from '../support/facts.ts';

const PROMISE = 'See who saved your TikTok videos';
const judge = (fields: Partial<PageFacts>) => evaluatePage(makeFacts(fields), vocabulary);
const promising = (fields: Partial<PageFacts>) => judge({ headings: [PROMISE], ...fields });
const withControl = (control: Partial<Control>, fields: Partial<PageFacts> = {}) =>
  promising({ controls: [makeControl(control)], ...fields });

const LURES: [lure: string, control: Partial<Control>, verdict: Verdict][] = [
  ['nothing to press or fill', { kind: 'link', label: 'About us' }, 'none'],
  ['a username box', { label: 'Your TikTok username' }, 'caution'],
  ['a phone-number box', { kind: 'phone', label: 'Phone number' }, 'caution'],
  ['a button that starts the look-up', { kind: 'button', label: 'Reveal names' }, 'caution'],
  ['a "log in with" link', { kind: 'link', label: 'Log in with TikTok' }, 'caution'],
  [
    'a link to an official store',
    { kind: 'link', label: 'Get it', target: 'https://play.google.com/store/apps/details?id=a' },
    'caution',
  ],
  [
    'a Telegram contact',
    { kind: 'link', label: 'Message us on Telegram', target: 'https://t.me/a' },
    'caution',
  ],
  [
    'a WhatsApp contact',
    { kind: 'link', label: 'Chat with us on WhatsApp', target: 'https://wa.me/1' },
    'caution',
  ],
  ['a password of the platform', { kind: 'password', label: 'TikTok password' }, 'danger'],
  ['"human verification"', { kind: 'button', label: 'Human verification' }, 'danger'],
  [
    'an app from outside the stores',
    { kind: 'link', target: 'https://a.example/pro.apk?v=1' },
    'danger',
  ],
  [
    'an unpacked extension',
    { kind: 'link', label: 'Install our Chrome extension', target: 'https://a.example/x.zip' },
    'danger',
  ],
  ['a card box', { kind: 'card', label: 'Card number' }, 'danger'],
  [
    'payment before a result',
    { kind: 'button', label: 'Unlock the full list for $4.99' },
    'danger',
  ],
];

describe('a page that makes the promise, with', () => {
  test.each(LURES)('%s: %s', (_, control, verdict) => {
    expect(withControl(control).verdict).toBe(verdict);
  });

  test.each(LURES.filter(([, , verdict]) => verdict !== 'none'))(
    '%s, without the promise: none',
    (_, control) => {
      expect(judge({ controls: [makeControl(control)] }).verdict).toBe('none');
    },
  );

  it('a button that makes it itself: caution', () => {
    const label = 'See who saved my TikTok';
    const pressed = (kind: Control['kind']) =>
      judge({ title: 'TikTok', controls: [makeControl({ kind, label })] }).verdict;
    expect(pressed('button')).toBe('caution');
    expect(pressed('link'), "a link's words are about another page").toBe('none');
  });

  it('played progress alone: caution', () => {
    const text = 'Scanning your profile';
    expect(promising({ text, progress: true }).verdict).toBe('caution');
    expect(promising({ text }).verdict, 'words alone play nothing').toBe('none');
  });

  test.each<[line: string, verdict: Verdict]>([
    ['Your list unlocks in 04:59', 'caution'],
    ['⏳ 28 s', 'caution'],
    ['00:14:59', 'caution'],
    ['Open 08:30 – 17:00', 'none'],
    ['Posted at 09:15 am', 'none'],
    ['12:45 The ending', 'none'],
    ['Trailer 1:09:42', 'none'],
  ])('the line "%s": %s', (text, verdict) => {
    expect(promising({ text }).verdict).toBe(verdict);
    const article = { prose: 40, byline: true, date: true, markup: true };
    expect(promising({ text, article }).verdict, 'in an article').toBe('none');
  });

  it('blurred results behind a button: danger', () => {
    const reveal = { kind: 'button', label: 'Reveal names' } as const;
    expect(withControl(reveal, { blurred: 6 }).verdict).toBe('danger');
  });

  it('counted results behind a button: danger', () => {
    const reveal = { kind: 'button', label: 'Reveal names', around: '14 stalkers found' } as const;
    expect(withControl(reveal).verdict).toBe('danger');
  });

  it('code to paste into the console: danger', () => {
    const text = 'Paste this code into the console';
    expect(withControl({ kind: 'textarea', label: 'Code' }, { text }).verdict).toBe('danger');
  });

  it('a session cookie to hand over: danger', () => {
    const text = 'Find the value called li_at in your browser';
    expect(withControl({ label: 'Value' }, { text }).verdict).toBe('danger');
    expect(promising({ text }).verdict, 'there is no box for it').toBe('none');
    expect(withControl({ label: 'Value' }, { text: 'We use cookies' }).verdict).toBe('none');
  });

  it('a code to scan with the app of the platform: danger', () => {
    const text = 'Scan the code with your Telegram app';
    expect(promising({ text }).verdict).toBe('danger');
    const scanned = withControl({ kind: 'button', label: 'Done', around: text }, { text });
    expect(scanned.control, 'the warning stands at the button beside it').toBe(0);
    expect(promising({ text: 'The barcode is on the back of your phone' }).verdict).toBe('none');
    const article = { prose: 300, byline: false, date: false, markup: false };
    expect(promising({ text, article }).verdict, 'a help page tells of it').not.toBe('danger');
    const warned = `${text}. Then it is a scam`;
    expect(promising({ text: warned }).verdict, 'so does a warning').toBe('caution');
    const family = `${text}. Parental control for families`;
    expect(promising({ text: family }).verdict, 'so do parents').toBe('none');
  });

  it('a box for the code that the platform sends: danger', () => {
    const label = 'Telegram login code';
    expect(withControl({ label }).verdict).toBe('danger');
    expect(withControl({ label, region: 'footer' }).verdict).not.toBe('danger');
    expect(withControl({ label: 'Discount code' }).verdict).toBe('none');
  });

  it('a text message to a short number: danger', () => {
    expect(promising({ text: 'Text NAMES to 81234' }).verdict).toBe('danger');
    expect(promising({ text: 'Text your sister tonight' }).verdict).toBe('none');
    const sms = (target: string) => withControl({ kind: 'link', label: 'Unlock', target });
    expect(sms('sms:81234?body=NAMES')).toMatchObject({ verdict: 'danger', control: 0 });
    expect(sms('sms:+15550100').verdict, 'the number of a person').toBe('none');
    const article = { prose: 300, byline: false, date: false, markup: false };
    expect(promising({ text: 'Text NAMES to 81234', article }).verdict).toBe('none');
  });

  it('a short number to report the lie to: none', () => {
    const text = 'Send an SMS to 8080 to report it. No app can show you who saved your videos.';
    expect(promising({ text }).verdict).toBe('none');
    expect(promising({ text: 'Send an SMS to 8080 to see the names.' }).verdict).toBe('danger');
  });

  it('a code asked beside a number: danger, since who sends one asks for it afterwards', () => {
    const buttons = ['Connect'];
    const number = makeControl({ kind: 'phone', label: 'Phone', buttons });
    const code = makeControl({ label: 'Confirmation code', buttons });
    expect(promising({ controls: [number, code] }).verdict).toBe('danger');
    expect(promising({ controls: [code] }).verdict).toBe('none');
    expect(promising({ controls: [{ ...number, group: 1 }, code] }).verdict).not.toBe('danger');
    const sends = { buttons: ['Send code', 'Sign in'] };
    const own = [number, code].map((control) => ({ ...control, ...sends }));
    expect(promising({ controls: own }).verdict, "a site's own sign-in").not.toBe('danger');
  });

  it('a box for digits under the word that a platform sends them: danger', () => {
    const digits = { label: '_ _ _ _ _ _' };
    const told = { text: 'You now get a WhatsApp security code' };
    expect(withControl(digits, told).verdict).toBe('danger');
    expect(withControl(digits).verdict).toBe('none');
    expect(withControl({ label: 'Shoe size' }, told).verdict).not.toBe('danger');
  });

  it('an archive, and how to get it past the browser: danger', () => {
    const archive = { kind: 'link', label: 'Get it', target: 'https://a.example/x.zip' } as const;
    const verdict = (text: string) => withControl(archive, { text }).verdict;
    expect(verdict('Go to chrome://extensions and choose the folder')).toBe('danger');
    expect(verdict('Turn off your antivirus first')).toBe('danger');
    expect(verdict('The slides of our talk')).toBe('none');
  });

  it('a chat that is all there is to do, whatever its words are: caution', () => {
    const chat = (target: string, label: string) => ({ kind: 'link', label, target }) as const;
    const bot = chat('https://t.me/a', 'Telegram');
    const verdict = (...controls: Partial<Control>[]) =>
      promising({ controls: controls.map((control) => makeControl(control)) }).verdict;
    expect(verdict(bot)).toBe('caution');
    expect(verdict(bot, ...['a', 'b', 'c'].map((label) => chat('', label)))).toBe('none');
    expect(verdict(chat('https://t.me/share/url?url=a', 'Telegram')), 'a share').toBe('none');
    expect(verdict(chat('https://wa.me/?text=a', 'WhatsApp')), 'a share').toBe('none');
    expect(verdict(chat('https://wa.me/15550100?text=a', 'WhatsApp'))).toBe('caution');
  });

  it('a way in through a platform, by its address: caution', () => {
    const login = (target: string) =>
      withControl({ kind: 'button', label: 'Begin', target }).verdict;
    expect(login('https://a.example/oauth/start')).toBe('caution');
    expect(login('https://a.example/start')).toBe('none');
  });

  it("an offer wall's script: danger", () => {
    const [wall = ''] = vocabulary.offerWalls;
    expect(promising({ embeds: [`cdn.${wall}/locker.js`] }).verdict).toBe('danger');
    expect(promising({ embeds: [`not${wall}/locker.js`] }).verdict).toBe('none');
  });

  test.each<[hostname: string, verdict: Verdict]>([
    ['my-tiktok-saves.example', 'caution'],
    ['instagram-login.example', 'danger'],
    ['t1ktok.example', 'danger'],
    ['tikt0k-views.example', 'danger'],
    ['xn--tiktk-mye.example', 'danger'],
    ['xn--caf-dma.example', 'none'],
    ['unknown.example', 'none'],
  ])('the hostname %s: %s', (hostname, verdict) => {
    expect(withControl({ kind: 'button', label: 'Accept' }, { hostname }).verdict).toBe(verdict);
  });
});

describe("a site's own furniture is no lure:", () => {
  test.each<[what: string, controls: Partial<Control>[]]>([
    [
      'a member login in the header',
      [
        { label: 'Username', region: 'header' },
        { kind: 'password', label: 'Password', region: 'header' },
      ],
    ],
    [
      'a member login by e-mail',
      [
        { kind: 'email', label: 'E-mail' },
        { kind: 'password', label: 'Password' },
      ],
    ],
    [
      'a member login beside a box of its own',
      [
        { label: 'Username', group: 1 },
        { kind: 'password', label: 'Password', group: 1 },
        { kind: 'search', label: 'Search', group: 2 },
      ],
    ],
    ['a comment form', [{ label: 'Nickname' }, { kind: 'textarea', label: 'Comment' }]],
    [
      'a newsletter box',
      [
        { kind: 'email', label: 'E-mail' },
        { kind: 'button', label: 'Subscribe' },
      ],
    ],
    ['a search box', [{ kind: 'search', label: 'Search' }]],
    ['a cookie banner', [{ kind: 'button', label: 'Accept all' }]],
    ['a box in the footer', [{ label: 'Your TikTok username', region: 'footer' }]],
    ['a box in the comments', [{ label: 'Your TikTok username', region: 'comments' }]],
  ])('%s', (_, controls) => {
    const { verdict } = promising({ controls: controls.map((control) => makeControl(control)) });
    expect(verdict).toBe('none');
  });

  test('but the only boxes of a short page take the password that its promise is to be had for', () => {
    const login = [{ label: 'Username' }, { kind: 'password', label: 'Password' }] as const;
    const controls = login.map((control) => makeControl(control));
    expect(promising({ controls }).verdict).toBe('danger');
    const long = { prose: 400, byline: false, date: false, markup: false };
    expect(promising({ controls, article: long }).verdict, 'a long page').toBe('none');
  });
});

describe('who speaks of what:', () => {
  const box = [
    makeControl({ label: 'Username' }),
    makeControl({ kind: 'button', label: 'Search' }),
  ];

  it('an article that says no stays silent, in spite of a weak lure', () => {
    const article = { prose: 400, byline: true, date: true, markup: true };
    const text = 'You cannot see who saved your video. Such an app is a scam.';
    expect(promising({ controls: box, text, article }).verdict).toBe('none');
  });

  describe('a lesson that shows the screen of a tool', () => {
    const article = { prose: 90, byline: false, date: false, markup: true };
    const screen = 'Enter your TikTok username\nScanning… 84%\nm***a\nReveal the names';
    const taught = 'It is a scam. Such a page is phishing. Its names are fake, and it is a lie.';
    const lesson = { text: `${screen}\n${taught}`, article };

    it('stays silent where nothing on it works', () => {
      expect(promising(lesson).verdict).toBe('none');
    });

    it('is one no more with a box that works, in whatever it says it is', () => {
      expect(withControl({ label: 'Your TikTok username' }, lesson).verdict).toBe('caution');
    });

    it('is none where only a footer says so, under no article', () => {
      const plain = { ...article, markup: false };
      expect(promising({ ...lesson, article: plain }).verdict).toBe('caution');
    });
  });

  it('an article that asks for a password of the platform is a trap', () => {
    const article = { prose: 400, byline: true, date: true, markup: true };
    const text = 'You cannot see who saved your video. Such an app is a scam.';
    const controls = [makeControl({ kind: 'password', label: 'TikTok password' })];
    expect(promising({ controls, text, article }).verdict).toBe('danger');
  });

  it("a site that names no platform shows its own members' feature", () => {
    expect(judge({ headings: ['See who viewed your profile'], controls: box }).verdict).toBe(
      'none',
    );
  });

  it('a comparison of the own export stays silent', () => {
    const text = 'Upload your data export (ZIP)';
    expect(promising({ controls: box, text }).verdict).toBe('none');
  });

  it("a platform's own page is never judged", () => {
    const controls = [makeControl({ kind: 'password', label: 'TikTok password' })];
    expect(promising({ hostname: 'www.tiktok.com', controls })).toEqual({
      verdict: 'none',
      signals: [],
    });
    expect(promising({ hostname: 'www.tiktok.com.viewer.example', controls }).verdict).toBe(
      'danger',
    );
  });
});

describe('a promise is none where it is', () => {
  const box = [makeControl({ label: 'Your TikTok username' })];
  const said = (title: string) => judge({ title, controls: box }).verdict;

  test.each<[what: string, title: string]>([
    ['asked', 'Can you see who saved your TikTok videos?'],
    ['quoted', 'A look behind “see who saved your TikTok videos”'],
    ['denied', 'We do not see who saved your TikTok videos'],
    ['of a number', 'See how many people saved your TikTok videos'],
  ])('%s: "%s"', (_, title) => {
    expect(said(title)).toBe('none');
  });

  test.each([
    'See who saved your TikTok videos',
    'Only you see it: see who saved your TikTok videos',
    'No login. See who saved your TikTok videos',
  ])('but "%s" is one', (title) => {
    expect(said(title)).toBe('caution');
  });

  it('asked, unless a box under it takes the account to answer it', () => {
    const buttons = ['Go'];
    const title = 'Who saved your TikTok videos?';
    const answered = (fields: Partial<Control>, more: Partial<PageFacts> = {}) =>
      judge({ title, controls: [makeControl({ buttons, ...fields })], ...more }).verdict;
    expect(answered({ label: 'Your TikTok username' })).toBe('caution');
    expect(answered({ label: 'Username' }), 'the title names the platform').toBe('caution');
    expect(answered({ label: 'Your shop' }), 'a box for something else').toBe('none');
    const text = 'Nobody can: it is a scam';
    expect(answered({ label: 'Your TikTok username' }, { text })).toBe('none');
    const article = { prose: 40, byline: false, date: true, markup: true };
    expect(answered({ label: 'Your TikTok username' }, { article })).toBe('none');
  });

  it('in the words of a link, which are about another page', () => {
    const controls = [...box, makeControl({ kind: 'link', label: PROMISE })];
    expect(judge({ title: 'Harbour notes', text: PROMISE, controls }).verdict).toBe('none');
  });

  it('what parents are offered openly, but not what nobody shall notice', () => {
    const text = 'Parental control for families';
    const watch = { title: 'Monitor your child on Instagram', controls: box };
    expect(judge({ ...watch, text }).verdict).toBe('none');
    expect(judge({ ...watch, text: `${text}. They will never know you looked` }).verdict).toBe(
      'caution',
    );
  });
});

describe('a box among others', () => {
  const among = (label: string) =>
    promising({
      controls: [makeControl({ label }), makeControl({ label: 'Name of your shop' })],
    }).verdict;

  it('is a sign-up, not a look-up, unless it names the platform', () => {
    expect(among('Nickname')).toBe('none');
    expect(among('Your TikTok nickname')).toBe('caution');
  });
});

describe('the password box of a form', () => {
  const password = makeControl({ kind: 'password', label: 'Password', around: 'For TikTok' });
  const other = makeControl({ kind: 'button', label: 'Continue with TikTok', group: 1 });

  it('under the name of a platform: danger', () => {
    expect(promising({ controls: [password] }).verdict).toBe('danger');
  });

  it("beside another way in through the platform is the site's own: no danger", () => {
    expect(promising({ controls: [password, other] }).verdict).toBe('caution');
  });
});

describe('the assessment', () => {
  it('names claim, platform, and the gravest control', () => {
    const controls = [
      makeControl({ label: 'Your TikTok username' }),
      makeControl({ kind: 'password', label: 'TikTok password', group: 1 }),
    ];
    expect(promising({ controls })).toMatchObject({
      verdict: 'danger',
      claim: 'favourited',
      platform: 'tiktok',
      control: 1,
    });
  });

  it('takes the platform that is named most', () => {
    const headings = [
      'See who viewed your Instagram profile',
      'Instagram visitors',
      'Not for TikTok',
    ];
    expect(judge({ headings }).platform).toBe('instagram');
  });

  it('keeps evidence to a line', () => {
    const label = `Reveal names ${'and more '.repeat(40)}`;
    const { signals } = withControl({ kind: 'link', label, target: 'https://a.example/a.apk' });
    for (const { evidence } of signals) expect(evidence.length).toBeLessThanOrEqual(120);
  });
});

/** An article's own furniture, which no element's name gives away. */
const FURNITURE: [what: string, control: Partial<Control>][] = [
  ['a paywall', { kind: 'button', label: 'Unlock full access for $1 a week' }],
  ['a poll', { kind: 'button', label: 'See results' }],
  ['a sign-in for readers', { kind: 'button', label: 'Continue with Facebook' }],
  [
    "the paper's own app",
    {
      kind: 'link',
      label: 'Get our app',
      target: 'https://apps.apple.com/app/the-harbour-post/id1',
    },
  ],
  [
    "the platform's own app",
    {
      kind: 'link',
      label: 'Install TikTok app',
      target: 'https://play.google.com/store/apps/details?id=com.zhiliaoapp.musically',
    },
  ],
];

describe('a long page on the subject, with', () => {
  const article = { prose: 400, byline: false, date: false, markup: false };

  test.each(FURNITURE)('%s: none', (_, control) => {
    expect(withControl(control, { article }).verdict).toBe('none');
  });

  it('a paid list of names from the platform it is about: danger', () => {
    const around = 'These 12 people saved your TikTok videos';
    const sold = { kind: 'button', label: 'Unlock the full list for $4.99', around } as const;
    expect(withControl(sold, { article }).verdict).toBe('danger');
  });
});

describe('an honest page with a weak lure stays silent:', () => {
  const link = (label: string, target: string) => makeControl({ kind: 'link', label, target });

  it('a letter to the site in which an account name is one box of three', () => {
    const boxes = ['Your name', 'Your shop on TikTok', 'Your TikTok username'];
    const form = boxes.map((label) => makeControl({ label }));
    expect(promising({ controls: form }).verdict).toBe('none');
    expect(promising({ controls: form.slice(1) }).verdict, 'two ask for a look-up').toBe('caution');
  });

  it('a button that asks a question, and one that opens a chat', () => {
    const button = { kind: 'button', label: 'Reveal names' } as const;
    expect(withControl({ ...button, label: 'Can you reveal names?' }).verdict).toBe('none');
    expect(withControl({ ...button, target: 'https://t.me/band' }).verdict).toBe('none');
    expect(withControl(button).verdict).toBe('caution');
  });

  it('an article that tells of a lure and sends nobody on', () => {
    const text = 'In the end you are to complete a quick survey.';
    const article = { prose: 60, byline: false, date: true, markup: true };
    const controls = [link('TikTok', 'https://www.tiktok.com/@a'), link('Home', '/')];
    expect(promising({ text, article, controls }).verdict).toBe('none');
    const promoting = [...controls, link('the site', 'https://names.example/')];
    expect(promising({ text, article, controls: promoting }).verdict).toBe('caution');
  });

  it('an article in which a promise is only mentioned', () => {
    const article = { prose: 60, byline: false, date: true, markup: true };
    const box = [makeControl({ label: 'Username' })];
    const fields = {
      headings: ['The wall on TikTok'],
      text: `${PROMISE}, they said.`,
      controls: box,
    };
    expect(judge({ ...fields, article }).verdict).toBe('none');
    const { verdict } = judge({ ...fields, article: { ...article, date: false, markup: false } });
    expect(verdict).toBe('caution');
  });

  it.each([
    ['es', 'Sin seguidores gratis en TikTok', 'Seguidores gratis en TikTok'],
    [
      'es',
      'TikTok: no hay permiso para ver quién visitó tu perfil',
      'TikTok: mira quién visitó tu perfil',
    ],
    ['zh-hant', 'TikTok 沒有任何權限可以取得誰看過你的檔案', 'TikTok 誰看過你的檔案'],
  ])('what is denied is no promise: %s, %s', (language, denied, promised) => {
    const controls = [makeControl({ label: 'TikTok' })];
    expect(judge({ language, headings: [denied], controls }).verdict).toBe('none');
    expect(judge({ language, headings: [promised], controls }).verdict, promised).toBe('caution');
  });

  it("a site's own members' feature that names a platform only as a way to log in", () => {
    const own = {
      headings: ['See who viewed your profile'],
      text: 'Gold $9.99 a month\nContinue with Apple · Facebook · e-mail',
      blurred: 3,
    };
    const unlock = makeControl({ kind: 'button', label: 'Unlock the full list for $9.99' });
    const login = link('Facebook', 'https://www.facebook.com/v19.0/dialog/oauth');
    expect(judge({ ...own, controls: [unlock, login] }).verdict).toBe('none');
    const about = { ...own, headings: ['See who viewed your Facebook profile'] };
    expect(judge({ ...about, controls: [unlock, login] }).verdict).toBe('danger');
  });

  it('one phrase of a language that the page does not speak is chance', () => {
    const fields = { controls: [makeControl({ label: 'Username' })] };
    const text = 'TikTok: growth and unfollows as a daily number';
    expect(judge({ ...fields, text, language: 'en' }).verdict).toBe('none');
    expect(judge({ ...fields, text, language: 'sw' }).verdict).toBe('caution');
  });
});
