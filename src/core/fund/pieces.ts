import { planeArea } from '#core/geo/area.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import {
  layerOfMultiPolygons,
  type MultiPolygonCoordinates,
  multiPolygonOf,
} from '#core/geo/multi-polygon.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import type { SquareMetres } from '#core/units.ts';
import type { Checkpoint } from './checkpoint.ts';
import { nearShape } from './near-shape.ts';
import type { PlaneLayer } from './plane-layer.ts';

/** What a zone has in a unit. */
interface Piece {
  readonly zone: number;
  readonly unit: number;
  /** the kernel's area of the pair, which the ledger sums */
  readonly area: SquareMetres;
  /** true: the zone lies wholly in the unit and the piece is the zone itself; false: built by Turf */
  readonly isWhole: boolean;
}

/** The land of every zone in every unit as polygons. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  /** feature i is piece i, on the layers' plane; empty where Turf could not build it */
  readonly layer: LayerBuffer;
  /** places of pieces that could not be built */
  readonly missing: readonly number[];
  /** largest |polygon's area − kernel's area| of a piece that was built */
  readonly largestDifference: SquareMetres;
}

/** Smaller shares are rounding along a shared border and have no polygon. */
const LEAST_PIECE: SquareMetres = 1e-7;
/**
 * Turf gets millimetres: clip.ts puts corners on a grid of 10⁻⁵ of the unit it is given, and 10⁻⁵ m along a border of a
 * hundred kilometres would be a square metre. Where that grid is too fine for Turf, metres are tried.
 */
const SCALES = [1000, 1];
/** A zone that has all but this in one unit lies wholly in it. */
const SAME_AREA: SquareMetres = 1e-6;

/**
 * Cuts zones by units into polygons: what the ledger only measures.
 *
 * The kernel says which pairs meet and how much they share; Turf builds the shape of those that are cut. Two engines, so the
 * difference of their areas is a check of both, and is handed back.
 *
 * @param zones and units in one plane, metres
 * @param isAsked whether the piece of a zone in a unit is wanted
 * @returns pieces in ascending order of zone, then unit
 */
export async function piecesOf(
  zones: PlaneLayer,
  units: PlaneLayer,
  checkpoint: Checkpoint = () => {},
  isAsked: (unit: number, zone: number) => boolean = () => true,
): Promise<Pieces> {
  const { intersection } = await import('#core/geo/clip.ts');
  const pieces = meetings(zones, units).filter(({ unit, zone }) => isAsked(unit, zone));
  const { xy } = zones.layer;
  const originX = xy[0] ?? 0;
  const originY = xy[1] ?? 0;
  const unitShapes = new Map<string, MultiPolygonCoordinates>();
  const unitShape = (unit: number, scale: number): MultiPolygonCoordinates => {
    const key = `${unit} ${scale}`;
    const shape = unitShapes.get(key) ?? scaled(multiPolygonOf(units.layer, unit, originX, originY), scale);
    unitShapes.set(key, shape);
    return shape;
  };
  const cut = (shape: MultiPolygonCoordinates, unit: number): MultiPolygonCoordinates | undefined => {
    for (const scale of SCALES) {
      try {
        const whole = scaled(shape, scale);
        return scaled(intersection(whole, nearShape(unitShape(unit, scale), whole)), 1 / scale);
      } catch {
        // the next grid is coarser
      }
    }
    return undefined;
  };
  const shapes: MultiPolygonCoordinates[] = [];
  const missing: number[] = [];
  for (const [place, { zone, unit, isWhole }] of pieces.entries()) {
    const shape = multiPolygonOf(zones.layer, zone, originX, originY);
    const built = isWhole ? shape : cut(shape, unit);
    if (!built) missing.push(place);
    shapes.push(built ?? []);
    if (place % 100 === 0) await checkpoint(place / pieces.length);
  }
  const layer = layerOfMultiPolygons(shapes, originX, originY);
  const isMissing = new Set(missing);
  const largestDifference = pieces.reduce(
    (most, { area }, place) =>
      isMissing.has(place) ? most : Math.max(most, Math.abs(planeArea(layer, place) - area)),
    0,
  );
  return { pieces, layer, missing, largestDifference };
}

const scaled = (shape: MultiPolygonCoordinates, scale: number): MultiPolygonCoordinates =>
  scale === 1
    ? shape
    : shape.map((rings) => rings.map((ring) => ring.map(([x, y]) => [x! * scale, y! * scale])));

/** Which zones meet which units, and by how much. */
function meetings(zones: PlaneLayer, units: PlaneLayer): Piece[] {
  const shares = new Map<number, SquareMetres>();
  const unitCount = featureCount(units.layer);
  overlayAreas(units.labelMesh, zones.layer, {
    category: new Uint8Array(featureCount(zones.layer)),
    categoryCount: 1,
    parts: zones.parts,
    emit: (zone, unit, area) => {
      if (unit >= 0) shares.set(zone * unitCount + unit, (shares.get(zone * unitCount + unit) ?? 0) + area);
    },
  });
  return [...shares]
    .filter(([, area]) => area >= LEAST_PIECE)
    .sort(([a], [b]) => a - b)
    .map(([key, area]) => {
      const zone = Math.floor(key / unitCount);
      const isWhole = Math.abs(planeArea(zones.layer, zone) - area) < SAME_AREA;
      return { zone, unit: key % unitCount, area, isWhole };
    });
}
