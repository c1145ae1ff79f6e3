import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchChromium } from './chromium.ts';
import { serveFolder } from './serve.ts';

/** Script a first view may cost before the map is usable, gzip. */
export const FIRST_VIEW_LIMIT_KB = 520;

const dist = join(import.meta.dirname, '../../dist');

/** Gzip size of the scripts a list of paths asks for, in kB, largest first. */
export function scriptCost(
  paths: readonly string[],
  root: string,
): { readonly path: string; readonly kb: number }[] {
  return [...new Set(paths)]
    .filter((path) => /\.m?js$/.test(path))
    .map((path) => ({ path, kb: gzipSync(readFileSync(join(root, path)), { level: 9 }).length / 1000 }))
    .sort((a, b) => b.kb - a.kb);
}

/** Opens the built page, waits until the map is usable, and returns what script it took. */
export async function firstViewCost(root: string): Promise<{ readonly path: string; readonly kb: number }[]> {
  const server = await serveFolder(root);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${server.origin}/index.html`);
    await page.waitForSelector('plan-atlas[map="ready"]', { state: 'attached', timeout: 60_000 });
    return scriptCost(server.asked, root);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** `npm run budget`: prints the cost of the first view and fails above the limit. */
if (process.argv[1] === import.meta.filename) {
  if (!statSync(dist, { throwIfNoEntry: false })) throw new Error('no dist: run npm run build first');
  const cost = await firstViewCost(dist);
  const total = cost.reduce((sum, { kb }) => sum + kb, 0);
  for (const { path, kb } of cost) console.log(`${kb.toFixed(1).padStart(8)} kB  ${path}`);
  console.log(`${total.toFixed(1).padStart(8)} kB  first view, gzip (limit ${FIRST_VIEW_LIMIT_KB} kB)`);
  console.log(`${readdirSync(join(dist, 'assets')).length} files in assets`);
  if (!(total > 300)) throw new Error(`only ${total} kB seen: the budget did not see the map load`);
  if (total > FIRST_VIEW_LIMIT_KB) process.exit(1);
}
