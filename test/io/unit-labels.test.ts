import { expect, test } from 'vitest';
import { parseGeoJson } from '#io/geojson.ts';
import { unitLabels } from '#io/unit-labels.ts';

function fileOf(features: readonly { readonly id?: string | number; readonly code?: string }[]) {
  const parsed = parseGeoJson({
    type: 'FeatureCollection',
    features: features.map(({ id, code }) => ({ type: 'Feature', id, properties: { code }, geometry: null })),
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

test('units without any id are numbered from 1, which is no problem', () => {
  const { ids, problems } = unitLabels(fileOf([{}, {}]));
  expect(ids).toEqual(['1', '2']);
  expect(problems).toEqual([]);
});

test('a unit without id among others is named, and its number collides with no real id', () => {
  const { ids, problems } = unitLabels(fileOf([{ id: 2 }, {}, { id: '#2' }, {}]));
  expect(ids).toEqual(['2', '##2', '#2', '4']);
  expect(problems).toEqual([
    {
      kind: 'no-id',
      feature: 1,
      message: expect.stringMatching(/^2 unit\(s\).*features\[1\], features\[3\].*"##2"/),
    },
  ]);
});

test('a property that should hold the id is missed even where no unit has it', () => {
  expect(unitLabels(fileOf([{ id: 'a' }]), 'code').problems).toEqual([
    expect.objectContaining({ kind: 'no-id', feature: 0 }),
  ]);
});
