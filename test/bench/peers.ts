import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { featureCollection, intersect, multiPolygon } from '@turf/turf';
import Clipper2Factory from 'clipper2-wasm/dist/es/clipper2z.js';
import initGeosJs from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';
import { buildLabelMesh } from '#core/geo/label-mesh.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { multiPolygonOf } from '#core/geo/multi-polygon.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { PART_STRIDE, summariseParts } from '#core/geo/part-summary.ts';
import { indexParts } from '#core/geo/spatial-index.ts';
import { benchLayers } from './bench-layers.ts';
import { beside } from './figures.ts';
import { measured, quickest } from './measure.ts';
import { inSeconds, type Section, times } from './section.ts';

/** A zone and a unit whose boxes meet. */
interface Pair {
  readonly zone: number;
  readonly unit: number;
}

/** How many pairs each peer clips; its time is extrapolated to all. */
const TURF_PAIRS = 40;
const CLIPPER_PAIRS = 400;
const GEOS_PAIRS = 1500;

/** The overlay by libraries that build the intersection polygons, on the same layers. */
export async function benchPeers(size: number): Promise<Section> {
  const { zones, units } = benchLayers(size).plane;
  const category = new Uint32Array(featureCount(zones));
  const kernel = (
    await quickest(4, () => overlayAreas(buildLabelMesh(units), zones, { category, categoryCount: 1 }))
  ).cpu;
  const pairs = pairsOf(zones, units);
  const peers: [string, number, Pair[]][] = [];
  for (const [name, clip, count] of [
    ['geos-wasm, prepared', await geosPrepared(zones, units), GEOS_PAIRS],
    ['geos-wasm, plain intersection', await geosPlain(zones, units), GEOS_PAIRS],
    ['clipper2-wasm', await clipper(zones, units), CLIPPER_PAIRS],
    ['Turf intersect', turf(zones, units), TURF_PAIRS],
  ] as const) {
    const sample = sampleOf(pairs, count);
    const { cpu } = await measured(() => {
      for (const pair of sample) clip(pair);
    });
    peers.push([name, (cpu * pairs.length) / sample.length, sample]);
  }
  return {
    title: `Libraries that clip, ${featureCount(zones)} zones`,
    head: ['', 'processor', 'times ours', 'extrapolated from'],
    rows: [
      ['kernel, mesh included', inSeconds(kernel), '1×', '-'],
      ...peers.map(([name, cpu, sample]) => [
        name,
        inSeconds(cpu),
        times(cpu / kernel),
        `${sample.length} of ${pairs.length} pairs`,
      ]),
    ],
    figures: peers.map(([name, cpu]) =>
      beside(`${featureCount(zones)} zones against ${name}, processor`, cpu / kernel),
    ),
    note: 'Pairs are those whose boxes meet. "Prepared" asks GEOS first whether the unit contains the zone and clips only if it does not.',
  };
}

type Clip = (pair: Pair) => void;

function pairsOf(zones: LayerBuffer, units: LayerBuffer): Pair[] {
  const boxes = summariseParts(units);
  const index = indexParts(summariseParts(zones));
  return Array.from({ length: featureCount(units) }, (_, unit) => {
    const near = new Set<number>();
    for (let part = units.featOff[unit]!; part < units.featOff[unit + 1]!; part++) {
      const [minX, minY, maxX, maxY] = boxes.subarray(PART_STRIDE * part, PART_STRIDE * part + 4);
      for (const zone of index.search(minX!, minY!, maxX!, maxY!)) near.add(zone);
    }
    return [...near].map((zone) => ({ zone, unit }));
  }).flat();
}

/** Every n-th pair, so that the sample meets all units. */
const sampleOf = (pairs: readonly Pair[], size: number): Pair[] => {
  const step = Math.max(1, Math.floor(pairs.length / size));
  return pairs.filter((_, i) => i % step === 0).slice(0, size);
};

async function geosShapes(zones: LayerBuffer, units: LayerBuffer) {
  const geos = await initGeosJs();
  const shape = (layer: LayerBuffer, feature: number) =>
    geojsonToGeosGeom({ type: 'MultiPolygon', coordinates: multiPolygonOf(layer, feature) }, geos);
  const unitShapes = Array.from({ length: featureCount(units) }, (_, unit) => shape(units, unit));
  return { geos, unitShapes, zoneShape: (zone: number) => shape(zones, zone) };
}

async function geosPlain(zones: LayerBuffer, units: LayerBuffer): Promise<Clip> {
  const { geos, unitShapes, zoneShape } = await geosShapes(zones, units);
  return ({ zone, unit }) => {
    const shape = zoneShape(zone);
    geos.GEOSGeom_destroy(geos.GEOSIntersection(shape, unitShapes[unit]!));
    geos.GEOSGeom_destroy(shape);
  };
}

async function geosPrepared(zones: LayerBuffer, units: LayerBuffer): Promise<Clip> {
  const { geos, unitShapes, zoneShape } = await geosShapes(zones, units);
  const prepared = unitShapes.map((unit) => geos.GEOSPrepare(unit));
  return ({ zone, unit }) => {
    const shape = zoneShape(zone);
    const inside = geos.GEOSPreparedContains(prepared[unit]!, shape) === 1;
    if (!inside && geos.GEOSPreparedIntersects(prepared[unit]!, shape) === 1)
      geos.GEOSGeom_destroy(geos.GEOSIntersection(shape, unitShapes[unit]!));
    geos.GEOSGeom_destroy(shape);
  };
}

async function clipper(zones: LayerBuffer, units: LayerBuffer): Promise<Clip> {
  const wasm = createRequire(import.meta.url).resolve('clipper2-wasm/dist/es/clipper2z.wasm');
  const library = await Clipper2Factory({ wasmBinary: readFileSync(wasm) });
  const paths = (layer: LayerBuffer, feature: number) => {
    const all = new library.Paths64();
    for (const rings of multiPolygonOf(layer, feature))
      for (const ring of rings)
        all.push_back(
          library.MakePath64(
            ring
              .slice(1)
              .flat()
              .map((value) => BigInt(Math.round(value * 1e4))),
          ),
        );
    return all;
  };
  const unitPaths = Array.from({ length: featureCount(units) }, (_, unit) => paths(units, unit));
  return ({ zone, unit }) => {
    const zonePaths = paths(zones, zone);
    library.Intersect64(zonePaths, unitPaths[unit]!, library.FillRule.EvenOdd).delete();
    zonePaths.delete();
  };
}

function turf(zones: LayerBuffer, units: LayerBuffer): Clip {
  return ({ zone, unit }) => {
    const shapes = [multiPolygon(multiPolygonOf(zones, zone)), multiPolygon(multiPolygonOf(units, unit))];
    try {
      intersect(featureCollection(shapes));
    } catch {
      // Turf cannot build some rings; the time it took to find out counts
    }
  };
}
