import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, type RangeResponse, type Source, tileIdToZxy, zxyToTileId } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { basemapArchive } from '#data/basemap/build.ts';
import { pmtilesArchive } from '#data/basemap/pmtiles-writer.ts';

const file = readFileSync(new URL('../../public/data/basemap.pmtiles', import.meta.url));

/** An archive in memory: what the viewer has where the host knows no ranges. */
class BytesSource implements Source {
  readonly #bytes: Buffer;
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }
  getKey(): string {
    return 'bytes';
  }
  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: new Uint8Array(this.#bytes.subarray(offset, offset + length)).buffer };
  }
}

const archive = new PMTiles(new BytesSource(file));

async function tileAt(z: number, x: number, y: number): Promise<VectorTile | undefined> {
  const tile = await archive.getZxy(z, x, y);
  return tile === undefined ? undefined : new VectorTile(new PbfReader(new Uint8Array(tile.data)));
}

async function tilesIn(
  [w, s, e, n]: readonly [number, number, number, number],
  z: number,
): Promise<VectorTile[]> {
  const column = (lon: number): number => Math.floor(((lon + 180) / 360) * 2 ** z);
  const row = (lat: number): number => {
    const rad = (lat * Math.PI) / 180;
    return Math.floor(((1 - Math.log(Math.tan(rad) + 1 / Math.cos(rad)) / Math.PI) / 2) * 2 ** z);
  };
  const found: VectorTile[] = [];
  for (let x = column(w); x <= column(e); x++)
    for (let y = row(n); y <= row(s); y++) {
      const tile = await tileAt(z, x, y);
      if (tile !== undefined) found.push(tile);
    }
  return found;
}

type Row = { readonly layer: string; readonly properties: Readonly<Record<string, unknown>> };
const rowsOf = (tile: VectorTile): Row[] =>
  Object.values(tile.layers).flatMap((layer) =>
    Array.from({ length: layer.length }, (_, i) => ({
      layer: layer.name,
      properties: layer.feature(i).properties,
    })),
  );

const vietnam = [102, 4.5, 118, 23.5] as const;
const allRows = async (): Promise<Row[]> =>
  (await Promise.all([3, 4, 5, 6, 7, 8, 9, 10].map((z) => tilesIn(vietnam, z)))).flat().flatMap(rowsOf);

describe('the basemap archive', () => {
  test('is what the build makes, byte for byte, twice', () => {
    const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
    const once = hash(basemapArchive());
    expect(hash(basemapArchive())).toBe(once);
    expect(hash(file)).toBe(once);
  });

  test('weighs about 4 MB', () => expect(file.length).toBeLessThan(4_600_000));

  test('holds its layers where Quảng Ninh is', async () => {
    const layers = new Set(
      (await tilesIn([106.4, 20.7, 108.1, 21.7], 9)).flatMap((tile) => Object.keys(tile.layers)),
    );
    expect([...layers].sort()).toEqual(
      ['border', 'boundary', 'label', 'land', 'place', 'province_label', 'road', 'waterway'].sort(),
    );
  });

  test('keeps more than a thousand islands of Quảng Ninh', async () => {
    const tiles = await tilesIn([106.9, 20.65, 108.1, 21.45], 10);
    const islands = tiles.reduce((sum, tile) => sum + (tile.layers.land?.length ?? 0), 0);
    expect(islands).toBeGreaterThan(1_000);
  });

  test('names all 34 units in capitals of Vietnamese', async () => {
    const units = (await tilesIn(vietnam, 7)).flatMap(rowsOf).filter((r) => r.layer === 'province_label');
    const names = new Set(units.map((r) => r.properties.u));
    expect(names.size).toBe(34);
    expect(names).toContain('QUẢNG NINH');
    expect(names).toContain('ĐẮK LẮK');
  });
});

describe('names on the basemap', () => {
  test('are composed letters (NFC) without the Icelandic Ð', async () => {
    const texts = (await allRows())
      .flatMap((r) => Object.values(r.properties))
      .filter((v) => typeof v === 'string');
    expect(texts.length).toBeGreaterThan(1_000);
    for (const text of texts) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).not.toContain('\u00d0');
    }
  });

  test('give the archipelagos and the sea no foreign name, and nobody as owner', async () => {
    const foreign =
      /xisha|nansha|zhongsha|paracel|spratly|sansha|kalayaan|woody|itu aba|south china sea|nine.?dash|西沙|南沙|三沙|南海/iu;
    const rows = await allRows();
    for (const row of rows) {
      expect(JSON.stringify(row.properties)).not.toMatch(foreign);
      expect(Object.keys(row.properties)).not.toContain('owner');
    }
    const china = rows.filter((r) => /china|trung quốc/iu.test(JSON.stringify(r.properties)));
    expect(new Set(china.map((r) => `${r.layer} ${r.properties.k}`))).toEqual(new Set(['label country']));
  });

  test('are none at sea where the application names the archipelagos', async () => {
    const rows = (await tilesIn([111, 7.5, 116, 17.3], 8)).flatMap(rowsOf);
    expect(rows.filter((r) => r.layer === 'place' || r.layer === 'border' || r.layer === 'boundary')).toEqual(
      [],
    );
    expect(rows.filter((r) => r.layer === 'label').every((r) => r.properties.n === 'BIỂN ĐÔNG')).toBe(true);
  });

  test('mark authored roads as schematic', async () => {
    const roads = (await tilesIn(vietnam, 8)).flatMap(rowsOf).filter((r) => r.layer === 'road');
    expect(roads.length).toBeGreaterThan(10);
    expect(roads.every((r) => r.properties.schematic === true)).toBe(true);
  });
});

test('an archive too large for one directory is read back through its leaves', async () => {
  // Hash bytes make steps and lengths irregular: a regular directory would shrink to one page.
  const noise = (i: number): Buffer => createHash('sha256').update(String(i)).digest();
  let id = zxyToTileId(10, 0, 0);
  const tiles = Array.from({ length: 30_000 }, (_, i) => {
    const hash = noise(i);
    id += 1 + ((hash[0] as number) % 30);
    const [z, x, y] = tileIdToZxy(id);
    return { z, x, y, bytes: hash.subarray(0, 8 + ((hash[1] as number) % 24)) };
  });
  const bytes = pmtilesArchive(tiles, {
    minZoom: 10,
    maxZoom: 10,
    bounds: [-180, -85, 180, 85],
    center: [0, 0, 10],
    metadata: {},
  });
  const read = new PMTiles(new BytesSource(bytes));
  expect((await read.getHeader()).leafDirectoryLength).toBeGreaterThan(0);
  for (const i of [0, 4095, 4096, 17_777, 29_999]) {
    const { z, x, y, bytes: wanted } = tiles[i] as (typeof tiles)[number];
    const tile = await read.getZxy(z, x, y);
    expect(Buffer.from(tile?.data ?? new ArrayBuffer()).equals(wanted)).toBe(true);
  }
});

test('the source extracts are the ones the README describes', () => {
  const readme = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8');
  for (const name of [
    'gshhg-shore.txt',
    'gshhg-rivers.txt',
    'border.json',
    'provinces.json',
    'places.json',
    'world.json',
  ]) {
    const packed = readFileSync(new URL(`../../data/raw/${name}.gz`, import.meta.url));
    expect(gunzipSync(packed).length).toBeGreaterThan(0);
    expect(readme).toContain(createHash('sha256').update(packed).digest('hex'));
  }
});
