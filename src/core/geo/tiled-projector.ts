import { chebyshevNodes, chebyshevPowers } from './chebyshev.ts';

/** Side of a tile. A polynomial of degree 5 is within a few nanometres of the projection over it. */
const TILE_DEG = 0.5;
/** Tiles reach this far from the meridian and from the equator to here; beyond, the projection itself is used. */
const REACH_DEG = 6;
const NORTH_DEG = 30;
const DEGREE = 5;
/** Coefficients of a polynomial of total degree 5 in two unknowns. */
const TERMS = 21;
/** Largest miss of a tile's polynomial that is let pass, metres. */
const TOLERANCE = 1e-7;

/** Turns interleaved lon, lat (degrees) into interleaved easting, northing (metres). */
type Project = (lonLat: Float64Array) => Float64Array;

/**
 * A projection by polynomials, one for each half-degree tile of a fixed lattice, fitted on first use.
 *
 * The lattice does not depend on the layer: the same place always gets the same point, whatever is projected with it, so borders
 * shared by two layers stay shared.
 *
 * @param project the projection itself, used to fit, and for places far from the meridian
 * @returns within 10⁻⁷ m of `project` (each tile is checked when it is made); some ten times quicker
 */
export function tiledProjector(project: Project, meridianDeg: number): Project {
  const columns = (2 * REACH_DEG) / TILE_DEG;
  const rows = NORTH_DEG / TILE_DEG;
  const west = Math.floor((meridianDeg - REACH_DEG) / TILE_DEG) * TILE_DEG;
  const tiles: (Float64Array | null | undefined)[] = new Array(columns * rows);
  return (lonLat) => {
    const plane = new Float64Array(lonLat.length);
    let current = -1;
    let terms: Float64Array | null = null;
    for (let at = 0; at < lonLat.length; at += 2) {
      const column = Math.floor((lonLat[at]! - west) / TILE_DEG);
      const row = Math.floor(lonLat[at + 1]! / TILE_DEG);
      const tile = column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : -1;
      if (tile !== current) {
        current = tile;
        if (tile >= 0 && tiles[tile] === undefined)
          tiles[tile] = fittedTile(project, west + (column + 0.5) * TILE_DEG, (row + 0.5) * TILE_DEG);
        terms = tiles[tile] ?? null;
      }
      if (terms) {
        const u = (lonLat[at]! - west - (column + 0.5) * TILE_DEG) / (TILE_DEG / 2);
        const v = (lonLat[at + 1]! - (row + 0.5) * TILE_DEG) / (TILE_DEG / 2);
        plane[at] = polynomial(terms, 0, u, v);
        plane[at + 1] = polynomial(terms, TERMS, u, v);
      } else plane.set(project(lonLat.subarray(at, at + 2)), at);
    }
    return plane;
  };
}

/** Σ cᵢⱼ uⁱ vʲ with i + j ≤ 5, by Horner; written out, because this is run for every vertex. */
function polynomial(c: Float64Array, o: number, u: number, v: number): number {
  const c0 = c[o]! + v * (c[o + 1]! + v * (c[o + 2]! + v * (c[o + 3]! + v * (c[o + 4]! + v * c[o + 5]!))));
  const c1 = c[o + 6]! + v * (c[o + 7]! + v * (c[o + 8]! + v * (c[o + 9]! + v * c[o + 10]!)));
  const c2 = c[o + 11]! + v * (c[o + 12]! + v * (c[o + 13]! + v * c[o + 14]!));
  const c3 = c[o + 15]! + v * (c[o + 16]! + v * c[o + 17]!);
  return c0 + u * (c1 + u * (c2 + u * (c3 + u * (c[o + 18]! + v * c[o + 19]! + u * c[o + 20]!))));
}

/** The polynomials of a tile, easting then northing; null if they do not come close enough. */
function fittedTile(project: Project, lon: number, lat: number): Float64Array | null {
  const pointAt = (u: number, v: number) =>
    project(Float64Array.of(lon + (u * TILE_DEG) / 2, lat + (v * TILE_DEG) / 2));
  const nodes = chebyshevNodes(DEGREE + 1);
  const values = nodes.map((u) => nodes.map((v) => pointAt(u, v)));
  const terms = new Float64Array(2 * TERMS);
  for (const axis of [0, 1]) {
    terms.set(fittedTerms(values.map((line) => line.map((point) => point[axis]!))), axis * TERMS);
  }
  for (const u of [-1, -0.5, 0, 0.5, 1]) {
    for (const v of [-1, -0.5, 0, 0.5, 1]) {
      const [e, n] = pointAt(u, v) as unknown as [number, number];
      const off = Math.hypot(polynomial(terms, 0, u, v) - e, polynomial(terms, TERMS, u, v) - n);
      if (!(off < TOLERANCE)) return null;
    }
  }
  return terms;
}

/** Chebyshev interpolation at the nodes, cut to total degree 5, as coefficients of uⁱvʲ in the order of `polynomial`. */
function fittedTerms(values: readonly (readonly number[])[]): number[] {
  const count = DEGREE + 1;
  const powers = chebyshevPowers(DEGREE);
  const sums = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  for (let p = 0; p < count; p++) {
    for (let q = 0; p + q < count; q++) {
      let share = 0;
      for (let i = 0; i < count; i++) {
        for (let j = 0; j < count; j++)
          share +=
            values[i]![j]! *
            Math.cos((Math.PI * p * (i + 0.5)) / count) *
            Math.cos((Math.PI * q * (j + 0.5)) / count);
      }
      share *= ((p > 0 ? 2 : 1) * (q > 0 ? 2 : 1)) / (count * count);
      powers[p]!.forEach((a, i) => {
        powers[q]!.forEach((b, j) => {
          sums[i]![j]! += share * a * b;
        });
      });
    }
  }
  return sums.flatMap((line, i) => line.slice(0, count - i));
}
