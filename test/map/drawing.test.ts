import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import type { SceneLayer } from '#core/scene.ts';
import { darker, luminance, mix } from '#map/color.ts';
import { type Backdrop, drawingOf } from '#map/drawing.ts';
import { inkOf, unknownColor } from '#map/ink.ts';
import { makeLayer, makeScene, zoneStyle } from './make-scene.ts';

const backdrop: Backdrop = {
  sources: { sovereignty: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
  ground: [{ id: 'ground', type: 'background' }],
  names: [{ id: 'names', type: 'symbol', source: 'sovereignty' }],
  top: [{ id: 'archipelago', type: 'symbol', source: 'sovereignty' }],
};

const variety: readonly SceneLayer[] = [
  makeLayer(),
  makeLayer({
    id: 'later',
    hiddenClasses: ['ODT'],
    only: [{ property: 'unit', values: ['06652'] }],
    opacity: 0.4,
  }),
  makeLayer({ id: 'units', style: { ...zoneStyle, outlineOnly: true, dash: [4, 2], labelBy: 'name' } }),
  makeLayer({ id: 'roads', style: { ...zoneStyle, kind: 'line', width: 3, dash: [2, 1] } }),
  makeLayer({ id: 'links', style: { ...zoneStyle, kind: 'line', arrowBy: 'direction' } }),
  makeLayer({ id: 'ports', style: { ...zoneStyle, kind: 'symbol', symbol: 'anchor', labelBy: 'name' } }),
  makeLayer({
    id: 'peaks',
    style: { kind: 'symbol', symbol: 'triangle', classes: zoneStyle.classes.slice(0, 1) },
  }),
  makeLayer({
    id: 'plain',
    style: { kind: 'fill', classes: zoneStyle.classes.slice(1, 2) },
    hiddenClasses: ['RPH'],
  }),
  makeLayer({ id: 'empty', style: { kind: 'fill', classBy: 'code', classes: [] } }),
  makeLayer({ id: 'own', data: { type: 'FeatureCollection', features: [] } }),
];

const busy = makeScene({
  layers: variety,
  highlights: [
    { layer: 'zones', values: ['z1'] },
    { layer: 'zones', property: 'code', values: ['ODT'] },
    { layer: 'ports', values: ['p'] },
    { layer: 'gone', values: ['x'] },
  ],
});

const styleOf = (scene = busy): StyleSpecification => {
  const { sources, layers } = drawingOf(scene, backdrop);
  return {
    version: 8,
    'font-faces': { 'Inter SemiBold': 'https://plan.example/inter.woff2' },
    sources: Object.fromEntries(sources),
    layers: [...layers],
  } as StyleSpecification;
};

const idsOf = (scene = busy): string[] => drawingOf(scene, backdrop).layers.map(({ id }) => id);
const layerOf = (id: string, scene = busy): LayerSpecification =>
  drawingOf(scene, backdrop).layers.find((l) => l.id === id)!;

test.each(['light', 'dark'] as const)('the whole style is valid MapLibre, %s', (theme) => {
  expect(validateStyleMin(styleOf({ ...busy, theme }))).toEqual([]);
});

test('every layer of the scene is drawn by at least one style layer', () => {
  for (const { id } of variety)
    expect(idsOf().filter((styleId) => styleId.startsWith(`plan:${id}:`))).not.toEqual([]);
});

test('every id is unique', () => {
  expect(new Set(idsOf()).size).toBe(idsOf().length);
});

test('every colour of a plan layer comes from its legend or from the ink', () => {
  const legend = [...zoneStyle.classes.map(({ color }) => color), unknownColor];
  const allowed = new Set([
    ...legend,
    ...legend.flatMap((color) => [darker(color), darker(color, 0.45), darker(color, 0.12)]),
    ...Object.values(inkOf('light')),
  ]);
  const painted = drawingOf(busy, backdrop)
    .layers.filter(({ id }) => id.startsWith('plan'))
    .flatMap(({ paint }) => JSON.stringify(paint ?? {}).match(/#[0-9a-f]{6}/g) ?? []);
  expect(painted.length).toBeGreaterThan(20);
  expect(painted.filter((color) => !allowed.has(color))).toEqual([]);
});

test('the archipelagos are above everything', () => {
  expect(idsOf().at(-1)).toBe('archipelago');
});

test('place names are above the areas of the plan and below its labels', () => {
  const at = (id: string) => idsOf().indexOf(id);
  expect(at('plan:own:fill')).toBeLessThan(at('names'));
  expect(at('names')).toBeLessThan(at('plan:zones:label'));
});

test('a feature whose class the legend does not know is grey and says its raw value', () => {
  expect(layerOf('plan:zones:fill').paint).toMatchObject({
    'fill-color': expect.arrayContaining([unknownColor]),
  });
  const scene = makeScene({
    layers: [makeLayer({ style: { kind: 'fill', classBy: 'code', classes: zoneStyle.classes } })],
  });
  const label = layerOf('plan:zones:label', scene);
  expect(JSON.stringify(label.layout)).toContain('["to-string",["get","code"]]');
  expect(JSON.stringify((label as { filter?: unknown }).filter)).toContain('["!",["in"');
});

test('two layers of one address share one source', () => {
  const scene = makeScene({ layers: [makeLayer(), makeLayer({ id: 'again' })] });
  const data = [...drawingOf(scene, backdrop).sources.keys()].filter((id) => id.startsWith('plan-data'));
  expect(data).toEqual(['plan-data:https://plan.example/zones.geojson']);
});

test('opacity is of the whole layer, so that overlaps do not darken', () => {
  expect(layerOf('plan:later:fill').paint).toMatchObject({ 'fill-layer-opacity': expect.closeTo(0.3) });
  expect(layerOf('plan:later:fill').paint).not.toHaveProperty('fill-opacity');
});

test('what stands out has an outline and no fill', () => {
  const lit = drawingOf(busy, backdrop).layers.filter(({ id }) => id.startsWith('plan-lit'));
  expect(lit.map(({ type }) => type)).toEqual(['line', 'line', 'line', 'line', 'circle', 'circle']);
});

test('an overlay is hatched at every scale, another class from near', () => {
  expect(layerOf('plan:zones:overlay-hatch').minzoom).toBe(0);
  expect(layerOf('plan:zones:hatch').minzoom).toBe(10);
});

test('darker is darker', () => {
  expect(luminance(darker('#ffa0ff'))).toBeLessThan(luminance('#ffa0ff'));
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
});

test('a line with a direction bears heads of arrows, one way or both; a line without bears none', () => {
  const arrows = styleOf().layers.filter(({ id }) => id.endsWith(':arrow'));
  expect(arrows.map(({ id }) => id)).toEqual(['plan:links:arrow']);
  expect(arrows[0]).toMatchObject({
    type: 'symbol',
    filter: ['in', ['to-string', ['get', 'direction']], ['literal', ['forward', 'both']]],
    layout: { 'symbol-placement': 'line' },
  });
});
