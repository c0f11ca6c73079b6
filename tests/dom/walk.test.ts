// @vitest-environment jsdom
import { describe, expect, it, test } from 'vitest';
import { allTextOf, leadOf, TEXT_LIMIT, textOf } from '../../src/page/walk.ts';

function draw(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

describe('textOf', () => {
  test.each([
    ['letters over spans stay one word', '<p><span>s</span><span>a</span><b>ved</b></p>', 'saved'],
    ['blocks end a line', '<div>who</div><div>saved</div>', 'who\nsaved'],
    ['a line break ends a line', 'who<br>saved', 'who\nsaved'],
    ['blanks of the source are one', 'who \n\t saved', 'who saved'],
    [
      'scripts, styles and boxes are silent',
      'who<script>a</script><style>b</style><textarea>c</textarea>',
      'who',
    ],
    ['templates and noscript are silent', 'who<template>a</template><noscript>b</noscript>', 'who'],
    ['comments are silent', 'who<!-- saved -->', 'who'],
    ['custom elements are blocks', '<x-a>who</x-a><x-b>saved</x-b>', 'who\nsaved'],
  ])('%s', (_, html, text) => {
    expect(allTextOf(draw(html)).trim()).toBe(text);
  });

  it('leaves out what it is told to', () => {
    const body = draw('<nav>menu</nav><p>who</p>');
    const eyes = { rootOf: () => null, skips: ({ localName }: Element) => localName === 'nav' };
    expect(textOf(body, TEXT_LIMIT, eyes).trim()).toBe('who');
    expect(allTextOf(body).trim()).toBe('menu\nwho');
  });

  it('reads a shadow root in place of the children, and those where its slots are', () => {
    const body = draw('<div>never drawn<b slot="name">saved</b></div>');
    const root = body.querySelector('div')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>who <slot name="name"></slot> it <slot name="x">now</slot></p>';
    expect(allTextOf(body).trim()).toBe('who saved it now');
  });

  it('reads however deep a page nests', () => {
    let node: object = { nodeType: Node.TEXT_NODE, data: 'who saved it' };
    for (let depth = 0; depth < 15_000; depth += 1) {
      node = { nodeType: Node.ELEMENT_NODE, localName: 'i', firstChild: node };
    }
    expect(allTextOf(node as Node)).toBe('who saved it');
  });

  it('reads shadow roots, nested ones too', () => {
    const body = draw('<x-outer></x-outer><div id="plain"></div>');
    const outer = body.querySelector('x-outer')?.attachShadow({ mode: 'open' });
    if (outer) outer.innerHTML = '<p>who</p><x-inner></x-inner>';
    const inner = outer?.querySelector('x-inner')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = '<p>saved</p>';
    const plain = body.querySelector('#plain')?.attachShadow({ mode: 'open' });
    if (plain) plain.innerHTML = 'it';
    expect(allTextOf(body).trim()).toBe('who\nsaved\nit');
  });

  it('stops at its limit of characters', () => {
    const body = draw(`<p>${'who saved it '.repeat(5000)}</p>`);
    expect(allTextOf(body)).toHaveLength(TEXT_LIMIT);
    expect(allTextOf(body, 8)).toBe('\nwho sav');
  });

  it('ends on a list of empty nodes that does not', () => {
    let visited = 0;
    const empty = {
      nodeType: Node.COMMENT_NODE,
      get nextSibling() {
        visited += 1;
        return visited < 200_000 ? empty : null;
      },
    };
    expect(allTextOf({ localName: 'ul', firstChild: empty } as unknown as Node)).toBe('');
    expect(visited).toBeLessThan(50_000);
  });
});

describe('leadOf', () => {
  it('takes title, description, headings, labels, buttons, and texts of images and boxes', () => {
    document.title = 'Title';
    document.head.insertAdjacentHTML('beforeend', '<meta name="Description" content="About">');
    draw(
      '<h2>Heading</h2><p>body</p><label>Label</label><button>Press</button>' +
        '<img alt="Picture"><input placeholder="Name"><svg aria-label="Graphic"></svg>',
    );
    expect(leadOf(document).split('\n')).toEqual([
      'Title',
      'About',
      'Heading',
      'Label',
      'Press',
      'Picture',
      'Name',
      'Graphic',
    ]);
  });

  it('has its limit, whatever the page piles up', () => {
    draw(`<h1>${'x'.repeat(5000)}</h1>`.repeat(100));
    expect(leadOf(document).length).toBeLessThan(7000);
  });
});
