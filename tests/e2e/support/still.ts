import type { Surface, Tab } from '../../../src/build/browser/driver.ts';
import { BAR_LETTER, blockFont } from './block-font.ts';

/** A surface without its scripts: it cannot change any more. */
export interface Still {
  html: string;
  css: string;
  bodyClass: string;
}

/** How a still is drawn. */
export interface Conditions {
  name: string;
  width: number;
  isDark?: boolean;
  isRightToLeft?: boolean;
}

/** Pages are drawn whole up to this height, in CSS pixels. */
const TALLEST = 1100;
/** Items of a list that are kept: how many there are is a matter of the data. */
const ITEMS = 3;
/** Letters that stand for a text, by what it is; the rest is a paragraph. */
const LENGTHS: Record<string, number> = {
  H1: 22,
  H2: 18,
  H3: 16,
  A: 18,
  BDI: 18,
  BUTTON: 9,
  DT: 12,
  LABEL: 16,
  LEGEND: 16,
  OPTION: 10,
  SMALL: 24,
  SPAN: 24,
  STRONG: 7,
  SUMMARY: 16,
  TH: 14,
};
const PARAGRAPH = 70;
/** Lengths of the words in which the letters come. */
const WORDS = [5, 3, 8, 2, 6, 4, 9, 7];

const DARK = '@media (prefers-color-scheme: dark)';

/** Reads markup, state of its controls and style of what is drawn in a tab, a popup or a root in it. */
export async function readStill(surface: Pick<Surface, 'evaluate'>, root = 'document.body') {
  return await surface.evaluate<Still>(`(() => {
    const root = ${root};
    for (const one of root.querySelectorAll(':checked')) {
      one.setAttribute(one.tagName === 'OPTION' ? 'selected' : 'checked', '');
    }
    const sheets = [...(root.styleSheets ?? document.styleSheets)];
    return {
      html: root.innerHTML,
      css: sheets.flatMap(({ cssRules }) => [...cssRules]).map(({ cssText }) => cssText).join('\\n'),
      bodyClass: document.body.className,
    };
  })()`);
}

/**
 * Draws a still with bars for words, in a font of our own, and no focus, caret or list of unknown
 * length: the picture tells of layout, colour and shape, and of no words, data, fonts or dates.
 */
export async function drawStill(tab: Tab, still: Still, conditions: Conditions): Promise<Buffer> {
  const { width, isDark, isRightToLeft } = conditions;
  const css = still.css.replaceAll(DARK, isDark ? '@media all' : '@media not all');
  const font = Buffer.from(blockFont()).toString('base64');
  await tab.resize(width, 600);
  const height = await tab.evaluate<number>(`(async () => {
    document.documentElement.dir = ${JSON.stringify(isRightToLeft ? 'rtl' : 'ltr')};
    document.documentElement.style.colorScheme = ${JSON.stringify(isDark ? 'dark' : 'light')};
    const sheet = document.createElement('style');
    sheet.textContent = ${JSON.stringify(css)} + \`
      @font-face { font-family: Block; src: url(data:font/ttf;base64,${font}); }
      *, ::before, ::after, ::placeholder, ::file-selector-button {
        font-family: Block !important; font-synthesis: none !important; font-style: normal !important;
        transition: none !important; animation: none !important; caret-color: transparent !important;
      }
      /* Words and marks of the browser's own. */
      * { quotes: none !important; }
      ::file-selector-button { inline-size: 8rem; }
      [type="file"], ::file-selector-button { color: transparent !important; }\`;
    document.head.replaceChildren(sheet);
    document.body.style.setProperty('--popup-width', '${Math.min(width, 360)}px');
    document.body.className = ${JSON.stringify(still.bodyClass)};
    document.body.innerHTML = ${JSON.stringify(still.html)};
    ${GREEK}
    await document.fonts.load('16px Block', '${BAR_LETTER}');
    await document.fonts.ready;
    return document.documentElement.scrollHeight;
  })()`);
  await tab.resize(width, Math.min(height, TALLEST));
  return await tab.screenshot();
}

/** Puts bars in place of words, as many for each kind of text. */
const GREEK = `
  const words = ${JSON.stringify(WORDS)};
  const lengths = ${JSON.stringify(LENGTHS)};
  const bars = (count) => {
    let text = '';
    for (let at = 0; text.length < count; at += 1) {
      text += (text && ' ') + '${BAR_LETTER}'.repeat(words[at % words.length]);
    }
    return text.slice(0, count).trim();
  };
  for (const list of document.querySelectorAll('ol, ul, dl, tbody, select')) {
    [...list.children].slice(${ITEMS}).forEach((item) => item.remove());
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (parentElement.tagName === 'STYLE') continue;
    if (data.trim()) walker.currentNode.data = bars(lengths[parentElement.tagName] ?? ${PARAGRAPH});
  }
  for (const one of document.querySelectorAll('[data-label]')) one.dataset.label = bars(12);
  for (const one of document.querySelectorAll('[placeholder]')) one.placeholder = bars(12);
`;
