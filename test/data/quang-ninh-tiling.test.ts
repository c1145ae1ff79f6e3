import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import initGeos from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';
import { expect, test } from 'vitest';
import { quangNinhLand } from '#data/basemap/land.ts';
import { areaOf, ringArea } from '#data/sketch/plane.ts';

const file = new URL('../../public/data/quang-ninh/zones.geojson', import.meta.url);
const zones = (JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<Polygon | MultiPolygon>).features;
const polygonsOf = (g: Polygon | MultiPolygon): Position[][][] =>
  g.type === 'Polygon' ? [g.coordinates] : g.coordinates;

/** Directed edges used twice: the mark of an overlap between zones that should share their borders. */
function doubledEdges(list: readonly Feature<Polygon | MultiPolygon>[]): string[] {
  const seen = new Set<string>();
  const doubled: string[] = [];
  for (const { geometry } of list) {
    for (const ring of polygonsOf(geometry).flat()) {
      for (let i = 1; i < ring.length; i += 1) {
        const key = `${ring[i - 1]?.join()} ${ring[i]?.join()}`;
        if (seen.has(key)) doubled.push(key);
        seen.add(key);
      }
    }
  }
  return doubled;
}

test('there are at least 5,000 zones, in at most 6.3 MB, with holes and islets among them', () => {
  expect(zones.length).toBeGreaterThan(5000);
  expect(readFileSync(file).length).toBeLessThan(6.3e6);
  expect(zones.filter((z) => polygonsOf(z.geometry).some((p) => p.length > 1)).length).toBeGreaterThan(10);
  expect(zones.filter((z) => z.geometry.type === 'MultiPolygon').length).toBeGreaterThan(50);
});

test('the zones cover the land exactly: areas agree within a millionth', () => {
  const land = areaOf(quangNinhLand());
  const sum = zones.reduce((s, z) => s + areaOf(z.geometry), 0);
  expect(Math.abs(sum / land - 1)).toBeLessThan(1e-6);
});

test('neighbours share every vertex, and a zone laid twice is seen', () => {
  expect(doubledEdges(zones)).toEqual([]);
  expect(doubledEdges([...zones.slice(0, 50), zones[0] as Feature<Polygon>])).not.toEqual([]);
});

test('outer rings run anticlockwise and holes clockwise', () => {
  const wrong = zones
    .flatMap((z) => polygonsOf(z.geometry))
    .filter((p) => p.some((ring, i) => ringArea(ring) > 0 !== (i === 0)));
  expect(wrong).toEqual([]);
});

test('no zone crosses itself and none overlaps another; a corner moved by a metre is seen', async () => {
  const geos = await initGeos();
  const invalid = zones.filter((z) => !geos.GEOSisValid(geojsonToGeosGeom(z.geometry, geos)));
  expect(invalid.map((z) => z.properties?.id)).toEqual([]);
  const rings = zones.flatMap((z) => polygonsOf(z.geometry));
  const isCoverage = (list: readonly Position[][][]): number => {
    const geometries = list.map((coordinates) => ({ type: 'Polygon' as const, coordinates }));
    return geos.GEOSCoverageIsValid(
      geojsonToGeosGeom({ type: 'GeometryCollection', geometries }, geos),
      0,
      0,
    );
  };
  expect(isCoverage(rings)).toBe(1);
  const inner = zones.findIndex((z) => z.properties?.planned === 'RSX' && z.geometry.type === 'Polygon');
  const bent = zones.flatMap((z, k) =>
    k === inner ? polygonsOf(z.geometry).map(bend) : polygonsOf(z.geometry),
  );
  expect(isCoverage(bent)).toBe(0);
});

/** The polygon with every third corner moved by about a metre. */
const bend = (polygon: Position[][]): Position[][] =>
  polygon.map((ring) =>
    ring.map(([x, y], i) =>
      i % 3 === 1 && i + 1 < ring.length ? [(x as number) + 1e-5, y as number] : [x as number, y as number],
    ),
  );
