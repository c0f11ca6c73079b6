import type { SiteHandler } from '../browser/site-server.ts';
import { demoSite, readDemos } from '../demo.ts';

/** The demo pages, and a few plain ones that the journeys to our surfaces begin on. */
export function surfacesSite(): SiteHandler {
  const demos = demoSite(readDemos());
  return (question) =>
    demos(question) ?? { body: PAGES[question.hostname] ?? '<title>Plain</title><p>A plain page.' };
}

/** A page that people search on: harmless, and it asks the question. */
const SEARCH = `<!doctype html><html lang="en"><title>who saved my tiktok - Search</title>
<h1>who saved my tiktok</h1><form role="search"><input name="q" value="who saved my tiktok"></form>
<ol><li>Can you see who saved your TikTok? A guide.<li>TikTok help</ol>`;

/** A page that takes its warning away as soon as it is put back. */
const HOSTILE = `<!doctype html><html lang="en"><title>See who saved your TikTok</title>
<h1>See who saved your TikTok</h1><form><label>TikTok username <input></label>
<label>TikTok password <input type="password"></label><button>Show names</button></form>
<script>new MutationObserver(() => document.querySelectorAll('[popover]').forEach((one) => one.remove()))
  .observe(document, { childList: true, subtree: true })
</script>`;

const PAGES: Readonly<Record<string, string>> = {
  'search.example': SEARCH,
  'hostile.example': HOSTILE,
};
