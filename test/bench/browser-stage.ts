import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { launchChromium } from '#test/support/chromium.ts';
import { serveFolder } from '#test/support/serve.ts';

/** The page of test/bench/browser, built and served. Files put into `dir` are served beside it. */
export interface StagedPage {
  readonly dir: string;
  /** The address of a file in `dir`. */
  url(name: string): string;
  /** Opens it in a headless Chromium; `bench` stands ready. */
  open(): Promise<{ readonly page: Page; readonly version: string }>;
  close(): Promise<void>;
}

/** Builds the page with the product's own worker into a temporary folder and serves it. */
export async function stagePage(): Promise<StagedPage> {
  const dir = mkdtempSync(join(tmpdir(), 'plan-atlas-browser-'));
  await build({
    root: join(import.meta.dirname, 'browser'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    worker: { format: 'es' },
    build: { outDir: dir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  });
  const server = await serveFolder(dir);
  const closers: (() => Promise<void>)[] = [
    () => server.close(),
    async () => rmSync(dir, { recursive: true, force: true }),
  ];
  return {
    dir,
    url: (name) => `${server.origin}/${name}`,
    open: async () => {
      const browser = await launchChromium();
      closers.unshift(() => browser.close());
      const page = await browser.newPage();
      page.on('pageerror', (error) => console.error(error));
      await page.goto(`${server.origin}/index.html`);
      await page.waitForFunction(() => 'bench' in globalThis);
      return { page, version: browser.version() };
    },
    close: async () => {
      for (const close of closers) await close();
    },
  };
}
