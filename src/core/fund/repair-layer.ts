import { planeArea } from '#core/geo/area.ts';
import type { FeatureProblem } from '#core/geo/feature-problem.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import type { MakeValid } from '#core/geo/make-valid.ts';
import {
  layerOfMultiPolygons,
  type MultiPolygonCoordinates,
  multiPolygonOf,
} from '#core/geo/multi-polygon.ts';
import { inverse } from '#core/geo/vn2000.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import { type LonLat, toHectares } from '#core/units.ts';
import type { FeatureRepair } from './feature-repair.ts';
import { PlaneLayer } from './plane-layer.ts';
import { type UnsoundFeature, unsoundFeatures } from './unsound-features.ts';

/** A layer whose unsound features were repaired as far as they can be. */
export interface RepairedLayer {
  /** lon, lat in degrees; sound features bit for bit as given */
  readonly layer: LayerBuffer;
  readonly repairs: readonly FeatureRepair[];
  /** what was repaired, and what could not be: those are then left out as without repair */
  readonly problems: readonly FeatureProblem[];
}

/**
 * Repairs the features of a layer that cross or overlap themselves, on the plane they are summed in.
 *
 * Corners keep their longitude and latitude; only the new ones, where edges cross, are computed.
 *
 * @param layer lon, lat in degrees, WGS 84
 * @param load brings the library; called only where there is something to repair
 */
export async function repairLayer(
  layer: LayerBuffer,
  axis: Vn2000Zone,
  load: () => Promise<MakeValid>,
): Promise<RepairedLayer> {
  const plane = new PlaneLayer({ ...layer, xy: projector(axis)(layer.xy) });
  const unsound = unsoundFeatures(plane).filter(({ kind }) => kind !== 'degenerate');
  if (unsound.length === 0) return { layer, repairs: [], problems: [] };
  const makeValid = await load();
  const shapes = new Map<number, MultiPolygonCoordinates>();
  const repairs: FeatureRepair[] = [];
  const problems: FeatureProblem[] = [];
  for (const fault of unsound) {
    const done = repairFeature(layer, plane.layer, fault, axis, makeValid);
    if (!done) {
      const message = `features[${fault.feature}] could not be repaired by ${makeValid.method}.`;
      problems.push({ kind: 'not-repaired', feature: fault.feature, message });
      continue;
    }
    shapes.set(fault.feature, done.lonLat);
    repairs.push(done.repair);
    problems.push({ kind: 'repaired', feature: fault.feature, message: repairSentence(done.repair) });
  }
  return { layer: withShapes(layer, shapes), repairs, problems };
}

function repairFeature(
  layer: LayerBuffer,
  plane: LayerBuffer,
  { feature, kind }: UnsoundFeature,
  axis: Vn2000Zone,
  { method, repair }: MakeValid,
): { readonly lonLat: MultiPolygonCoordinates; readonly repair: FeatureRepair } | undefined {
  const first = plane.ringOff[plane.polyOff[plane.featOff[feature]!]!]!;
  const originX = plane.xy[2 * first]!;
  const originY = plane.xy[2 * first + 1]!;
  const before = multiPolygonOf(plane, feature, originX, originY);
  const valid = repair(before);
  if (!valid || valid.shape.length === 0) return undefined;
  const known = new Map<string, LonLat>();
  const given = multiPolygonOf(layer, feature);
  before.forEach((rings, part) => {
    rings.forEach((ring, r) => {
      ring.forEach(([x, y], v) => {
        const [lon, lat] = given[part]![r]![v]!;
        known.set(`${x} ${y}`, [lon!, lat!]);
      });
    });
  });
  const lonLat = valid.shape.map((rings) =>
    rings.map((ring) =>
      ring.map(([x, y]) => [
        ...(known.get(`${x} ${y}`) ?? inverse(axis, { e: x! + originX, n: y! + originY })),
      ]),
    ),
  );
  return {
    lonLat,
    repair: {
      feature,
      from: kind,
      areaBeforeHa: toHectares(planeArea(plane, feature)),
      areaAfterHa: toHectares(planeArea(layerOfMultiPolygons([valid.shape]), 0)),
      parts: valid.shape.length,
      dropped: valid.dropped,
      method,
    },
  };
}

function repairSentence({
  feature,
  areaBeforeHa,
  areaAfterHa,
  parts,
  dropped,
  method,
}: FeatureRepair): string {
  const left = dropped > 0 ? `; ${dropped} line(s) or point(s) without area are dropped` : '';
  return `features[${feature}] crossed or overlapped itself and is repaired by ${method}: ${areaBeforeHa.toPrecision(6)} ha by its corners before, ${areaAfterHa.toPrecision(6)} ha in ${parts} part(s) now${left}.`;
}

/** The layer with some features given another shape. */
function withShapes(layer: LayerBuffer, shapes: ReadonlyMap<number, MultiPolygonCoordinates>): LayerBuffer {
  if (shapes.size === 0) return layer;
  const features = Array.from(
    { length: featureCount(layer) },
    (_, feature) => shapes.get(feature) ?? multiPolygonOf(layer, feature),
  );
  return layerOfMultiPolygons(features);
}
