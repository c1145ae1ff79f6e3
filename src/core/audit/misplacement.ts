import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { collectMeshEdges } from '#core/geo/mesh-edges.ts';
import { forward, fromGeographicVn2000, inverse, toGeographicVn2000 } from '#core/geo/vn2000.ts';
import { SCALE_3_DEGREE, SCALE_6_DEGREE, type Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { LonLat } from '#core/units.ts';
import { type AuditProblem, auditProblem } from './audit-problem.ts';
import type { Wind } from './audit-sentences.ts';
import type { ReferenceFit } from './reference-fit.ts';

/** A mistake of conversion: what takes a misplaced point to its place, and how it is said. */
interface Mistake {
  readonly cure: (point: LonLat) => LonLat;
  readonly problem: (
    features: readonly number[],
    at: LonLat,
    shift: { metres: number; direction: Wind; after: number; before: number },
  ) => AuditProblem;
}

/** Points of the outline looked at, to try all mistakes and to decide on the best one. */
const QUICK_SAMPLE = 200;
const FULL_SAMPLE = 4000;
const LEAST_POINTS = 400;
/** An outline of which this share follows the reference lies right: nothing is tried. */
const LIES_RIGHT = 0.4;
/** A mistake is believed when this share of the outline follows the reference once it is cured … */
const LEAST_AFTER = 0.2;
/** … and that is this many times the share now. A border met by chance is followed by 2–5 % of any line. */
const LEAST_GAIN = 3;
/** Under this share of points in the reference's land the layer is of another place. */
const ELSEWHERE = 0.5;

/**
 * Recognises a layer that lies off its place by a known mistake: the datum shift left out (about 225 m in the north) or made
 * twice, the wrong central meridian (1.5° are about 156 km), the wrong scale on the meridian (400–750 m).
 *
 * Each mistake is undone by the projection itself, not by a fixed vector, and the outline is laid on the reference's borders.
 *
 * @param layer lon, lat in degrees as they stand in the file
 * @param fit the reference, such as the units
 * @param axis the declared axis, taken as the one the layer was read on
 * @returns at most one problem, for all features with land
 */
export function misplacement(layer: LayerBuffer, fit: ReferenceFit, axis: Vn2000Zone): AuditProblem[] {
  const outline = outlineOf(layer);
  if (outline.length === 0) return [];
  const full = sampled(outline, FULL_SAMPLE);
  const before = fit.onBorder(full);
  if (before >= LIES_RIGHT) return [];
  const features = featuresWithLand(layer);
  const at: LonLat = [full[0]!, full[1]!];
  const quick = sampled(outline, QUICK_SAMPLE);
  const ranked = mistakes(axis)
    .map((mistake) => ({ mistake, after: fit.onBorder(cured(quick, mistake)) }))
    .sort((a, b) => b.after - a.after)
    .slice(0, 3)
    .map(({ mistake }) => ({ mistake, after: fit.onBorder(cured(full, mistake)) }))
    .sort((a, b) => b.after - a.after);
  const best = ranked[0]!;
  if (best.after >= LEAST_AFTER && best.after >= LEAST_GAIN * before) {
    const shift = shiftBetween(best.mistake.cure(at), at, axis);
    return [best.mistake.problem(features, at, { ...shift, after: best.after, before })];
  }
  const inside = fit.inside(sampled(layer.xy, FULL_SAMPLE));
  return inside < ELSEWHERE && before < LEAST_AFTER
    ? [auditProblem('off-reference', features, 0, at, { inside })]
    : [];
}

/** Meridians of VN-2000 lie on quarters of a degree from 102° to 111°: every difference up to 6°. */
const QUARTERS = Array.from({ length: 48 }, (_, i) => (i < 24 ? i - 24 : i - 23) / 4);

function mistakes(axis: Vn2000Zone): Mistake[] {
  const otherScale = axis.k0 === SCALE_6_DEGREE ? SCALE_3_DEGREE : SCALE_6_DEGREE;
  const drawnOn = (zone: Vn2000Zone) => (point: LonLat) => inverse(zone, forward(axis, point));
  return [
    {
      cure: fromGeographicVn2000,
      problem: (features, at, shift) => auditProblem('missing-datum-shift', features, 0, at, shift),
    },
    {
      cure: toGeographicVn2000,
      problem: (features, at, shift) => auditProblem('double-datum-shift', features, 0, at, shift),
    },
    {
      cure: drawnOn({ ...axis, k0: otherScale }),
      problem: (features, at, shift) =>
        auditProblem('wrong-scale', features, 0, at, { ...shift, readWith: axis.k0, drawnWith: otherScale }),
    },
    ...QUARTERS.map((quarter): Mistake => {
      const meridianDeg = axis.meridianDeg + quarter;
      return {
        cure: drawnOn({ ...axis, meridianDeg }),
        problem: (features, at, shift) =>
          auditProblem('wrong-meridian', features, 0, at, {
            ...shift,
            readOn: axis.meridianDeg,
            drawnOn: meridianDeg,
          }),
      };
    }),
  ];
}

/** Points along the outer edges of the covered land, interleaved degrees: at least `LEAST_POINTS`, so that none weighs much. */
function outlineOf(layer: LayerBuffer): Float64Array {
  const { ends, count } = collectMeshEdges(layer, () => 0);
  const pieces = Math.max(1, Math.ceil(LEAST_POINTS / Math.max(1, count)));
  const points = new Float64Array(2 * pieces * count);
  for (let i = 0; i < pieces * count; i++) {
    const at = 4 * Math.floor(i / pieces);
    const share = (i % pieces) / pieces;
    points[2 * i] = ends[at]! + share * (ends[at + 2]! - ends[at]!);
    points[2 * i + 1] = ends[at + 1]! + share * (ends[at + 3]! - ends[at + 1]!);
  }
  return points;
}

/** Up to `most` points, evenly through the list. */
export function sampled(points: Float64Array, most: number): Float64Array {
  const count = points.length / 2;
  if (count <= most) return points;
  const some = new Float64Array(2 * most);
  for (let i = 0; i < most; i++) {
    const at = 2 * Math.floor((i * count) / most);
    some[2 * i] = points[at]!;
    some[2 * i + 1] = points[at + 1]!;
  }
  return some;
}

function cured(points: Float64Array, { cure }: Mistake): Float64Array {
  const moved = new Float64Array(points.length);
  for (let at = 0; at < points.length; at += 2) moved.set(cure([points[at]!, points[at + 1]!]), at);
  return moved;
}

const COMPASS: readonly Wind[] = [
  'east',
  'north-east',
  'north',
  'north-west',
  'west',
  'south-west',
  'south',
  'south-east',
];

function shiftBetween(from: LonLat, to: LonLat, axis: Vn2000Zone): { metres: number; direction: Wind } {
  const a = forward(axis, from);
  const b = forward(axis, to);
  const eighth = Math.round(Math.atan2(b.n - a.n, b.e - a.e) / (Math.PI / 4));
  return {
    metres: Math.round(Math.hypot(b.e - a.e, b.n - a.n)),
    direction: COMPASS[(eighth + 8) % 8]!,
  };
}

function featuresWithLand({ featOff }: LayerBuffer): number[] {
  const features: number[] = [];
  for (let feature = 0; feature < featOff.length - 1; feature++)
    if (featOff[feature] !== featOff[feature + 1]) features.push(feature);
  return features;
}
