import { describe, expect, test } from 'vitest';
import { landFund } from '#core/fund/ledger.ts';
import { pieceFeatures } from '#core/fund/piece-features.ts';
import { piecesOf } from '#core/fund/pieces.ts';
import { planeArea } from '#core/geo/area.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { parseGeoJson } from '#io/geojson.ts';
import { AXIS, prepared } from '#test/support/funds.ts';
import { feature, layerOf, rectangle } from '#test/support/layers.ts';
import { shippedUnits, shippedZones } from '#test/support/shipped.ts';

const sumsBy = (entries: readonly (readonly [string, number])[]) => {
  const sums = new Map<string, number>();
  for (const [key, ha] of entries) sums.set(key, (sums.get(key) ?? 0) + ha);
  return sums;
};

describe('every row of the ledger is the sum of its pieces within 1e-6 ha', () => {
  test.each([
    ['the shipped zones, which lie wholly in their units', 0, 1],
    ['all shipped zones, moved by 1.4 km so that units cut them', 0.0137, 1],
  ])('%s', async (_, shiftDeg, every) => {
    const zones = shippedZones('planned', { shiftDeg, every });
    const units = shippedUnits();
    const fund = await landFund(zones, units, AXIS);
    const pieces = await piecesOf(zones.plane, units.plane);
    expect(pieces.missing).toEqual([]);
    const { features } = pieceFeatures(pieces, zones, units, AXIS);
    const sums = sumsBy(features.map(({ properties: p }) => [`${p.unit} ${p.category}`, p.planeHa]));
    const off = fund.units.flatMap((unit) =>
      [...unit.rows, ...unit.overlays].map((row) =>
        Math.abs(row.planeHa - (sums.get(`${unit.id} ${row.category}`) ?? 0)),
      ),
    );
    expect(pieces.largestDifference).toBeLessThan(1e-3);
    expect(off.length).toBeGreaterThan(100);
    expect(Math.max(...off)).toBeLessThan(1e-6);
  });
});

test('a zone over two units becomes two pieces, a zone with a hole keeps it', async () => {
  const zones = layerOf([
    feature(rectangle(107.005, 21, 107.015, 21.01)),
    [[rectangle(107.001, 21.02, 107.009, 21.03), rectangle(107.004, 21.024, 107.006, 21.026)]],
    feature(rectangle(107.5, 21, 107.51, 21.01)),
  ]);
  const units = layerOf([
    feature(rectangle(107, 20.9, 107.01, 21.1)),
    feature(rectangle(107.01, 20.9, 107.02, 21.1)),
  ]);
  const layers = prepared(zones, ['ODT', 'CLN', 'LUC'], units);
  const pieces = await piecesOf(layers.zones.plane, layers.units.plane);
  const file = pieceFeatures(pieces, layers.zones, layers.units, AXIS);
  expect(file.features.map(({ properties: p }) => [p.zone, p.category, p.unit])).toEqual([
    [0, 'ODT', 'u0'],
    [0, 'ODT', 'u1'],
    [1, 'CLN', 'u0'],
  ]);
  const read = parseGeoJson(JSON.stringify(file));
  if (!read.ok) throw new Error(read.error.message);
  // read back from degrees: the parts of zone 0 sum to it, the hole is still there
  const plane = { ...read.value.layer, xy: projector(AXIS)(read.value.layer.xy) };
  expect(planeArea(plane, 0) + planeArea(plane, 1)).toBeCloseTo(planeArea(layers.zones.plane.layer, 0), 2);
  expect(planeArea(plane, 2)).toBeCloseTo(planeArea(layers.zones.plane.layer, 1), 2);
});
