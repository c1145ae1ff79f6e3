import { featureCollection, intersect, multiPolygon } from '@turf/turf';
import initGeosJs from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';
import { buildLabelMesh } from '#core/geo/label-mesh.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { multiPolygonOf } from '#core/geo/multi-polygon.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { PART_STRIDE, summariseParts } from '#core/geo/part-summary.ts';
import { indexParts } from '#core/geo/spatial-index.ts';
import { AXIS } from '#test/support/funds.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

/*
 * The kernel against Turf's plain intersect and GEOS (WebAssembly) on the same invented province, in one run, as ratios.
 * Turf and GEOS clip a sample of the pairs whose boxes meet, and their time is extrapolated to all pairs; the output says so.
 *
 *     npm run bench            10,000 zones
 *     npm run bench 1000       another number
 */

/** A zone and a unit whose boxes meet. */
interface Pair {
  readonly zone: number;
  readonly unit: number;
}

const TURF_PAIRS = 60;
const GEOS_PAIRS = 1500;

function pairsOf(zones: LayerBuffer, units: LayerBuffer): Pair[] {
  const boxes = summariseParts(units);
  const index = indexParts(summariseParts(zones));
  return Array.from({ length: featureCount(units) }, (_, unit) => {
    const [minX, minY, maxX, maxY] = boxes.subarray(PART_STRIDE * unit, PART_STRIDE * unit + 4);
    return index.search(minX!, minY!, maxX!, maxY!).map((zone) => ({ zone, unit }));
  }).flat();
}

/** Every n-th pair, so that the sample meets all units. */
const sampleOf = (pairs: readonly Pair[], size: number): Pair[] => {
  const step = Math.max(1, Math.floor(pairs.length / size));
  return pairs.filter((_, i) => i % step === 0).slice(0, size);
};

function secondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function kernelSeconds(zones: LayerBuffer, units: LayerBuffer): number {
  const category = new Uint32Array(featureCount(zones));
  return secondsOf(() => overlayAreas(buildLabelMesh(units), zones, { category, categoryCount: 1 }));
}

function turfSeconds(zones: LayerBuffer, units: LayerBuffer, pairs: readonly Pair[]): number {
  return secondsOf(() => {
    for (const { zone, unit } of pairs) {
      const shapes = [multiPolygon(multiPolygonOf(zones, zone)), multiPolygon(multiPolygonOf(units, unit))];
      try {
        intersect(featureCollection(shapes));
      } catch {
        // Turf cannot build some rings; the time it took to find out counts
      }
    }
  });
}

async function geosSeconds(zones: LayerBuffer, units: LayerBuffer, pairs: readonly Pair[]): Promise<number> {
  const geos = await initGeosJs();
  const shape = (layer: LayerBuffer, feature: number) =>
    geojsonToGeosGeom({ type: 'MultiPolygon', coordinates: multiPolygonOf(layer, feature) }, geos);
  const unitShapes = Array.from({ length: featureCount(units) }, (_, unit) => shape(units, unit));
  return secondsOf(() => {
    for (const { zone, unit } of pairs) {
      const zoneShape = shape(zones, zone);
      geos.GEOSGeom_destroy(geos.GEOSIntersection(zoneShape, unitShapes[unit]!));
      geos.GEOSGeom_destroy(zoneShape);
    }
  });
}

const zoneCount = Number(process.argv[2] ?? 10_000);
const province = seededProvince({ zones: zoneCount });
const project = projector(AXIS);
const zones = { ...province.zones, xy: project(province.zones.xy) };
const units = { ...province.communes, xy: project(province.communes.xy) };
const pairs = pairsOf(zones, units);

const first = kernelSeconds(zones, units);
const kernel = Math.min(
  kernelSeconds(zones, units),
  kernelSeconds(zones, units),
  kernelSeconds(zones, units),
);
const turfPairs = sampleOf(pairs, TURF_PAIRS);
const geosPairs = sampleOf(pairs, GEOS_PAIRS);
const turf = (turfSeconds(zones, units, turfPairs) * pairs.length) / turfPairs.length;
const geos = ((await geosSeconds(zones, units, geosPairs)) * pairs.length) / geosPairs.length;

const line = (name: string, seconds: number, note: string): string =>
  `${name.padEnd(28)}${seconds.toFixed(3).padStart(12)} s${`${(seconds / kernel).toFixed(1)} x`.padStart(14)}   ${note}`;
console.log(
  `${featureCount(zones)} zones x ${featureCount(units)} units, ${pairs.length} pairs whose boxes meet`,
);
console.log(line('kernel, mesh included', kernel, `first call ${first.toFixed(3)} s`));
console.log(line('geos-wasm intersection', geos, `extrapolated from ${geosPairs.length} pairs`));
console.log(line('Turf intersect', turf, `extrapolated from ${turfPairs.length} pairs`));
