// @vitest-environment jsdom
import { describe, expect, it, test } from 'vitest';
import type { Control } from '../../src/core/page-facts.ts';
import { furnitureOf } from '../../src/page/furniture.ts';
import { asksForAccount, readControls } from '../../src/page/read-controls.ts';
import { lookAt } from '../../src/page/sight.ts';

function readAll(): ReturnType<typeof readControls> {
  const sight = lookAt(document);
  return readControls(
    sight,
    furnitureOf(document, sight, (box) => asksForAccount(box, sight)),
  );
}

function read(html: string): Control[] {
  document.body.innerHTML = html;
  return readAll().controls;
}

/** What a page has to read beside its furniture. */
const PAGE = 'The harbour was built in 1899 and has been made larger twice since then. '.repeat(3);

/** The first control of a page. */
function first(html: string): Control {
  const [control] = read(html);
  if (!control) throw new Error(`no control in ${html}`);
  return control;
}

describe('the kind of', () => {
  test.each([
    ['<input>', 'text'],
    ['<input type="text" name="user">', 'text'],
    ['<input type="PASSWORD">', 'password'],
    ['<input type="tel">', 'phone'],
    ['<input type="email">', 'email'],
    ['<input name="e-mail">', 'email'],
    ['<input autocomplete="one-time-code">', 'code'],
    ['<input name="cardnumber">', 'card'],
    ['<input autocomplete="cc-csc" type="password">', 'card'],
    ['<input type="search">', 'search'],
    ['<form role="search"><input></form>', 'search'],
    ['<input name="q">', 'search'],
    ['<textarea></textarea>', 'textarea'],
    ['<button>Go</button>', 'button'],
    ['<input type="submit" value="Go">', 'button'],
    ['<div role="button">Go</div>', 'button'],
    ['<a href="/a" class="cta-main">Go</a>', 'button'],
    ['<a href="/a" role="button">Go</a>', 'button'],
    ['<a href="/a">Go</a>', 'link'],
    ['<a href="#">Go</a><input type="hidden">', 'link'],
  ])('%s is %s', (html, kind) => {
    expect(first(html).kind).toBe(kind);
  });

  test.each([
    '<input type="hidden">',
    '<input type="checkbox">',
    '<a>no address</a>',
    '<p>text</p>',
  ])('%s is no control', (html) => {
    expect(read(html)).toEqual([]);
  });
});

describe('a form that is only shown', () => {
  const form = (box: string, button: string) =>
    read(`<div><p>Step 1</p><input ${box}><button ${button}>Go</button></div><form><input></form>`);

  it('has no controls, since nobody can use them', () => {
    expect(form('disabled', 'disabled')).toHaveLength(1);
    expect(read('<div inert><input><button>Go</button></div>')).toEqual([]);
    expect(read('<fieldset disabled><input><button>Go</button></fieldset>')).toEqual([]);
  });

  it('is none while one of them works: a button waits for its box', () => {
    expect(form('', 'disabled')).toHaveLength(3);
    expect(form('disabled', '')).toHaveLength(3);
  });
});

describe('a link that leads nowhere', () => {
  const last = (html: string) => read(html).at(-1)?.kind;

  it('is the button of the box beside it', () => {
    expect(first('<form><input><a href="#">Go</a></form>').buttons).toEqual(['Go']);
    for (const href of ['#', '', 'javascript:go()']) {
      const kinds = read(`<form><input><p><a href="${href}">Go</a></p></form>`);
      expect(
        kinds.some(({ kind }) => kind === 'button'),
        href,
      ).toBe(true);
    }
  });

  it('is a link where no box stands beside it, or where it leads on', () => {
    expect(last('<form><input></form><p><a href="#">Go</a></p>')).toBe('link');
    expect(last('<form><input><a href="#terms">Go</a></form>')).toBe('link');
  });
});

describe('the label of', () => {
  test.each([
    ['a box in its label', '<label>User <input></label>', 'User'],
    ['a box with a label elsewhere', '<label for="a">User</label><input id="a">', 'User'],
    ['a box with a placeholder and a name', '<input placeholder="@you" name="ig">', '@you \n ig'],
    [
      'a box named by other elements',
      '<b id="a">Your</b><i id="b">name</i><input aria-labelledby="a b">',
      'Your \n name',
    ],
    ['a submit box', '<input type="submit" value="Reveal">', 'Reveal'],
    ['a button', '<button><b>Rev</b>eal</button>', 'Reveal'],
    ['a button that is a picture', '<button><img alt="Reveal"></button>', 'Reveal'],
    [
      'a button with a name for screen readers',
      '<button aria-label="Reveal">→</button>',
      'Reveal \n →',
    ],
    ['a link with a title', '<a href="/a" title="Get it">APK</a>', 'APK \n Get it'],
  ])('%s', (_, html, label) => {
    expect(first(html).label).toBe(label);
  });

  it('is cut', () => {
    expect(first(`<button title="${'x'.repeat(999)}">Go</button>`).label).toHaveLength(240);
  });
});

describe('the group of a control', () => {
  it('is its form', () => {
    const controls = read(
      '<form><input><button>A</button></form><form><input><button>B</button></form>',
    );
    expect(controls.map(({ group }) => group)).toEqual([0, 1, 0, 1]);
    expect(controls.map(({ buttons }) => buttons)).toEqual([['A'], ['B'], ['A'], ['B']]);
  });

  it('is, without a form, the nearest block with a button beside it', () => {
    const controls = read(
      '<main><div><div><input></div><button>A</button></div><div><p><input></p></div></main>',
    );
    expect(controls.map(({ group }) => group)).toEqual([0, 1, 0]);
  });

  it('tells what stands around', () => {
    const html =
      '<h2>See who saved it</h2><form><label>User <input></label><button>Reveal all of the names now</button></form>';
    expect(first(html).around.split(/\n+/)).toEqual([
      'See who saved it',
      'User',
      'Reveal all of the names now',
    ]);
  });

  it('does not tell what stands around another form', () => {
    const [login] = read(
      '<section><form><input type="password"></form><form><p>TikTok</p><input></form></section>',
    );
    expect(login?.around).not.toContain('TikTok');
  });
});

describe('the region of a control', () => {
  test.each([
    ['<main><input></main>', 'main'],
    ['<div><input></div>', 'main'],
    ['<div role="dialog"><footer><input></footer></div>', 'dialog'],
    ['<header><input></header>', 'header'],
    ['<header><h1>See who</h1><input></header>', 'main'],
    ['<nav><input></nav>', 'navigation'],
    ['<aside><input></aside>', 'aside'],
    ['<footer><input></footer>', 'footer'],
    ['<div id="comments"><input></div>', 'comments'],
    ['<form class="post-newsletter"><input></form>', 'footer'],
    ['<div id="cookie-banner"><button>OK</button></div>', 'footer'],
  ])('%s: %s', (html, region) => {
    expect(first(`${html}<p>${PAGE}</p>`).region).toBe(region);
  });

  test.each([
    ['holds the main heading', '<footer><h1>See who saved it</h1><input></footer>'],
    ['is most of the page', `<nav>${PAGE} ${PAGE}<input></nav>`],
    [
      'has a box for a password of a platform',
      '<form class="newsletter">TikTok <input type="password"></form>',
    ],
    [
      'has a box for a name on a platform',
      '<aside><p>Your Instagram name <input><button>Go</button></p></aside>',
    ],
    ['calls that comments', '<div class="comments">TikTok <input type="password"></div>'],
  ])('is no furniture where it %s', (_, html) => {
    expect(first(`${html}<p>${PAGE}</p>`).region).toBe('main');
  });

  test.each([
    [
      'a member login',
      '<header><form>Member name <input><input type="password"></form>TikTok</header>',
      'header',
    ],
    [
      'a newsletter',
      '<footer><form>Our TikTok tips <input type="email"></form></footer>',
      'footer',
    ],
    [
      'a comment',
      '<div id="comments"><form>I use TikTok <textarea></textarea><input></form></div>',
      'comments',
    ],
    ['a search', '<nav><form>TikTok <input type="search"></form></nav>', 'navigation'],
  ])('stays furniture with %s that names a platform', (_, html, region) => {
    expect(first(`${html}<p>${PAGE}</p>`).region).toBe(region);
  });
});

describe('the target of a control', () => {
  test.each([
    ['<a href="/app.apk">A</a>', `${document.location.origin}/app.apk`],
    ['<a href="https://t.me/a">A</a>', 'https://t.me/a'],
    ['<a href="http://[">A</a>', ''],
    ['<form action="/go"><input></form>', `${document.location.origin}/go`],
    [
      '<form action="/go"><button formaction="/other">A</button></form>',
      `${document.location.origin}/other`,
    ],
    ['<button>A</button>', ''],
  ])('%s: %s', (html, target) => {
    expect(first(html).target).toBe(target);
  });
});

describe('all controls', () => {
  it('come with their elements: boxes, then buttons, then links', () => {
    document.body.innerHTML = '<a href="/a">A</a><button>B</button><input id="box">';
    const { controls, elements } = readAll();
    expect(controls.map(({ kind }) => kind)).toEqual(['text', 'button', 'link']);
    expect(elements.map(({ localName }) => localName)).toEqual(['input', 'button', 'a']);
  });

  it('include those in shadow roots', () => {
    document.body.innerHTML = '<x-login></x-login>';
    const root = document.querySelector('x-login')?.attachShadow({ mode: 'open' });
    if (root)
      root.innerHTML = '<label for="p">TikTok password</label><input id="p" type="password">';
    expect(readAll().controls).toMatchObject([{ kind: 'password', label: 'TikTok password' }]);
  });

  it('leave out what the page hides', () => {
    document.body.innerHTML = '<input id="seen"><input id="hidden">';
    for (const box of document.querySelectorAll('input'))
      box.checkVisibility = () => box.id === 'seen';
    expect(readAll().elements.map(({ id }) => id)).toEqual(['seen']);
  });

  it('are limited in number, links last', () => {
    const controls = read(
      `${'<a href="/a">A</a>'.repeat(900)}${'<input>'.repeat(900)}<button>B</button>`,
    );
    expect(controls.length).toBeLessThan(400);
    expect(controls.filter(({ kind }) => kind === 'button')).toHaveLength(1);
  });
});
