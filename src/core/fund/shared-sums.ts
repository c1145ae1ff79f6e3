import type { FeatureProblem } from '#core/geo/feature-problem.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { type Projector, projector } from '#core/geo/layer-projector.ts';
import { cutOut, extentOf, type LayerSlice } from '#core/geo/layer-slice.ts';
import { markedEdges, matchAcrossTiles, matchWithinTiles, partTiles } from '#core/geo/outer-edges.ts';
import { PART_STRIDE } from '#core/geo/part-summary.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { CategoryTable } from './category-table.ts';
import type { Checkpoint } from './checkpoint.ts';
import { ALONE, type Crew, share } from './crew.ts';
import type { FeatureRepair } from './feature-repair.ts';
import { type MeasuredLayer, measureSlice, roomFor } from './measured-layer.ts';
import type { PlaneLayer } from './plane-layer.ts';
import {
  type PreparedLayer,
  type PreparedUnits,
  type PreparedZones,
  preparedFrom,
} from './prepared-layer.ts';
import { isShared, newBytes, newFloats, sharedIntegers, sharedLayer } from './shared-memory.ts';
import {
  sumSlice,
  totalOf,
  type UnitMeshes,
  ZONES_A_SLICE,
  type ZoneSums,
  type ZonesToSum,
} from './zone-sums.ts';

/** Layers smaller than this are done by one thread: handing over would take longer. Estimated from start-up and copying times, not measured. */
const LEAST_VERTICES = 400_000;
/** Features measured between two checkpoints. */
const FEATURES_A_SLICE = 10_000;
/** Tiles matched between two checkpoints. */
const TILES_A_SLICE = 16;

/** The crew for a layer: nobody else for a small one. */
const crewFor = (crew: Crew, { xy }: LayerBuffer): Crew => (xy.length / 2 < LEAST_VERTICES ? ALONE : crew);

/** The crew for layers as they lie: what is not in shared memory is copied. */
export const crewForSums = (crew: Crew, { lonLat, plane }: PreparedZones): Crew => {
  const { helpers, sharesMemory, breathe } = crewFor(crew, lonLat);
  return { helpers, breathe, sharesMemory: sharesMemory && isShared(lonLat) && isShared(plane.layer) };
};

/** Measures a layer; returns it in shared memory where the crew has some. */
export async function measureLayer(
  crew: Crew,
  given: LayerBuffer,
  axis: Vn2000Zone,
  project: Projector,
  checkpoint: Checkpoint,
): Promise<{ readonly layer: LayerBuffer; readonly measured: MeasuredLayer }> {
  const layer = sharedLayer(crew, given);
  const into = roomFor(layer, (length) => newFloats(crew, length));
  const range = slicesOf(featureCount(layer), FEATURES_A_SLICE);
  await share(
    crew,
    {
      name: 'measure',
      count: range.count,
      kept: null,
      common: { axis, shared: crew.sharesMemory ? { layer, into } : null },
      job: (i) => ({ ...range.of(i), layer: crew.sharesMemory ? null : cutOut({ layer, ...range.of(i) }) }),
      own: (i) => {
        measureSlice({ layer, ...range.of(i) }, project, into);
        return null;
      },
      take: (i, answer) => {
        if (answer) putIn({ layer, ...range.of(i) }, answer, into);
      },
    },
    checkpoint,
  );
  return { layer, measured: into };
}

/** `prepareLayer` by a crew; small layers by this thread alone. */
export async function prepareLayerBy(
  crew: Crew,
  given: LayerBuffer,
  axis: Vn2000Zone,
  problems: readonly FeatureProblem[] = [],
  repairs: readonly FeatureRepair[] = [],
): Promise<PreparedLayer> {
  const { layer, measured } = await measureLayer(
    crewFor(crew, given),
    given,
    axis,
    projector(axis),
    () => {},
  );
  return preparedFrom(layer, measured, problems, repairs);
}

function putIn(slice: LayerSlice, answer: MeasuredLayer, into: MeasuredLayer): void {
  const { firstPart, firstVertex } = extentOf(slice);
  into.xy.set(answer.xy, 2 * firstVertex);
  into.parts.set(answer.parts, PART_STRIDE * firstPart);
  into.ground.set(answer.ground, PART_STRIDE * firstPart);
  into.crossings.set(answer.crossings, slice.from);
}

/** Works out `plane.outer` with a crew that shares memory; without one it is left to be worked out when it is asked for. */
export async function findOuterEdges(
  crew: Crew,
  plane: PlaneLayer,
  checkpoint: Checkpoint,
  first: () => void,
): Promise<() => void> {
  const { layer, parts } = plane;
  if (!crew.sharesMemory || !isShared(layer) || plane.hasOuter) {
    first();
    return () => {};
  }
  const tiles = partTiles(layer, parts);
  const marks = newBytes(crew, layer.xy.length / 2);
  const range = slicesOf(tiles.tiles.start.length - 1, TILES_A_SLICE);
  await share(
    crew,
    {
      name: 'match',
      count: range.count,
      kept: null,
      common: { layer, tiles, marks },
      job: range.of,
      own: (i) => {
        const { from, to } = range.of(i);
        matchWithinTiles(layer, tiles, marks, from, to);
        return null;
      },
      take: () => {},
      first,
    },
    checkpoint,
  );
  return () => {
    matchAcrossTiles(layer, tiles, marks);
    plane.setOuter(markedEdges(layer, marks));
  };
}

const meshes = new WeakMap<PlaneLayer, UnitMeshes>();

/** The meshes of units on both planes, the same object each time. */
export function meshesOf({ plane, equalArea }: PreparedUnits): UnitMeshes {
  const made = meshes.get(plane) ?? { plane: plane.labelMesh, equalArea: equalArea.labelMesh };
  meshes.set(plane, made);
  return made;
}

const sharedRows = new WeakMap<Uint32Array, Uint32Array>();

function rowsFor(crew: Crew, rows: Uint32Array): Uint32Array {
  if (!crew.sharesMemory) return rows;
  const shared = sharedRows.get(rows) ?? sharedIntegers(rows);
  sharedRows.set(rows, shared);
  return shared;
}

/** Sums zones over units on both planes; `first` is what this thread has to do besides. */
export async function sumZones(
  crew: Crew,
  { lonLat, plane, ground }: PreparedZones,
  { categories, rowOfZone }: CategoryTable,
  units: UnitMeshes,
  checkpoint: Checkpoint,
  first: () => Promise<void>,
): Promise<ZoneSums> {
  const category = rowsFor(crew, rowOfZone);
  const zones: ZonesToSum = { lonLat, ground, plane: plane.layer, parts: plane.parts, category };
  const categoryCount = categories.length;
  const range = slicesOf(featureCount(zones.lonLat), ZONES_A_SLICE);
  const slices: ZoneSums[] = new Array(range.count);
  const own = (i: number) => {
    const { from, to } = range.of(i);
    return sumSlice(zones, units, categoryCount, from, to);
  };
  await share(
    crew,
    {
      name: 'sum',
      count: range.count,
      kept: units,
      common: { categoryCount, shared: crew.sharesMemory ? zones : null },
      job: (i) => ({ ...range.of(i), zones: crew.sharesMemory ? null : zonesOf(zones, range.of(i)) }),
      own,
      take: (i, answer) => {
        slices[i] = answer;
      },
      first,
    },
    checkpoint,
  );
  return totalOf(slices, categoryCount * (units.plane.labelCount + 1));
}

function zonesOf(
  zones: ZonesToSum,
  { from, to }: { readonly from: number; readonly to: number },
): ZonesToSum {
  const { firstPart, endPart } = extentOf({ layer: zones.plane, from, to });
  return {
    lonLat: cutOut({ layer: zones.lonLat, from, to }),
    plane: cutOut({ layer: zones.plane, from, to }),
    parts: zones.parts.slice(PART_STRIDE * firstPart, PART_STRIDE * endPart),
    ground: zones.ground.slice(PART_STRIDE * firstPart, PART_STRIDE * endPart),
    category: zones.category.slice(from, to),
  };
}

const slicesOf = (count: number, size: number) => ({
  count: Math.ceil(count / size),
  of: (i: number) => ({ from: i * size, to: Math.min(count, (i + 1) * size) }),
});
