/** Our part of the build: compiles the records, adds the ruleset and the content scripts. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { compile } from '../compile.ts';
import { contentScripts } from '../manifest.ts';
import { ROOT, readRecords } from '../records.ts';

export default defineWxtModule({
  name: 'faveguard',
  setup(wxt) {
    wxt.hook('config:resolved', () => compile());
    wxt.hook('build:publicAssets', (_, files) => {
      files.push({
        relativeDest: 'rules/blocked.json',
        contents: readFileSync(join(ROOT, 'src/generated/blocked.json'), 'utf8'),
      });
      for (const [language, details] of readRecords().details) {
        files.push({ relativeDest: `where/${language}.json`, contents: JSON.stringify(details) });
      }
    });
    // Content scripts of WXT's own kind can be ended by a page with one forged event, and tell
    // every page the extension's id; ours are plain scripts, named here.
    wxt.hook('build:manifestGenerated', (_, manifest) => {
      manifest.content_scripts = contentScripts();
      // WXT takes the popup's title for the button's; ours begins with the verdict.
      if (manifest.action) manifest.action.default_title = '__MSG_title_none__';
    });
  },
});
