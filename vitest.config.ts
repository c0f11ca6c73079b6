import { defineConfig } from 'vitest/config';

/** The browser tests run by their own command: they need a build and real browsers. */
export default defineConfig({
  define: { __FAVEGUARD_GUARD__: 'true' },
  test: {
    include: ['tests/{unit,data,dom}/**/*.test.ts', 'tests/architecture.test.ts'],
    globalSetup: 'tests/support/compile-records.ts',
    // recheck in this process: its native program is not on every machine.
    env: { RECHECK_BACKEND: 'pure' },
    restoreMocks: true,
    unstubGlobals: true,
  },
});
