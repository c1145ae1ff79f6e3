import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { domainOf, isOverlayCode, LAND_USE_CODES, landUseOf } from '#core/fund/land-use.ts';
import { TT_08_2024, TT_27_2018 } from '#core/fund/land-use-code.ts';
import { VERSION } from '#core/fund/method.ts';
import { PROVINCIAL_AXES } from '#core/geo/provincial-axis.ts';

test('every code is listed once', () => {
  expect(new Set(LAND_USE_CODES.map(({ code }) => code)).size).toBe(LAND_USE_CODES.length);
  expect(LAND_USE_CODES).toHaveLength(90);
});

test('no two codes of the rules in force have one Vietnamese name, and no name is half English', () => {
  const names = LAND_USE_CODES.filter(({ vintage }) => vintage !== '2018').map(({ vi }) => vi);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.filter((name) => /\b(also|group|and)\b/.test(name))).toEqual([]);
});

test('75 codes have one of 32 colours, the codes new in 2024 have none', () => {
  const colours = LAND_USE_CODES.flatMap(({ hex }) => hex ?? []);
  expect(colours).toHaveLength(75);
  expect(new Set(colours).size).toBe(32);
  expect(landUseOf('DDD')?.hex).toBeUndefined();
  expect(landUseOf('ODT')?.hex).toBe('#FFA0FF');
});

test('only the four overlay codes are kept out of sums, only coastal water is sea', () => {
  expect(LAND_USE_CODES.filter(({ code }) => isOverlayCode(code)).map(({ code }) => code)).toEqual([
    'KDT',
    'KKT',
    'KBT',
    'CNC',
  ]);
  expect(LAND_USE_CODES.filter(({ code }) => domainOf(code) === 'sea').map(({ code }) => code)).toEqual([
    'MVB',
    'MVT',
    'MVR',
    'MVK',
  ]);
  expect(isOverlayCode('?')).toBe(false);
  expect(domainOf('?')).toBe('land');
});

test('the rule set in force begins the day after the one before ends', () => {
  expect(Date.parse(TT_08_2024.validFrom) - Date.parse(TT_27_2018.validTo!)).toBe(86_400_000);
  expect(TT_08_2024.validTo).toBeUndefined();
});

test('all 34 provinces have an axis', () => {
  expect(new Set(PROVINCIAL_AXES.map(({ province }) => province)).size).toBe(34);
});

test('the version in the method line is the program’s', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(VERSION);
});
