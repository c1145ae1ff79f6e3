import { CoverSweep } from '#core/geo/cover-sweep.ts';
import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { PART_STRIDE, type PartSummary } from '#core/geo/part-summary.ts';
import { Trapezoids } from '#core/geo/trapezoids.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { OverlapClaim } from './overlap-claims.ts';
import { PlaneLayer } from './plane-layer.ts';

/** Claimed land by row and unit. */
export interface ClaimedAreas {
  /** square metres, row-major: column 0 outside all units (net where units overlap), column u + 1 unit u */
  readonly byUnit: Float64Array;
  /** the claimed land of features that do not lie wholly in one unit, as trapezoids */
  readonly cut: PlaneLayer;
}

const CLAIMS_A_SLICE = 500;
/** Label of a feature that lies in several units, or partly in one. */
const CUT = -2;

/**
 * Measures claims and shares them out over units: whole where the claim's frame lies in one unit, by the overlay of its
 * trapezoids where not.
 *
 * @param layer and units in one plane, metres
 */
export async function claimedAreas(
  layer: PlaneLayer,
  units: PlaneLayer,
  claims: readonly OverlapClaim[],
  rows: number,
  checkpoint: Checkpoint = () => {},
): Promise<ClaimedAreas> {
  const columns = units.layer.featOff.length;
  const byUnit = new Float64Array(rows * columns);
  const trapezoids = new Trapezoids();
  const labels = wholeLabels(layer, units, claims);
  const sweep = new CoverSweep(layer.layer, layer.parts);
  for (const [i, claim] of claims.entries()) {
    if (i % CLAIMS_A_SLICE === 0) await checkpoint(i / claims.length);
    const label = labels[claim.frame]!;
    const take =
      label === CUT ? (corners: readonly number[]) => trapezoids.add(corners, claim.row) : undefined;
    const area = claimArea(layer, sweep, claim, take);
    if (label !== CUT) byUnit[claim.row * columns + label + 1]! += area;
  }
  const cut = new PlaneLayer(trapezoids.layer());
  const category = trapezoids.rows();
  overlayAreas(units.labelMesh, cut.layer, { category, categoryCount: rows, parts: cut.parts, into: byUnit });
  return { byUnit, cut };
}

/** The claimed land itself as trapezoids, whatever unit it lies in. */
export async function claimedPieces(
  layer: PlaneLayer,
  claims: readonly OverlapClaim[],
  checkpoint: Checkpoint = () => {},
): Promise<PlaneLayer> {
  const trapezoids = new Trapezoids();
  const sweep = new CoverSweep(layer.layer, layer.parts);
  for (const [i, claim] of claims.entries()) {
    if (i % CLAIMS_A_SLICE === 0) await checkpoint(i / claims.length);
    claimArea(layer, sweep, claim, (corners) => trapezoids.add(corners, claim.row));
  }
  return new PlaneLayer(trapezoids.layer());
}

function claimArea(
  { layer, parts }: PlaneLayer,
  sweep: CoverSweep,
  { frame, cover, block }: OverlapClaim,
  take: ((corners: readonly number[]) => void) | undefined,
): number {
  let area = 0;
  for (let part = layer.featOff[frame]!; part < layer.featOff[frame + 1]!; part++) {
    const covering = partsNear(layer, parts, part, cover);
    if (covering.length > 0) area += sweep.area(part, covering, partsNear(layer, parts, part, block), take);
  }
  return area;
}

/** The parts of features whose boxes meet the box of one. */
function partsNear(
  { featOff }: LayerBuffer,
  parts: PartSummary,
  part: number,
  features: readonly number[],
): number[] {
  const found: number[] = [];
  for (const feature of features)
    for (let other = featOff[feature]!; other < featOff[feature + 1]!; other++)
      if (boxesMeet(parts, part, other)) found.push(other);
  return found;
}

/** The unit each frame lies in wholly, −1 for outside, `CUT` for anything else. */
function wholeLabels(layer: PlaneLayer, units: PlaneLayer, claims: readonly OverlapClaim[]): Int32Array {
  const labels = new Int32Array(layer.layer.featOff.length - 1).fill(CUT);
  const frames = Uint32Array.from(new Set(claims.map(({ frame }) => frame)));
  const seen = new Uint8Array(labels.length);
  overlayAreas(units.labelMesh, layer.layer, {
    category: new Uint8Array(labels.length),
    categoryCount: 1,
    parts: layer.parts,
    features: frames,
    emit: (feature, label) => {
      labels[feature] = seen[feature] === 0 || labels[feature] === label ? label : CUT;
      seen[feature] = 1;
    },
  });
  return labels;
}

function boxesMeet(parts: PartSummary, a: number, b: number): boolean {
  const i = PART_STRIDE * a;
  const j = PART_STRIDE * b;
  return (
    parts[i]! < parts[j + 2]! &&
    parts[j]! < parts[i + 2]! &&
    parts[i + 1]! < parts[j + 3]! &&
    parts[j + 1]! < parts[i + 3]!
  );
}
