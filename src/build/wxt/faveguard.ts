/** Our part of the build: compiles the records, adds the rulesets and the content scripts. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { PUBLIC_SUFFIXES_FILE } from '../../core/protected.ts';
import { SHIPPED_LIST } from '../../core/shipped-list.ts';
import { compile } from '../compile.ts';
import { contentScripts } from '../manifest.ts';
import { ROOT, readRecords } from '../records.ts';

export default defineWxtModule({
  name: 'faveguard',
  setup(wxt) {
    wxt.hook('config:resolved', () => compile());
    wxt.hook('build:publicAssets', (_, files) => {
      const made = join(ROOT, 'src/generated');
      for (const { id, path } of SHIPPED_LIST) {
        files.push({
          relativeDest: path,
          contents: readFileSync(join(made, `${id}.json`), 'utf8'),
        });
      }
      files.push({
        relativeDest: PUBLIC_SUFFIXES_FILE,
        absoluteSrc: join(made, PUBLIC_SUFFIXES_FILE),
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
