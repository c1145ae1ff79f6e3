import { areaWords, type CrossingHow, crossingWords } from './crossing-words.ts';
import { type PartialFacts, partialReasons } from './partial-reasons.ts';

/** What each kind of problem says besides kind, features, area and place; areas in m², lengths in metres. */
export interface AuditParams {
  'partial-data': PartialFacts;
  'no-features': Readonly<Record<string, never>>;
  'wrong-crs': { readonly crs: string };
  projected: { readonly count: number; readonly x: number; readonly y: number } & MetricWords;
  'swapped-axes': { readonly count: number; readonly x: number; readonly y: number };
  'outside-vietnam': { readonly count: number; readonly lon: number; readonly lat: number };
  'missing-datum-shift': Shift;
  'double-datum-shift': Shift;
  'wrong-meridian': Shift & { readonly readOn: number; readonly drawnOn: number };
  'wrong-scale': Shift & { readonly readWith: number; readonly drawnWith: number };
  'off-reference': { readonly inside: number };
  'no-geometry': { readonly place: string };
  'not-a-polygon': { readonly place: string; readonly type: string };
  'bad-position': { readonly place: string; readonly count: number };
  'unclosed-ring': { readonly place: string };
  'degenerate-ring': { readonly place: string; readonly why: DegenerateWhy };
  'self-crossing': Crossing;
  'small-self-crossing': Crossing;
  'duplicate-feature': { readonly feature: string; readonly others: string };
  overlap: { readonly feature: string; readonly other: string; readonly area: number } & Rest;
  'triple-overlap': {
    readonly feature: string;
    readonly other: string;
    readonly third: string;
    readonly area: number;
  };
  'not-measured': { readonly what: UnmeasuredWhat; readonly count: number };
  gap: { readonly area: number; readonly around: string; readonly width: number } & Rest;
  'near-border': {
    readonly feature: string;
    readonly other: string;
    readonly gap: number;
    readonly overlap: number;
    readonly length: number;
  } & Rest;
  sliver: { readonly feature: string; readonly width: number; readonly ratio: number };
  spike: { readonly feature: string; readonly count: number; readonly length: number };
  'duplicate-vertex': { readonly count: number };
  'wrong-winding': { readonly count: number };
}

/** The system a layer in metres is likely in, and why. */
export type MetricWords = {
  readonly system: 'vn2000' | 'web-mercator' | 'zone-prefix' | 'millimetres' | 'unknown';
  /** of `vn2000`; else 0 */
  readonly meridian: number;
  readonly k0: number;
  /** which stands first */
  readonly first: 'easting' | 'northing';
  /** the number before the easting of `zone-prefix`; else 0 */
  readonly prefix: number;
  /** `reference`: its borders are followed; `declared`: the declared axis is taken, `declared-outside` though it is wrong; `size`: of the numbers */
  readonly because: 'reference' | 'declared' | 'declared-outside' | 'size' | 'nothing';
  /** of `reference`: share of points on its borders, 0 … 1; else 0 */
  readonly share: number;
  /** of `declared`: where the layer then lies; else 0 */
  readonly lon: number;
  readonly lat: number;
};

/** The winds a misplaced layer can lie off to. */
export type Wind =
  | 'east'
  | 'north-east'
  | 'north'
  | 'north-west'
  | 'west'
  | 'south-west'
  | 'south'
  | 'south-east';

/** Why a ring or feature holds no land. */
export type DegenerateWhy = 'few-points' | 'no-ring' | 'no-polygon' | 'no-area' | 'flat-ring';

/** What could not be measured. */
export type UnmeasuredWhat = 'triple-overlaps' | 'gaps';

/** `rest` over 0: not one place but that many smaller ones in sum, names left empty. */
type Rest = { readonly rest: number };

type Shift = {
  /** how far the layer lies off, and where to */
  readonly metres: number;
  readonly direction: Wind;
  /** share of the layer's outline on the reference's borders after and before, 0 … 1 */
  readonly after: number;
  readonly before: number;
};

type Crossing = {
  readonly feature: string;
  readonly area: number;
  readonly how: CrossingHow;
};

/** The English sentence of each kind, for a terminal. */
export const SENTENCES: { readonly [K in keyof AuditParams]: (params: AuditParams[K]) => string } = {
  'partial-data': (p) =>
    `The data are not complete: ${partialReasons(p).join('; ')}; figures are of what is here and are no totals. Get the rest first.`,
  'no-features': () => 'The layer holds no feature at all; no figure can be made of it.',
  'wrong-crs': (p) =>
    `The file says its system is ${p.crs}; GeoJSON is WGS 84 longitude and latitude. Convert it first.`,
  projected: (p) =>
    `${many(p.count)} in metres, not degrees (${p.x}, ${p.y}): ${systemName(p)}, ${systemReason(p)}. Convert from that system to WGS 84.`,
  'swapped-axes': (p) =>
    `${many(p.count)} latitude before longitude (${p.x}, ${p.y}); GeoJSON wants longitude first. Exchange the two.`,
  'outside-vietnam': (p) =>
    `${p.count} feature(s) lie outside Vietnam (${p.lon}, ${p.lat}). Check the system of the file, or that these features belong to it.`,
  'missing-datum-shift': (p) =>
    `The layer lies ${offBy(p)}: the shift from VN-2000 to WGS 84 was left out. Convert it again with the 7 parameters of QĐ 05/2007 (${fits(p)}).`,
  'double-datum-shift': (p) =>
    `The layer lies ${offBy(p)}: the shift from VN-2000 to WGS 84 was made twice. Convert it again, once (${fits(p)}).`,
  'wrong-meridian': (p) =>
    `The layer lies ${offBy(p)}: it was drawn on axis ${p.drawnOn}° and read on ${p.readOn}°, or on another pair as far apart. Convert it again from axis ${p.drawnOn}° (${fits(p)}).`,
  'wrong-scale': (p) =>
    `The layer lies ${offBy(p)}: it was drawn with k0 ${p.drawnWith} and read with ${p.readWith}. Convert it again with k0 ${p.drawnWith} (${fits(p)}).`,
  'off-reference': (p) =>
    `Only ${percent(p.inside)} of the layer's points lie in the reference layer, and no known mistake of conversion explains it. Check that both are of one place.`,
  'no-geometry': (p) => `${p.place} is missing; the feature has no area.`,
  'not-a-polygon': (p) => `${p.place} is a ${p.type}, not a polygon; it has no area.`,
  'bad-position': (p) =>
    `${p.place} is not a position of two numbers (${p.count} such); its feature is left out of sums.`,
  'unclosed-ring': (p) =>
    `${p.place} is not closed: its last position is not its first. It was closed by a straight line.`,
  'degenerate-ring': (p) => `${p.place} ${WHY[p.why]}; it has no area.`,
  'self-crossing': (p) => `${crossingWords(p)}. It is left out of sums until it is mended.`,
  'small-self-crossing': (p) => `${crossingWords(p)}. Its area is uncertain by up to twice that.`,
  'duplicate-feature': (p) =>
    `${p.feature} is given again as ${p.others}: the same geometry. Remove the copies.`,
  overlap: (p) => `${pair(p)} overlap by ${areaWords(p.area)}: that land is counted twice.`,
  'triple-overlap': (p) =>
    `${p.feature}, ${p.other} and ${p.third} all cover the same ${areaWords(p.area)}: that land is counted three times.`,
  'not-measured': (p) => `${p.count} ${UNMEASURED[p.what]} could not be measured one by one.`,
  gap: (p) =>
    p.rest > 0
      ? `In ${p.rest} smaller gaps ${areaWords(p.area)} are covered by nothing.`
      : `Between ${p.around} ${areaWords(p.area)} are covered by nothing (about ${length(p.width)} wide).`,
  'near-border': (p) =>
    `The border of ${pair(p)} is not drawn alike on ${length(p.length)}: slivers of ${areaWords(p.gap)} between them, of ${areaWords(p.overlap)} in both.`,
  sliver: (p) => `${p.feature} is a sliver, ${length(p.width)} wide (area / perimeter² ${p.ratio}).`,
  spike: (p) =>
    `${p.feature} has ${p.count} spike(s), up to ${length(p.length)} long: the line runs out and back.`,
  'duplicate-vertex': (p) => `${p.count} vertices repeat the one before them; areas do not change.`,
  'wrong-winding': (p) =>
    `${p.count} ring(s) run against RFC 7946 (outer rings counter-clockwise, holes clockwise); areas do not change.`,
};

const WHY: Readonly<Record<DegenerateWhy, string>> = {
  'few-points': 'has fewer than 3 different points',
  'no-ring': 'has no ring',
  'no-polygon': 'has no polygon',
  'no-area': 'has collapsed to a line',
  'flat-ring': 'has a ring that collapsed to a line',
};
const UNMEASURED: Readonly<Record<UnmeasuredWhat, string>> = {
  'triple-overlaps': 'overlaps of three features',
  gaps: 'features overlap their neighbours; gaps between them',
};

function systemName({ system, meridian, k0, first, prefix }: MetricWords): string {
  switch (system) {
    case 'vn2000':
      return `VN-2000, axis ${meridian}°, k0 ${k0}${first === 'northing' ? ', northing before easting' : ''}`;
    case 'web-mercator':
      return 'Web Mercator (EPSG:3857)';
    case 'zone-prefix':
      return `VN-2000 with the zone number ${prefix} before the easting`;
    case 'millimetres':
      return 'a plane in millimetres';
    case 'unknown':
      return 'an unknown system';
  }
}

function systemReason({ because, share, lon, lat }: MetricWords): string {
  switch (because) {
    case 'reference':
      return `whose points then follow the reference's borders by ${percent(share)}`;
    case 'declared':
      return `the declared axis, where the layer lies at ${lon.toFixed(3)}, ${lat.toFixed(3)}; the numbers alone do not tell the meridian`;
    case 'declared-outside':
      return 'the declared axis, though the layer then lies outside Vietnam';
    case 'size':
      return 'by the size of the numbers';
    case 'nothing':
      return 'as the numbers fit no plane used in Vietnam';
  }
}

const pair = ({ feature, other, rest }: { feature: string; other: string } & Rest): string =>
  rest > 0 ? `${rest} further pairs, all smaller,` : `${feature} and ${other}`;
const many = (count: number): string => `${count} feature(s) have coordinates`;
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const offBy = ({ metres, direction }: Shift): string => `${length(metres)} to the ${direction} of its place`;
const fits = ({ after, before }: Shift): string =>
  `${percent(after)} of its outline then follows the reference, ${percent(before)} now`;
const length = (metres: number): string =>
  metres >= 1000 ? `${Number((metres / 1000).toPrecision(4))} km` : `${Number(metres.toPrecision(3))} m`;
