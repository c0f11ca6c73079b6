/** A page, read into plain data. Texts are raw and capped; rules see nothing else of the page. */
export interface PageFacts {
  hostname: string;
  /** Path of the address, without query string or fragment. */
  path: string;
  /** `lang` of the document, lower case, or empty. */
  language: string;
  title: string;
  description: string;
  headings: string[];
  /** Alternative texts of images and accessible names of graphics. */
  images: string[];
  /** Text of the body in document order, capped. */
  text: string;
  controls: Control[];
  /** Addresses of frames and scripts from other places, without query strings. */
  embeds: string[];
  /** Whether something on the page is a progress bar or a spinner, by role or by name. */
  progress: boolean;
  /** How many texts are blurred or counted in place of a result. */
  blurred: number;
  article: ArticleShape;
  /** Addresses drawn as text above boxes or frames, as in a window's address bar. */
  addresses: DrawnAddress[];
}

/** An address that stands on a line of its own, and what the block around it holds below it. */
export interface DrawnAddress {
  /** As it is written, without what stands around it: `www.tiktok.com/login`. */
  address: string;
  /** The text of the block. */
  around: string;
  /** Indices in `controls` of the boxes and buttons below it. */
  controls: number[];
  /** Hostnames of the frames below it; empty for a frame without an address of its own. */
  frames: string[];
  /** Whether the block lies over the page. */
  floats: boolean;
}

export interface ArticleShape {
  /** Words in paragraphs of a sentence or more, up to a thousand. */
  prose: number;
  byline: boolean;
  date: boolean;
  /** `<article>`, Open Graph type or schema.org markup that says article. */
  markup: boolean;
}

export const CONTROL_KINDS = [
  'password',
  'phone',
  'email',
  'code',
  'card',
  'search',
  'textarea',
  'text',
  'button',
  'link',
] as const;

export type ControlKind = (typeof CONTROL_KINDS)[number];

/** Where on the page a control stands; the site's own furniture is not where a tool asks. */
export const REGIONS = [
  'main',
  'dialog',
  'header',
  'navigation',
  'aside',
  'footer',
  'comments',
] as const;

export type Region = (typeof REGIONS)[number];

export interface Control {
  kind: ControlKind;
  /** Its own label, placeholder, accessible name or text. */
  label: string;
  /** The text of the form or block it stands in, capped. */
  around: string;
  /** What the buttons of its form or block say. */
  buttons: string[];
  /** Controls of one form or block share a number. */
  group: number;
  region: Region;
  /** Address that a link leads to or its form is sent to, absolute; empty where there is none. */
  target: string;
}
