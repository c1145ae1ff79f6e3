import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { withoutFeatures } from '#core/geo/multi-polygon.ts';
import { inverse } from '#core/geo/vn2000.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { LonLat } from '#core/units.ts';
import { type AuditProblem, auditProblem } from './audit-problem.ts';
import { metricSystem } from './metric-system.ts';
import type { ReferenceFit } from './reference-fit.ts';
import { isInFrame, isInVietnam } from './vietnam-frame.ts';

/** How the numbers of a file are to be read, and the layer read so. */
export interface CoordinateReading {
  /** metres, for shapes and areas; features that cannot be laid on this plane are empty */
  readonly plane: LayerBuffer;
  /** lon, lat in degrees; undefined for a file in metres */
  readonly lonLat: LayerBuffer | undefined;
  /** the place of a plane point; null where the system is unknown */
  readonly placeOf: (x: number, y: number) => LonLat | null;
  readonly problems: readonly AuditProblem[];
}

type Kind = 'empty' | 'degrees' | 'swapped' | 'metres' | 'broken';

/** No unit of length puts Vietnam this far out: millimetres of a northing are 2.7 · 10⁹. */
const BEYOND = 1e10;

/** Farther from the axis, degrees, the plane bends too much. */
const REACH = 8;

/**
 * Decides what the numbers of a layer are, says what is wrong with them and lays the layer on a plane as it was meant.
 *
 * The reading of most features is taken for the layer; features that read otherwise are named and left out.
 */
export function readCoordinates(
  layer: LayerBuffer,
  axis: Vn2000Zone,
  fit: ReferenceFit | undefined,
): CoordinateReading {
  const kinds = Array.from({ length: featureCount(layer) }, (_, feature) => kindOf(layer, feature));
  const numbersOf = (kind: Kind) => kinds.flatMap((own, feature) => (own === kind ? [feature] : []));
  const byKind = {
    degrees: numbersOf('degrees'),
    swapped: numbersOf('swapped'),
    metres: numbersOf('metres'),
  };
  const main = (['degrees', 'swapped', 'metres'] as const).reduce((a, b) =>
    byKind[b].length > byKind[a].length ? b : a,
  );
  const broken = numbersOf('broken');
  const problems: AuditProblem[] = broken.map((feature) =>
    auditProblem('bad-position', [feature], 0, null, { place: `features[${feature}]`, count: 1 }),
  );
  const same = withoutFeatures(layer, (feature) => kinds[feature] !== main);
  problems.push(...swappedProblem(layer, byKind.swapped));
  if (byKind.metres.length > 0) {
    const metres = withoutFeatures(layer, (feature) => kinds[feature] !== 'metres');
    const { words, zone, placeOf } = metricSystem(metres, axis, fit);
    const [x, y] = firstPoint(layer, byKind.metres[0]!);
    problems.push(
      auditProblem('projected', byKind.metres, 0, placeOf(x, y), {
        count: byKind.metres.length,
        x,
        y,
        ...words,
      }),
    );
    if (main === 'metres') {
      const plane = words.first === 'northing' ? exchanged(same) : same;
      const place = zone ? (e: number, n: number): LonLat => inverse(zone, { e, n }) : placeOf;
      return { plane, lonLat: undefined, placeOf: place, problems };
    }
  }
  const lonLat = main === 'swapped' ? exchanged(same) : same;
  const outside = outsideVietnam(lonLat);
  problems.push(...outside.problems);
  const zone = reachable(lonLat, axis);
  const near = withoutFeatures(lonLat, (feature) => !isWithinReach(lonLat, feature, zone.meridianDeg));
  return {
    plane: { ...near, xy: near.xy.length === 0 ? near.xy : projector(zone)(near.xy) },
    lonLat: near,
    placeOf: (e, n) => inverse(zone, { e, n }),
    problems,
  };
}

function kindOf(layer: LayerBuffer, feature: number): Kind {
  const [from, to] = vertexRange(layer, feature);
  if (from === to) return 'empty';
  const { xy } = layer;
  let degrees = true;
  let swapped = true;
  for (let at = 2 * from; at < 2 * to; at += 2) {
    const x = xy[at]!;
    const y = xy[at + 1]!;
    if (!(Math.abs(x) < BEYOND && Math.abs(y) < BEYOND)) return 'broken';
    if (Math.abs(x) > 180 || Math.abs(y) > 90) degrees = false;
    if (!isInFrame(y, x)) swapped = false;
  }
  return degrees ? 'degrees' : swapped ? 'swapped' : 'metres';
}

/** First vertex of a feature and the one after its last. */
export function vertexRange(
  { featOff, polyOff, ringOff }: LayerBuffer,
  feature: number,
): readonly [from: number, to: number] {
  return [ringOff[polyOff[featOff[feature]!]!]!, ringOff[polyOff[featOff[feature + 1]!]!]!];
}

function firstPoint(layer: LayerBuffer, feature: number): readonly [number, number] {
  const [from] = vertexRange(layer, feature);
  return [layer.xy[2 * from]!, layer.xy[2 * from + 1]!];
}

function swappedProblem(layer: LayerBuffer, features: readonly number[]): AuditProblem[] {
  if (features.length === 0) return [];
  const [x, y] = firstPoint(layer, features[0]!);
  return [auditProblem('swapped-axes', features, 0, [y, x], { count: features.length, x, y })];
}

const exchanged = (layer: LayerBuffer): LayerBuffer => ({
  ...layer,
  xy: layer.xy.map((_, at, xy) => xy[at % 2 ? at - 1 : at + 1]!),
});

function outsideVietnam(lonLat: LayerBuffer): { problems: AuditProblem[] } {
  const features: number[] = [];
  let at: LonLat | undefined;
  for (let feature = 0; feature < featureCount(lonLat); feature++) {
    const [from, to] = vertexRange(lonLat, feature);
    for (let v = from; v < to; v++) {
      const lon = lonLat.xy[2 * v]!;
      const lat = lonLat.xy[2 * v + 1]!;
      if (isInVietnam(lon, lat)) continue;
      features.push(feature);
      at ??= [lon, lat];
      break;
    }
  }
  if (at === undefined) return { problems: [] };
  const params = { count: features.length, lon: at[0], lat: at[1] };
  return { problems: [auditProblem('outside-vietnam', features, 0, at, params)] };
}

/** The declared axis, or for a layer far from it one through the middle of its features. */
function reachable(lonLat: LayerBuffer, axis: Vn2000Zone): Vn2000Zone {
  const longitudes: number[] = [];
  for (let feature = 0; feature < featureCount(lonLat); feature++) {
    const [from, to] = vertexRange(lonLat, feature);
    if (from < to) longitudes.push(lonLat.xy[2 * from]!);
  }
  longitudes.sort((a, b) => a - b);
  const middle = longitudes[longitudes.length >> 1] ?? axis.meridianDeg;
  return Math.abs(middle - axis.meridianDeg) <= REACH - 2
    ? axis
    : { ...axis, meridianDeg: Math.round(middle) };
}

function isWithinReach(lonLat: LayerBuffer, feature: number, meridianDeg: number): boolean {
  const [from, to] = vertexRange(lonLat, feature);
  for (let v = from; v < to; v++) {
    if (Math.abs(lonLat.xy[2 * v]! - meridianDeg) > REACH || Math.abs(lonLat.xy[2 * v + 1]!) > 80)
      return false;
  }
  return true;
}
