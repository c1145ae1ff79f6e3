import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { launchChromium } from './chromium.ts';
import { type StaticServer, serveFolder } from './serve.ts';

/** The built product; `npm test` builds it before the tests run. */
export const dist = join(import.meta.dirname, '../../dist');

export interface OpenedPage {
  readonly page: Page;
  readonly server: StaticServer;
  /** Errors the page threw or printed. */
  readonly faults: string[];
  /** Addresses asked for outside the server. */
  readonly strangers: string[];
  close(): Promise<void>;
}

interface OpenOptions {
  readonly path?: string;
  readonly serve?: Parameters<typeof serveFolder>[1];
  readonly context?: Parameters<Browser['newContext']>[0];
  readonly flags?: readonly string[];
  /** Runs in the page before its own scripts. */
  readonly before?: () => void;
}

/** Opens a page of the built product in a browser of its own. */
export async function openBuilt({
  path = '/index.html',
  serve,
  context,
  flags,
  before,
}: OpenOptions = {}): Promise<OpenedPage> {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('no dist: npm test builds it first, or run npm run build');
  const server = await serveFolder(dist, serve);
  const browser = await launchChromium(flags);
  const page = await (
    await browser.newContext({ viewport: { width: 1280, height: 800 }, ...context })
  ).newPage();
  const faults: string[] = [];
  const strangers: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.origin) && !/^(data|blob):/.test(url)) strangers.push(url);
  });
  if (before) await page.addInitScript(before);
  await page.goto(server.origin + path);
  return {
    page,
    server,
    faults,
    strangers,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Waits until the map has drawn its first full picture. */
export const mapReady = (page: Page): Promise<unknown> =>
  page.waitForSelector('plan-atlas[map="ready"]', { state: 'attached', timeout: 90_000 });
