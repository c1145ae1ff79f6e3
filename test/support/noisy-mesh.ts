import { Delaunay } from 'd3-delaunay';

/** A Voronoi tessellation whose edges are fractal lines, the same from either side: land-like cells that fit exactly. */
export class NoisyMesh {
  readonly #triangles: Uint32Array;
  readonly #halfedges: Int32Array;
  readonly #inedges: Int32Array;
  readonly #centres: Float64Array;
  readonly #sites: Float64Array;
  readonly #lines = new Map<number, readonly number[]>();
  readonly #levelsOf: (length: number) => number;
  readonly #random: () => number;

  /**
   * @param sites x, y of the cells' sites
   * @param levelsOf how often an edge of a length is halved; it gets 2^levels − 1 points
   */
  constructor(sites: Float64Array, levelsOf: (length: number) => number, random: () => number) {
    const { triangles, halfedges, inedges } = new Delaunay(sites);
    this.#triangles = triangles as Uint32Array;
    this.#halfedges = halfedges as Int32Array;
    this.#inedges = inedges as Int32Array;
    this.#sites = sites;
    this.#levelsOf = levelsOf;
    this.#random = random;
    this.#centres = circumcentres(sites, this.#triangles);
  }

  /** The ring of a cell, x and y in turn, open; undefined for a cell on the hull. */
  ring(site: number): number[] | undefined {
    const points: number[] = [];
    const first = this.#inedges[site]!;
    if (first < 0) return undefined;
    let incoming = first;
    do {
      const leaving = incoming % 3 === 2 ? incoming - 2 : incoming + 1;
      if (this.#triangles[leaving] !== site) return undefined;
      const twin = this.#halfedges[leaving]!;
      if (twin < 0) return undefined;
      const triangle = Math.floor(leaving / 3);
      points.push(
        this.#centres[2 * triangle]!,
        this.#centres[2 * triangle + 1]!,
        ...this.#line(leaving, twin),
      );
      incoming = twin;
    } while (incoming !== first);
    return points;
  }

  /** The points between both ends of a Voronoi edge, made once and turned round for the neighbour. */
  #line(edge: number, twin: number): readonly number[] {
    const base = Math.min(edge, twin);
    const line = this.#lines.get(base) ?? this.#makeLine(base, Math.max(edge, twin));
    this.#lines.set(base, line);
    if (edge === base) return line;
    const turned: number[] = [];
    for (let at = line.length - 2; at >= 0; at -= 2) turned.push(line[at]!, line[at + 1]!);
    return turned;
  }

  #makeLine(edge: number, twin: number): number[] {
    const from = 2 * Math.floor(edge / 3);
    const to = 2 * Math.floor(twin / 3);
    const site = 2 * this.#triangles[edge]!;
    const [ax, ay, bx, by] = [
      this.#centres[from]!,
      this.#centres[from + 1]!,
      this.#centres[to]!,
      this.#centres[to + 1]!,
    ];
    const length = Math.hypot(bx - ax, by - ay);
    if (!(length > 0)) return [];
    const ux = (bx - ax) / length;
    const uy = (by - ay) / length;
    const sx = this.#sites[site]! - ax;
    const sy = this.#sites[site + 1]! - ay;
    const offsets = fractalOffsets(
      this.#levelsOf(length),
      length,
      (sx * ux + sy * uy) / length,
      Math.abs(sy * ux - sx * uy),
      this.#random,
    );
    const points: number[] = [];
    for (let i = 1; i < offsets.length - 1; i++) {
      const t = i / (offsets.length - 1);
      points.push(ax + (bx - ax) * t - uy * offsets[i]!, ay + (by - ay) * t + ux * offsets[i]!);
    }
    return points;
  }
}

function circumcentres(sites: Float64Array, triangles: Uint32Array): Float64Array {
  const centres = new Float64Array((triangles.length / 3) * 2);
  for (let t = 0; t < triangles.length / 3; t++) {
    const [a, b, c] = [2 * triangles[3 * t]!, 2 * triangles[3 * t + 1]!, 2 * triangles[3 * t + 2]!];
    const ax = sites[a]!;
    const ay = sites[a + 1]!;
    const bx = sites[b]! - ax;
    const by = sites[b + 1]! - ay;
    const cx = sites[c]! - ax;
    const cy = sites[c + 1]! - ay;
    const double = 2 * (bx * cy - by * cx);
    centres[2 * t] = ax + (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / double;
    centres[2 * t + 1] = ay + (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / double;
  }
  return centres;
}

/**
 * Sideways offsets of a line by midpoint displacement, kept inside the kite of both ends and both sites, so that the lines of
 * a tessellation never cross.
 *
 * @param apexAt where along the line the kite is widest, as a share; @param apexHeight how wide
 */
function fractalOffsets(
  levels: number,
  length: number,
  apexAt: number,
  apexHeight: number,
  random: () => number,
): Float64Array {
  const steps = 2 ** levels;
  const offsets = new Float64Array(steps + 1);
  const limitAt = (t: number) => {
    const left = apexAt > 0 ? (apexHeight * t) / apexAt : Number.POSITIVE_INFINITY;
    const right = apexAt < 1 ? (apexHeight * (1 - t)) / (1 - apexAt) : Number.POSITIVE_INFINITY;
    return 0.7 * Math.min(left, right) * Math.min(1, 4 * t, 4 * (1 - t));
  };
  let swing = 0.28 * length;
  for (let step = steps; step > 1; step /= 2) {
    for (let i = step / 2; i < steps; i += step) {
      const limit = limitAt(i / steps);
      const middle = (offsets[i - step / 2]! + offsets[i + step / 2]!) / 2 + (random() * 2 - 1) * swing;
      offsets[i] = Math.max(-limit, Math.min(limit, middle));
    }
    swing *= 0.5 ** 0.72;
  }
  return offsets;
}
