import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { atlas } from '#test/support/atlas.ts';

const dir = mkdtempSync(join(tmpdir(), 'constraint-'));

/** Squares in degrees: west, south, east, north and properties. */
function file(name: string, squares: readonly (readonly [number, number, number, number, object])[]): string {
  const features = squares.map(([w, s, e, n, properties]) => ({
    type: 'Feature',
    properties,
    geometry: {
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
    },
  }));
  const path = join(dir, name);
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

const zones = file('zones.geojson', [
  [107, 21, 107.01, 21.01, { use: 'ODT', plot: 'p1' }],
  [107.01, 21, 107.02, 21.01, { use: 'CLN', plot: 'p2' }],
]);
const units = file('units.geojson', [
  [106.99, 20.99, 107.015, 21.02, { code: 'a' }],
  [107.015, 20.99, 107.03, 21.02, { code: 'b' }],
]);
const flood = file('flood.geojson', [
  [107.005, 20.9, 107.0175, 21.0025, { depth: 'deep' }],
  [107.005, 21.0025, 107.0175, 21.005, { depth: 'shallow' }],
]);
const question = ['land-fund', '--zones', zones, '--units', units, '--category', 'use', '--unit-id', 'code'];

interface Row {
  readonly category: string;
  readonly planeHa: number;
  readonly insideHa: readonly number[];
  readonly outsideHa: number;
}

test('--constraint splits each row by class, and the parts sum to the row of the land fund', async () => {
  const { stdout, code } = await atlas(...question, '--constraint', flood, '--constraint-class', 'depth');
  expect(code).toBe(0);
  const fund = JSON.parse(stdout);
  expect(fund.constraint.classes).toEqual(['deep', 'shallow']);
  const shares: Record<string, readonly number[]> = {
    'a ODT': [0.125, 0.125],
    'a CLN': [0.125, 0.125],
    'b CLN': [0.0625, 0.0625],
  };
  let seen = 0;
  for (const [place, unit] of fund.constraint.units.entries()) {
    for (const row of unit.rows as Row[]) {
      const own = fund.units[place].rows.find(({ category }: Row) => category === row.category);
      expect(row.planeHa).toBeCloseTo(own.planeHa, 9);
      expect(row.insideHa[0]! + row.insideHa[1]! + row.outsideHa).toBeCloseTo(row.planeHa, 9);
      const wanted = shares[`${unit.id} ${row.category}`]!;
      // squares in degrees are trapezoids on the plane; half of the zone CLN lies in each unit
      const full = row.category === 'CLN' ? row.planeHa * 2 : row.planeHa;
      row.insideHa.forEach((ha, i) => {
        expect(ha / full).toBeCloseTo(wanted[i]!, 3);
      });
      seen++;
    }
  }
  expect(seen).toBe(3);
});

test('--by-zone lists each zone inside, the largest first, and zones sum to the rows', async () => {
  const asked = ['--constraint', flood, '--constraint-class', 'depth'];
  const plain = JSON.parse((await atlas(...question, ...asked)).stdout);
  expect(plain.constraint.byZone).toBeUndefined();
  expect(plain.constraint.zones).toBeUndefined();
  const { stdout, code } = await atlas(...question, ...asked, '--by-zone', '--zone-id', 'plot');
  expect(code).toBe(0);
  const { byZone, units: split } = JSON.parse(stdout).constraint;
  // a quarter of ODT lies in the flood, of CLN a quarter in unit a and an eighth in unit b
  expect(
    byZone.zones.map(({ id, unit, category }: Row & { id: string; unit: string }) => [id, unit, category]),
  ).toSatisfy((list: string[][]) => list.at(-1)!.join() === 'p2,b,CLN');
  const shares = Object.fromEntries(
    byZone.zones.map(({ id, unit, share }: { id: string; unit: string; share: number }) => [
      id + unit,
      share,
    ]),
  );
  expect(Object.keys(shares).toSorted()).toEqual(['p1a', 'p2a', 'p2b']);
  for (const [key, share] of [
    ['p1a', 0.25],
    ['p2a', 0.25],
    ['p2b', 0.125],
  ] as const)
    expect(shares[key]).toBeCloseTo(share, 3);
  const sizes: number[] = byZone.zones.map(({ insideHa }: { insideHa: number }) => insideHa);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  const rows = split.flatMap((unit: { rows: Row[] }) => unit.rows);
  const inside = rows.reduce((sum: number, row: Row) => sum + row.insideHa[0]! + row.insideHa[1]!, 0);
  expect(sizes.reduce((sum, ha) => sum + ha, 0)).toBeCloseTo(inside, 9);
  expect(byZone.insideHa).toBeCloseTo(inside, 9);
  expect(byZone.residualHa).toBeLessThan(1e-9);
});

test.each([
  [['--by-zone'], 'constraint'],
  [['--constraint', flood, '--constraint-class', 'depth', '--zone-id', 'plot'], 'by-zone'],
  [['--constraint', flood, '--constraint-class', 'depth', '--by-zone', '--zone-id', 'no'], '"no"'],
  [['--constraint', flood], 'constraint-class'],
  [['--constraint', flood, '--constraint-class', 'wet'], 'wet'],
  [['--constraint', flood, '--constraint-class', 'depth', '--receipt', join(dir, 'r.json')], 'receipt'],
])('a question that cannot be answered is refused: %#', async (more, word) => {
  const { stderr, code } = await atlas(...question, ...more);
  expect(code).toBe(2);
  expect(stderr).toContain(word);
});
