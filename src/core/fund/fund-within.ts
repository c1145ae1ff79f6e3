import { planeArea } from '#core/geo/area.ts';
import { constraintAreas } from '#core/geo/constraint-overlay.ts';
import { toEqualArea } from '#core/geo/equal-area.ts';
import type { LabelMesh } from '#core/geo/label-mesh.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import type { Projector } from '#core/geo/layer-projector.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { err, ok, type Result } from '#core/result.ts';
import { type LonLat, type SquareMetres, toHectares } from '#core/units.ts';
import { type CategoryTable, categoryTable } from './category-table.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { DrawnDefect } from './drawn-fund.ts';
import type { FundRow, UnitFund } from './land-fund.ts';
import { isOverlayCode } from './land-use.ts';
import { doubleCountedPieces } from './overlap-sums.ts';
import { PlaneLayer } from './plane-layer.ts';
import type { PreparedUnits, PreparedZones } from './prepared-layer.ts';
import { unsoundFeatures } from './unsound-features.ts';

/** The land fund of what an outline takes of one unit; it closes as that of a whole unit does. */
export interface PartFund
  extends Pick<UnitFund, 'id' | 'name' | 'areaHa' | 'unzonedHa' | 'overlapHa' | 'residualHa'> {
  readonly rows: readonly Omit<FundRow, 'zones'>[];
  /** Overlay areas: part of no sum. */
  readonly overlays: readonly Omit<FundRow, 'zones'>[];
  /** of the whole unit, plane, 0 … 1 */
  readonly share: number;
}

/** 10 cm², as in the ledger; smaller is rounding along a border. */
const LISTED: SquareMetres = 1e-3;

/**
 * The land of every unit inside an outline, exactly and without one intersection polygon.
 *
 * Zones are summed over the units' borders within the outline, uncovered land over the zones' outer borders within it, and both
 * are held against the unit's area inside, so that a lost zone shows as a residual. Overlaps are reported, never settled.
 *
 * @param ring lon, lat in degrees, WGS 84; open, any winding; its sides are straight on the plane and geodesics on the ellipsoid
 * @returns units that have land inside, hectares, never rounded; or why the outline has none
 */
export async function fundWithin(
  zones: PreparedZones,
  units: PreparedUnits,
  ring: readonly LonLat[],
  project: Projector,
  checkpoint: Checkpoint = () => {},
): Promise<Result<readonly PartFund[], DrawnDefect>> {
  if (ring.length < 3) return err('too-few');
  const lonLat = oneRing(Float64Array.from(ring.flat()));
  const outline = new PlaneLayer({ ...lonLat, xy: project(lonLat.xy) });
  const defect = unsoundFeatures(outline).find(({ kind }) => kind !== 'small-self-crossing')?.kind;
  if (defect && defect !== 'small-self-crossing') return err(defect);
  const table = categoryTable(zones.categories);
  const plane = sumsWithin(zones, units, outline, 'plane', table);
  await checkpoint(0.4);
  const ellipsoid = sumsWithin(zones, units, new PlaneLayer(toEqualArea(lonLat)), 'equalArea', table);
  await checkpoint(0.8);
  const twice = await doubleCountedPieces(zones.counted.plane, (done) => checkpoint(0.8 + 0.2 * done));
  const overlap = byUnit(units.plane.labelMesh, outline.coverageMesh, twice);
  return ok(
    units.ids.flatMap((id, unit) => {
      const area = plane.area[unit]!;
      if (!(area >= LISTED)) return [];
      const rows = table.categories.map((category, row) => ({
        category,
        planeHa: toHectares(plane.rows[row * units.ids.length + unit]!),
        ellipsoidHa: toHectares(ellipsoid.rows[row * units.ids.length + unit]!),
      }));
      const counted = rows.filter(({ category }) => !isOverlayCode(category));
      const overlapHa = toHectares(overlap[unit]!);
      const residual = (sums: Sums, zoned: number): number =>
        toHectares(sums.area[unit]!) - zoned - toHectares(sums.area[unit]! - sums.covered[unit]!);
      return [
        {
          ...{ id, name: units.names[unit]! },
          areaHa: { plane: toHectares(area), ellipsoid: toHectares(ellipsoid.area[unit]!) },
          rows: counted.filter(isListed),
          overlays: rows.filter((row) => isOverlayCode(row.category) && isListed(row)),
          unzonedHa: toHectares(area - plane.covered[unit]!) + overlapHa,
          overlapHa,
          residualHa: {
            plane: residual(
              plane,
              counted.reduce((sum, { planeHa }) => sum + planeHa, 0),
            ),
            ellipsoid: residual(
              ellipsoid,
              counted.reduce((sum, { ellipsoidHa }) => sum + ellipsoidHa, 0),
            ),
          },
          share: Math.min(1, area / planeArea(units.plane.layer, unit)),
        },
      ];
    }),
  );
}

/** Square metres on one plane, of each unit inside the outline. */
interface Sums {
  readonly area: Float64Array;
  /** at category × units + unit */
  readonly rows: Float64Array;
  /** by zones, land under two zones twice */
  readonly covered: Float64Array;
}

function sumsWithin(
  zones: PreparedZones,
  units: PreparedUnits,
  outline: PlaneLayer,
  side: 'plane' | 'equalArea',
  { categories, rowOfZone }: CategoryTable,
): Sums {
  const mesh = outline.coverageMesh;
  const { layer, parts } = zones[side];
  const count = units.ids.length;
  const each = Uint32Array.from({ length: count }, (_, unit) => unit);
  const shared = { category: each, categoryCount: count, parts: units[side].parts };
  const inside = overlayAreas(mesh, units[side].layer, shared);
  return {
    area: inside.filter((_, at) => at % 2 === 1),
    rows: constraintAreas(units[side].labelMesh, mesh, layer, {
      ...{ category: rowOfZone, categoryCount: categories.length, parts },
    }).byClass,
    covered: constraintAreas(zones.counted[side].coverageMesh, mesh, units[side].layer, shared).byClass,
  };
}

const byUnit = (units: LabelMesh, outline: LabelMesh, { layer, parts }: PlaneLayer): Float64Array => {
  const category = new Uint8Array(layer.featOff.length - 1);
  return constraintAreas(units, outline, layer, { category, categoryCount: 1, parts }).byClass;
};

const isListed = ({ planeHa, ellipsoidHa }: Omit<FundRow, 'zones'>): boolean =>
  Math.max(planeHa, ellipsoidHa) >= toHectares(LISTED);

const oneRing = (xy: Float64Array): LayerBuffer => ({
  xy,
  ringOff: Uint32Array.of(0, xy.length / 2),
  polyOff: Uint32Array.of(0, 1),
  featOff: Uint32Array.of(0, 1),
});
