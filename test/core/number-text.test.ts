import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNumber, plainNumber, readNumber } from '#core/number-text.ts';

describe('numbers in Vietnamese text', () => {
  test.each([
    ['1.234,56', 1234.56],
    ['121.197', 121197],
    ['69.399', 69399],
    ['51.798', 51798],
    ['51,8', 51.8],
    ['2.317.752,82', 2317752.82],
    ['13.303,00', 13303],
    ['375.171', 375171],
    ['18 500 000', 18500000],
    ['1,234.56', 1234.56],
    ['1,234,567', 1234567],
    ['20.95', 20.95],
    ['0.125', 0.125],
    ['-3,5', -3.5],
    ['−3,5', -3.5],
    ['0', 0],
  ])('%s is %d', (text, value) => expect(parseNumber(text)).toBe(value));

  test('the area of Móng Cái is a hundred thousand hectares, and the reading says it is a choice', () => {
    expect(readNumber('121.197')).toEqual({ value: 121197, style: 'vi', ambiguous: true });
  });

  test.each([
    '',
    ' ',
    ',',
    '.',
    '-',
    '1.',
    '1,',
    '1.2.3',
    '12.34.567',
    '1e5',
    '0x10',
    'abc',
    '1.234,56,7',
    '12a',
    'NaN',
    '1'.repeat(40),
  ])('%j is no number', (text) => expect(parseNumber(text)).toBeNull());

  test('any text gives a finite number or null', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+0-9., ]{0,20}$/)), (text) => {
        const value = parseNumber(text);
        return value === null || Number.isFinite(value);
      }),
    );
  });

  test('what Vietnamese formatting writes is read back', () => {
    const format = new Intl.NumberFormat('vi-VN', {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
      useGrouping: 'always',
    });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        expect(parseNumber(format.format(cents / 100))).toBe(cents / 100);
      }),
    );
  });

  test('a plain number has a decimal comma, no groups and no minus zero', () => {
    expect(plainNumber(13303.5, 2)).toBe('13303,50');
    expect(plainNumber(-0.0001, 2)).toBe('0,00');
    expect(plainNumber(-0.25, 2)).toBe('-0,25');
  });
});
