import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatHectares,
  formatLatLon,
  formatLength,
  formatMeridian,
  formatNumber,
  formatPercent,
  formatPlane,
  formatScale,
  formatSigned,
  formatSquareMetres,
} from '#core/format.ts';

describe('figures as they are read', () => {
  test('hectares have two decimals and a dot for thousands in Vietnamese', () => {
    expect(formatHectares('vi', 13303)).toBe('13.303,00 ha');
    expect(formatHectares('en', 13303)).toBe('13,303.00 ha');
  });
  test('four digits are grouped as well', () => expect(formatNumber('vi', 1234.5)).toBe('1.234,50'));
  test('a rounded zero has no minus', () => expect(formatNumber('vi', -0.0001)).toBe('0,00'));
  test('a negative has a minus, U+2212, in either language', () => {
    expect(formatNumber('vi', -1234.5)).toBe('−1.234,50');
    expect(formatNumber('en', -1234.5)).toBe('−1,234.50');
    expect(formatSigned('vi', -37)).toBe('−37,00');
  });
  test('a difference shows its sign, a zero none', () => {
    expect(formatSigned('vi', 37)).toBe('+37,00');
    expect(formatSigned('vi', 0)).toBe('0,00');
  });
  test('percent', () => {
    expect(formatPercent('vi', 0.12345)).toBe('12,35 %');
    expect(formatPercent('en', 0.12345)).toBe('12.35%');
  });
  test('square metres and lengths', () => {
    expect(formatSquareMetres('vi', 1234.56)).toBe('1.234,6 m²');
    expect(formatLength('vi', 950.44)).toBe('950,4 m');
    expect(formatLength('vi', 12345)).toBe('12,345 km');
  });
  test('a scale is rounded to two meaning digits', () => {
    expect(formatScale('vi', 50_123)).toBe('1:50.000');
    expect(formatScale('en', 1_234_567)).toBe('1:1,200,000');
    expect(formatScale('vi', Number.NaN)).toBe('1:?');
  });
  test('coordinates keep the point, the plane puts north first', () => {
    expect(formatLatLon([107.0843, 20.9517])).toBe('20.951700, 107.084300');
    expect(formatPlane('vi', { e: 430575.545, n: 2317752.8156 })).toBe('X 2.317.752,82 Y 430.575,55');
    expect(formatMeridian(107.75)).toBe('107°45′');
  });
  test('dates keep what is known of them', () => {
    expect(formatDate('vi', '2026-07-01')).toBe('01/07/2026');
    expect(formatDate('en', '2026-07-01')).toBe('1 July 2026');
    expect(formatDate('vi', '2026-07')).toBe('07/2026');
    expect(formatDate('vi', '2026')).toBe('2026');
    expect(formatDate('vi', 'quý III')).toBe('quý III');
  });
});
