// @vitest-environment jsdom
import { describe, expect, it, test } from 'vitest';
import { normaliseText } from '../../src/core/text.ts';
import { CONTENT_ONLY, leadOf, TEXT_LIMIT, textOf } from '../../src/page/walk.ts';

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
    expect(textOf(draw(html)).trim()).toBe(text);
  });

  it('leaves furniture and quotations out where it is told to', () => {
    const body = draw(
      '<nav>menu</nav><p>who</p><blockquote>“spy”</blockquote><aside>ad</aside><footer>legal</footer>',
    );
    expect(textOf(body, TEXT_LIMIT, CONTENT_ONLY).trim()).toBe('who');
    expect(normaliseText(textOf(body))).toContain('menu');
  });

  it('reads shadow roots, nested ones too', () => {
    const body = draw('<x-outer></x-outer><div id="plain"></div>');
    const outer = body.querySelector('x-outer')?.attachShadow({ mode: 'open' });
    if (outer) outer.innerHTML = '<p>who</p><x-inner></x-inner>';
    const inner = outer?.querySelector('x-inner')?.attachShadow({ mode: 'open' });
    if (inner) inner.innerHTML = '<p>saved</p>';
    const plain = body.querySelector('#plain')?.attachShadow({ mode: 'open' });
    if (plain) plain.innerHTML = 'it';
    expect(textOf(body).trim()).toBe('who\nsaved\nit');
  });

  it('stops at its limit of characters', () => {
    const body = draw(`<p>${'who saved it '.repeat(5000)}</p>`);
    expect(textOf(body)).toHaveLength(TEXT_LIMIT);
    expect(textOf(body, 8)).toBe('\nwho sav');
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
    expect(textOf({ firstChild: empty } as unknown as Node)).toBe('');
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
