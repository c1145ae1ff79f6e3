import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What a map has drawn depends on zoom, tiles and filters: no figure may come from it. */
const RENDERED = /query(Rendered|Source)Features/;

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
/** Where a person points at what is drawn, and where a picture is put in words. */
const MAY = ['map/pick.ts', 'map/names-in-view.ts'];
const mayPick = (file: string): boolean => MAY.includes(file);

const offends = (file: string, text: string): boolean => !mayPick(file) && RENDERED.test(text);

test('no figure is taken from rendered features', () => {
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => offends(file, readFileSync(join(src, file), 'utf8')))).toEqual([]);
});

test.each(['map.queryRenderedFeatures(point)', "map.querySourceFeatures('zones')"])(
  'the guard bites: %s',
  (text) => {
    expect(offends('app/fund-actions.ts', text)).toBe(true);
    expect(offends('map/pick.ts', text)).toBe(false);
  },
);
