import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerWalls } from '../src/generated/offer-walls.ts';
import { phrasebook } from '../src/generated/phrasebook.ts';
import { platformDomains } from '../src/generated/platform-domains.ts';
import { platformNames } from '../src/generated/platform-names.ts';
import { inspectPage } from '../src/page/inspect.ts';

declare global {
  var faveguardInspects: boolean | undefined;
}

export default defineUnlistedScript(() => {
  // Of this isolated world, which the page cannot see: a second injection changes nothing.
  if (globalThis.faveguardInspects) return;
  globalThis.faveguardInspects = true;
  inspectPage(document, {
    phrasebook,
    names: platformNames,
    platforms: platformDomains,
    offerWalls,
  });
});
