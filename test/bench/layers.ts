import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import { launchChromium } from '#test/support/chromium.ts';
import { CHROMIUM_FLAGS } from '#test/support/chromium-flags.ts';
import { featuresOf, geometryOf } from '#test/support/layers.ts';
import { seededProvince } from '#test/support/seeded-province.ts';
import { atLeast, atMost, type Figure, keepFigures, sentence } from './figures.ts';
import type { Shown, Way } from './layers-page.ts';
import { machine } from './measure.ts';

/** A person's own GeoJSON of so many zones, ours beside MapLibre's own source; every run in a browser of its own. */
const ZONES = 100_000;
const RUNS = Number(process.env.RUNS ?? 3);
const VIEWS = {
  province: { center: [107.15, 21.15], zoom: 8.6 },
  town: { center: [107.08, 20.95], zoom: 13.5 },
} as const;
const WAYS: readonly Way[] = ['ours', 'maplibre-address', 'maplibre-object'];
const NAMES: Readonly<Record<Way, string>> = {
  ours: 'Plan Atlas: typed arrays, tiles on demand',
  'maplibre-address': 'MapLibre geojson source, by address',
  'maplibre-object': 'MapLibre geojson source, JSON.parse on the page',
};
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
};

interface Measured extends Shown {
  /** what page and workers hold more than before, once idle, MB */
  readonly memoryMb: number;
}

const dist = mkdtempSync(join(tmpdir(), 'bench-layers-'));
await buildPage();
const bytes = writeZones();
const server = createServer((request, response) => {
  const path = join(dist, (request.url ?? '/').split('?')[0]!);
  try {
    // isolated, or the browser would not say what memory is used
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(readFileSync(path));
  } catch {
    response.end();
  }
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const lines: string[] = [];
const figures: Figure[] = [];
for (const [view, camera] of Object.entries(VIEWS)) {
  const best = new Map<Way, Measured>();
  for (let run = 0; run < RUNS; run++)
    for (const way of WAYS) {
      const measured = await measure(way, camera);
      console.log(`${view} ${way} ${measured.ms.toFixed(0)} ms ${measured.memoryMb.toFixed(0)} MB`);
      if (measured.ms < (best.get(way)?.ms ?? Number.POSITIVE_INFINITY)) best.set(way, measured);
    }
  const ours = best.get('ours')!;
  const others = WAYS.filter((way) => way !== 'ours').map((way) => best.get(way)!);
  const quickest = Math.min(...others.map(({ ms }) => ms));
  const leanest = Math.min(...others.map(({ memoryMb }) => memoryMb));
  const of = `100,000 zones of a file, ${view} view`;
  figures.push(
    atLeast(
      `${of}, sooner on screen than MapLibre's own source`,
      quickest / ours.ms,
      view === 'town' ? 6 : 3,
    ),
    atMost(`${of}, of the memory of MapLibre's own source`, ours.memoryMb / leanest, 0.5, '', 2),
  );
  lines.push(
    `## ${view === 'province' ? 'Province view' : 'Town view'}, zoom ${camera.zoom}`,
    '',
    '| | on screen | of that read | memory | slower than ours | more memory |',
    '|---|---:|---:|---:|---:|---:|',
    ...WAYS.map((way) => {
      const { ms, readMs, memoryMb } = best.get(way)!;
      const read = readMs > 0 ? `${readMs.toFixed(0)} ms` : '–';
      return `| ${NAMES[way]} | ${ms.toFixed(0)} ms | ${read} | ${memoryMb.toFixed(0)} MB | ${(ms / ours.ms).toFixed(1)} × | ${(memoryMb / ours.memoryMb).toFixed(1)} × |`;
    }),
    '',
  );
}
server.close();
rmSync(dist, { recursive: true });

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const load = loadavg()[0]!.toFixed(1);
const report = [
  "# A person's own GeoJSON on the screen",
  '',
  `\`npm run bench:layers\`, ${new Date().toISOString().slice(0, 10)}, ${machine()}, software WebGL (SwiftShader), load ${load}, after commit ${commit}.`,
  '',
  `${ZONES.toLocaleString('en')} invented zones that share their borders, ${(bytes / 1e6).toFixed(0)} MB of GeoJSON with four properties, 82 classes.`,
  'From the bytes in memory to the last frame with everything drawn (`idle`), the same style (fill by class, outline), the same page',
  `with the map and its workers already started, every run in a browser of its own, the best of ${RUNS} taken in turn. Memory is what`,
  '`measureUserAgentSpecificMemory` finds in page and workers once idle, less what it found before; graphics memory is not in it.',
  'Ours includes the start of our worker.',
  '',
  ...lines,
  ...figures.map((figure) => `- ${sentence(figure)}`),
  '',
].join('\n');
console.log(report);
if (process.argv.includes('--markdown')) {
  writeFileSync(join(import.meta.dirname, '../../docs/bench-layers.md'), report);
  keepFigures('bench:layers', figures);
}

async function buildPage(): Promise<void> {
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: dist,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 3000,
      rollupOptions: { input: join(import.meta.dirname, 'layers-page.html') },
    },
  });
}

/** Writes the file; its length in bytes. */
function writeZones(): number {
  const { zones, categories } = seededProvince({ zones: ZONES });
  const features = featuresOf(zones).map((polygons, zone) =>
    JSON.stringify({
      type: 'Feature',
      properties: {
        id: `Z${zone}`,
        code: categories[zone],
        name: `Thửa đất số ${zone}`,
        area: 1234.5 + zone,
      },
      geometry: { type: 'Polygon', coordinates: geometryOf(polygons).coordinates[0] },
    }),
  );
  const text = `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`;
  writeFileSync(join(dist, 'zones.geojson'), text);
  return Buffer.byteLength(text);
}

async function memory(): Promise<number> {
  return (await performance.measureUserAgentSpecificMemory()).bytes;
}

async function measure(
  way: Way,
  camera: { readonly center: readonly number[]; readonly zoom: number },
): Promise<Measured> {
  const browser = await launchChromium([
    ...CHROMIUM_FLAGS,
    '--enable-blink-features=ForceEagerMeasureMemory',
  ]);
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    await page.goto(`${origin}/layers-page.html`);
    await page.waitForFunction(() => 'bench' in window);
    await page.evaluate(
      ([{ center, zoom }, url]) => window.bench.prepare([center[0]!, center[1]!], zoom, url),
      [camera, `${origin}/zones.geojson`] as const,
    );
    const before = await page.evaluate(memory);
    const shown = await page.evaluate((asked) => window.bench.show(asked), way);
    const after = await page.evaluate(memory);
    return { ...shown, memoryMb: (after - before) / 1e6 };
  } finally {
    await browser.close();
  }
}
