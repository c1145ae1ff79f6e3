import { ellipsoidArea, planeArea } from '#core/geo/area.ts';
import { DrawnOverlay } from '#core/geo/drawn-overlay.ts';
import { toEqualArea } from '#core/geo/equal-area.ts';
import { buildCoverageMesh } from '#core/geo/label-mesh.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import type { Projector } from '#core/geo/layer-projector.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { type Hectares, type LonLat, type SquareMetres, toHectares } from '#core/units.ts';
import { categoryTable } from './category-table.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { AreaHa } from './land-fund.ts';
import { domainOf, isOverlayCode } from './land-use.ts';
import { doubleCountedPieces } from './overlap-sums.ts';
import { PlaneLayer } from './plane-layer.ts';
import type { PreparedZones } from './prepared-layer.ts';
import { unsoundFeatures } from './unsound-features.ts';

/** One category of a drawn polygon. */
export interface DrawnFundRow {
  readonly category: string;
  readonly planeHa: Hectares;
  readonly ellipsoidHa: Hectares;
}

/**
 * The land fund of a drawn polygon while a hand still moves it: the ledger's own sums, without its closure, which measures the
 * same land a second time. area = Σ rows + unzoned − overlap by definition here; nothing is rounded.
 */
export interface DrawnFund {
  readonly areaHa: AreaHa;
  readonly rows: readonly DrawnFundRow[];
  /** overlay areas (economic zone, urban area …): part of no sum */
  readonly overlays: readonly DrawnFundRow[];
  /** Σ rows by domain; sea = coastal water codes */
  readonly landHa: AreaHa;
  readonly seaHa: AreaHa;
  /** plane; null while the overlaps of the zones are still being worked out */
  readonly unzonedHa: Hectares | null;
  /** land counted more than once, plane; null likewise */
  readonly overlapHa: Hectares | null;
}

/** Why a drawn polygon has no figures: fewer than three corners, no area, or an outline that crosses itself. */
export type DrawnDefect = 'too-few' | 'degenerate' | 'self-crossing';

/** The same limit as a ledger's rows have: 10 cm² on either plane. */
const LISTED: SquareMetres = 1e-3;

/** A zone layer made ready to be asked for drawn polygons, 60 times a second. */
export class DrawnFundSession {
  readonly #project: Projector;
  readonly #zones: PreparedZones;
  readonly #table;
  readonly #plane: DrawnOverlay;
  readonly #equalArea: DrawnOverlay;
  #overlaps: PlaneLayer | null = null;

  /** @param project the axis the zones were prepared on */
  constructor(zones: PreparedZones, project: Projector) {
    this.#zones = zones;
    this.#project = project;
    this.#table = categoryTable(zones.categories);
    this.#plane = new DrawnOverlay(zones.plane.layer, zones.plane.parts);
    this.#equalArea = new DrawnOverlay(zones.equalArea.layer, zones.equalArea.parts);
  }

  /** Works out where the zones overlap each other; until it has ended, what is unzoned is not known. */
  async findOverlaps(checkpoint: Checkpoint = () => {}): Promise<void> {
    const { plane } = this.#zones.counted;
    this.#overlaps = await doubleCountedPieces(plane, checkpoint);
  }

  /**
   * The figures of one outline.
   *
   * @param ring lon, lat in degrees, WGS 84; open, any winding
   * @returns the rows of `landFund` with the polygon as its only unit, within rounding; or why there are none
   */
  ask(ring: readonly LonLat[]): DrawnFund | DrawnDefect {
    if (ring.length < 3) return 'too-few';
    const lonLat = oneRing(Float64Array.from(ring.flat()));
    const drawn = new PlaneLayer({ ...lonLat, xy: this.#project(lonLat.xy) });
    const defect = unsoundFeatures(drawn).find(({ kind }) => kind !== 'small-self-crossing')?.kind;
    if (defect && defect !== 'small-self-crossing') return defect;
    const { categories, rowOfZone } = this.#table;
    const plane = this.#plane.areas(drawn.layer, rowOfZone, categories.length);
    const ellipsoid = this.#equalArea.areas(toEqualArea(lonLat), rowOfZone, categories.length);
    const all = categories.map((category, row) => ({
      category,
      planeHa: toHectares(plane[row]!),
      ellipsoidHa: toHectares(ellipsoid[row]!),
    }));
    const counted = all.filter(({ category }) => !isOverlayCode(category));
    const areaHa = {
      plane: toHectares(planeArea(drawn.layer, 0)),
      ellipsoid: toHectares(ellipsoidArea(lonLat, 0)),
    };
    const overlapHa = this.#overlapWithin(drawn.layer);
    const zonedHa = counted.reduce((sum, { planeHa }) => sum + planeHa, 0);
    return {
      areaHa,
      rows: counted.filter(isListed),
      overlays: all.filter((row) => isOverlayCode(row.category) && isListed(row)),
      landHa: sumOf(counted.filter(isLand)),
      seaHa: sumOf(counted.filter((row) => !isLand(row))),
      unzonedHa: overlapHa === null ? null : areaHa.plane - zonedHa + overlapHa,
      overlapHa,
    };
  }

  #overlapWithin(drawn: LayerBuffer): Hectares | null {
    if (!this.#overlaps) return null;
    const { layer, parts } = this.#overlaps;
    const count = layer.featOff.length - 1;
    if (count === 0) return 0;
    const options = { category: new Uint8Array(count), categoryCount: 1, parts };
    return toHectares(overlayAreas(buildCoverageMesh(drawn), layer, options)[1]!);
  }
}

const oneRing = (xy: Float64Array): LayerBuffer => ({
  xy,
  ringOff: Uint32Array.of(0, xy.length / 2),
  polyOff: Uint32Array.of(0, 1),
  featOff: Uint32Array.of(0, 1),
});

const isListed = ({ planeHa, ellipsoidHa }: DrawnFundRow): boolean =>
  Math.max(planeHa, ellipsoidHa) >= toHectares(LISTED);

const isLand = ({ category }: DrawnFundRow): boolean => domainOf(category) === 'land';

const sumOf = (rows: readonly DrawnFundRow[]): AreaHa => ({
  plane: rows.reduce((sum, { planeHa }) => sum + planeHa, 0),
  ellipsoid: rows.reduce((sum, { ellipsoidHa }) => sum + ellipsoidHa, 0),
});
