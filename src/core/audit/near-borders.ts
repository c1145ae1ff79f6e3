import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import type { Metres, SquareMetres } from '#core/units.ts';
import type { HalfEdges } from './half-edges.ts';

/** A border two neighbours do not draw alike. */
export interface NearBorder {
  /** the feature with the lower number */
  readonly first: number;
  readonly second: number;
  /** land between the two lines that neither covers */
  gap: SquareMetres;
  /** land between the two lines that both cover */
  overlap: SquareMetres;
  length: Metres;
  /** a point on it, plane metres: where the strip is largest */
  x: number;
  y: number;
  /** area of that strip */
  largest: SquareMetres;
}

/** Collects strips between two drawings of one border, by pair of neighbours. */
export class NearBorders {
  readonly #xy: Float64Array;
  readonly #span: number;
  readonly #borders = new Map<number, NearBorder>();
  /** overlap of a pair that lies in its strips */
  readonly #explained = new Map<number, SquareMetres>();

  constructor(plane: LayerBuffer) {
    this.#xy = plane.xy;
    this.#span = plane.featOff.length;
  }

  get borders(): Iterable<NearBorder> {
    return this.#borders.values();
  }

  /** How much of a pair's overlap is strips along their border. */
  explained(first: number, second: number): SquareMetres {
    return this.#explained.get(first * this.#span + second) ?? 0;
  }

  /** Takes a paired edge whose two drawings may differ. */
  addPair({ tail, head, feature }: HalfEdges, edge: number, mate: number): void {
    const xy = this.#xy;
    const p0 = 2 * tail[edge]!;
    const p1 = 2 * head[edge]!;
    const q0 = 2 * head[mate]!;
    const q1 = 2 * tail[mate]!;
    if (xy[p0] === xy[q0] && xy[p0 + 1] === xy[q0 + 1] && xy[p1] === xy[q1] && xy[p1 + 1] === xy[q1 + 1])
      return;
    if (feature[edge] === feature[mate]) return;
    const { left, right } = strip(xy, p0, p1, q0, q1);
    const length = Math.hypot(xy[p1]! - xy[p0]!, xy[p1 + 1]! - xy[p0 + 1]!);
    const x = (xy[p0]! + xy[p1]!) / 2;
    const y = (xy[p0 + 1]! + xy[p1 + 1]!) / 2;
    // left of an edge is its own land: a mate drawn there covers it too
    this.#add(feature[edge]!, feature[mate]!, right, left, length, x, y);
  }

  /** Takes a narrow loop between features that share a border, along with the one vertex it is shown at. */
  addLoop(
    features: readonly number[],
    gap: SquareMetres,
    overlap: SquareMetres,
    length: Metres,
    { xy, ringOff }: LayerBuffer,
    loop: number,
  ): void {
    const at = 2 * ringOff[loop]!;
    this.#add(features[0]!, features[1]!, gap, overlap, length, xy[at]!, xy[at + 1]!);
    if (features.length > 2) this.addRounding(features, overlap);
  }

  /** Explains an overlap too thin to be named. */
  addRounding(features: readonly number[], overlap: SquareMetres): void {
    if (overlap <= 0 || features.length > 6) return;
    for (const [i, a] of features.entries())
      for (const b of features.slice(i + 1)) this.#explain(a, b, overlap);
  }

  #explain(a: number, b: number, overlap: SquareMetres): void {
    const key = Math.min(a, b) * this.#span + Math.max(a, b);
    this.#explained.set(key, (this.#explained.get(key) ?? 0) + overlap);
  }

  #add(
    a: number,
    b: number,
    gap: SquareMetres,
    overlap: SquareMetres,
    length: Metres,
    x: number,
    y: number,
  ): void {
    const first = Math.min(a, b);
    const second = Math.max(a, b);
    this.#explain(first, second, overlap);
    const key = first * this.#span + second;
    const area = gap + overlap;
    const border = this.#borders.get(key);
    if (!border) {
      this.#borders.set(key, { first, second, gap, overlap, length, x, y, largest: area });
      return;
    }
    border.gap += gap;
    border.overlap += overlap;
    border.length += length;
    if (area <= border.largest) return;
    border.largest = area;
    border.x = x;
    border.y = y;
  }
}

/** Area between two drawings of an edge, p0 → p1 and q0 → q1 (offsets into xy), left and right of the first. */
function strip(
  xy: Float64Array,
  p0: number,
  p1: number,
  q0: number,
  q1: number,
): { readonly left: SquareMetres; readonly right: SquareMetres } {
  const x = xy[p0]!;
  const y = xy[p0 + 1]!;
  const dx = xy[p1]! - x;
  const dy = xy[p1 + 1]! - y;
  const cross0 = dx * (xy[q0 + 1]! - y) - dy * (xy[q0]! - x);
  const cross1 = dx * (xy[q1 + 1]! - y) - dy * (xy[q1]! - x);
  if (cross0 * cross1 >= 0) {
    const whole = doubleTriangle(xy, p0, p1, q1) + doubleTriangle(xy, p0, q1, q0);
    return sides([whole / 2]);
  }
  const share = cross0 / (cross0 - cross1);
  const meetX = xy[q0]! + share * (xy[q1]! - xy[q0]!);
  const meetY = xy[q0 + 1]! + share * (xy[q1 + 1]! - xy[q0 + 1]!);
  const points = Float64Array.of(
    x,
    y,
    xy[p1]!,
    xy[p1 + 1]!,
    xy[q1]!,
    xy[q1 + 1]!,
    xy[q0]!,
    xy[q0 + 1]!,
    meetX,
    meetY,
  );
  return sides([doubleTriangle(points, 0, 8, 6) / 2, doubleTriangle(points, 2, 4, 8) / 2]);
}

const doubleTriangle = (xy: Float64Array, a: number, b: number, c: number): number =>
  (xy[b]! - xy[a]!) * (xy[c + 1]! - xy[a + 1]!) - (xy[c]! - xy[a]!) * (xy[b + 1]! - xy[a + 1]!);

const sides = (signed: readonly number[]): { left: SquareMetres; right: SquareMetres } => ({
  left: signed.reduce((sum, area) => sum + Math.max(0, area), 0),
  right: signed.reduce((sum, area) => sum + Math.max(0, -area), 0),
});
