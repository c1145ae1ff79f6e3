import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf } from './support/imports.ts';

/** The dependency rule: which rooms and which npm packages each room may import. */
const may: Readonly<Record<string, { readonly rooms: readonly string[]; readonly npm: readonly string[] }>> =
  {
    core: {
      rooms: [],
      npm: [
        'proj4',
        '@turf/turf',
        '@turf/jsts',
        'flatbush',
        'robust-predicates',
        'zod',
        '@leeoniya/ufuzzy',
        'geos-wasm',
      ],
    },
    io: { rooms: ['core'], npm: ['write-excel-file', 'flatgeobuf', 'pbf', 'shpjs', 'but-unzip'] },
    worker: { rooms: ['core', 'io'], npm: [] },
    map: { rooms: ['core'], npm: ['maplibre-gl', 'pmtiles', '@fontsource/inter'] },
    app: { rooms: ['core', 'io', 'worker'], npm: ['@preact/signals-core', 'idb-keyval'] },
    elements: {
      rooms: ['app', 'core', 'map'],
      npm: ['lit', '@lit/context', '@preact/signals-core', 'lucide-static', '@fontsource/be-vietnam-pro'],
    },
    cli: { rooms: ['core', 'io'], npm: ['node:'] },
    entry: { rooms: ['elements'], npm: [] },
  };

/** Packages and rooms that one file alone may know. */
const door: Readonly<Record<string, string | readonly string[]>> = {
  proj4: 'core/geo/vn2000.ts',
  '@turf/turf': 'core/geo/clip.ts',
  '@turf/jsts': 'core/geo/plane-buffer.ts',
  flatbush: 'core/geo/spatial-index.ts',
  'geos-wasm': 'core/geo/make-valid.ts',
  zod: 'core/',
  '@leeoniya/ufuzzy': 'core/search.ts',
  'maplibre-gl': 'map/maplibre.ts',
  '@lit/context': 'elements/app-controller.ts',
  'lucide-static': ['elements/icons.ts', 'elements/task-drawings.ts'],
  'write-excel-file': 'io/spreadsheet.ts',
  flatgeobuf: 'io/flatgeobuf.ts',
  pbf: 'io/vector-tile.ts',
  shpjs: 'io/shapefile.ts',
  'but-unzip': 'io/shapefile.ts',
  'idb-keyval': 'app/kept-files.ts',
  'elements -> map': 'elements/plan-map.ts',
};

const doorsOf = (name: string): readonly string[] => [door[name] ?? []].flat();

const src = join(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

const packageOf = (spec: string): string =>
  spec.startsWith('node:')
    ? 'node:'
    : spec
        .split('/')
        .slice(0, spec.startsWith('@') ? 2 : 1)
        .join('/');

function problems(file: string, text: string): string[] {
  const room = file.includes('/') ? file.split('/')[0]! : 'entry';
  const rule = may[room];
  if (!rule) return [`${file}: no room called ${room}`];
  return importsOf(text).flatMap(({ spec, typeOnly }) => {
    if (spec.startsWith('./')) return [];
    if (spec.startsWith('../')) return [`${file}: leave a room by #room/, not by ${spec}`];
    if (spec.startsWith('#')) {
      const to = spec.slice(1).split('/')[0]!;
      if (to !== room && !rule.rooms.includes(to)) return [`${file}: ${room} may not import ${spec}`];
      const only = doorsOf(`${room} -> ${to}`);
      return only.length > 0 && !only.includes(file) ? [`${file}: only ${only} may import ${spec}`] : [];
    }
    if (spec === 'geojson' && typeOnly) return [];
    const name = packageOf(spec);
    if (!rule.npm.includes(name)) return [`${file}: ${room} may not import ${name}`];
    const only = doorsOf(name);
    const isLetIn = only.length === 0 || typeOnly || only.some((at) => file.startsWith(at));
    return isLetIn ? [] : [`${file}: only ${only} may import ${name}`];
  });
}

test('every arrow of the house is allowed', () => {
  expect(files.length).toBeGreaterThan(60);
  expect(files.flatMap((file) => problems(file, readFileSync(join(src, file), 'utf8')))).toEqual([]);
});

test('every door is a file that exists, or a folder', () => {
  const isThere = (at: string): boolean =>
    at.endsWith('/') ? files.some((file) => file.startsWith(at)) : files.includes(at);
  expect(
    Object.values(door)
      .flat()
      .filter((at) => !isThere(at)),
  ).toEqual([]);
});

test.each([
  ['core/x.ts', "import { LitElement } from 'lit';"],
  ['core/x.ts', "export { Store } from '#app/store.ts';"],
  ['core/x.ts', "import proj4 from 'proj4';"],
  ['map/x.ts', "const m = await import('#elements/plan-map.ts');"],
  ['elements/x.ts', "import { MapView } from '#map/map-view.ts';"],
  ['app/x.ts', "import { area } from '../core/area.ts';"],
  ['app/x.ts', "import 'maplibre-gl';"],
  ['worker/x.ts', "import type { AppState } from '#app/state.ts';"],
  ['x.ts', "import { a } from '#core/a.ts';"],
  ['shed/x.ts', ''],
])('the rule bites: %s may not say %s', (file, text) => {
  expect(problems(file, text)).toHaveLength(1);
});
