import type { LayerBuffer } from '#core/geo/layer-buffer.ts';
import { inverse } from '#core/geo/vn2000.ts';
import { EPSG_ZONES, type Vn2000Zone } from '#core/geo/vn2000-zones.ts';
import type { LonLat } from '#core/units.ts';
import type { MetricWords } from './audit-sentences.ts';
import { sampled } from './misplacement.ts';
import type { ReferenceFit } from './reference-fit.ts';
import { isInVietnam } from './vietnam-frame.ts';

/** The system a layer in metres is likely in. */
export interface MetricSystem {
  readonly words: MetricWords;
  /** undefined when it is no VN-2000 plane */
  readonly zone: Vn2000Zone | undefined;
  /** the place of a pair of numbers of the file; null where unknown */
  readonly placeOf: (x: number, y: number) => LonLat | null;
}

/** Points laid on the reference for each zone. */
const SAMPLE = 400;
/** Radius of the sphere of Web Mercator (EPSG:3857), metres. */
const WEB_MERCATOR_RADIUS = 6_378_137;

const isEasting = (value: number): boolean => value > 100_000 && value < 900_000;
const isNorthing = (value: number): boolean => value >= 900_000 && value < 2_700_000;

/**
 * Names the likely system of coordinates in metres.
 *
 * Easting and northing tell themselves apart by size, the meridian does not: with a reference it is the zone whose borders
 * the points follow best, without one the declared axis.
 * Source: ranges of planning-rules 7.6 (northing 0.9–2.7 million, easting 0.1–0.9 million).
 */
export function metricSystem(
  layer: LayerBuffer,
  axis: Vn2000Zone,
  fit: ReferenceFit | undefined,
): MetricSystem {
  const { xy } = layer;
  const middle = 2 * (xy.length >> 2);
  const x = xy[middle]!;
  const y = xy[middle + 1]!;
  const northingFirst = isNorthing(x) && isEasting(y);
  if (northingFirst || (isEasting(x) && isNorthing(y))) return vn2000System(xy, northingFirst, axis, fit);
  if (x > 11e6 && x < 13.5e6 && y > 0.4e6 && y < 2.8e6) {
    const placeOf = (mx: number, my: number): LonLat => [
      (mx / WEB_MERCATOR_RADIUS) * (180 / Math.PI),
      Math.atan(Math.sinh(my / WEB_MERCATOR_RADIUS)) * (180 / Math.PI),
    ];
    return otherSystem({ system: 'web-mercator' }, placeOf);
  }
  if (isEasting(x % 1e6) && x > 1e7 && x < 6e7 && isNorthing(y))
    return otherSystem({ system: 'zone-prefix', prefix: Math.floor(x / 1e6) });
  if (isEasting(x / 1000) && isNorthing(y / 1000)) return otherSystem({ system: 'millimetres' });
  return otherSystem({ system: 'unknown', because: 'nothing' });
}

const WORDS: MetricWords = {
  system: 'unknown',
  meridian: 0,
  k0: 0,
  first: 'easting',
  prefix: 0,
  because: 'size',
  share: 0,
  lon: 0,
  lat: 0,
};

const otherSystem = (
  words: Partial<MetricWords>,
  placeOf: MetricSystem['placeOf'] = () => null,
): MetricSystem => ({ words: { ...WORDS, ...words }, zone: undefined, placeOf });

function vn2000System(
  xy: Float64Array,
  northingFirst: boolean,
  axis: Vn2000Zone,
  fit: ReferenceFit | undefined,
): MetricSystem {
  const named = ({ meridianDeg, k0 }: Vn2000Zone): MetricWords => ({
    ...WORDS,
    system: 'vn2000',
    meridian: meridianDeg,
    k0,
    first: northingFirst ? 'northing' : 'easting',
  });
  const placesOn = (zone: Vn2000Zone) => (x: number, y: number) =>
    inverse(zone, northingFirst ? { e: y, n: x } : { e: x, n: y });
  const points = sampled(xy, SAMPLE);
  const best = fit && bestZone(points, axis, fit, placesOn);
  if (best) {
    const words: MetricWords = { ...named(best.zone), because: 'reference', share: best.share };
    return { words, zone: best.zone, placeOf: placesOn(best.zone) };
  }
  const placeOf = placesOn(axis);
  const [lon, lat] = placeOf(points[0]!, points[1]!);
  const words: MetricWords = isInVietnam(lon, lat)
    ? { ...named(axis), because: 'declared', lon, lat }
    : { ...named(axis), because: 'declared-outside' };
  return { words, zone: axis, placeOf };
}

/** The zone that lays the points on the reference's borders best; undefined when none does. */
function bestZone(
  points: Float64Array,
  axis: Vn2000Zone,
  fit: ReferenceFit,
  placesOn: (zone: Vn2000Zone) => (x: number, y: number) => LonLat,
): { readonly zone: Vn2000Zone; readonly share: number } | undefined {
  return [axis, ...EPSG_ZONES]
    .map((zone) => {
      const placeOf = placesOn(zone);
      const lonLat = new Float64Array(points.length);
      for (let at = 0; at < points.length; at += 2) lonLat.set(placeOf(points[at]!, points[at + 1]!), at);
      return { zone, share: fit.onBorder(lonLat) };
    })
    .filter(({ share }) => share > 0.1)
    .reduce<{ zone: Vn2000Zone; share: number } | undefined>(
      (best, entry) => (best && best.share >= entry.share ? best : entry),
      undefined,
    );
}
