import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LandFund } from '#core/fund/land-fund.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { projString } from '#core/geo/vn2000.ts';
import { AXIS } from '#test/support/funds.ts';
import { featuresOf, geometryOf } from '#test/support/layers.ts';
import { benchLayers, inSteps } from './bench-layers.ts';
import { comparePairs, type PairArea, pairSentences } from './compare-pairs.ts';
import { atLeast, atMost, type Figure, keepFigures, sentence } from './figures.ts';
import { kernelPairs } from './kernel-pairs.ts';
import { machine, table } from './measure.ts';

/*
 * `atlas land-fund` against mapshaper, each as a whole process on the same files: GeoJSON in, table of category and unit out.
 *
 *     npm run bench:mapshaper                     10,000 and 100,000 zones
 *     npm run bench:mapshaper -- 1000             any sizes
 *     npm run bench:mapshaper -- --markdown       writes docs/bench-mapshaper.md and its figures into docs/bench.json
 *
 * mapshaper is fetched from npm into node_modules/.cache, not a dependency: it brings 150 packages. Where it cannot be, "skipped"
 * is said. It sums planar areas on the same VN-2000 axis. Ours does more in its time: it audits every feature, sums on the
 * ellipsoid too, finds overlaps and closes each unit. Both run under the same Node.
 */

const VERSION = '0.7.70';
const STEP = 2 ** -12;
const RUNS = 3;
const JUDGED_ZONES = 100_000;
const ROOT = join(import.meta.dirname, '../..');
const HOME = join(ROOT, `node_modules/.cache/mapshaper-${VERSION}`);
const MAPSHAPER = join(HOME, 'node_modules/mapshaper/bin/mapshaper');
const PLANE = projString(AXIS);

const said: string[] = [];
function say(text: string): void {
  console.log(text);
  said.push(text);
}

function isReady(): boolean {
  if (existsSync(MAPSHAPER)) return true;
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--omit=optional'];
  const { status } = spawnSync('npm', ['install', '--prefix', HOME, ...flags, `mapshaper@${VERSION}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0 && existsSync(MAPSHAPER);
}

/** Seconds, the least of a few runs. */
interface ProcessTimes {
  readonly wall: number;
  readonly cpu: number;
}

/** What a whole process takes, its standard output in a file. The shell's `times` tells the processor time of its children. */
function quickestProcess(args: readonly string[], output: string): ProcessTimes {
  let wall = Number.POSITIVE_INFINITY;
  let cpu = Number.POSITIVE_INFINITY;
  const script = ['-c', '"$@" > "$OUTPUT" && times', 'sh', process.execPath, ...args];
  const env = { ...process.env, OUTPUT: output };
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync('sh', script, { encoding: 'utf8', env });
    wall = Math.min(wall, (performance.now() - start) / 1000);
    if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
    const [user, system] = [
      ...stdout
        .trim()
        .split('\n')
        .at(-1)!
        .matchAll(/(\d+)m([\d.]+)s/g),
    ].map(([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds));
    cpu = Math.min(cpu, user! + system!);
  }
  return { wall, cpu };
}

function writeGeoJson(path: string, layer: LayerBuffer, properties: (feature: number) => object): void {
  const features = featuresOf(layer).map((polygons, i) =>
    JSON.stringify({ type: 'Feature', properties: properties(i), geometry: geometryOf(polygons) }),
  );
  writeFileSync(path, `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`);
}

/** The rows of a CSV file without quotes, by column. */
function csvRows(path: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const columns = head!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i]!, cell])));
}

const union = (zones: string, units: string, ...steps: readonly string[]): string[] => [
  MAPSHAPER,
  ...['-i', zones, units, 'combine-files'],
  ...steps,
  ...['-union', 'target=*', '-each', 'area=this.area', '-drop', 'geometry'],
];

/** The largest difference of a category within a unit, square metres. */
function largestRowDifference(fund: LandFund, rows: readonly Record<string, string>[]): number {
  const theirs = new Map(rows.map(({ category, unit, area }) => [`${category} ${unit}`, Number(area)]));
  let largest = 0;
  for (const { id, rows: own } of fund.units)
    for (const { category, planeHa } of own)
      largest = Math.max(largest, Math.abs(planeHa * 1e4 - (theirs.get(`${category} ${id}`) ?? 0)));
  return largest;
}

/** Every pair on exact coordinates in metres, so that exact arithmetic can judge. */
function pairsOnThePlane(dir: string, plane: { readonly zones: LayerBuffer; readonly units: LayerBuffer }) {
  const zones = inSteps(plane.zones, STEP);
  const units = inSteps(plane.units, STEP);
  const [zonesFile, unitsFile, out] = ['zones-m.geojson', 'units-m.geojson', 'pairs.csv'].map((name) =>
    join(dir, name),
  );
  writeGeoJson(zonesFile!, zones, (zone) => ({ zone }));
  writeGeoJson(unitsFile!, units, (unit) => ({ unit }));
  const args = [
    ...union(zonesFile!, unitsFile!),
    '-dissolve',
    'zone,unit',
    'sum-fields=area',
    '-o',
    'force',
    out!,
  ];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const theirs: PairArea[] = csvRows(out!)
    .filter(({ zone, unit }) => zone !== '' && unit !== '')
    .map(({ zone, unit, area }) => ({ zone: Number(zone), unit: Number(unit), area: Number(area) }));
  return comparePairs(kernelPairs(zones, units), theirs, { zones, units, step: STEP });
}

function compare(dir: string, count: number): Figure[] {
  const { lonLat, plane, categories, unitNote } = benchLayers(count);
  const [zones, units, csv] = ['zones.geojson', 'units.geojson', 'fund.csv'].map((name) => join(dir, name));
  writeGeoJson(zones!, lonLat.zones, (zone) => ({ category: categories[zone] }));
  writeGeoJson(units!, lonLat.units, (unit) => ({ unit: `u${unit}` }));
  const sum = ['-dissolve', 'category,unit', 'sum-fields=area', '-o', 'force', csv!];
  const printed = join(dir, 'printed');
  const sphere = quickestProcess([...union(zones!, units!), ...sum], printed);
  const theirs = quickestProcess([...union(zones!, units!, '-proj', PLANE, 'target=*'), ...sum], printed);
  const options = ['--category', 'category', '--unit-id', 'unit', '--axis', String(AXIS.meridianDeg)];
  const words = ['land-fund', '--zones', zones!, '--units', units!, ...options];
  const ours = quickestProcess([join(ROOT, 'src/cli/start.ts'), ...words], printed);
  const row = (name: string, { wall, cpu }: ProcessTimes) => [
    name,
    `${wall.toFixed(2)} s`,
    `${cpu.toFixed(2)} s`,
    `${(cpu / ours.cpu).toFixed(1)}×`,
  ];
  const layers = `${featureCount(lonLat.zones)} zones × ${featureCount(lonLat.units)} units`;
  const rows = [
    row('atlas land-fund, to JSON', ours),
    row(`mapshaper ${VERSION} -proj -union, to CSV`, theirs),
    row(`mapshaper ${VERSION} -union on its sphere, to CSV`, sphere),
  ];
  say(`${table([layers, 'clock', 'processor', 'times ours'], rows)}\n`);
  say(
    `${unitNote}, ${lonLat.units.xy.length / 2} vertices; least of ${RUNS} processes each, ratios of processor time.`,
  );
  const rowDifference = largestRowDifference(
    JSON.parse(readFileSync(printed, 'utf8')) as LandFund,
    csvRows(csv!),
  );
  say(
    `Largest difference of a category within a unit: ${rowDifference.toExponential(2)} m² (ours projects and sums its own way).`,
  );
  const pairs = pairsOnThePlane(dir, plane);
  say(`${pairSentences(pairs, 'mapshaper').join('\n')}\n`);
  if (count !== JUDGED_ZONES) return [];
  const worst = Math.max(...pairs.judged.map(({ ours: own, exact }) => Math.abs(own - exact)));
  const name = '100,000 zones against mapshaper, whole process';
  return [
    atLeast(name, theirs.cpu / ours.cpu, 8),
    atMost(`${name}: where they differ most, the kernel off the exact area`, worst, 1e-6, 'm²'),
  ];
}

const args = process.argv.slice(2);
const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const dir = mkdtempSync(join(tmpdir(), 'plan-atlas-mapshaper-'));
try {
  if (isReady()) {
    say(
      `${new Date().toISOString().slice(0, 10)}, ${machine()}. Made by \`npm run bench:mapshaper -- --markdown\`.\n`,
    );
    const figures = (sizes.length > 0 ? sizes : [10_000, JUDGED_ZONES]).flatMap((size) => compare(dir, size));
    for (const figure of figures) say(`- ${sentence(figure)}`);
    if (args.includes('--markdown')) {
      writeFileSync(join(ROOT, 'docs/bench-mapshaper.md'), `# Against mapshaper\n\n${said.join('\n')}\n`);
      keepFigures('bench:mapshaper', figures);
    }
  } else console.log(`skipped: mapshaper ${VERSION} cannot be fetched from npm here`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
