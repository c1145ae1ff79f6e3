import { planeArea } from '#core/geo/area.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { eachRing, ringDoubleArea } from '#core/geo/ring.ts';
import type { LonLat, Metres, SquareMetres } from '#core/units.ts';
import { type AuditProblem, auditProblem } from './audit-problem.ts';
import { vertexRange } from './coordinate-reading.ts';

/** A polygon smaller than a square millimetre has collapsed to a line (as in `prepareLayer`). */
const COLLAPSED: SquareMetres = 1e-6;
/** A sliver is narrower than this in the mean, 2 × area / perimeter … */
const SLIVER_WIDTH: Metres = 1;
/** … and longer than about fifty times its width: area / perimeter² (a square has 0.0625). */
const SLIVER_RATIO = 0.005;
/** A spike is a corner under 1° … */
const SPIKE_TANGENT = Math.tan(Math.PI / 180);
/** … whose sides are this close where the shorter one ends, about the last digit of 6-decimal degrees … */
const SPIKE_WIDTH: Metres = 0.2;
/** … and at least this long. */
const SPIKE_LENGTH: Metres = 1;

/** What is looked up for messages and places. */
export interface Naming {
  /** how a feature is called: its id, or `features[3]` */
  readonly nameOf: (feature: number) => string;
  /** the place of a plane point */
  readonly placeOf: (x: number, y: number) => LonLat | null;
}

/** Checks every ring by itself: collapsed polygons, slivers, spikes, repeated vertices, winding. @param plane metres */
export function shapeProblems(plane: LayerBuffer, naming: Naming): AuditProblem[] {
  const problems: AuditProblem[] = [];
  const repeats = new Tally();
  const winding = new Tally();
  for (let feature = 0; feature < featureCount(plane); feature++) {
    const [from, to] = vertexRange(plane, feature);
    if (from === to) continue;
    let perimeter = 0;
    let hasFlatRing = false;
    const spikes = new Spikes();
    eachRing(plane, feature, (first, end, outer) => {
      const double = ringDoubleArea(plane.xy, first, end);
      if (Math.abs(double) < 2 * COLLAPSED) hasFlatRing = true;
      else if (double > 0 !== outer) winding.add(feature, first);
      perimeter += walkRing(plane.xy, first, end, (v) => repeats.add(feature, v), spikes);
    });
    const area = planeArea(plane, feature);
    const at = naming.placeOf(plane.xy[2 * from]!, plane.xy[2 * from + 1]!);
    const name = naming.nameOf(feature);
    if (area < COLLAPSED || hasFlatRing) {
      const why = area < COLLAPSED ? 'no-area' : 'flat-ring';
      problems.push(auditProblem('degenerate-ring', [feature], 0, at, { place: name, why }));
    } else {
      const width = (2 * area) / perimeter;
      const ratio = area / (perimeter * perimeter);
      if (width < SLIVER_WIDTH && ratio < SLIVER_RATIO) {
        const params = { feature: name, width, ratio: Number(ratio.toPrecision(2)) };
        problems.push(auditProblem('sliver', [feature], area, at, params));
      }
    }
    if (spikes.count > 0) {
      const { count, length, tip } = spikes;
      const place = naming.placeOf(plane.xy[2 * tip]!, plane.xy[2 * tip + 1]!);
      problems.push(auditProblem('spike', [feature], spikes.area, place, { feature: name, count, length }));
    }
  }
  const placeOfVertex = (v: number) => naming.placeOf(plane.xy[2 * v]!, plane.xy[2 * v + 1]!);
  if (repeats.count > 0) {
    const params = { count: repeats.count };
    problems.push(
      auditProblem('duplicate-vertex', repeats.features, 0, placeOfVertex(repeats.first), params),
    );
  }
  if (winding.count > 0) {
    const params = { count: winding.count };
    problems.push(auditProblem('wrong-winding', winding.features, 0, placeOfVertex(winding.first), params));
  }
  return problems;
}

/** Counts a small thing over the layer. */
class Tally {
  count = 0;
  first = 0;
  readonly features: number[] = [];

  add(feature: number, vertex: number): void {
    if (this.count++ === 0) this.first = vertex;
    if (this.features.at(-1) !== feature) this.features.push(feature);
  }
}

/** The spikes of one feature; `tip` is the vertex of the longest. */
class Spikes {
  count = 0;
  length: Metres = 0;
  area: SquareMetres = 0;
  tip = 0;

  add(tip: number, length: Metres, area: SquareMetres): void {
    this.count++;
    this.area += area;
    if (length <= this.length) return;
    this.length = length;
    this.tip = tip;
  }
}

/** Walks a ring once, noting repeated vertices and spikes. @returns its length, metres */
function walkRing(
  xy: Float64Array,
  from: number,
  to: number,
  onRepeat: (vertex: number) => void,
  spikes: Spikes,
): Metres {
  let last = to - 1;
  // the vertex before `last` that differs from it
  let before = last - 1;
  while (before > from && isSame(xy, before, last)) before--;
  let length = 0;
  for (let v = from; v < to; v++) {
    if (isSame(xy, last, v)) {
      if (v !== last) onRepeat(v);
      continue;
    }
    length += Math.hypot(xy[2 * v]! - xy[2 * last]!, xy[2 * v + 1]! - xy[2 * last + 1]!);
    noteSpike(xy, before, last, v, spikes);
    before = last;
    last = v;
  }
  return length;
}

const isSame = (xy: Float64Array, a: number, b: number): boolean =>
  xy[2 * a] === xy[2 * b] && xy[2 * a + 1] === xy[2 * b + 1];

function noteSpike(xy: Float64Array, before: number, tip: number, after: number, spikes: Spikes): void {
  const ax = xy[2 * before]! - xy[2 * tip]!;
  const ay = xy[2 * before + 1]! - xy[2 * tip + 1]!;
  const bx = xy[2 * after]! - xy[2 * tip]!;
  const by = xy[2 * after + 1]! - xy[2 * tip + 1]!;
  const dot = ax * bx + ay * by;
  if (dot <= 0) return;
  const cross = Math.abs(ax * by - ay * bx);
  if (cross > SPIKE_TANGENT * dot) return;
  const a = Math.hypot(ax, ay);
  const b = Math.hypot(bx, by);
  const length = Math.min(a, b);
  if (length >= SPIKE_LENGTH && cross / Math.max(a, b) <= SPIKE_WIDTH) spikes.add(tip, length, cross / 2);
}
