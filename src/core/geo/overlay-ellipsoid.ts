import { toEqualArea } from './equal-area.ts';
import type { LabelMesh } from './label-mesh.ts';
import type { LayerBuffer } from './layer-buffer.ts';
import { addShares, Cutters, type OverlayOptions, overlayAreas, wholeLabel } from './overlay-area.ts';
import { PART_STRIDE, type PartSummary } from './part-summary.ts';

/** What to sum on the ellipsoid. */
export interface EllipsoidOverlay extends Pick<OverlayOptions, 'category' | 'from' | 'to'> {
  /** `summariseOnEllipsoid` of the zones */
  readonly parts: PartSummary;
  /** added to: laid out as the answer of `overlayAreas` */
  readonly into: Float64Array;
}

/**
 * `overlayAreas` on the equal-area plane, of zones that are not laid out there: only those that straddle borders are.
 *
 * @param mesh `buildLabelMesh(toEqualArea(units))`
 * @param lonLat lon, lat in degrees, WGS 84
 */
export function overlayOnEllipsoid(
  mesh: LabelMesh,
  lonLat: LayerBuffer,
  { category, parts, into, from = 0, to = lonLat.featOff.length - 1 }: EllipsoidOverlay,
): void {
  const { featOff } = lonLat;
  const columns = mesh.labelCount + 1;
  const cut: number[] = [];
  const rows: number[] = [];
  const cutters = new Cutters(mesh, lonLat);
  for (let zone = from; zone < to; zone++) {
    for (let part = featOff[zone]!; part < featOff[zone + 1]!; part++) {
      const row = category[zone]! * columns;
      const area = parts[PART_STRIDE * part + 4]!;
      const label = wholeLabel(mesh, parts, part);
      if (label !== undefined) into[row + label + 1]! += area;
      else if (!cutters.isNear(parts, part))
        addShares(cutters.cut(parts, part), zone, row, area, into, undefined);
      else {
        cut.push(part);
        rows.push(category[zone]!);
      }
    }
  }
  overlayAreas(mesh, toEqualArea(partsAsFeatures(lonLat, cut)), { category: rows, categoryCount: 0, into });
}

/** Some parts of a layer, each as a feature of its own. */
function partsAsFeatures({ xy, ringOff, polyOff }: LayerBuffer, parts: readonly number[]): LayerBuffer {
  const featOff = Uint32Array.from({ length: parts.length + 1 }, (_, i) => i);
  const newPolyOff = new Uint32Array(parts.length + 1);
  parts.forEach((part, i) => {
    newPolyOff[i + 1] = newPolyOff[i]! + polyOff[part + 1]! - polyOff[part]!;
  });
  const newRingOff = new Uint32Array(newPolyOff[parts.length]! + 1);
  let ring = 0;
  for (const part of parts) {
    for (let old = polyOff[part]!; old < polyOff[part + 1]!; old++, ring++) {
      newRingOff[ring + 1] = newRingOff[ring]! + ringOff[old + 1]! - ringOff[old]!;
    }
  }
  const newXy = new Float64Array(2 * newRingOff[ring]!);
  parts.forEach((part, i) => {
    const from = 2 * ringOff[polyOff[part]!]!;
    const to = 2 * ringOff[polyOff[part + 1]!]!;
    newXy.set(xy.subarray(from, to), 2 * newRingOff[newPolyOff[i]!]!);
  });
  return { xy: newXy, ringOff: newRingOff, polyOff: newPolyOff, featOff };
}
