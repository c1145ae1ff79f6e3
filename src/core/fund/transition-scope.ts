import { planeArea } from '#core/geo/area.ts';
import { meshOf } from '#core/geo/label-mesh.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { collectMeshEdges } from '#core/geo/mesh-edges.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { tableCode } from './code-spelling.ts';
import { isOverlayCode } from './land-use.ts';
import { PlaneLayer } from './plane-layer.ts';
import { NO_CATEGORY, type PreparedLayer, type PreparedUnits } from './prepared-layer.ts';

/** The two planes everything is summed in. */
export type FundPlane = 'plane' | 'equalArea';

/** The units of a transition: those given, or one that holds everything. */
export interface TransitionScope {
  readonly hasUnits: boolean;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly layerOn: (plane: FundPlane) => PlaneLayer;
}

/** Metres left around the land in the unit that holds everything. */
const MARGIN = 100;

/** The given units, or one box around all layers. */
export function transitionScope(
  layers: readonly PreparedLayer[],
  given: PreparedUnits | undefined,
): TransitionScope {
  if (given) {
    const units = given.ids.map((id, unit) => ({ id, name: given.names[unit]! }));
    return { hasUnits: true, units, layerOn: (plane) => given[plane] };
  }
  return {
    hasUnits: false,
    units: [{ id: '', name: '' }],
    layerOn: (plane) => new PlaneLayer(boxAround(layers.map((layer) => layer[plane].layer))),
  };
}

function boxAround(layers: readonly LayerBuffer[]): LayerBuffer {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { xy } of layers) {
    for (let at = 0; at < xy.length; at += 2) {
      minX = Math.min(minX, xy[at]!);
      maxX = Math.max(maxX, xy[at]!);
      minY = Math.min(minY, xy[at + 1]!);
      maxY = Math.max(maxY, xy[at + 1]!);
    }
  }
  const isEmpty = minX > maxX;
  const [x0, y0, x1, y1] = isEmpty
    ? [0, 0, MARGIN, MARGIN]
    : [minX - MARGIN, minY - MARGIN, maxX + MARGIN, maxY + MARGIN];
  return {
    xy: Float64Array.of(x0, y0, x1, y0, x1, y1, x0, y1),
    ringOff: Uint32Array.of(0, 4),
    polyOff: Uint32Array.of(0, 1),
    featOff: Uint32Array.of(0, 1),
  };
}

/** The codes as the tables write them (odt as ODT), blank ones as `NO_CATEGORY`. */
export const tableCodes = (given: readonly (string | undefined)[]): string[] =>
  given.map((code) => tableCode(code?.trim() || NO_CATEGORY));

/** Whether a zone is an overlay area in any of the given columns. */
export const isOverlayZone =
  (...columns: readonly (readonly string[])[]) =>
  (zone: number): boolean =>
    columns.some((codes) => isOverlayCode(codes[zone]!));

/**
 * Land of each code in each unit, measured from the units' side: the units are cut by a mesh of the codes' borders.
 *
 * @returns square metres, unit × code
 */
export function areasFromUnits(
  zones: PlaneLayer,
  codeOf: ArrayLike<number>,
  codeCount: number,
  units: PlaneLayer,
): Float64Array {
  const count = featureCount(units.layer);
  const mesh = meshOf(
    collectMeshEdges(zones.layer, (zone) => codeOf[zone]!),
    codeCount,
  );
  const matrix = overlayAreas(mesh, units.layer, {
    category: Uint32Array.from({ length: count }, (_, unit) => unit),
    categoryCount: count,
    parts: units.parts,
  });
  // column 0 is the land outside every code
  return matrix.filter((_, at) => at % (codeCount + 1) !== 0);
}

/**
 * Land the zones cover in each unit, whatever its code: the unit's area less what is uncovered. Land covered twice counts twice.
 *
 * @returns square metres by unit
 */
export function landFromUnits(zones: PlaneLayer, units: PlaneLayer): Float64Array {
  const count = featureCount(units.layer);
  const matrix = overlayAreas(zones.coverageMesh, units.layer, {
    category: Uint32Array.from({ length: count }, (_, unit) => unit),
    categoryCount: count,
    parts: units.parts,
  });
  return Float64Array.from({ length: count }, (_, unit) => planeArea(units.layer, unit) - matrix[2 * unit]!);
}
