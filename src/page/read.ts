import type { ArticleShape, PageFacts } from '../core/page-facts.ts';
import { SPACELESS } from '../core/text.ts';
import { parentLead } from './candidate.ts';
import { furnitureOf } from './furniture.ts';
import { readAddresses } from './read-addresses.ts';
import { asksForAccount, readControls } from './read-controls.ts';
import { lookAt, type Sight } from './sight.ts';
import { TEXT_LIMIT, textOf } from './walk.ts';

const HEADINGS = 40;
const IMAGES = 60;
const BLUR_CANDIDATES = 400;
const LONG_PARAGRAPH = 12;
/** Words of prose that are counted, and characters of one paragraph. */
const PROSE_LIMIT = 1000;
const PARAGRAPH = 4000;
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

/**
 * Reads what people see of a document into plain facts. Asks for its layout once, and writes
 * nothing, so that the browser works it out once at most.
 */
export function readPage(document: Document): PageReading {
  const sight = lookAt(document);
  const furniture = furnitureOf(document, sight, (box) => asksForAccount(box, sight));
  const { controls, elements } = readControls(sight, furniture);
  const textOnly = { ...sight, skips: furniture.isLeftOut };
  const { hostname, pathname } = document.location;
  return {
    facts: {
      hostname: hostname.replace(/\.$/, ''),
      path: pathname.slice(0, LINE),
      language: document.documentElement.getAttribute('lang')?.toLowerCase().slice(0, TAG) ?? '',
      title: (parentLead(document) + document.title).slice(0, LINE),
      description: meta(document, 'meta[name="description" i]'),
      headings: sight
        .all('h1,h2,h3,[role="heading"]')
        .slice(0, HEADINGS)
        .map((heading) => textOf(heading, LINE, sight))
        .filter((text) => text.trim() !== ''),
      images: sight
        .all('img[alt],svg[aria-label],[role="img"][aria-label]')
        .slice(0, IMAGES)
        .filter((image) => !image.closest('[aria-hidden="true"]') && sight.seesElement(image))
        .map((image) => image.getAttribute('alt') ?? image.getAttribute('aria-label') ?? '')
        .map((text) => text.slice(0, LINE))
        .filter((text) => text !== ''),
      text: document.body ? textOf(document.body, TEXT_LIMIT, textOnly) : '',
      controls,
      embeds: embedsOf(document),
      progress: sight.all(PROGRESS).length > 0,
      blurred: countBlurred(document, sight),
      article: articleShape(document, sight),
      addresses: readAddresses(document, elements, sight),
    },
    elements,
  };
}

function meta(document: Document, selector: string): string {
  return document.querySelector(selector)?.getAttribute('content')?.slice(0, LINE) ?? '';
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

function countBlurred(document: Document, sight: Sight): number {
  const view = document.defaultView;
  const leaves = sight.all('li,span,p,td,img,div:not(:has(div))');
  let count = 0;
  for (const element of leaves.slice(0, BLUR_CANDIDATES)) {
    if (view?.getComputedStyle(element).filter.includes('blur')) count += 1;
  }
  return count;
}

function articleShape(document: Document, sight: Sight): ArticleShape {
  let prose = 0;
  for (const paragraph of sight.all('p,article li,main li')) {
    if (prose >= PROSE_LIMIT) break;
    // Words that nobody sees make no article.
    const words = countWords(textOf(paragraph, PARAGRAPH, sight));
    if (words >= LONG_PARAGRAPH) prose += words;
  }
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
