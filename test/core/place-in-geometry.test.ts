import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { degreeLengths, isAtPlace, pointOn } from '#core/geo/place-in-geometry.ts';
import { isInPolygon } from '#core/geo/point-in-polygon.ts';

const square: GeoJSON.Position[] = [
  [107, 21],
  [107.1, 21],
  [107.1, 21.1],
  [107, 21.1],
  [107, 21],
];
const hole: GeoJSON.Position[] = [
  [107.04, 21.04],
  [107.06, 21.04],
  [107.06, 21.06],
  [107.04, 21.06],
  [107.04, 21.04],
];

describe('what lies at a place', () => {
  test('an area covers what is inside and not its holes', () => {
    expect(isInPolygon([107.02, 21.02], [square, hole])).toBe(true);
    expect(isInPolygon([107.05, 21.05], [square, hole])).toBe(false);
    expect(isInPolygon([107.2, 21.05], [square, hole])).toBe(false);
  });

  test('on a shared border exactly one of two neighbours covers it', () => {
    const east = square.map(([lon = 0, lat = 0]) => [lon + 0.1, lat]);
    fc.assert(
      fc.property(fc.double({ min: 21, max: 21.0999, noNaN: true }), (lat) => {
        expect([square, east].filter((ring) => isInPolygon([107.1, lat], [ring]))).toHaveLength(1);
      }),
    );
  });

  test('agrees with Turf away from borders', () => {
    const star: GeoJSON.Position[] = Array.from({ length: 11 }, (_, i) => {
      const radius = i % 2 ? 1 : 2.5;
      return [107 + radius * Math.cos((i * Math.PI) / 5), 21 + radius * Math.sin((i * Math.PI) / 5)];
    });
    star[10] = star[0] ?? [];
    const place = fc.tuple(
      fc.double({ min: 104, max: 110, noNaN: true }),
      fc.double({ min: 18, max: 24, noNaN: true }),
    );
    fc.assert(
      fc.property(place, (at) => {
        expect(isInPolygon(at, [star])).toBe(
          booleanPointInPolygon([...at], { type: 'Polygon', coordinates: [star] }),
        );
      }),
    );
  });

  test('lines and points count within the tolerance, areas do not', () => {
    const [perLon, perLat] = degreeLengths(21);
    const line: GeoJSON.LineString = {
      type: 'LineString',
      coordinates: [
        [107, 21],
        [107.1, 21],
      ],
    };
    expect(isAtPlace([107.05, 21 + 19 / perLat], line, 20)).toBe(true);
    expect(isAtPlace([107.05, 21 + 21 / perLat], line, 20)).toBe(false);
    expect(isAtPlace([107 - 19 / perLon, 21], { type: 'Point', coordinates: [107, 21] }, 20)).toBe(true);
    expect(isAtPlace([107 - 21 / perLon, 21], line, 20)).toBe(false);
    expect(isAtPlace([107 - 1 / perLon, 21.05], { type: 'Polygon', coordinates: [square] }, 20)).toBe(false);
  });

  test('a degree is as long as GeographicLib says', () => {
    const { Geodesic } = geodesic;
    for (const lat of [8, 21, 23.4]) {
      const [perLon, perLat] = degreeLengths(lat);
      const east = Geodesic.WGS84.Inverse(lat, 107, lat, 107.001).s12 ?? 0;
      const north = Geodesic.WGS84.Inverse(lat - 0.0005, 107, lat + 0.0005, 107).s12 ?? 0;
      expect(perLon).toBeCloseTo(east * 1000, 0);
      expect(perLat).toBeCloseTo(north * 1000, 0);
    }
  });

  test('the point that shows an area lies in it, whatever its shape', () => {
    const ring: GeoJSON.Position[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [9, 10],
      [9, 1],
      [1, 1],
      [1, 10],
      [0, 10],
      [0, 0],
    ];
    const at = pointOn({ type: 'Polygon', coordinates: [ring] });
    expect(at && isInPolygon(at, [ring])).toBe(true);
    const ringed = pointOn({ type: 'Polygon', coordinates: [square, hole] });
    expect(ringed && isInPolygon(ringed, [square, hole])).toBe(true);
    expect(pointOn({ type: 'MultiPolygon', coordinates: [] })).toBeNull();
    expect(pointOn(null)).toBeNull();
    expect(pointOn({ type: 'Point', coordinates: [107, 21] })).toEqual([107, 21]);
  });
});
