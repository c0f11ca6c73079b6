import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { inspectPage } from '../src/page/inspect.ts';

declare global {
  var faveguardInspects: boolean | undefined;
}

export default defineUnlistedScript(() => {
  // Of this isolated world, which the page cannot see: a second injection changes nothing.
  if (globalThis.faveguardInspects) return;
  globalThis.faveguardInspects = true;
  inspectPage(document);
});
