import type { Lang } from './scene.ts';
import type { Hectares, LonLat, Metres, PlanePoint, SquareMetres } from './units.ts';

const LOCALE: Readonly<Record<Lang, string>> = { vi: 'vi-VN', en: 'en-GB' };
/** Formatters are slow to make and without state: kept for the life of the program. */
const made = new Map<string, Intl.NumberFormat>();

function formatter(lang: Lang, digits: number, sign: 'negative' | 'exceptZero'): Intl.NumberFormat {
  const key = `${lang} ${digits} ${sign}`;
  const known =
    made.get(key) ??
    new Intl.NumberFormat(LOCALE[lang], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: sign,
      useGrouping: 'always',
    });
  made.set(key, known);
  return known;
}

/** The minus of a figure that is read, U+2212; files of values keep the hyphen. */
const withMinus = (text: string): string => text.replace('-', '−');

/** A number with fixed decimals and grouped thousands, `13.303,00` in Vietnamese; `−` before a negative, never before a zero. */
export const formatNumber = (lang: Lang, value: number, digits = 2): string =>
  withMinus(formatter(lang, digits, 'negative').format(value));

/** A difference with its sign, `+37,00`; a true zero has none. */
export const formatSigned = (lang: Lang, value: number, digits = 2): string =>
  withMinus(formatter(lang, digits, 'exceptZero').format(value));

/** Hectares with two decimals, as the tables of land plans print them. Source: planning-rules 10.3. */
export const formatHectares = (lang: Lang, value: Hectares, digits = 2): string =>
  `${formatNumber(lang, value, digits)} ha`;

/** Square metres with one decimal. Source: planning-rules 10.3. */
export const formatSquareMetres = (lang: Lang, value: SquareMetres, digits = 1): string =>
  `${formatNumber(lang, value, digits)} m²`;

/** Metres with one decimal; from one kilometre on, kilometres with three. */
export const formatLength = (lang: Lang, value: Metres): string =>
  Math.abs(value) < 1000 ? `${formatNumber(lang, value, 1)} m` : `${formatNumber(lang, value / 1000, 3)} km`;

/** A part of a whole, 0 … 1, as percent with two decimals. */
export const formatPercent = (lang: Lang, share: number, digits = 2): string => {
  const text = formatNumber(lang, share * 100, digits);
  return lang === 'vi' ? `${text} %` : `${text}%`;
};

/** The scale of a paper map, `1:50.000`, rounded to two meaning digits; what a screen shows is never exact. */
export function formatScale(lang: Lang, denominator: number): string {
  if (!(denominator > 0) || !Number.isFinite(denominator)) return '1:?';
  const step = 10 ** Math.max(0, Math.floor(Math.log10(denominator)) - 1);
  return `1:${formatNumber(lang, Math.round(denominator / step) * step, 0)}`;
}

/** Latitude, longitude in degrees with six decimals and a point in both languages, as every other tool reads them. */
export const formatLatLon = ([lon, lat]: LonLat): string => `${lat.toFixed(6)}, ${lon.toFixed(6)}`;

/** VN-2000 in the survey convention, X = north first: `X 2.317.752,82 Y 430.575,55`. */
export const formatPlane = (lang: Lang, { e, n }: PlanePoint, digits = 2): string =>
  `X ${formatNumber(lang, n, digits)} Y ${formatNumber(lang, e, digits)}`;

/** A meridian, `107°45′`. */
export function formatMeridian(degrees: number): string {
  const minutes = Math.round(Math.abs(degrees) * 60);
  return `${degrees < 0 ? '−' : ''}${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** An ISO date as it is read, `01/07/2026` or `1 July 2026`; a month or a year alone stays one; anything else stays as it is. */
export function formatDate(lang: Lang, iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(iso) ?? [];
  if (!year || !month) return iso;
  if (lang === 'vi') return day ? `${day}/${month}/${year}` : `${month}/${year}`;
  const name = MONTHS[Number(month) - 1];
  if (!name) return iso;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}
