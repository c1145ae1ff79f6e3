import type { LayerSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import type { Scene } from '#core/scene.ts';
import { type Command, diff } from '#map/diff.ts';
import { type Backdrop, type Drawing, drawingOf } from '#map/drawing.ts';
import { makeLayer, makeScene } from './make-scene.ts';

const backdrop: Backdrop = {
  sources: {},
  ground: [{ id: 'ground', type: 'background' }],
  names: [],
  top: [],
};
const change = (a: Scene, b: Scene): Command[] => diff(drawingOf(a, backdrop), drawingOf(b, backdrop));
const kinds = (commands: readonly Command[]): string[] =>
  [...new Set(commands.map((command) => command.do))].sort();

const stack = (...ids: string[]): Drawing => ({
  sources: new Map(),
  layers: ids.map((id): LayerSpecification => ({ id, type: 'background' })),
});

/** What a map would hold after the commands: order only. */
function ordered(before: Drawing, commands: readonly Command[]): string[] {
  const ids = before.layers.map(({ id }) => id);
  const insert = (id: string, above: string | undefined) => {
    if (above !== undefined && !ids.includes(above)) throw new Error(`${id} before missing ${above}`);
    ids.splice(above === undefined ? ids.length : ids.indexOf(above), 0, id);
  };
  for (const command of commands) {
    if (command.do === 'remove-layer') ids.splice(ids.indexOf(command.layer), 1);
    if (command.do === 'add-layer') insert(command.spec.id, command.before);
    if (command.do === 'move-layer') {
      ids.splice(ids.indexOf(command.layer), 1);
      insert(command.layer, command.before);
    }
  }
  return ids;
}

test('the same scene changes nothing', () => {
  expect(change(makeScene(), makeScene())).toEqual([]);
});

test('a new opacity is paint alone: no data is loaded again', () => {
  expect(kinds(change(makeScene(), makeScene({ layers: [makeLayer({ opacity: 0.5 })] })))).toEqual([
    'set-paint',
  ]);
});

test('a hidden class is a filter', () => {
  expect(kinds(change(makeScene(), makeScene({ layers: [makeLayer({ hiddenClasses: ['ODT'] })] })))).toEqual([
    'set-filter',
  ]);
});

test('a highlight adds layers, and its next value changes filters only', () => {
  const lit = (value: string) => makeScene({ highlights: [{ layer: 'zones', values: [value] }] });
  expect(kinds(change(makeScene(), lit('z1')))).toEqual(['add-layer']);
  expect(kinds(change(lit('z1'), lit('z2')))).toEqual(['set-filter']);
});

test('another theme repaints and loads nothing', () => {
  expect(kinds(change(makeScene(), makeScene({ theme: 'dark' })))).toEqual(['set-paint']);
});

test('a layer that leaves takes its sources along', () => {
  expect(kinds(change(makeScene(), makeScene({ layers: [] })))).toEqual(['remove-layer', 'remove-source']);
});

test('a second layer of the same address adds no source', () => {
  const two = makeScene({ layers: [makeLayer(), makeLayer({ id: 'again' })] });
  expect(kinds(change(makeScene(), two))).toEqual(['add-layer']);
});

test('what a person drew is handed over in place, and only when it is another collection', () => {
  const drawn = (): GeoJSON.FeatureCollection => ({ type: 'FeatureCollection', features: [] });
  const data = drawn();
  const scene = (own: GeoJSON.FeatureCollection) =>
    makeScene({ layers: [makeLayer({ id: 'own', data: own })] });
  expect(change(scene(data), scene(data))).toEqual([]);
  expect(kinds(change(scene(data), scene(drawn())))).toEqual(['set-data']);
});

test('a layer of another address is removed before its old source and added after its new one', () => {
  const commands = change(
    makeScene(),
    makeScene({ layers: [makeLayer({ data: 'https://plan.example/2045.geojson' })] }),
  );
  const at = (kind: Command['do']) => commands.findIndex((command) => command.do === kind);
  expect(at('remove-layer')).toBeLessThan(at('remove-source'));
  expect(at('add-source')).toBeLessThan(at('add-layer'));
});

test.each([
  [['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'], 1],
  [['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'], 1],
  [['a', 'b', 'c', 'd'], ['d', 'c', 'b', 'a'], 3],
  [['a', 'b', 'c'], ['x', 'c', 'y', 'b', 'z'], 1],
  [[], ['a', 'b'], 0],
  [['a', 'b'], [], 0],
] as const)('from %j to %j with %i moves', (from, to, moves) => {
  const before = stack(...from);
  const commands = diff(before, stack(...to));
  expect(ordered(before, commands)).toEqual(to);
  expect(commands.filter((command) => command.do === 'move-layer')).toHaveLength(moves);
});
