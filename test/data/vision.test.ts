import { readFileSync } from 'node:fs';
import { pointToLineDistance, pointToPolygonDistance } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { BOOKS } from '#data/provinces/run.ts';
import { AXES } from '#data/quang-ninh/model.ts';
import { PARKS } from '#data/quang-ninh/parks.ts';
import { TOWNS } from '#data/quang-ninh/places.ts';
import { visionOf } from '#data/sketch/vision.ts';

type Zone = Feature<Polygon | MultiPolygon>;

const read = <T>(id: string, name: string): T =>
  JSON.parse(readFileSync(new URL(`../../public/data/${id}/${name}`, import.meta.url), 'utf8'));
const zonesOf = (id: string) => read<FeatureCollection<Polygon | MultiPolygon>>(id, 'zones.geojson').features;

/** What may draw the vision's building to it: centres of towns and parks with how far, km, and lines. */
const ATTRACTORS = new Map(
  [
    { id: 'quang-ninh', towns: TOWNS, parks: PARKS, lines: AXES },
    ...BOOKS.map(({ id, centres, parks, models, links }) => ({
      id,
      towns: centres,
      parks,
      lines: [
        ...models.flatMap(({ elements }) =>
          elements.flatMap(({ shape }) => ('line' in shape ? [shape.line] : [])),
        ),
        ...links.map(({ points }) => points),
      ],
    })),
  ].map(({ id, towns, parks, lines }) => [
    id,
    {
      centres: [
        ...towns.map(({ at, planned }) => ({ at, reach: planned * 1.8 })),
        ...parks.map(({ at, drawn }) => ({ at, reach: Math.sqrt(drawn / 100 / Math.PI) + 1.2 })),
      ],
      lines,
    },
  ]),
);

const isNear = (zone: Zone, at: Position, km: number): boolean => pointToPolygonDistance(at, zone) < km;

describe.each([...ATTRACTORS])('the vision of %s', (id, { centres, lines }) => {
  const zones = zonesOf(id);
  const changed = zones.filter(({ properties }) => properties?.vision !== properties?.planned);

  test('stands on every zone, and differs from the plan in some and not in most', () => {
    expect(zones.filter(({ properties }) => !properties?.vision)).toEqual([]);
    expect(changed.length).toBeGreaterThan(50);
    expect(changed.length).toBeLessThan(zones.length / 5);
  });

  test('builds on open land only: forest, water and what is built stay', () => {
    const before = new Set(changed.map(({ properties }) => String(properties?.planned)));
    expect([...before].filter((code) => !/^(LUC|LUK|HNK|CLN|NTS|NKH|BCS)$/.test(code))).toEqual([]);
  });

  test('builds near towns, parks and lines only, by Turf', () => {
    const far = changed.filter(
      (zone) =>
        !centres.some(({ at, reach }) => isNear(zone, at, reach)) &&
        !lines.some((line) => isNearLine(zone, line)),
    );
    expect(far.map(({ properties }) => properties?.id)).toEqual([]);
  });

  test('is a named state with a year, a document and its trust, and the layer that draws it says so', () => {
    const { phases, layers, landFund, documents } = read<Catalogue>(id, 'catalogue.json');
    expect(phases.map(({ year }) => year)).toEqual([2025, 2030, id === 'khanh-hoa' ? 2045 : 2050]);
    const vision = phases.at(-1)!;
    expect(vision).toMatchObject({ status: 'none', verification: 'illustrative' });
    expect(documents.map((document) => document.id)).toContain(vision.document);
    expect(landFund?.category[vision.id]).toBe('vision');
    expect(layers.find((layer) => layer.id === 'land-use-vision')).toMatchObject({
      phases: [vision.id],
      verification: 'illustrative',
      status: 'none',
    });
  });
});

/** Whether a corner of the zone lies within the reach of a line. */
const isNearLine = ({ geometry }: Zone, line: readonly Position[]): boolean =>
  (geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2) as Position[]).some(
    (corner) => pointToLineDistance(corner, { type: 'LineString', coordinates: [...line] }) < 2,
  );

test('forest beside a town stays, and a field beside a park becomes industry or stays', () => {
  const rule = visionOf({ towns: TOWNS, parks: PARKS }, AXES);
  const codes = new Set<string>();
  for (let i = 0; i < 50; i += 1) {
    expect(rule([i / 10 - 12, -27], 'RPH', true)).toBe('RPH');
    codes.add(rule([i / 10 - 12, -27], 'HNK', true));
  }
  expect(codes).toContain('ODT');
});
