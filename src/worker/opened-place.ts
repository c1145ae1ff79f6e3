import { ellipsoidArea, planeArea } from '#core/geo/area.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { isInPolygon } from '#core/geo/point-in-polygon.ts';
import { archipelagoAt } from '#core/plan/archipelago-place.ts';
import { mercatorSteps } from '#core/tile/mercator-steps.ts';
import type { TileLayer } from '#core/tile/tile-layer.ts';
import { toHectares } from '#core/units.ts';
import type { GeoJsonLayer } from '#io/geojson.ts';
import { archipelagoRecord } from './archipelago-records.ts';
import { textOf } from './features-at.ts';
import { boundsOf, ringsOf } from './opened-bounds.ts';
import type { OpenedAtRequest } from './opened-protocol.ts';
import type { FoundFeature } from './place-protocol.ts';

/** The areas of a layer that cover a place, exactly, each told as the card shows it. */
export function coveringFeatures(
  { layer, properties }: GeoJsonLayer,
  { owner, boxes }: TileLayer,
  { at, axis, layer: id }: OpenedAtRequest,
  classBy: string | null,
  nameBy: string | null,
): readonly FoundFeature[] {
  const [x, y] = mercatorSteps(Float64Array.of(at[0], at[1])) as unknown as [number, number];
  const covering = new Set<number>();
  for (let part = 0; part < owner.length; part++) {
    const box = 4 * part;
    // a step of leeway, because boxes are rounded
    if (x < boxes[box]! - 1 || x > boxes[box + 2]! + 1 || y < boxes[box + 1]! - 1 || y > boxes[box + 3]! + 1)
      continue;
    if (isInPolygon(at, ringsOf(layer, part))) covering.add(owner[part]!);
  }
  const archipelago = archipelagoAt(at);
  const namedBy = nameBy ?? 'name';
  return [...covering].map((feature) => {
    const own = featureAlone(layer, feature);
    const foreign = properties[feature] ?? {};
    const record = archipelago ? archipelagoRecord(foreign, archipelago, namedBy) : foreign;
    return {
      layer: id,
      id: String(feature + 1),
      name: textOf(record[namedBy]),
      classValue: classBy === null ? '' : String(record[classBy] ?? '').trim(),
      areaHa: {
        plane: toHectares(planeArea({ ...own, xy: projector(axis)(own.xy) }, 0)),
        ellipsoid: toHectares(ellipsoidArea(own, 0)),
      },
      properties: record,
      bounds: boundsOf(own.xy),
    };
  });
}

/** One feature as a layer of its own. */
function featureAlone({ xy, ringOff, polyOff, featOff }: LayerBuffer, feature: number): LayerBuffer {
  const [part, lastPart] = [featOff[feature]!, featOff[feature + 1]!];
  const [ring, lastRing] = [polyOff[part]!, polyOff[lastPart]!];
  const [vertex, lastVertex] = [ringOff[ring]!, ringOff[lastRing]!];
  return {
    xy: xy.slice(2 * vertex, 2 * lastVertex),
    ringOff: ringOff.slice(ring, lastRing + 1).map((off) => off - vertex),
    polyOff: polyOff.slice(part, lastPart + 1).map((off) => off - ring),
    featOff: Uint32Array.of(0, lastPart - part),
  };
}
