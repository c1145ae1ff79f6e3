import { readNumber } from './number-text.ts';
import type { LonLat, PlanePoint } from './units.ts';

/** What a typed pair of numbers means, and how that was decided. */
export type CoordinateReading =
  | { readonly kind: 'wgs84'; readonly lonLat: LonLat; readonly order: 'lat-lon' | 'lon-lat' }
  | {
      readonly kind: 'vn2000';
      readonly point: PlanePoint;
      readonly order: 'north-east' | 'east-north';
      /** The zone number before an easting of eight digits, as in `18 500 000`; null when there is none. */
      readonly zonePrefix: number | null;
    };

const SEPARATOR = /^[\s,;/|]*$/;
/** Northings of Viet Nam on any axis, Trường Sa included, metres. Source: planning-rules 7.6. */
const isNorthing = (value: number): boolean => value >= 850_000 && value <= 2_700_000;
/** Eastings with false easting 500 000, on any axis within 4° of the meridian. Source: planning-rules 7.6. */
const isEasting = (value: number): boolean => value >= 50_000 && value < 850_000;
const isLat = (value: number): boolean => Math.abs(value) <= 90;
const isLon = (value: number): boolean => Math.abs(value) <= 180;
const isVietnamLat = (value: number): boolean => value > 4 && value < 26;
const isVietnamLon = (value: number): boolean => value > 100 && value < 120;

/**
 * Reads a place typed as coordinates: WGS 84 in decimals or degrees, minutes, seconds, or VN-2000 metres, in either axis order.
 * Which is which is decided by magnitude, never by the letters X and Y: both conventions are in use.
 *
 * @returns null for anything else: a name, a number alone, numbers that fit nowhere
 * @example parseCoordinate('X=2.317.752,82 Y=430.575,54') // VN-2000, n 2317752.82, e 430575.54
 */
export function parseCoordinate(text: string): CoordinateReading | null {
  if (text.length > 120) return null;
  const clean = text
    .normalize('NFC')
    .trim()
    .toUpperCase()
    .replace(/[′’‘´`]/g, "'")
    .replace(/''/g, '"')
    .replace(/[″“”]/g, '"')
    .replace(/[º˚]/g, '°')
    .replace(/[−–]/g, '-');
  return clean.includes('°') ? fromDegrees(clean) : fromNumbers(clean);
}

const HEMISPHERE = '[NSEWBĐDT]';
const ANGLE = String.raw`(-?\d{1,3}(?:[.,]\d+)?)\s*°\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*'\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*"\s*)?`;

interface Angle {
  readonly value: number;
  readonly axis: 'lat' | 'lon' | null;
}

function angleOf(degrees: string, minutes = '0', seconds = '0', letter = ''): Angle | null {
  const [d, m, s] = [degrees, minutes, seconds].map((part) => Number(part.replace(',', '.'))) as [
    number,
    number,
    number,
  ];
  if (m >= 60 || s >= 60) return null;
  const size = Math.abs(d) + m / 60 + s / 3600;
  const negative = degrees.startsWith('-') || 'SWT'.includes(letter || '?');
  // N is north in both languages' habit on coordinates; B, Đ, T are Bắc, Đông, Tây
  const axis = letter === '' ? null : 'NSB'.includes(letter) ? 'lat' : 'lon';
  return { value: negative ? -size : size, axis };
}

function fromDegrees(text: string): CoordinateReading | null {
  const leading = new RegExp(`^${HEMISPHERE}`).test(text);
  const pattern = new RegExp(leading ? `(${HEMISPHERE})\\s*:?\\s*${ANGLE}` : `${ANGLE}(${HEMISPHERE})?`, 'g');
  if (!SEPARATOR.test(text.replace(pattern, ''))) return null;
  const found = [...text.matchAll(pattern)].map(([, ...parts]) => {
    const [letter, ...angle] = leading ? parts : [parts[3], ...parts.slice(0, 3)];
    return angleOf(angle[0] ?? '', angle[1], angle[2], letter);
  });
  const [first, second] = found;
  if (found.length !== 2 || !first || !second) return null;
  if (first.axis === 'lon' || second.axis === 'lat') return geographic(second.value, first.value, 'lon-lat');
  if (first.axis === 'lat' || second.axis === 'lon') return geographic(first.value, second.value, 'lat-lon');
  return unlabelled(first.value, second.value);
}

function geographic(lat: number, lon: number, order: 'lat-lon' | 'lon-lat'): CoordinateReading | null {
  return isLat(lat) && isLon(lon) ? { kind: 'wgs84', lonLat: [lon, lat], order } : null;
}

/** Latitude first, as phones and search engines print it, unless the numbers can only be the other way round. */
function unlabelled(first: number, second: number): CoordinateReading | null {
  const turned = isVietnamLon(first) && isVietnamLat(second);
  if (turned || !isLat(first)) return geographic(second, first, 'lon-lat');
  return geographic(first, second, 'lat-lon');
}

const LABEL =
  /(?:^|(?<=[\s;,]))(?:VĨ ĐỘ|KINH ĐỘ|LATITUDE|LONGITUDE|LAT|LON|LNG|BẮC|ĐÔNG|X|Y|N|E|B|Đ)\s*(?:\(M\))?\s*[:=]?\s*(?=[-+\d])/g;

function fromNumbers(text: string): CoordinateReading | null {
  const bare = text
    .replace(LABEL, ' ')
    .replace(/(?<=\d)\s*M\b/g, ' ')
    .trim();
  if (!/^[\d\s.,;:/|+-]+$/.test(bare)) return null;
  const labelled = bare.length < text.length;
  for (const [left, right] of pairsOf(bare)) {
    const [lefts, rights] = [valuesOf(left), valuesOf(right)];
    const pairs = lefts.flatMap((a) => rights.map((b) => [a, b] as const));
    for (const [a, b] of pairs) {
      const plane = planeOf(a, b);
      if (plane) return plane;
    }
    const meant = labelled || (/[.,]\d/.test(left) && /[.,]\d/.test(right));
    const found =
      pairs.find(([a, b]) => isInVietnam(a, b)) ??
      (meant ? pairs.find(([a, b]) => isPlace(a, b)) : undefined);
    if (found) return unlabelled(...found);
  }
  return null;
}

const isInVietnam = (a: number, b: number): boolean =>
  (isVietnamLat(a) && isVietnamLon(b)) || (isVietnamLon(a) && isVietnamLat(b));

const isPlace = (a: number, b: number): boolean => unlabelled(a, b) !== null;

/** Ways to cut a text into two numbers: at a mark, at a comma, or between groups of three digits. */
function* pairsOf(text: string): Generator<readonly [string, string]> {
  const marked = text.split(/\s*[;|/]\s*|,\s+/).filter((part) => part !== '');
  if (marked.length === 2) yield [marked[0]!, marked[1]!];
  const words = text.split(/[\s;|/]+/).filter((part) => part !== '' && part !== ',');
  const tidy = words.map((word) => word.replace(/,$/, ''));
  for (let cut = 1; cut < tidy.length; cut++) {
    const sides = [tidy.slice(0, cut), tidy.slice(cut)] as const;
    if (sides.every(isGrouped)) yield [sides[0].join(' '), sides[1].join(' ')];
  }
  const parts = text.split(',');
  if (words.length === 1 && parts.length === 2) yield [parts[0]!, parts[1]!];
  if (words.length === 1 && parts.length === 4) yield [`${parts[0]},${parts[1]}`, `${parts[2]},${parts[3]}`];
}

/** One number, or groups of three digits set apart by blanks. */
const isGrouped = (words: readonly string[]): boolean =>
  words.length === 1 ||
  (/^[-+]?\d{1,3}$/.test(words[0] ?? '') &&
    words.slice(1, -1).every((word) => /^\d{3}$/.test(word)) &&
    /^\d{3}([.,]\d+)?$/.test(words.at(-1) ?? ''));

/** What a number may mean: as written, and a thousand times off where the mark does not say. */
function valuesOf(text: string): readonly number[] {
  const reading = readNumber(text);
  if (!reading) return [];
  if (!reading.ambiguous) return [reading.value];
  const digits = text.replace(/[\s]/g, '');
  return [
    reading.value,
    Number(reading.value >= 1000 ? digits.replace(',', '.') : digits.replaceAll(',', '')),
  ];
}

function planeOf(a: number, b: number): CoordinateReading | null {
  const [left, right] = [withoutPrefix(a), withoutPrefix(b)];
  if (isNorthing(a) && isEasting(right.value)) {
    return { kind: 'vn2000', point: { n: a, e: right.value }, order: 'north-east', zonePrefix: right.prefix };
  }
  if (isNorthing(b) && isEasting(left.value)) {
    return { kind: 'vn2000', point: { n: b, e: left.value }, order: 'east-north', zonePrefix: left.prefix };
  }
  return null;
}

/** An easting of eight digits carries the number of its zone in the first two. */
function withoutPrefix(value: number): { readonly value: number; readonly prefix: number | null } {
  if (value < 10_000_000 || value >= 100_000_000) return { value, prefix: null };
  return { value: value % 1_000_000, prefix: Math.floor(value / 1_000_000) };
}

/** Degrees, minutes, seconds with one decimal: `20°57′06,1″B 107°05′03,5″Đ` in Vietnamese. */
export function formatDms(lang: 'vi' | 'en', [lon, lat]: LonLat): string {
  const letters = lang === 'vi' ? ['B', 'N', 'Đ', 'T'] : ['N', 'S', 'E', 'W'];
  const one = (value: number, plus: string | undefined, minus: string | undefined): string => {
    const tenths = Math.round(Math.abs(value) * 36_000);
    const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, '0');
    const minutes = String(Math.floor(tenths / 600) % 60).padStart(2, '0');
    const mark = lang === 'vi' ? seconds.replace('.', ',') : seconds;
    return `${Math.floor(tenths / 36_000)}°${minutes}′${mark}″${value < 0 ? minus : plus}`;
  };
  return `${one(lat, letters[0], letters[1])} ${one(lon, letters[2], letters[3])}`;
}
