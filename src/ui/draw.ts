import { type ComponentChildren, render } from 'preact';
import { direction, language } from '../locale/locale.ts';
import { translate } from './translate.ts';

/** Draws a page of the extension: language, direction and title of the document, then its content. */
export function drawPage(content: ComponentChildren, title?: string): void {
  const page = document.documentElement;
  page.lang = language();
  page.dir = direction();
  if (title) nameTab(title);
  render(content, document.body);
}

/** Names the document after what it shows. */
export function nameTab(title: string): void {
  document.title = translate('common_page_title', title, translate('extension_name'));
}
