import type { Metres } from '#core/units.ts';
import { geodesicBulge } from './area.ts';
import { authalicOrdinate, ECCENTRICITY_SQUARED, EQUATORIAL_RADIUS } from './ellipsoid.ts';
import type { LayerBuffer } from './layer-buffer.ts';
import { withLongEdgesSplit } from './long-edges.ts';

const RADIANS = Math.PI / 180;
/** Edges up to this length stay straight: a geodesic of 50 m leaves its chord by 0.02 mm in Viet Nam. */
const STRAIGHT_UP_TO: Metres = 50;
/** Longer edges are bent at least once, and at least this often. */
const BEND_EVERY: Metres = 1000;

/**
 * A layer in the equal-area plane x = a·λ, y = authalic ordinate, its long edges bent along the geodesic.
 *
 * Edges over 0.3° are split at points of the geodesic first (`withLongEdgesSplit`). Every bent edge encloses with its chord exactly the area of `geodesicBulge`, and depends on its two ends alone, not on
 * their order: shared borders stay shared, and a feature's plane area here is its `ellipsoidArea`.
 *
 * @param layer lon, lat in degrees, WGS 84; rings open
 * @returns the same features, parts and rings; metres; rings may have more vertices
 * Errors: none.
 */
export function toEqualArea(layer: LayerBuffer): LayerBuffer {
  const split = withLongEdgesSplit(layer);
  const sines = sinesOfLatitude(split.xy);
  const flat = flattened(split.xy, sines);
  const bends = bendCounts(flat, split.ringOff);
  if (bends.total === 0) return { ...split, xy: flat };
  return bentLayer(split, flat, sines, bends);
}

function sinesOfLatitude(lonLat: Float64Array): Float64Array {
  const sines = new Float64Array(lonLat.length / 2);
  for (let v = 0; v < sines.length; v++) sines[v] = Math.sin(lonLat[2 * v + 1]! * RADIANS);
  return sines;
}

function flattened(lonLat: Float64Array, sines: Float64Array): Float64Array {
  const flat = new Float64Array(lonLat.length);
  for (let v = 0; v < sines.length; v++) {
    flat[2 * v] = EQUATORIAL_RADIUS * RADIANS * lonLat[2 * v]!;
    flat[2 * v + 1] = authalicOrdinate(sines[v]!);
  }
  return flat;
}

/** How many points each edge gets between its ends; the edge of vertex v runs to the next vertex of its ring. */
interface Bends {
  readonly counts: Uint32Array;
  readonly total: number;
}

function bendCounts(flat: Float64Array, ringOff: Uint32Array): Bends {
  const counts = new Uint32Array(flat.length / 2);
  let total = 0;
  for (let ring = 0; ring < ringOff.length - 1; ring++) {
    for (let v = ringOff[ring]!; v < ringOff[ring + 1]!; v++) {
      const next = v + 1 === ringOff[ring + 1] ? ringOff[ring]! : v + 1;
      const dx = Math.abs(flat[2 * next]! - flat[2 * v]!);
      const dy = Math.abs(flat[2 * next + 1]! - flat[2 * v + 1]!);
      if (dx <= STRAIGHT_UP_TO && dy <= STRAIGHT_UP_TO) continue;
      counts[v] = Math.max(2, Math.ceil(Math.hypot(dx, dy) / BEND_EVERY)) - 1;
      total += counts[v]!;
    }
  }
  return { counts, total };
}

function bentLayer(layer: LayerBuffer, flat: Float64Array, sines: Float64Array, bends: Bends): LayerBuffer {
  const xy = new Float64Array(flat.length + 2 * bends.total);
  const ringOff = new Uint32Array(layer.ringOff.length);
  let at = 0;
  for (let ring = 0; ring < ringOff.length - 1; ring++) {
    const from = layer.ringOff[ring]!;
    const to = layer.ringOff[ring + 1]!;
    for (let v = from; v < to; v++) {
      xy[at] = flat[2 * v]!;
      xy[at + 1] = flat[2 * v + 1]!;
      at += 2;
      const count = bends.counts[v]!;
      if (count > 0) writeBend(xy, at, flat, sines, v, v + 1 === to ? from : v + 1, count);
      at += 2 * count;
    }
    ringOff[ring + 1] = at / 2;
  }
  return { ...layer, xy, ringOff };
}

/** Writes the points between two vertices, always worked out from the western (then southern) end. */
function writeBend(
  xy: Float64Array,
  at: number,
  flat: Float64Array,
  sines: Float64Array,
  from: number,
  to: number,
  count: number,
): void {
  const forward =
    flat[2 * from]! < flat[2 * to]! ||
    (flat[2 * from] === flat[2 * to] && flat[2 * from + 1]! < flat[2 * to + 1]!);
  const start = forward ? from : to;
  const end = forward ? to : from;
  const x = flat[2 * start]!;
  const y = flat[2 * start + 1]!;
  const dx = flat[2 * end]! - x;
  const dy = flat[2 * end + 1]! - y;
  const height = bulgePerMetre(dx, dy, (sines[start]! + sines[end]!) / 2);
  const pieces = count + 1;
  // n chords of a parabola enclose 1 − 1/n² of its area: raise it so that the bent edge encloses all of it
  const raised = (6 * height) / (1 - 1 / (pieces * pieces));
  for (let i = 1; i < pieces; i++) {
    const share = i / pieces;
    const place = at + 2 * (forward ? i - 1 : count - i);
    xy[place] = x + dx * share;
    xy[place + 1] = y + dy * share + raised * share * (1 - share);
  }
}

/** `geodesicBulge` over the width of the edge, which stays finite on a meridian: there the points slide along the edge. */
function bulgePerMetre(dx: number, dy: number, sine: number): number {
  if (dx !== 0) return geodesicBulge(dx, dy, sine) / dx;
  const squareRadius = (1 - sine * sine) / (1 - ECCENTRICITY_SQUARED * sine * sine);
  return ((sine / (12 * EQUATORIAL_RADIUS)) * 3 * dy * dy) / squareRadius;
}
