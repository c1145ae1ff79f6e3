import { closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { buildLabelMesh } from '#core/geo/label-mesh.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { exactOverlayArea } from '#test/support/exact-overlay.ts';
import { benchLayers, inSteps } from './bench-layers.ts';
import { atLeast, atMost, type Figure, keepFigures, sentence } from './figures.ts';
import { hexWkb } from './hex-wkb.ts';
import { machine, measured, quickest, table } from './measure.ts';
import { PostgresServer } from './postgres-server.ts';

/*
 * The kernel against PostGIS on the same machine, the same layers, in one run.
 *
 *     npm run bench:postgis                  10,000 zones
 *     npm run bench:postgis 1000 10000 100000
 *     npm run bench:postgis 10000 --markdown
 *
 * "Plain" joins on the spatial index and sums ST_Area(ST_Intersection). "Best practice" joins with the units cut by
 * ST_Subdivide and indexed, and clips only zones not within a piece; the cutting itself is not counted. Postgres runs without
 * parallel workers and with two. The kernel runs on one thread, its mesh made each time; its first call is cold.
 */

/** Coordinates are whole multiples of this many metres (exact in binary), so that exact arithmetic can judge. */
const STEP = 2 ** -12;
/** From this difference of a pair on, exact arithmetic is asked who is right. */
const DISPUTED_M2 = 1e-6;
const JUDGED_PAIRS = 5;
/** The size whose ratios are held to the targets. */
const JUDGED_ZONES = 100_000;

const PLAIN = `
  SELECT z.category, u.id, sum(ST_Area(ST_Intersection(z.geom, u.geom)))
  FROM zone z JOIN unit u ON ST_Intersects(z.geom, u.geom) GROUP BY 1, 2`;
const BEST = `
  SELECT z.category, p.id, sum(CASE WHEN ST_CoveredBy(z.geom, p.geom) THEN ST_Area(z.geom)
                                    ELSE ST_Area(ST_Intersection(z.geom, p.geom)) END)
  FROM zone z JOIN piece p ON ST_Intersects(z.geom, p.geom) GROUP BY 1, 2`;
const PAIRS = `
  SELECT z.id, u.id, ST_Area(ST_Intersection(z.geom, u.geom))
  FROM zone z JOIN unit u ON ST_Intersects(z.geom, u.geom)`;

/** All that is printed, for docs/bench-postgis.md. */
const said: string[] = [];

function say(text: string): void {
  console.log(text);
  said.push(text);
}

interface Layers {
  readonly zones: LayerBuffer;
  readonly units: LayerBuffer;
  readonly rowOfZone: Uint32Array;
  readonly rows: number;
}

function load(server: PostgresServer, { zones, units, rowOfZone }: Layers): number {
  copy(server, 'zone', featureCount(zones), (zone) => `${zone}\t${rowOfZone[zone]}\t${hexWkb(zones, zone)}`);
  copy(server, 'unit', featureCount(units), (unit) => `${unit}\t0\t${hexWkb(units, unit)}`);
  const cut = 'CREATE TABLE piece AS SELECT id, ST_Subdivide(geom, 128) AS geom FROM unit';
  const seconds = server.seconds(cut, 0);
  server.sql('CREATE INDEX ON piece USING gist (geom); VACUUM ANALYZE');
  return seconds;
}

function copy(server: PostgresServer, name: string, count: number, line: (feature: number) => string): void {
  const path = `${server.dir}/${name}.tsv`;
  const file = openSync(path, 'w', 0o644);
  for (let feature = 0; feature < count; feature++) writeSync(file, `${line(feature)}\n`);
  closeSync(file);
  server.sql(`DROP TABLE IF EXISTS ${name} CASCADE; DROP TABLE IF EXISTS piece;
    CREATE TABLE ${name} (id int, category int, geom geometry);
    \\copy ${name} FROM '${path}'
    CREATE INDEX ON ${name} USING gist (geom); VACUUM ANALYZE ${name};`);
  rmSync(path);
}

/** The kernel's areas: by row and unit, or by zone and unit. */
function overlay({ zones, units, rowOfZone, rows }: Layers, mesh = buildLabelMesh(units)): Float64Array {
  return overlayAreas(mesh, zones, { category: rowOfZone, categoryCount: rows });
}

interface Worst {
  readonly difference: number;
  readonly key: string;
}

/** The largest differences between the kernel and a result of (key, key, area), largest first. */
function differences(printed: string, areaOf: (a: number, b: number) => number): Worst[] {
  const lines = printed.trim().split('\n');
  return lines
    .map((line) => {
      const [a, b, area] = line.split('\t').map(Number) as [number, number, number];
      return { difference: Math.abs(area - areaOf(a, b)), key: `${a} ${b} ${area}` };
    })
    .sort((one, other) => other.difference - one.difference);
}

function largestRowDifference(server: PostgresServer, query: string, layers: Layers): number {
  const matrix = overlay(layers);
  const columns = featureCount(layers.units) + 1;
  return differences(server.sql(query), (row, unit) => matrix[row * columns + unit + 1]!)[0]!.difference;
}

/** Compares every pair, and says by exact arithmetic who is right where they differ. */
function judgePairs(
  server: PostgresServer,
  { zones, units }: Layers,
): { readonly lines: string[]; readonly largest: number } {
  const areas = new Map<string, number>();
  overlayAreas(buildLabelMesh(units), zones, {
    category: new Uint32Array(featureCount(zones)),
    categoryCount: 1,
    emit: (zone, unit, area) => {
      const key = `${zone} ${unit}`;
      areas.set(key, (areas.get(key) ?? 0) + area);
    },
  });
  const worst = differences(server.sql(PAIRS), (zone, unit) => areas.get(`${zone} ${unit}`) ?? 0);
  const disputed = worst.filter(({ difference }) => difference > DISPUTED_M2);
  const lines = [
    `${worst.length} pairs compared, the largest difference ${worst[0]!.difference.toExponential(2)} m²; ` +
      `${disputed.length} differ by more than ${DISPUTED_M2} m²`,
  ];
  for (const { key } of worst.slice(0, JUDGED_PAIRS)) {
    const [zone, unit, theirs] = key.split(' ').map(Number) as [number, number, number];
    const truth = exactOverlayArea(zones, zone, units, unit, STEP);
    const off = (value: number) => Math.abs(value - truth).toExponential(1);
    const ours = areas.get(`${zone} ${unit}`) ?? 0;
    lines.push(
      `  zone ${zone}, unit ${unit}: exactly ${truth.toFixed(6)} m²; kernel off by ${off(ours)}, PostGIS by ${off(theirs)}`,
    );
  }
  return { lines, largest: worst[0]!.difference };
}

async function compare(server: PostgresServer, count: number, markdown: boolean): Promise<Figure[]> {
  const { plane, categories, unitNote } = benchLayers(count);
  const names = [...new Set(categories)];
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const layers: Layers = {
    zones: inSteps(plane.zones, STEP),
    units: inSteps(plane.units, STEP),
    rowOfZone: Uint32Array.from(categories, (category) => rowOf.get(category)!),
    rows: names.length,
  };
  const cold = (await measured(() => overlay(layers))).wall;
  const warm = (await quickest(5, () => overlay(layers))).wall;
  const mesh = buildLabelMesh(layers.units);
  const kept = (await quickest(5, () => overlay(layers, mesh))).wall;
  const cutting = load(server, layers);
  server.seconds('SELECT sum(ST_NPoints(geom)) FROM zone', 0);
  const results: [string, number][] = [
    ['PostGIS plain, 1 process', server.seconds(PLAIN, 0)],
    ['PostGIS plain, 2 parallel workers', server.seconds(PLAIN, 2)],
    ['PostGIS best practice, 1 process', Math.min(server.seconds(BEST, 0), server.seconds(BEST, 0))],
    ['PostGIS best practice, 2 parallel workers', Math.min(server.seconds(BEST, 2), server.seconds(BEST, 2))],
  ];
  const times = (seconds: number, of: number) => `${(seconds / of).toFixed(1)}×`;
  const rows = [
    ['kernel, first call with mesh', `${cold.toFixed(3)} s`, '1×', times(cold, warm)],
    ['kernel, warm with mesh', `${warm.toFixed(3)} s`, times(warm, cold), '1×'],
    ['kernel, mesh kept', `${kept.toFixed(3)} s`, times(kept, cold), times(kept, warm)],
    ...results.map(([name, seconds]) => [
      name,
      `${seconds.toFixed(2)} s`,
      times(seconds, cold),
      times(seconds, warm),
    ]),
  ];
  const { zones, units } = layers;
  const head = [
    `${featureCount(zones)} zones × ${featureCount(units)} units`,
    'time',
    'to first call',
    'to warm',
  ];
  if (markdown) say(`${table(head, rows)}\n`);
  else for (const row of [head, ...rows]) say(row.map((cell) => cell.padEnd(44)).join(''));
  say(
    `${unitNote}, ${units.xy.length / 2} vertices; cutting them by ST_Subdivide took ${cutting.toFixed(2)} s, not counted.`,
  );
  for (const [name, query] of [
    ['plain', PLAIN],
    ['best practice', BEST],
  ] as const) {
    const difference = largestRowDifference(server, query, layers);
    say(`Largest row difference, ${name}: ${difference.toExponential(2)} m².`);
  }
  const { lines, largest } = judgePairs(server, layers);
  say(`${lines.join('\n')}\n`);
  if (count !== JUDGED_ZONES) return [];
  const secondsOf = (name: string) =>
    Math.min(...results.filter(([each]) => each.startsWith(`PostGIS ${name}`)).map(([, seconds]) => seconds));
  const against = `${count.toLocaleString('en')} zones against PostGIS`;
  return [
    atLeast(`${against}, best practice`, secondsOf('best') / warm, 25),
    atLeast(`${against}, plain query`, secondsOf('plain') / warm, 200),
    atMost(`${against}, largest difference of a pair`, largest, DISPUTED_M2, 'm²'),
  ];
}

const args = process.argv.slice(2);
const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const server = new PostgresServer();
try {
  const version = server.sql("SELECT split_part(version(), ' ', 2) || ', ' || postgis_full_version()").trim();
  say(`${new Date().toISOString().slice(0, 10)}, ${machine()}\nPostgreSQL ${version}\n`);
  const figures: Figure[] = [];
  for (const size of sizes.length > 0 ? sizes : [10_000])
    figures.push(...(await compare(server, size, args.includes('--markdown'))));
  for (const figure of figures) say(`- ${sentence(figure)}`);
  if (args.includes('--markdown')) {
    if (figures.length > 0) keepFigures('bench:postgis', figures);
    writeFileSync(
      join(import.meta.dirname, '../../docs/bench-postgis.md'),
      `# Against PostGIS\n\n${said.join('\n')}`,
    );
  }
} finally {
  server.stop();
}
