import { type Checkpoint, inSlices } from '#core/fund/checkpoint.ts';
import { doubleCountedPieces } from '#core/fund/overlap-sums.ts';
import type { PreparedZones } from '#core/fund/prepared-layer.ts';
import type { FundPlane } from '#core/fund/transition-scope.ts';
import { ellipsoidArea, planeArea } from '#core/geo/area.ts';
import type { LabelMesh } from '#core/geo/label-mesh.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import type { SquareMetres } from '#core/units.ts';

/** What lots and zones have in common on one plane, square metres; overlay areas of either are empty. */
export interface ConformitySums {
  /** Lot × number of zones + zone; each has its full share where zones cover each other. */
  readonly pairs: ReadonlyMap<number, SquareMetres>;
  /** Of each lot, from its own outline. */
  readonly areas: Float64Array;
  /** Of each lot: land no zone covers. */
  readonly outside: Float64Array;
  /** Of each lot: land counted again because zones cover each other. */
  readonly twice: Float64Array;
}

const LOTS_A_SLICE = 2000;

/**
 * Lots cut by zones on one plane of both. Three meshes (each zone, all zones as one cover, what they cover twice) and the
 * lots' outlines are measured apart, so that the sum can fail.
 */
export async function conformitySums(
  lower: PreparedZones,
  parent: PreparedZones,
  plane: FundPlane,
  checkpoint: Checkpoint,
): Promise<ConformitySums> {
  const lots = lower.counted[plane];
  const zones = parent.counted[plane];
  const { layer, parts } = lots;
  const lotCount = featureCount(layer);
  const zoneCount = featureCount(zones.layer);
  const lotNumbers = Uint32Array.from({ length: lotCount }, (_, lot) => lot);
  await checkpoint(0);
  const pairs = new Map<number, SquareMetres>();
  const emit = (lot: number, zone: number, area: SquareMetres): void => {
    const key = lot * zoneCount + zone;
    if (zone >= 0) pairs.set(key, (pairs.get(key) ?? 0) + area);
  };
  const one = new Uint8Array(lotCount);
  const meet = (from: number, to: number): void =>
    void overlayAreas(zones.labelMesh, layer, { category: one, categoryCount: 1, parts, from, to, emit });
  await inSlices(lotCount, LOTS_A_SLICE, meet, checkpoint, [0.1, 0.6]);
  const inColumn = (mesh: LabelMesh, column: 0 | 1): Float64Array =>
    overlayAreas(mesh, layer, { category: lotNumbers, categoryCount: lotCount, parts }).filter(
      (_, at) => at % 2 === column,
    );
  // ∫ (1 − how often it is covered): what is covered twice is taken off twice
  const net = inColumn(zones.coverageMesh, 0);
  await checkpoint(0.8);
  const twice =
    zones.overlaps.length > 0
      ? inColumn((await doubleCountedPieces(zones)).coverageMesh, 1)
      : new Float64Array(lotCount);
  await checkpoint(1);
  const areaOf = (lot: number): SquareMetres =>
    plane === 'plane' ? planeArea(layer, lot) : ownGround(lower, lot, layer.featOff);
  return {
    pairs,
    areas: Float64Array.from(lotNumbers, areaOf),
    outside: net.map((area, lot) => area + twice[lot]!),
    twice,
  };
}

/** On the ellipsoid, from degrees; nothing for a lot that is left out. */
const ownGround = ({ lonLat }: PreparedZones, lot: number, featOff: Uint32Array): SquareMetres =>
  featOff[lot] === featOff[lot + 1] ? 0 : ellipsoidArea(lonLat, lot);
