import { JSDOM } from 'jsdom';
import { allTextOf } from '../../src/page/walk.ts';
import type { PageCase } from './cases.ts';
import { mark } from './phrases.ts';

/** The sentences of a page that people read, normalised: title, texts, alternative texts, words drawn by script. */
export function sentencesOf({ html }: PageCase): string[] {
  const { window } = new JSDOM(html);
  const { document } = window;
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const texts = [
    document.title,
    allTextOf(document.body as unknown as Node, Number.POSITIVE_INFINITY),
    ...all('[alt],[placeholder],[aria-label]').flatMap((element) =>
      ['alt', 'placeholder', 'aria-label'].map((name) => element.getAttribute(name) ?? ''),
    ),
    ...all('script').flatMap(({ textContent }) =>
      [...textContent.matchAll(/(['"`])(.*?)\1/gs)].map(([, , words]) => words ?? ''),
    ),
  ];
  window.close();
  return mark(texts.join('\n'))
    .split(/ [.?](?= )/)
    .map((sentence) => `${sentence} `)
    .filter((sentence) => sentence.trim() !== '');
}
