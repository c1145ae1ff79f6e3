import { readFileSync, writeFileSync } from 'node:fs';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Text } from '../../../src/core/plan/provenance.ts';
import { provinceUnits } from '../basemap/province-names.ts';
import { readOutlines } from '../basemap/provinces.ts';
import { FAR_ISLANDS, FAR_ISLANDS_ACCURACY, together, withoutFarIslands } from '../sketch/far-islands.ts';
import { type Area, intersect, joinTiles, rim, simplerTiles, subtract, unite } from '../sketch/shapes.ts';
import { DISTRICTS, districtOf, SPLIT } from './districts.ts';
import { FORMER_PROVINCES, type FormerProvince } from './former-provinces.ts';
import { CUT, MERGED, OUTLINE } from './words.ts';

/** The outlines' coast is coarse: each is widened by so many km inside the province it belongs to. */
const GAP = 12;

/** Makes `old-units.geojson` of each package that has former units at hand, from the units and provinces that ship. */
export function buildVintages(): void {
  write('quang-ninh', districts());
  for (const [folder, name] of [
    ['bac-ninh', 'Bắc Ninh'],
    ['khanh-hoa', 'Khánh Hòa'],
  ] as const) {
    const whole = joinTiles(read(folder, 'units.geojson').map(({ geometry }) => geometry as Area));
    write(folder, withFarIslands(name, whole, (near) => partsOf(name, near)).map(provinceFeature));
  }
  write('viet-nam', formerProvinces());
}

const pathOf = (folder: string, file: string): URL =>
  new URL(`../../../public/data/${folder}/${file}`, import.meta.url);

const read = (folder: string, file: string): Feature[] =>
  JSON.parse(readFileSync(pathOf(folder, file), 'utf8')).features;

function write(folder: string, features: readonly Feature[]): void {
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
  const text = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
  writeFileSync(pathOf(folder, 'old-units.geojson'), text);
  console.log(`${folder}: ${features.length} former units, ${(text.length / 1000).toFixed(0)} kB`);
}

/** The districts of Quảng Ninh: present units put together again, two of them cut. */
function districts(): Feature[] {
  const pieces = new Map<string, Area[]>(DISTRICTS.map(({ code }) => [code, []]));
  for (const { properties, geometry } of read('quang-ninh', 'units.geojson')) {
    const area = geometry as Area;
    const split = SPLIT[String(properties?.code)];
    if (!split) pieces.get(districtOf(String(properties?.old)).code)?.push(area);
    else {
      const south = southOf(Number(centroids().get(String(properties?.code))));
      pieces.get(split.south)?.push(intersect(area, south));
      pieces.get(split.north)?.push(subtract(area, south));
    }
  }
  const cut = new Set(Object.values(SPLIT).flatMap(({ south, north }) => [south, north]));
  return DISTRICTS.map(({ code, kind, name }) => {
    const areas = pieces.get(code) ?? [];
    const accuracy = cut.has(code) ? both(MERGED, CUT) : MERGED;
    return featureOf(
      {
        ...{ code, name, kind, vintage: '2024-11', date: '2024-11-01' },
        document: 'nq-1679-2025',
      },
      accuracy,
      cut.has(code) ? unite(areas) : joinTiles(areas),
    );
  });
}

const centroids = (): ReadonlyMap<string, number> =>
  new Map(
    readFileSync(new URL('../../raw/quang-ninh/units.csv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(','))
      .map(([code = '', , , , , lat]) => [code, Number(lat)]),
  );

const southOf = (lat: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [105, 20],
      [109, 20],
      [109, lat],
      [105, lat],
      [105, 20],
    ],
  ],
});

const both = (a: Text, b: Text): Text => ({ vi: `${a.vi}; ${b.vi}`, en: `${a.en}; ${b.en}` });

interface Part {
  readonly province: FormerProvince;
  readonly area: Area;
  /** What is said of its far islands. */
  readonly islands?: Text;
}

/**
 * The former provinces a present one was made of, fitted into its shape: they share their lines and leave nothing of it out.
 *
 * @param whole as it is drawn in the package
 */
function partsOf(name: string, whole: Area): Part[] {
  const names = provinceUnits.find((unit) => unit.name === name)?.parts ?? [];
  const members = names.map((outline) => {
    const province = FORMER_PROVINCES.find((each) => each.outline === outline);
    const shape = readOutlines().get(outline);
    if (!province || !shape) throw new Error(`no former province ${outline}`);
    return { province, shape };
  });
  if (members.length === 1) return [{ province: members[0]!.province, area: whole }];
  const done: Area[] = [];
  return members
    .map(({ province, shape }, index): Part => {
      const others = members.filter((_, other) => other !== index).map((other) => other.shape);
      const isLast = index === members.length - 1;
      const near = isLast ? whole : unite([shape, subtract(rim(shape, GAP), unite(others))]);
      const free = done.length > 0 ? subtract(whole, unite(done)) : whole;
      const area = isLast ? free : intersect(near, free);
      done.push(area);
      return { province, area };
    })
    .toSorted((a, b) => a.province.code.localeCompare(b.province.code));
}

function formerProvinces(): Feature[] {
  return read('viet-nam', 'provinces.geojson')
    .flatMap(({ properties, geometry }) => {
      const name = String(properties?.name);
      return withFarIslands(name, geometry as Area, (whole) => thinned(partsOf(name, whole)), true);
    })
    .map(provinceFeature)
    .toSorted((a, b) => String(a.properties?.code).localeCompare(String(b.properties?.code)));
}

function thinned(parts: readonly Part[]): readonly Part[] {
  if (parts.length === 1) return parts;
  const areas = parts.map(({ area }) => area);
  const thin = simplerTiles(areas, 0.012, true);
  return parts.map((part, index) => ({ ...part, area: thin[index] ?? part.area }));
}

/** The former provinces within the coast, and the islands of an archipelago with the one they belonged to. */
function withFarIslands(
  name: string,
  whole: Area,
  partsFor: (near: Area) => readonly Part[],
  hasDiscs = false,
): readonly Part[] {
  const islands = FAR_ISLANDS.find(({ province }) => province === name);
  if (!islands) return partsFor(whole);
  const { rest, far } = withoutFarIslands(whole, islands.id);
  return partsFor(rest).map((part) =>
    part.province.code === islands.former
      ? {
          ...part,
          area: together(part.area, far),
          ...(hasDiscs ? { islands: FAR_ISLANDS_ACCURACY[islands.id] } : {}),
        }
      : part,
  );
}

const provinceFeature = ({ province: { code, name, isCity }, area, islands }: Part): Feature =>
  featureOf(
    {
      ...{ code, name, kind: isCity ? 'thành phố' : 'tỉnh', vintage: '2025-01', date: '2025-01-01' },
      document: 'nq-202-2025',
    },
    islands ? both(OUTLINE, islands) : OUTLINE,
    area,
  );

interface Facts {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly vintage: string;
  readonly date: string;
  readonly document: string;
}

const featureOf = (facts: Facts, accuracy: Text, geometry: MultiPolygon | Polygon): Feature => {
  const { code, name, kind, vintage, document, date } = facts;
  return {
    type: 'Feature',
    properties: {
      ...{ id: code, code, name, full_name: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}` },
      ...{ kind, vintage, document, status: 'replaced', verification: 'illustrative', date },
      ...{ accuracy: accuracy.vi, accuracy_en: accuracy.en },
    },
    geometry,
  };
};
