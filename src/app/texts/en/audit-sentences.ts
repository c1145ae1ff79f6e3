import type { AuditFigures, AuditWords } from '#app/texts/audit-sentences.ts';
import type { AuditParams, DegenerateWhy, MetricWords, UnmeasuredWhat } from '#core/audit/audit-sentences.ts';
import type { PartialFacts } from '#core/audit/partial-reasons.ts';

const whys: Readonly<Record<DegenerateWhy, string>> = {
  'few-points': 'has fewer than 3 different points',
  'no-ring': 'has no ring',
  'no-polygon': 'has no polygon',
  'no-area': 'has collapsed to a line',
  'flat-ring': 'has a ring that collapsed to a line',
};
const unmeasured: Readonly<Record<UnmeasuredWhat, (count: string) => string>> = {
  'triple-overlaps': (n) => `Places covered by three features and not measured one by one: ${n}.`,
  gaps: (n) =>
    `Features that overlap their neighbours: ${n}; gaps between them were not measured one by one.`,
};
const systems: Readonly<Record<MetricWords['system'], (p: MetricWords, f: AuditFigures) => string>> = {
  vn2000: (p, f) =>
    `VN-2000, central meridian ${f.plain(p.meridian)}°, k₀ = ${f.plain(p.k0)}${p.first === 'northing' ? ', northing before easting' : ''}`,
  'web-mercator': () => 'Web Mercator (EPSG:3857)',
  'zone-prefix': (p, f) => `VN-2000 with the zone number ${f.plain(p.prefix)} before the easting`,
  millimetres: () => 'a plane in millimetres',
  unknown: () => 'an unknown system',
};
const reasons: Readonly<Record<MetricWords['because'], (p: MetricWords, f: AuditFigures) => string>> = {
  reference: (p, f) => `because ${f.share(p.share)} of the points then lie on the reference’s borders`,
  declared: (p, f) =>
    `on the declared meridian, where the layer lies at ${f.plain(p.lat)}, ${f.plain(p.lon)}; the numbers alone do not tell the meridian`,
  'declared-outside': () => 'on the declared meridian, though the layer then lies outside Vietnam',
  size: () => 'by the size of the numbers',
  nothing: () => 'as the numbers fit no plane used in Vietnam',
};

type Shift = AuditParams['missing-datum-shift'];
const off = (p: Shift, f: AuditFigures): string =>
  `The layer lies ${f.length(p.metres)} to the ${p.direction} of its place`;
const fits = (p: Shift, f: AuditFigures): string =>
  `${f.share(p.after)} of its outline then follows the reference, ${f.share(p.before)} now`;
const crossing = ({ feature, area, how }: AuditParams['self-crossing'], f: AuditFigures): string =>
  ({
    cross: `${feature} crosses itself: ${f.area(area)} lie in loops wound the wrong way or twice.`,
    parts: `Parts of ${feature} overlap each other by ${f.area(area)}.`,
    lie: `Rings or parts of ${feature} lie on each other, on ${f.area(area)}.`,
  })[how];
const partial = (p: PartialFacts, f: AuditFigures): string =>
  [
    p.cutAfter > 0 && `the text breaks off after ${f.count(p.cutAfter)} characters`,
    p.returned > 0 && `features the server says it sent: ${f.count(p.returned)}, here: ${f.count(p.here)}`,
    p.matched > 0 && `features the server has: ${f.count(p.matched)}, here: ${f.count(p.here)}`,
    p.limit > 0 && 'the server stopped at its transfer limit',
    p.next > 0 && 'the server has a next page',
  ]
    .filter(Boolean)
    .join('; ') || `features before the end of the file: ${f.count(p.here)}`;

/** The audit in English. */
export const auditWords: AuditWords = {
  titles: {
    'partial-data': 'Data not complete',
    'no-features': 'No features',
    'wrong-crs': 'Declared system is not WGS 84',
    projected: 'Coordinates in metres',
    'swapped-axes': 'Latitude before longitude',
    'outside-vietnam': 'Outside Vietnam',
    'missing-datum-shift': 'Shift from VN-2000 to WGS 84 left out',
    'double-datum-shift': 'Shift from VN-2000 to WGS 84 made twice',
    'wrong-meridian': 'Wrong central meridian',
    'wrong-scale': 'Wrong k₀',
    'off-reference': 'Does not match the reference',
    'no-geometry': 'No geometry',
    'not-a-polygon': 'Not a polygon',
    'bad-position': 'Unreadable position',
    'unclosed-ring': 'Ring not closed',
    'degenerate-ring': 'Degenerate ring',
    'self-crossing': 'Crosses or overlaps itself',
    'small-self-crossing': 'Crosses or overlaps itself a little',
    'duplicate-feature': 'Feature given twice',
    overlap: 'Overlap',
    'triple-overlap': 'Triple overlap',
    'not-measured': 'Not measured',
    gap: 'Gap',
    'near-border': 'Border not drawn alike',
    sliver: 'Sliver',
    spike: 'Spike',
    'duplicate-vertex': 'Repeated vertex',
    'wrong-winding': 'Winding against the convention',
  },
  sentences: {
    'partial-data': (p, f) =>
      `The data are not complete: ${partial(p, f)}. Figures are of what is here and are no totals; get the rest first.`,
    'no-features': () => 'The layer holds no feature at all; no figure can be made of it.',
    'wrong-crs': (p) =>
      `The file says its system is ${p.crs}; GeoJSON is WGS 84 longitude and latitude. Convert it first.`,
    projected: (p, f) =>
      `Features with coordinates in metres, not degrees (${f.plain(p.x)}, ${f.plain(p.y)}): ${f.count(p.count)}. Likely ${systems[p.system](p, f)}, ${reasons[p.because](p, f)}. Convert from that system to WGS 84.`,
    'swapped-axes': (p, f) =>
      `Features with latitude before longitude (${f.plain(p.x)}, ${f.plain(p.y)}): ${f.count(p.count)}. GeoJSON wants longitude first. Exchange the two.`,
    'outside-vietnam': (p, f) =>
      `Features outside Vietnam: ${f.count(p.count)} (latitude ${f.plain(p.lat)}, longitude ${f.plain(p.lon)}). Check the system of the file, or that these features belong to it.`,
    'missing-datum-shift': (p, f) =>
      `${off(p, f)}: the shift from VN-2000 to WGS 84 was left out. Convert it again with the 7 parameters of Decision 05/2007/QĐ-BTNMT (${fits(p, f)}).`,
    'double-datum-shift': (p, f) =>
      `${off(p, f)}: the shift from VN-2000 to WGS 84 was made twice. Convert it again, once (${fits(p, f)}).`,
    'wrong-meridian': (p, f) =>
      `${off(p, f)}: it was drawn on meridian ${f.plain(p.drawnOn)}° and read on ${f.plain(p.readOn)}°, or on another pair as far apart. Convert it again from meridian ${f.plain(p.drawnOn)}° (${fits(p, f)}).`,
    'wrong-scale': (p, f) =>
      `${off(p, f)}: it was drawn with k₀ ${f.plain(p.drawnWith)} and read with ${f.plain(p.readWith)}. Convert it again with k₀ ${f.plain(p.drawnWith)} (${fits(p, f)}).`,
    'off-reference': (p, f) =>
      `Only ${f.share(p.inside)} of the layer’s points lie in the reference layer, and no known mistake of conversion explains it. Check that both are of one place.`,
    'no-geometry': (p) => `${p.place} is missing; the feature has no area.`,
    'not-a-polygon': (p) => `${p.place} is a ${p.type}, not a polygon; it has no area.`,
    'bad-position': (p, f) =>
      `${p.place} is not a position of two numbers (${f.count(p.count)} such); its feature is left out of all sums.`,
    'unclosed-ring': (p) =>
      `${p.place} is not closed: its last position is not its first. It was closed by a straight line.`,
    'degenerate-ring': (p) => `${p.place} ${whys[p.why]}; it has no area.`,
    'self-crossing': (p, f) => `${crossing(p, f)} It is left out of all sums until it is mended.`,
    'small-self-crossing': (p, f) => `${crossing(p, f)} Its area is uncertain by up to twice that.`,
    'duplicate-feature': (p) =>
      `${p.feature} is given again as ${p.others}: the same geometry. Remove the copies.`,
    overlap: (p, f) =>
      p.rest > 0
        ? `Smaller overlapping pairs: ${f.count(p.rest)}, ${f.area(p.area)} in sum: that land is counted twice.`
        : `${p.feature} and ${p.other} overlap by ${f.area(p.area)}: that land is counted twice.`,
    'triple-overlap': (p, f) =>
      `${p.feature}, ${p.other} and ${p.third} all cover the same ${f.area(p.area)}: that land is counted three times.`,
    'not-measured': (p, f) => unmeasured[p.what](f.count(p.count)),
    gap: (p, f) =>
      p.rest > 0
        ? `Smaller gaps: ${f.count(p.rest)}, ${f.area(p.area)} in sum that nothing covers.`
        : `Between ${p.around} nothing covers ${f.area(p.area)} (about ${f.length(p.width)} wide).`,
    'near-border': (p, f) =>
      `The border of ${p.rest > 0 ? `further pairs (${f.count(p.rest)})` : `${p.feature} and ${p.other}`} is not drawn alike on ${f.length(p.length)}: slivers of ${f.area(p.gap)} between them, of ${f.area(p.overlap)} in both.`,
    sliver: (p, f) =>
      `${p.feature} is a sliver, ${f.length(p.width)} wide (area / perimeter² = ${f.plain(p.ratio)}).`,
    spike: (p, f) =>
      `${p.feature} has spikes: ${f.count(p.count)}, up to ${f.length(p.length)} long. The line runs out and back.`,
    'duplicate-vertex': (p, f) =>
      `Vertices that repeat the one before them: ${f.count(p.count)}; areas do not change.`,
    'wrong-winding': (p, f) =>
      `Rings that run against RFC 7946 (outer rings counter-clockwise, holes clockwise): ${f.count(p.count)}; areas do not change.`,
  },
};
