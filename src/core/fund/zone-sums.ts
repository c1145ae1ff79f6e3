import type { LabelMesh } from '#core/geo/label-mesh.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { overlayOnEllipsoid } from '#core/geo/overlay-ellipsoid.ts';
import type { PartSummary } from '#core/geo/part-summary.ts';
import { ZoneCounter, type ZoneCounts } from './sums.ts';

/** Zones that are summed over units on both planes. */
export interface ZonesToSum {
  /** lon, lat in degrees */
  readonly lonLat: LayerBuffer;
  /** the same features, metres on the declared axis */
  readonly plane: LayerBuffer;
  readonly parts: PartSummary;
  readonly ground: PartSummary;
  /** the row of each zone */
  readonly category: Uint32Array;
}

/** The units they are summed over. */
export interface UnitMeshes {
  readonly plane: LabelMesh;
  readonly equalArea: LabelMesh;
}

/** Square metres by category and unit, laid out as `PlaneSums.byCategory`, and how many zones contribute. */
export interface ZoneSums {
  readonly plane: Float64Array;
  readonly ellipsoid: Float64Array;
  readonly counts: ZoneCounts;
}

/** Zones summed at a time. The slices are added up in order, so that the figures do not depend on who sums which. */
export const ZONES_A_SLICE = 10_000;

/** Zones `from` … `to` over the units. */
export function sumSlice(
  zones: ZonesToSum,
  units: UnitMeshes,
  categoryCount: number,
  from = 0,
  to: number = featureCount(zones.plane),
): ZoneSums {
  const { category } = zones;
  const { labelCount } = units.plane;
  const counter = new ZoneCounter(category, categoryCount, labelCount);
  const plane = overlayAreas(units.plane, zones.plane, {
    category,
    categoryCount,
    parts: zones.parts,
    from,
    to,
    emit: counter.count.bind(counter),
  });
  const ellipsoid = new Float64Array(plane.length);
  overlayOnEllipsoid(units.equalArea, zones.lonLat, {
    category,
    parts: zones.ground,
    into: ellipsoid,
    from,
    to,
  });
  return { plane, ellipsoid, counts: counter.counts };
}

/** Adds up slices in their order. */
export function totalOf(slices: readonly ZoneSums[], length: number): ZoneSums {
  const total = {
    plane: new Float64Array(length),
    ellipsoid: new Float64Array(length),
    counts: new Uint32Array(length),
  };
  for (const slice of slices) {
    for (let at = 0; at < length; at++) {
      total.plane[at]! += slice.plane[at]!;
      total.ellipsoid[at]! += slice.ellipsoid[at]!;
      total.counts[at]! += slice.counts[at]!;
    }
  }
  return total;
}
