import type { Plugin } from 'vite';

/** The line of WXT's frame around a script that is ours. */
const OURS = /^import definition from .*$/m;

/**
 * Takes WXT's frame off the scripts that run in pages: it says of an error what the browser says of
 * it anyway, and is half a kilobyte of each.
 */
export const plainScripts: Plugin = {
  name: 'faveguard:plain-scripts',
  transform: {
    filter: { id: /virtual:wxt-unlisted-script-entrypoint/ },
    handler(code) {
      const [ours] = OURS.exec(code) ?? [];
      if (ours === undefined)
        throw new Error('WXT frames scripts otherwise: mend plain-scripts.ts');
      return `${ours}\nexport default definition.main();\n`;
    },
  },
};
