import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { basemapLabels, firstLabelLayerId, withoutNames } from '#map/basemap-labels.ts';
import { basemapStyle } from '#map/basemap-style.ts';
import type { FontUrls } from '#map/font-faces.ts';
import { palettes } from '#map/palette.ts';
import { makeLayer } from './make-scene.ts';

const files = (cut: string) => ({
  vietnamese: `https://a.vn/${cut}-v.woff2`,
  latinExt: `https://a.vn/${cut}-e.woff2`,
  latin: `https://a.vn/${cut}-l.woff2`,
});
const fontUrls: FontUrls = { regular: files('r'), semibold: files('s'), italic: files('i') };
const pmtilesUrl = 'pmtiles://https://a.vn/basemap.pmtiles';
const looks = (['light', 'dark'] as const).flatMap((theme) =>
  (['vi', 'en'] as const).map((lang) => ({ theme, lang })),
);

describe.each(looks)('the style, $theme, $lang', (look) => {
  const style = basemapStyle({ ...look, pmtilesUrl, fontUrls });

  test('is valid', () => expect(validateStyleMin(style)).toEqual([]));

  test('is valid without tiles, and then still draws the archipelagos', () => {
    const bare = basemapStyle({ ...look, fontUrls });
    expect(validateStyleMin(bare)).toEqual([]);
    expect(Object.keys(bare.sources)).toEqual(['sovereignty', 'sovereignty-near']);
    expect(bare.layers.map((l) => l.id)).toContain('sovereignty-archipelago');
  });

  test('has the archipelagos on top, at every zoom, whatever else is there', () => {
    const top = style.layers.at(-1);
    expect(top).toMatchObject({ id: 'sovereignty-archipelago', layout: { 'text-allow-overlap': true } });
    expect(top).not.toHaveProperty('minzoom');
    expect(top).not.toHaveProperty('maxzoom');
  });

  test('takes every colour from the palette', () => {
    const used = JSON.stringify(style.layers).match(/#[0-9a-f]{3,8}\b/giu) ?? [];
    const known = new Set<string>(Object.values(palettes[look.theme]));
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((colour) => !known.has(colour))).toEqual([]);
  });

  test('has unique ids, and the label layer plans go under', () => {
    const ids = style.layers.map((l) => l.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(firstLabelLayerId);
  });

  test('asks fonts for letters, Vietnamese subset first, and no glyph server', () => {
    expect(style).not.toHaveProperty('glyphs');
    const asked = new Set(JSON.stringify(style.layers).match(/Inter [A-Za-z]+/gu));
    expect([...asked].sort()).toEqual(Object.keys(style['font-faces'] ?? {}).sort());
    for (const faces of Object.values(style['font-faces'] ?? {}))
      expect((faces as { url: string }[]).map((f) => f.url.slice(-7, -6))).toEqual(['v', 'e', 'l']);
  });
});

test('a name that a plan layer says itself is left to it, from the zoom on where it does', () => {
  const names = basemapLabels(palettes.light, 'vi', 'basemap');
  const layer = {
    ...makeLayer(),
    style: { ...makeLayer().style, labelFrom: 8, replacesNames: ['Hạ Long'] },
  };
  const places = withoutNames(names, [layer]).filter(
    (each) => 'source-layer' in each && each['source-layer'] === 'place',
  );
  expect(places.length).toBeGreaterThan(3);
  for (const place of places)
    expect(JSON.stringify('filter' in place && place.filter)).toContain(
      '["any",["<",["zoom"],8],["!",["in",["get","n"],["literal",["Hạ Long"]]]]]',
    );
  expect(withoutNames(names, [makeLayer()])).toBe(names);
});
