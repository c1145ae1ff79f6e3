import { featureFilter } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import type { Layer } from '#core/plan/layer.ts';
import { conditionsOf, isDrawn, type LayerFilter } from '#core/plan/layer-filter.ts';
import { drawn } from '#map/expressions.ts';
import { makeLayer } from './make-scene.ts';

const style: Layer['style'] = {
  kind: 'symbol',
  classBy: 'kind',
  classes: ['school', 'road'].map((value) => ({ value, title: { vi: value }, color: '#112233' })),
};
const fields: Layer['fields'] = [
  { property: 'stage', title: { vi: 'Giai đoạn' }, kind: 'choice' },
  { property: 'priority', title: { vi: 'Ưu tiên' }, kind: 'choice' },
];
const kinds = ['school', 'road', 'other', undefined];
const stages = ['1', 1, '2', '', null, undefined, true];
const features = kinds.flatMap((kind) =>
  stages.flatMap((stage) => ['a', undefined].map((priority) => ({ kind, stage, priority }))),
);

test.each<[string, LayerFilter, readonly string[], boolean]>([
  ['no condition', {}, [], false],
  ['one field, a number written as text or not', { stage: ['1'] }, [], false],
  ['two fields, each of which must fit', { stage: ['1', '2'], priority: ['a'] }, [], false],
  ['features without a value', { stage: [''] }, [], false],
  ['a field the layer does not define is no condition', { colour: ['red'] }, [], false],
  ['a hidden class besides', { priority: ['a'] }, ['road'], false],
  ['a theme draws only its own classes', {}, [], true],
])('the map draws what the list holds: %s', (_, filter, hidden, onlyListed) => {
  const layer = { style: { ...style, ...(onlyListed ? { onlyListed } : {}) }, fields };
  const expression = drawn(
    makeLayer({ style: layer.style, hiddenClasses: hidden, only: conditionsOf(layer, filter) }),
  );
  const { filter: onMap } = featureFilter((expression ?? ['literal', true]) as never, 'layers[0].filter');
  const listed = features.map((properties) => isDrawn(layer, { hidden, filter }, properties));
  const plain = features.map((each) => JSON.parse(JSON.stringify(each)) as Record<string, unknown>);
  expect(plain.map((properties) => onMap({ zoom: 10 } as never, { type: 1, properties } as never))).toEqual(
    listed,
  );
  if (expression !== null) expect(new Set(listed).size).toBe(2);
});
