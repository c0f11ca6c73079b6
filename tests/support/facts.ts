import type { Control, PageFacts } from '../../src/core/page-facts.ts';

/** Facts of a page for a test: an empty page of an unknown site, but for what the test adds. */
export function makeFacts(fields: Partial<PageFacts> = {}): PageFacts {
  return {
    hostname: 'unknown.example',
    path: '/',
    language: 'en',
    title: '',
    description: '',
    headings: [],
    images: [],
    text: '',
    controls: [],
    embeds: [],
    progress: false,
    blurred: 0,
    addresses: [],
    article: { prose: 0, byline: false, date: false, markup: false },
    ...fields,
  };
}

/** A control of the page's own content, in a block of its own. */
export function makeControl(fields: Partial<Control> = {}): Control {
  return {
    kind: 'text',
    label: '',
    around: '',
    buttons: [],
    group: 0,
    region: 'main',
    target: '',
    ...fields,
  };
}
