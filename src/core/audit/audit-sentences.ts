/** What each kind of problem says besides kind, features, area and place; areas in m², lengths in metres. */
export interface AuditParams {
  'wrong-crs': { readonly crs: string };
  projected: {
    readonly count: number;
    readonly x: number;
    readonly y: number;
    /** the likely system in words: `VN-2000, axis 107.75°, k0 0.9999` */
    readonly system: string;
    /** why it is likely */
    readonly because: string;
  };
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
  'degenerate-ring': { readonly place: string; readonly why: string };
  'self-crossing': Crossing;
  'small-self-crossing': Crossing;
  'duplicate-feature': { readonly feature: string; readonly others: string };
  overlap: { readonly feature: string; readonly other: string; readonly area: number };
  'triple-overlap': { readonly feature: string; readonly others: string; readonly area: number };
  'not-measured': { readonly what: string; readonly count: number };
  gap: { readonly area: number; readonly around: string; readonly width: number };
  'near-border': {
    readonly feature: string;
    readonly other: string;
    readonly gap: number;
    readonly overlap: number;
    readonly length: number;
  };
  sliver: { readonly feature: string; readonly width: number; readonly ratio: number };
  spike: { readonly feature: string; readonly count: number; readonly length: number };
  'duplicate-vertex': { readonly count: number };
  'wrong-winding': { readonly count: number };
}

type Shift = {
  /** how far the layer lies off, and where to: `north-east` */
  readonly metres: number;
  readonly direction: string;
  /** share of the layer's outline on the reference's borders after and before, 0 … 1 */
  readonly after: number;
  readonly before: number;
};

type Crossing = {
  readonly feature: string;
  readonly area: number;
  /** `cross` where two edges cross, `lie` where rings or parts lie on each other */
  readonly how: 'cross' | 'lie';
};

/** The English sentence of each kind, for a terminal. */
export const SENTENCES: { readonly [K in keyof AuditParams]: (params: AuditParams[K]) => string } = {
  'wrong-crs': (p) =>
    `The file says its system is ${p.crs}; GeoJSON is WGS 84 longitude and latitude. Convert it first.`,
  projected: (p) =>
    `${many(p.count)} in metres, not degrees (${p.x}, ${p.y}): ${p.system}, ${p.because}. Convert from that system to WGS 84.`,
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
  'bad-position': (p) => `${p.place} is not a position of two numbers (${p.count} such); it was left out.`,
  'unclosed-ring': (p) =>
    `${p.place} is not closed: its last position is not its first. It was closed by a straight line.`,
  'degenerate-ring': (p) => `${p.place} ${p.why}; it has no area.`,
  'self-crossing': (p) => `${crossing(p)}. It is left out of sums until it is mended.`,
  'small-self-crossing': (p) => `${crossing(p)}. Its area is uncertain by that.`,
  'duplicate-feature': (p) =>
    `${p.feature} is given again as ${p.others}: the same geometry. Remove the copies.`,
  overlap: (p) => `${p.feature} and ${p.other} overlap by ${area(p.area)}: that land is counted twice.`,
  'triple-overlap': (p) =>
    `${p.feature} and ${p.others} all cover the same ${area(p.area)}: that land is counted three times.`,
  'not-measured': (p) => `${p.count} ${p.what} could not be measured one by one.`,
  gap: (p) => `Between ${p.around} ${area(p.area)} are covered by nothing (about ${length(p.width)} wide).`,
  'near-border': (p) =>
    `The border of ${p.feature} and ${p.other} is not drawn alike on ${length(p.length)}: slivers of ${area(p.gap)} between them, of ${area(p.overlap)} in both.`,
  sliver: (p) => `${p.feature} is a sliver, ${length(p.width)} wide (area / perimeter² ${p.ratio}).`,
  spike: (p) =>
    `${p.feature} has ${p.count} spike(s), up to ${length(p.length)} long: the line runs out and back.`,
  'duplicate-vertex': (p) => `${p.count} vertices repeat the one before them; areas do not change.`,
  'wrong-winding': (p) =>
    `${p.count} ring(s) run against RFC 7946 (outer rings counter-clockwise, holes clockwise); areas do not change.`,
};

const many = (count: number): string => `${count} feature(s) have coordinates`;
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const offBy = ({ metres, direction }: Shift): string => `${length(metres)} to the ${direction} of its place`;
const fits = ({ after, before }: Shift): string =>
  `${percent(after)} of its outline then follows the reference, ${percent(before)} now`;
const crossing = ({ feature, area: size, how }: Crossing): string =>
  how === 'cross'
    ? `${feature} crosses itself; the loop wound the wrong way holds ${area(size)}`
    : `Rings or parts of ${feature} lie on each other, on ${area(size)}`;

const area = (m2: number): string =>
  m2 >= 1000 ? `${Number((m2 / 10_000).toPrecision(6))} ha` : `${Number(m2.toPrecision(3))} m²`;
const length = (metres: number): string =>
  metres >= 1000 ? `${Number((metres / 1000).toPrecision(4))} km` : `${Number(metres.toPrecision(3))} m`;
