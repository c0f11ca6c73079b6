import type { ArticleShape, PageFacts } from '../core/page-facts.ts';
import { SPACELESS } from '../core/text.ts';
import { parentLead } from './candidate.ts';
import { readAddresses } from './read-addresses.ts';
import { readControls } from './read-controls.ts';
import { CONTENT_ONLY, TEXT_LIMIT, textOf } from './walk.ts';

const HEADINGS = 40;
const IMAGES = 60;
const BLUR_CANDIDATES = 400;
const LONG_PARAGRAPH = 12;
/** Characters kept of a language tag, and of a line or an address. */
const TAG = 40;
const LINE = 300;
const EMBEDS = 100;
const PROGRESS =
  'progress,[role="progressbar"],[class*="progress" i],[class*="loader" i],[class*="loading" i],[class*="spinner" i],[class*="terminal" i],[class*="scan" i],[id*="progress" i],[id*="scan" i]';

/** Page facts, and the element of each control by its index. */
export interface PageReading {
  facts: PageFacts;
  elements: Element[];
}

/** Reads a document into plain facts. Reads styles, but never asks for the layout of the page. */
export function readPage(document: Document): PageReading {
  const { controls, elements } = readControls(document);
  const { hostname, pathname } = document.location;
  return {
    facts: {
      hostname: hostname.replace(/\.$/, ''),
      path: pathname.slice(0, LINE),
      language: document.documentElement.getAttribute('lang')?.toLowerCase().slice(0, TAG) ?? '',
      title: (parentLead(document) + document.title).slice(0, LINE),
      description: meta(document, 'meta[name="description" i]'),
      headings: texts(document, 'h1,h2,h3,[role="heading"]', HEADINGS),
      images: [...document.querySelectorAll('img[alt],svg[aria-label],[role="img"][aria-label]')]
        .slice(0, IMAGES)
        .map((image) => image.getAttribute('alt') ?? image.getAttribute('aria-label') ?? '')
        .map((text) => text.slice(0, LINE))
        .filter((text) => text !== ''),
      text: document.body ? textOf(document.body, TEXT_LIMIT, CONTENT_ONLY) : '',
      controls,
      embeds: embedsOf(document),
      progress: document.querySelector(PROGRESS) !== null,
      blurred: countBlurred(document),
      article: articleShape(document),
      addresses: readAddresses(document, elements),
    },
    elements,
  };
}

function meta(document: Document, selector: string): string {
  return document.querySelector(selector)?.getAttribute('content')?.slice(0, LINE) ?? '';
}

function texts(document: Document, selector: string, limit: number): string[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, limit)
    .map((element) => textOf(element, LINE));
}

function embedsOf(document: Document): string[] {
  const embedding = [...document.querySelectorAll('iframe[src],script[src]')].slice(0, EMBEDS);
  return embedding.flatMap((element) => {
    const address = element.getAttribute('src') ?? '';
    if (!URL.canParse(address, document.baseURI)) return [];
    const { hostname, pathname } = new URL(address, document.baseURI);
    return hostname === document.location.hostname ? [] : [(hostname + pathname).slice(0, LINE)];
  });
}

function countBlurred(document: Document): number {
  const view = document.defaultView;
  const leaves = document.querySelectorAll('li,span,p,td,img,div:not(:has(div))');
  let count = 0;
  for (const element of [...leaves].slice(0, BLUR_CANDIDATES)) {
    if (view?.getComputedStyle(element).filter.includes('blur')) count += 1;
  }
  return count;
}

function articleShape(document: Document): ArticleShape {
  const paragraphs = [...document.querySelectorAll('p,article li,main li')].map((paragraph) =>
    countWords(paragraph.textContent ?? ''),
  );
  const prose = paragraphs
    .filter((words) => words >= LONG_PARAGRAPH)
    .reduce((sum, words) => sum + words, 0);
  const markup =
    document.querySelector('article p') !== null ||
    /article/i.test(meta(document, 'meta[property="og:type"]')) ||
    [...document.querySelectorAll('script[type="application/ld+json"]')].some((script) =>
      /"@type"\s*:\s*"(?:News|Blog)?(?:Article|Posting)/.test(script.textContent ?? ''),
    );
  return {
    prose,
    byline:
      document.querySelector(
        '[rel~="author"],[itemprop="author"],[class*="byline" i],[class*="author" i]',
      ) !== null,
    date:
      document.querySelector(
        'time,[itemprop="datePublished"],meta[property="article:published_time"]',
      ) !== null,
    markup,
  };
}

/** Letters of scripts without spaces, and how many of them make a word. */
const SPACELESS_LETTER = new RegExp(`[${SPACELESS}]`, 'g');
const LETTERS_A_WORD = 2.5;

function countWords(text: string): number {
  const spaceless = text.match(SPACELESS_LETTER)?.length ?? 0;
  const spaced = text.replace(SPACELESS_LETTER, ' ').trim().split(/\s+/).filter(Boolean).length;
  return spaced + Math.round(spaceless / LETTERS_A_WORD);
}
