import { truthSentence } from '../core/explain.ts';
import { parseAddress } from '../core/list-entry.ts';
import { type Stopper, stopperOf, strongestVoice } from '../core/ruling.ts';
import type { Tool } from '../core/tool.ts';
import type { LinksView } from '../messaging/views.ts';
import { blocklist, platformRecord } from './lists.ts';
import { STOPPED_BY } from './stopper-words.ts';
import { direction, language, translate } from './translate.ts';
import { isOn, silencedIn, voicesIn } from './voices.ts';

/**
 * What is said beside links to these targets: sites, pages of shared hosts, and store pages of apps
 * and extensions. Left out are those that no record covers and nobody stops, those that the person
 * or the organisation allows, and all where the marks are switched off.
 * @param targets `hostname`, or `hostname/path`
 */
export async function linksView(targets: readonly string[], tabId: number): Promise<LinksView> {
  const view: LinksView = { marks: [], direction: direction(), language: language() };
  if (!(await isOn('links'))) return view;
  const now = Date.now();
  const asked = targets.flatMap((target) => {
    const page = parseAddress(`https://${target}`);
    return page ? [{ target, page }] : [];
  });
  const hostnames = asked.map(({ page }) => page.hostname);
  const voices = await voicesIn(tabId, now, hostnames);
  const isSilenced = await silencedIn(tabId, now, hostnames);
  for (const { target, page } of asked) {
    const tool = blocklist.findLure(page);
    const voice = strongestVoice(page.hostname, voices, page);
    const by = stopperOf(voice);
    const isAllowed = (voice && !by) || isSilenced(page.hostname);
    if (!isAllowed && (tool || by)) view.marks.push({ target, lines: linesOf(tool, by) });
  }
  return view;
}

function linesOf(tool: Tool | undefined, by: Stopper | undefined): string[] {
  return [
    ...(tool
      ? [
          translate('link_listed', tool.name),
          truthSentence(tool.claims[0], platformRecord(tool.platforms[0]), translate),
        ]
      : []),
    ...(by && by !== 'list' ? [translate(STOPPED_BY[by])] : []),
    translate(by ? 'link_stopped' : 'link_caution'),
  ];
}
