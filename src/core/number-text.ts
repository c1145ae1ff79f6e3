/** How a number was written: `1.234,56` is Vietnamese, `1,234.56` is English; `plain` says neither. */
type NumberStyle = 'vi' | 'en' | 'plain';

/** A number read from text, with the style it was written in. */
export interface NumberReading {
  readonly value: number;
  readonly style: NumberStyle;
  /** The text could as well mean a number a thousand times smaller or larger, as `121.197`. */
  readonly ambiguous: boolean;
}

const BLANKS = /[\s\u00a0\u202f'’]/g;
const GROUPED_DOT = /^\d{1,3}(\.\d{3})+$/;
const GROUPED_COMMA = /^\d{1,3}(,\d{3})+$/;

/**
 * Reads a number as Vietnamese documents write it: dot for thousands, comma for decimals.
 *
 * One dot with three digits after it is a thousands dot (`121.197` = 121 197: two newspapers printed Móng Cái a thousand
 * times too small). A dot that cannot be one (`51.8`, `20.95`) is a decimal point. Two kinds of marks tell themselves apart:
 * the last is the decimal mark.
 *
 * @returns null for anything that is not wholly one number; never NaN, never infinite
 * @example readNumber('2.317.752,82')?.value // 2317752.82
 */
export function readNumber(text: string): NumberReading | null {
  const bare = text.trim().replace(/[−–]/g, '-').replace(BLANKS, '');
  const sign = /^[+-]/.test(bare) ? bare[0] : '';
  const body = sign ? bare.slice(1) : bare;
  if (body.length > 30 || !/^\d[\d.,]*$/.test(body)) return null;
  const reading = readUnsigned(body);
  return reading && Number.isFinite(reading.value)
    ? { ...reading, value: sign === '-' && reading.value !== 0 ? -reading.value : reading.value }
    : null;
}

function readUnsigned(body: string): NumberReading | null {
  const dots = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  if (dots === 0 && commas === 0) return { value: Number(body), style: 'plain', ambiguous: false };
  if (dots > 0 && commas > 0)
    return body.lastIndexOf(',') > body.lastIndexOf('.') ? mixed(body, '.', ',') : mixed(body, ',', '.');
  if (dots > 0) {
    if (GROUPED_DOT.test(body) && !body.startsWith('0')) {
      return { value: Number(body.replaceAll('.', '')), style: 'vi', ambiguous: dots === 1 };
    }
    return dots === 1 && !body.endsWith('.') ? { value: Number(body), style: 'en', ambiguous: false } : null;
  }
  if (commas === 1 && !body.endsWith(',')) {
    // "1,234" is a decimal comma here; only an English reader means thousands
    return {
      value: Number(body.replace(',', '.')),
      style: 'vi',
      ambiguous: GROUPED_COMMA.test(body) && !body.startsWith('0'),
    };
  }
  return GROUPED_COMMA.test(body)
    ? { value: Number(body.replaceAll(',', '')), style: 'en', ambiguous: false }
    : null;
}

/** Both marks are there: groups of three before, one decimal mark after. */
function mixed(body: string, group: '.' | ',', decimal: '.' | ','): NumberReading | null {
  const [whole = '', fraction = '', more] = body.split(decimal);
  const grouped = group === '.' ? GROUPED_DOT : GROUPED_COMMA;
  if (more !== undefined || !grouped.test(whole) || !/^\d+$/.test(fraction)) return null;
  return {
    value: Number(`${whole.replaceAll(group, '')}.${fraction}`),
    style: decimal === ',' ? 'vi' : 'en',
    ambiguous: false,
  };
}

/** The value of a number as Vietnamese documents write it, or null. See `readNumber`. */
export const parseNumber = (text: string): number | null => readNumber(text)?.value ?? null;

/**
 * Writes a number the Vietnamese way without grouping, as a spreadsheet of the Vietnamese locale reads it back.
 *
 * @example plainNumber(1234.5, 2) // '1234,50'
 */
export const plainNumber = (value: number, digits: number): string => {
  const text = value.toFixed(digits);
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('.', ',');
};
