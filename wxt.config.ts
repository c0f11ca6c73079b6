import { defineConfig } from 'wxt';
import { manifestFor } from './src/build/manifest.ts';
import { plainScripts } from './src/build/plain-scripts.ts';

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  modulesDir: 'src/build/wxt',
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  ...(process.env.FAVEGUARD_OUT && { outDir: process.env.FAVEGUARD_OUT }),
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => manifestFor(browser),
  vite: () => ({
    plugins: [plainScripts],
    define: {
      // Off only in the build that the hostile tests compare with.
      __FAVEGUARD_GUARD__: JSON.stringify(process.env.FAVEGUARD_GUARD !== 'off'),
    },
    build: { target: ['chrome123', 'firefox140'] },
  }),
});
