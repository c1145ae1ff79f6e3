import { playwright } from '@vitest/browser-playwright';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { bundledForTests } from './test/support/bundled-for-tests.ts';
import { CHROMIUM_FLAGS } from './test/support/chromium-flags.ts';

/** Set by `npm test` (test/run.ts), which finds or installs a browser. */
const chromium = process.env.CHROME_PATH ?? '/usr/bin/chromium';

const maplibre: UserConfig = { optimizeDeps: { exclude: ['maplibre-gl'] }, worker: { format: 'es' } };

/** pmtiles alone goes without fflate; whoever writes a spreadsheet needs it. */
const pmtilesWithoutFflate: Plugin = {
  name: 'pmtiles-without-fflate',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === 'fflate' && importer?.includes('/pmtiles/')
      ? `${import.meta.dirname}/src/map/no-inflate.ts`
      : null,
};

export default defineConfig({
  ...maplibre,
  base: './',
  plugins: [pmtilesWithoutFflate],
  build: {
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // only what the first view needs is fetched ahead: lists of what each panel needs are script of the first view themselves
      resolveDependencies: (file, needed, { hostType }) =>
        hostType === 'html' || /map-view|maplibre|catalogue/.test(file) ? needed : [],
    },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: {
        index: 'index.html',
        'embed-page': 'embed.html',
        'self-check': 'self-check.html',
        report: 'report.html',
        embed: 'src/embed.ts',
      },
      preserveEntrySignatures: 'exports-only',
      output: {
        entryFileNames: (chunk) => (chunk.name === 'embed' ? 'embed.js' : 'assets/[name]-[hash].js'),
        // what the first view runs in whole pieces, whatever else shares parts of them: fewer requests, better compressed
        codeSplitting: {
          groups: [
            { name: 'shell', test: /src\/elements\/plan-atlas\.ts/ },
            { name: 'catalogue', test: /src\/core\/plan\/parse-catalogue\.ts/ },
          ],
        },
      },
    },
  },
  server: { port: 5173 },
  test: {
    projects: [
      {
        test: {
          name: 'node',
          // one after the other: tests that measure time share the machine with nobody
          sequence: { groupOrder: 0 },
          environment: 'node',
          setupFiles: ['test/support/all-texts.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/e2e/**'],
          testTimeout: 60_000,
        },
      },
      {
        ...maplibre,
        optimizeDeps: { exclude: ['maplibre-gl'], include: bundledForTests },
        test: {
          name: 'browser',
          sequence: { groupOrder: 1 },
          setupFiles: ['test/support/all-texts.ts', 'test/support/all-icons.ts'],
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                executablePath: chromium,
                args: [...CHROMIUM_FLAGS],
              },
            }),
          },
        },
      },
      {
        test: {
          name: 'e2e',
          sequence: { groupOrder: 2 },
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
