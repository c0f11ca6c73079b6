import { truthSentence } from '../core/explain.ts';
import { isBlocked, type Tool } from '../core/tool.ts';
import type { LinksView } from '../messaging/views.ts';
import { blocklist, platformRecord } from './lists.ts';
import { direction, language, translate } from './translate.ts';

/** What is said beside links to these hostnames; those that no record covers are left out. */
export function linksView(hostnames: readonly string[]): LinksView {
  const marks = hostnames.flatMap((hostname) => {
    const tool = blocklist.find(hostname);
    return tool && tool.status !== 'retired' ? [{ hostname, lines: linesOf(tool) }] : [];
  });
  return { marks, direction: direction(), language: language() };
}

function linesOf(tool: Tool): string[] {
  return [
    translate('link_listed', tool.name),
    truthSentence(tool.claims[0], platformRecord(tool.platforms[0]), translate),
    translate(isBlocked(tool) ? 'link_stopped' : 'link_caution'),
  ];
}
