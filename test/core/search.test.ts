import { describe, expect, test } from 'vitest';
import { foldText } from '#core/fold-text.ts';
import { makeFinder, type SearchEntry } from '#core/search.ts';

const entry = (name: string, aliases: readonly string[] = [], layer = 'units'): SearchEntry => ({
  layer,
  id: name,
  name,
  nameEn: name,
  aliases,
  classValue: '',
  former: '',
  near: '',
  at: [107, 21],
  bounds: [107, 21, 107, 21],
});

const names = (query: string): readonly string[] => find(query).map(({ name }) => name);

const find = makeFinder([
  entry('Vịnh Hạ Long', [], 'places'),
  entry('Phường Hạ Long', ['TP Hạ Long', '06652']),
  entry('Phường Hải Hòa', ['TP Cẩm Phả']),
  entry('Phường Hiệp Hoà', ['TX Quảng Yên']),
  entry('Xã Đường Hoa', ['Hải Hà']),
  entry('Xã Dương Hưu'),
  entry('Phường Móng Cái 1'),
  entry('Khu công nghiệp Cái Lân', ['SKK'], 'parks'),
  entry('Khu đô thị 3', ['ODT'], 'zones'),
]);

describe('finding places', () => {
  test('without diacritics', () => {
    expect(names('ha long')).toEqual(['Phường Hạ Long', 'Vịnh Hạ Long']);
    expect(names('duong hoa')[0]).toBe('Xã Đường Hoa');
    expect(names('mong cai')[0]).toBe('Phường Móng Cái 1');
  });
  test('đ is found by d, and its own spelling comes first', () => {
    expect(names('duong')).toContain('Xã Đường Hoa');
    expect(names('đường')[0]).toBe('Xã Đường Hoa');
    expect(names('dương')[0]).toBe('Xã Dương Hưu');
  });
  test('both ways to place the tone', () => {
    expect(names('Hải Hoà')[0]).toBe('Phường Hải Hòa');
    expect(names('Hiệp Hòa')[0]).toBe('Phường Hiệp Hoà');
  });
  test('by the name before the mergers', () => {
    expect(names('cẩm phả')).toEqual(['Phường Hải Hòa']);
    expect(names('hai ha')[0]).toBe('Xã Đường Hoa');
  });
  test('by code', () => {
    expect(names('ODT')).toEqual(['Khu đô thị 3']);
    expect(names('06652')).toEqual(['Phường Hạ Long']);
  });
  test('with one slip', () => expect(names('mong cia')).toContain('Phường Móng Cái 1'));
  test('with words out of order', () => expect(names('long ha')).toContain('Phường Hạ Long'));
  test('decomposed text is the same text', () =>
    expect(names('Hạ Long'.normalize('NFD'))[0]).toBe('Phường Hạ Long'));
  test('marks and blanks alone find nothing', () => {
    expect(names('  ')).toEqual([]);
    expect(names('(*)')).toEqual([]);
    expect(names('zzzzzz')).toEqual([]);
  });
  test('folding', () => expect(foldText('Hoà Bình – ĐƯỜNG')).toBe('hoa binh duong'));
});
