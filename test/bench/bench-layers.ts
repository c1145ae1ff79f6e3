import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { parseGeoJson } from '#io/geojson.ts';
import { AXIS } from '#test/support/funds.ts';
import { seededProvince } from '#test/support/seeded-province.ts';

/** The 54 communes of Quảng Ninh in full detail, where the project's shared folder is at hand. */
export const REAL_COMMUNES = join(import.meta.dirname, '../../../shared/data/communes-22-quang-ninh.geojson');

/** One size of the benchmark: invented zones over real (or invented) communes. */
export interface BenchLayers {
  /** lon, lat in degrees */
  readonly lonLat: { readonly zones: LayerBuffer; readonly units: LayerBuffer };
  /** metres on the axis of Quảng Ninh */
  readonly plane: { readonly zones: LayerBuffer; readonly units: LayerBuffer };
  readonly categories: readonly string[];
  /** which communes these are */
  readonly unitNote: string;
}

/** About `count` seeded zones over the communes, on both planes; the same everywhere. */
export function benchLayers(count: number, jitterDeg = 0): BenchLayers {
  const province = seededProvince({ zones: count, jitterDeg });
  const real = realCommunes();
  const lonLat = { zones: province.zones, units: real ?? province.communes };
  const project = projector(AXIS);
  const flat = (layer: LayerBuffer): LayerBuffer => ({ ...layer, xy: project(layer.xy) });
  return {
    lonLat,
    plane: { zones: flat(lonLat.zones), units: flat(lonLat.units) },
    categories: province.categories,
    unitNote: real ? 'real communes of Quảng Ninh' : 'invented communes (../shared/data is not here)',
  };
}

function realCommunes(): LayerBuffer | undefined {
  if (!existsSync(REAL_COMMUNES)) return undefined;
  const parsed = parseGeoJson(readFileSync(REAL_COMMUNES, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value.layer;
}

/** Coordinates rounded to whole steps, such as 2⁻¹² m, so that exact arithmetic can judge who is right. */
export const inSteps = (layer: LayerBuffer, step: number): LayerBuffer => ({
  ...layer,
  xy: layer.xy.map((value) => Math.round(value / step) * step),
});
