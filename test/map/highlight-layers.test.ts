import { featureFilter } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import type { SceneLayer } from '#core/scene.ts';
import { highlightLayers } from '#map/highlight-layers.ts';
import { inkOf } from '#map/ink.ts';

const layer: SceneLayer = {
  ...{
    id: 'zones',
    data: 'zones.geojson',
    idBy: 'id',
    hiddenClasses: [],
    opacity: 1,
    minZoom: 0,
    maxZoom: 24,
  },
  style: {
    kind: 'fill',
    classBy: 'plan',
    classes: [{ value: 'ODT', title: { vi: 'Đất ở' }, color: '#ffa0ff' }],
  },
};

test('a highlight of two properties lights only what has both', () => {
  const highlight = {
    ...{ layer: 'zones', property: 'now', values: ['LUC', 'CLN'] },
    and: { property: 'plan', values: ['ODT'] },
  };
  const [glow] = highlightLayers(highlight, 0, layer, inkOf('light'));
  const { filter } = featureFilter((glow as unknown as { filter: never }).filter, 'layers[0].filter');
  const isLit = (now: string, plan: string): boolean =>
    filter({ zoom: 10 }, { type: 3, properties: { now, plan } } as never);
  expect([isLit('LUC', 'ODT'), isLit('CLN', 'ODT'), isLit('LUC', 'LUC'), isLit('ODT', 'ODT')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
