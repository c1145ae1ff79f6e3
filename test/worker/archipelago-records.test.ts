import { describe, expect, test } from 'vitest';
import { isStateField, withoutStateFields } from '#core/plan/state-fields.ts';
import { parseGeoJson } from '#io/geojson.ts';
import { readTile } from '#test/support/read-tile.ts';
import {
  MARINE_REGIONS_FIELDS,
  NATURAL_EARTH_FIELDS,
  NATURAL_EARTH_PLAIN,
  OWNER_FIELDS,
  recordOf,
} from '#test/support/world-records.ts';
import { FeatureFiles } from '#worker/feature-files.ts';
import { featuresAt } from '#worker/features-at.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import { layerFeatures } from '#worker/layer-features.ts';
import { OpenedLayer } from '#worker/opened-layer.ts';
import { OPENED_TILES } from '#worker/opened-protocol.ts';
import { searchEntries } from '#worker/search-entries.ts';

const axis = { meridianDeg: 105, k0: 0.9996 } as never;
const PHU_LAM = [112.339, 16.834] as const;
const TRUONG_SA = [111.92, 8.645] as const;
const INLAND = [105.85, 21.03] as const;

/** A square round a place, side in degrees. */
const square = ([lon, lat]: readonly [number, number], side = 0.06): GeoJSON.Polygon => {
  const [w, s, e, n] = [lon - side / 2, lat - side / 2, lon + side / 2, lat + side / 2];
  return {
    type: 'Polygon',
    coordinates: [
      [
        [w, s],
        [e, s],
        [e, n],
        [w, n],
        [w, s],
      ],
    ],
  };
};

/** What a world data set has of an island: every field of Natural Earth, of Marine Regions, and owners by other names. */
const foreign = {
  ...recordOf([...NATURAL_EARTH_FIELDS, ...MARINE_REGIONS_FIELDS, ...OWNER_FIELDS]),
  NAME: 'Paracel Islands',
  owner: 'China',
  FORMAL_EN: "People's Republic of China",
  POSTAL: 'CN',
  loai: 'RPH',
};
const feature = (geometry: GeoJSON.Geometry, properties: Record<string, unknown> = foreign, id = 'CHN-1') =>
  ({ type: 'Feature', id, properties, geometry }) as GeoJSON.Feature;
const collection = (...features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});
const HOANG_SA = { NAME: 'Quần đảo Hoàng Sa', loai: 'RPH' };

function opened(geojson: GeoJSON.FeatureCollection): OpenedLayer {
  const parsed = parseGeoJson(geojson);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return new OpenedLayer(parsed.value);
}
const asked = (at: readonly [number, number]) => ({ at, toleranceM: 30, axis, layer: 'file:1' }) as never;

describe('an opened file over Hoàng Sa and Trường Sa', () => {
  const file = collection(feature(square(PHU_LAM)), feature(square(TRUONG_SA)), feature(square(INLAND)));

  test('gives the card the archipelago by our name, its code of land use and its area, and nothing else', async () => {
    const layer = opened(file);
    layer.describe();
    layer.classify('loai');
    const [found] = await layer.featuresAt(asked(PHU_LAM));
    expect(found).toMatchObject({ name: 'Quần đảo Hoàng Sa', classValue: 'RPH', properties: HOANG_SA });
    expect(found?.properties).toEqual(HOANG_SA);
    expect(found?.areaHa?.ellipsoid).toBeGreaterThan(4000);
    const [other] = await layer.featuresAt(asked(TRUONG_SA));
    expect(other?.properties).toEqual({ ...HOANG_SA, NAME: 'Quần đảo Trường Sa' });
  });

  test('elsewhere it is shown as it is, but for whose the place is', async () => {
    const [found] = await opened(file).featuresAt(asked(INLAND));
    expect(found?.name).toBe('Paracel Islands');
    expect(found?.properties).toEqual(foreign);
  });

  test('cannot be classed, labelled or counted by an owner', () => {
    const layer = opened(collection(feature(square(PHU_LAM, 1)), feature(square(INLAND), { owner: 'Tỉnh' })));
    expect(layer.describe().fields.map(({ name }) => name)).not.toContain('FORMAL_EN');
    expect(layer.classify('owner').map(({ value }) => value)).toEqual(['', 'Tỉnh']);
  });

  test('has no label over the islands even where its shape reaches far beyond them', () => {
    const country = collection(
      feature({
        type: 'MultiPolygon',
        coordinates: [square([113, 24], 0.02).coordinates, square(PHU_LAM, 0.02).coordinates],
      }),
    );
    const layer = opened(country);
    layer.classify('owner');
    const at = (z: number, [lon, lat]: readonly [number, number]) => {
      const y = (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
      return { z, x: Math.floor(((lon + 180) / 360) * 2 ** z), y: Math.floor(y * 2 ** z) };
    };
    const labels = (place: readonly [number, number]) => {
      const found = [];
      const { z, x, y } = at(14, place);
      for (let dx = -2; dx <= 2; dx++)
        for (let dy = -2; dy <= 2; dy++)
          found.push(...readTile(layer.tile({ z, x: x + dx, y: y + dy }), OPENED_TILES.labels));
      return found.length;
    };
    expect(labels([113, 24])).toBe(1);
    expect(labels(PHU_LAM)).toBe(0);
  });

  test('a shape that reaches far beyond tells the card of the islands no more', async () => {
    const zone = opened(collection(feature(square(PHU_LAM, 12))));
    const [found] = await zone.featuresAt(asked(PHU_LAM));
    expect(found).toMatchObject({ name: 'Quần đảo Hoàng Sa', properties: HOANG_SA });
    expect(found?.properties).toEqual(HOANG_SA);
  });
});

describe('its features in lists, search and sums', () => {
  const point: GeoJSON.Geometry = { type: 'Point', coordinates: [...PHU_LAM] };
  const json = collection(
    feature(square(PHU_LAM)),
    feature(point),
    feature({ type: 'LineString', coordinates: [[105, 16], [...PHU_LAM], [118, 18]] }),
  );
  const source = { layer: 'file:1', url: 'blob:1', idBy: 'id', nameBy: 'NAME', classBy: 'owner' };
  const files = () => new FeatureFiles(async () => structuredClone(json));
  const checkpoint = async () => undefined;

  test('are listed by our name', async () => {
    const listed = await layerFeatures({ source, axis }, files(), checkpoint as never);
    if (!listed.ok) throw new Error(listed.error.message);
    for (const { id, name, classValue, properties } of listed.value.slice(0, 2)) {
      expect(id).not.toBe('CHN-1');
      expect({ name, classValue, properties }).toEqual({
        name: 'Quần đảo Hoàng Sa',
        classValue: '',
        properties: HOANG_SA,
      });
    }
  });

  test('are found by our name and by no other', async () => {
    const { entries } = await searchEntries({ layers: [source] }, files(), checkpoint as never);
    expect(entries.slice(0, 2).map(({ name }) => name)).toEqual(['Quần đảo Hoàng Sa', 'Quần đảo Hoàng Sa']);
    expect(JSON.stringify(entries.slice(0, 2))).not.toMatch(/China|Paracel|CHN/);
  });

  test('points and lines at the place are told as areas are', async () => {
    const request = { at: [...PHU_LAM], toleranceM: 50, axis, layers: [source] };
    const { found } = await featuresAt(request as never, files(), checkpoint as never);
    expect(found).toHaveLength(3);
    for (const { name, properties } of found)
      expect({ name, properties }).toEqual({ name: 'Quần đảo Hoàng Sa', properties: HOANG_SA });
  });

  test('a layer of a package keeps what it says of itself', async () => {
    const own = { ...source, url: 'https://plan.example/islands.geojson' };
    const { found } = await featuresAt(
      { at: [...PHU_LAM], toleranceM: 50, axis, layers: [own] } as never,
      files(),
      checkpoint as never,
    );
    expect(found[0]?.properties).toEqual(foreign);
  });

  test('no sum is made by an owner', async () => {
    const content = JSON.stringify(collection(feature(square(PHU_LAM)), feature(square(INLAND))));
    const cache = new LayerCache(async () => ({ ok: true, value: content }));
    const zones = await cache.zones({ url: 'blob:1' } as never, axis, 'owner');
    if (!zones.ok) throw new Error(zones.error.message);
    const read = await cache.layer({ url: 'blob:1' } as never, axis);
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.file.properties[0]).toEqual(HOANG_SA);
  });
});

describe('fields that say whose a place is', () => {
  test('are all those of Natural Earth but its plain ones', () => {
    expect(NATURAL_EARTH_FIELDS.filter((name) => !isStateField(name))).toEqual(NATURAL_EARTH_PLAIN);
  });

  test('are all those of Marine Regions but coordinates and area', () => {
    expect(Object.keys(withoutStateFields(recordOf(MARINE_REGIONS_FIELDS)))).toEqual([
      'X_1',
      'Y_1',
      'AREA_KM2',
    ]);
  });

  test('are owners by other names too', () => {
    expect(OWNER_FIELDS.filter((name) => !isStateField(name))).toEqual([]);
  });
});
