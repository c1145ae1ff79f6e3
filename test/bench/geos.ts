import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLabelMesh } from '#core/geo/label-mesh.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { benchLayers, inSteps } from './bench-layers.ts';
import { comparePairs, type PairArea, pairSentences } from './compare-pairs.ts';
import { atLeast, atMost, type Figure, keepFigures, sentence } from './figures.ts';
import { kernelPairs } from './kernel-pairs.ts';
import { writeLayerFile } from './layer-file.ts';
import { machine, measured, quickest, table } from './measure.ts';

/*
 * The kernel against native GEOS with prepared geometries: the same layers, the same machine, one run, one thread each.
 *
 *     npm run bench:geos                     10,000 and 100,000 zones
 *     npm run bench:geos -- 1000             any sizes
 *     npm run bench:geos -- --markdown       writes docs/bench-geos.md and its figures into docs/bench.json
 *
 * test/bench/native/overlay.c is compiled with gcc against libgeos-dev, which is installed where it is missing (Debian, root);
 * where it cannot be, "skipped" is said. Both start from loaded geometries and end with the areas of all pairs; the mesh and
 * prepared units are made within the time. Ratios are of processor time, which other work on the machine disturbs least; each runs
 * in one thread, and the compiler threads of Node count too.
 */

/** Coordinates are whole multiples of this many metres (exact in binary), so that exact arithmetic can judge. */
const STEP = 2 ** -12;
const HEADER = '/usr/include/geos_c.h';
const RUNS = 3;
/** The size whose ratio is held to the target. */
const JUDGED_ZONES = 100_000;

const said: string[] = [];
function say(text: string): void {
  console.log(text);
  said.push(text);
}

const succeeds = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/** Compiles the C program; false where there is neither GEOS nor a way to get it. */
function build(program: string): boolean {
  const packages = ['install', '-y', '--no-install-recommends', 'gcc', 'libc6-dev', 'libgeos-dev'];
  if (!existsSync(HEADER) && !(succeeds('apt-get', ['update']) && succeeds('apt-get', packages)))
    return false;
  const source = join(import.meta.dirname, 'native/overlay.c');
  return succeeds('gcc', ['-O3', '-march=native', '-o', program, source, '-lgeos_c']);
}

function geosPairs(path: string): PairArea[] {
  const bytes = readFileSync(path);
  return Array.from({ length: bytes.length / 16 }, (_, i) => ({
    zone: bytes.readInt32LE(16 * i),
    unit: bytes.readInt32LE(16 * i + 4),
    area: bytes.readDoubleLE(16 * i + 8),
  }));
}

async function compare(program: string, dir: string, count: number): Promise<Figure[]> {
  const { plane, unitNote } = benchLayers(count);
  const zones = inSteps(plane.zones, STEP);
  const units = inSteps(plane.units, STEP);
  const overlay = () =>
    overlayAreas(buildLabelMesh(units), zones, {
      category: new Uint32Array(featureCount(zones)),
      categoryCount: 1,
    });
  const cold = await measured(overlay);
  const warm = await quickest(5, overlay);
  const paths = ['zones', 'units', 'pairs'].map((name) => join(dir, name));
  writeLayerFile(paths[0]!, zones);
  writeLayerFile(paths[1]!, units);
  const { stdout, status } = spawnSync(program, [...paths, String(RUNS)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`overlay.c ended with ${status}`);
  const lines = stdout.trim().split('\n');
  const runs = lines.slice(0, RUNS).map((line) => line.split(' ').map(Number) as [number, number]);
  const geos = {
    wall: Math.min(...runs.map(([wall]) => wall)),
    cpu: Math.min(...runs.map(([, cpu]) => cpu)),
  };
  const row = (name: string, { wall, cpu }: typeof geos) => [
    name,
    `${wall.toFixed(3)} s`,
    `${cpu.toFixed(3)} s`,
    `${(cpu / cold.cpu).toFixed(1)}×`,
    `${(cpu / warm.cpu).toFixed(1)}×`,
  ];
  const head = [`${featureCount(zones)} zones × ${featureCount(units)} units`, 'clock', 'processor'];
  const rows = [
    row('kernel, first call with mesh', cold),
    row('kernel, warm with mesh', warm),
    row(`GEOS ${lines[RUNS]}, prepared, least of ${RUNS}`, geos),
  ];
  say(`${table([...head, 'to first call', 'to warm'], rows)}\n`);
  say(`${unitNote}, ${units.xy.length / 2} vertices; ratios of processor time.`);
  const pairs = comparePairs(kernelPairs(zones, units), geosPairs(paths[2]!), { zones, units, step: STEP });
  say(`${pairSentences(pairs, 'GEOS').join('\n')}\n`);
  if (count !== JUDGED_ZONES) return [];
  const name = `100,000 zones against native GEOS with prepared geometries`;
  return [
    atLeast(`${name}, warm kernel with its mesh`, geos.cpu / warm.cpu, 25),
    atLeast(`${name}, the kernel’s first call`, geos.cpu / cold.cpu, 25),
    atMost(`${name}, largest difference of a pair`, pairs.largest, 1e-6, 'm²'),
  ];
}

const args = process.argv.slice(2);
const sizes = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
const dir = mkdtempSync(join(tmpdir(), 'plan-atlas-geos-'));
try {
  const program = join(dir, 'overlay');
  if (build(program)) {
    say(
      `${new Date().toISOString().slice(0, 10)}, ${machine()}. Made by \`npm run bench:geos -- --markdown\`.\n`,
    );
    const figures: Figure[] = [];
    for (const size of sizes.length > 0 ? sizes : [10_000, JUDGED_ZONES])
      figures.push(...(await compare(program, dir, size)));
    for (const figure of figures) say(`- ${sentence(figure)}`);
    if (args.includes('--markdown')) {
      writeFileSync(
        join(import.meta.dirname, '../../docs/bench-geos.md'),
        `# Against native GEOS\n\n${said.join('\n')}\n`,
      );
      keepFigures('bench:geos', figures);
    }
  } else console.log('skipped: no gcc or libgeos-dev, and they cannot be installed here');
} finally {
  rmSync(dir, { recursive: true, force: true });
}
