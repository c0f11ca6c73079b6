import { truthSentence } from '../core/explain.ts';
import { stopperOf, strongestVoice } from '../core/ruling.ts';
import type { Tool } from '../core/tool.ts';
import type { LinksView } from '../messaging/views.ts';
import { blocklist, platformRecord } from './lists.ts';
import { direction, language, translate } from './translate.ts';
import { isOn, isSilenced, voicesIn } from './voices.ts';

/**
 * What is said beside links to these hostnames. Left out are those that no record covers, those
 * that the person or the organisation allows, and all where the marks are switched off.
 */
export async function linksView(hostnames: readonly string[], tabId: number): Promise<LinksView> {
  const view: LinksView = { marks: [], direction: direction(), language: language() };
  if (!(await isOn('links'))) return view;
  const now = Date.now();
  const voices = await voicesIn(tabId, now);
  for (const hostname of hostnames) {
    const tool = blocklist.find(hostname);
    if (!tool || tool.status === 'retired') continue;
    const voice = strongestVoice(hostname, voices);
    const isStopped = stopperOf(voice) !== undefined;
    const isAllowed = (voice && !isStopped) || (await isSilenced(hostname, tabId, now));
    if (!isAllowed) view.marks.push({ hostname, lines: linesOf(tool, isStopped) });
  }
  return view;
}

function linesOf(tool: Tool, isStopped: boolean): string[] {
  return [
    translate('link_listed', tool.name),
    truthSentence(tool.claims[0], platformRecord(tool.platforms[0]), translate),
    translate(isStopped ? 'link_stopped' : 'link_caution'),
  ];
}
