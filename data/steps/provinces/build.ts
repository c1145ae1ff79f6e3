import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Catalogue } from '../../../src/core/plan/catalogue.ts';
import type { Text } from '../../../src/core/plan/provenance.ts';
import { readShore } from '../basemap/shore.ts';
import { cellsOf } from '../sketch/cells.ts';
import { groundOf, type Window } from '../sketch/ground.ts';
import { areaOf, toKm } from '../sketch/plane.ts';
import type { Area } from '../sketch/shapes.ts';
import { layOutSites } from '../sketch/sites.ts';
import { terrainOf } from '../sketch/terrain.ts';
import { codesOf } from '../sketch/theme-layers.ts';
import { tile } from '../sketch/tiling.ts';
import { assignUnits } from '../sketch/unit-cells.ts';
import { visionOf } from '../sketch/vision.ts';
import { groupZones } from '../sketch/zone-groups.ts';
import { unitAreas, unitFeatures, zoneFeatures } from '../sketch/zones.ts';
import type { ProvinceBook } from './book.ts';
import {
  centreFeatures,
  drawnHa,
  economicZoneFeatures,
  gateFeatures,
  linkFeatures,
  modelFeatures,
  parkFeatures,
  routeFeatures,
} from './features.ts';
import { provinceLand } from './land.ts';
import { useOfCells } from './land-use.ts';
import { layersOf } from './layers.ts';
import { packageWriter } from './package.ts';
import { unitsOf } from './units.ts';

/** The special zone of Trường Sa: its code, and a line round its islands that keeps clear of Palawan and Borneo. It only sorts islands. */
const TRUONG_SA = {
  code: '22736',
  around: [
    [111.5, 6.8],
    [114.8, 6.8],
    [116.9, 10],
    [117.4, 12],
    [111.5, 12],
    [111.5, 6.8],
  ],
};

/** Makes the package of a province as its book has it. */
export async function buildProvince(book: ProvinceBook): Promise<void> {
  const land = provinceLand(book.name);
  const all = unitsOf(book.code);
  const units = all.filter(({ code }) => code !== TRUONG_SA.code);
  const plan = {
    roads: book.routes,
    rivers: book.rivers,
    lakes: book.lakes,
    parks: book.parks,
    towns: book.centres,
    grain: book.grain,
  };
  const window = windowOf(land, book);
  const [west, south, east, north] = window.box;
  const ground = groundOf(land, window);
  const terrain = terrainOf(ground, book.relief);
  const cells = cellsOf(layOutSites(land, ground, terrain, plan), ground, [
    (west + east) / 2,
    (south + north) / 2,
  ]);
  const owner = assignUnits(cells, ground, units, book.islands);
  const use = useOfCells(cells, ground, terrain, owner, units, plan, book.forests);
  const zone = groupZones(cells, ground, owner, use, book.grain ** 2);
  const vision = visionOf(plan, axesOf(book));
  const zones = zoneFeatures(await tile(land, cells, zone), cells, zone, use, owner, units, vision);
  const areas = new Map<string, Area>([...unitAreas(zones), ...truongSa(all.length > units.length)]);
  const economicZones = economicZoneFeatures(book, land);

  const files = new Map<string, readonly Feature[]>([
    ['zones.geojson', zones],
    ['units.geojson', unitFeatures(all, areas, book.founding).map(asIslands)],
    ['economic-zones.geojson', economicZones],
    ['industrial-parks.geojson', parkFeatures(book)],
    ['border-gates.geojson', gateFeatures(book)],
    ['expressways.geojson', routeFeatures(book, 'expressway')],
    ['roads.geojson', routeFeatures(book, 'national')],
    ['links.geojson', linkFeatures(book)],
    ['urban-centres.geojson', centreFeatures(book)],
    ...(book.localPlans?.files(areas) ?? []),
    ...modelFeatures(book, areas).map(([id, features]) => [`model-${id}.geojson`, features] as const),
  ]);
  const write = packageWriter(book);
  for (const [name, features] of files)
    if (features.length > 0) write.layer(name, features.map(tagged(book, name)));
  const filled = new Set([...files].filter(([, features]) => features.length > 0).map(([name]) => name));
  const hits = units.filter((unit, i) => owner[cells.find(...toKm(unit.centroid))] === i).length;
  const accuracy = unitAccuracy(hits, units.length, units, areas);
  write.catalogue(
    layersOf(book, all.length, accuracy, filled, codesOf(zones)),
    boundsOf([...zones, ...economicZones]),
  );
  console.log(
    `${book.id}: ${zones.length} zones, ${areaOf(land).toFixed(1)} km² of land; units: ${accuracy.en}`,
  );
  for (const each of economicZones)
    console.log(`  ${each.properties?.name}: drawn ${drawnHa(each).toFixed(0)} ha on land`);
}

/** The lines of the province's model; where it has none, its links. */
function axesOf({ models, links }: ProvinceBook): readonly (readonly Position[])[] {
  const lines = models.flatMap(({ elements }) =>
    elements.flatMap(({ shape }) => ('line' in shape ? [shape.line] : [])),
  );
  return lines.length > 0 ? lines : links.map(({ points }) => points);
}

/** A feature with the task it serves, where the book tags its file. */
const tagged =
  ({ tasks }: ProvinceBook, file: string) =>
  (feature: Feature): Feature => {
    const taskOf = tasks?.taskOf[file];
    if (!tasks || !taskOf) return feature;
    const { properties } = feature;
    return { ...feature, properties: { ...properties, [tasks.field.property]: taskOf(properties ?? {}) } };
  };

/** The raster window of the land with a margin; sea is what lies east of the book's coast. */
function windowOf(land: MultiPolygon, { coast }: ProvinceBook): Window {
  const points = land.coordinates.flat(2).map(toKm);
  const [es, ns] = [points.map(([e]) => e), points.map(([, n]) => n)];
  const low = (list: readonly number[]): number => Math.floor(list.reduce((a, b) => Math.min(a, b))) - 5;
  const high = (list: readonly number[]): number => Math.ceil(list.reduce((a, b) => Math.max(a, b))) + 5;
  const line = coast?.map(toKm) ?? [];
  const coastAt = (n: number): number => {
    const k = line.findIndex(([, north]) => north > n);
    if (k <= 0) return (k === 0 ? line[0] : line.at(-1))?.[0] ?? Number.POSITIVE_INFINITY;
    const [a, b] = [line[k - 1] as readonly [number, number], line[k] as readonly [number, number]];
    return a[0] + ((b[0] - a[0]) * (n - a[1])) / (b[1] - a[1]);
  };
  return { box: [low(es), low(ns), high(es), high(ns)], isSea: (e, n) => e > coastAt(n) };
}

/** The islands of Trường Sa as GSHHG has them: shapes to find and fly to, no boundary. */
function truongSa(isThere: boolean): readonly (readonly [string, Area])[] {
  if (!isThere) return [];
  const frame: Polygon = { type: 'Polygon', coordinates: [TRUONG_SA.around] };
  const round = ([lon, lat]: Position): Position => [
    Math.round(Number(lon) * 1e6) / 1e6,
    Math.round(Number(lat) * 1e6) / 1e6,
  ];
  const rings = readShore().land.filter((ring) => ring.every((at) => booleanPointInPolygon(at, frame)));
  return [[TRUONG_SA.code, { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring.map(round)]) }]];
}

/** Trường Sa is drawn from other data than the rest, and says so. */
const asIslands = (unit: Feature): Feature =>
  unit.properties?.code === TRUONG_SA.code
    ? {
        ...unit,
        properties: {
          ...unit.properties,
          accuracy:
            'các đảo theo GSHHG 2.3.7, không phải ranh giới; ở xa múi chiếu 108°15′ nên diện tích mặt phẳng lớn hơn trên elipxôit khoảng 1 %',
          accuracy_en:
            'islands by GSHHG 2.3.7, no boundary; far from the 108°15′ zone, so that the plane area is about 1 % larger than the ellipsoidal one',
        },
      }
    : unit;

/** What the unit layer says of itself. */
function unitAccuracy(
  hits: number,
  count: number,
  units: ReturnType<typeof unitsOf>,
  areas: ReadonlyMap<string, Area>,
): Text {
  const close = units.filter(({ code, declaredKm2 }) => {
    const area = areas.get(code);
    return area !== undefined && Math.abs(areaOf(area) / declaredKm2 - 1) <= 0.1;
  }).length;
  return {
    vi: `ranh giới gần đúng: ${hits}/${count} tâm công bố nằm trong đơn vị của mình; ${close}/${count} đơn vị lệch diện tích công bố không quá 10 %`,
    en: `approximate limits: ${hits} of ${count} published centroids fall in their unit; ${close} of ${count} units are within 10 % of the declared area`,
  };
}

function boundsOf(features: readonly Feature[]): Catalogue['bounds'] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { geometry } of features) {
    const polygons =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    for (const [lon, lat] of polygons.flat(2) as [number, number][]) {
      west = Math.min(west, lon);
      south = Math.min(south, lat);
      east = Math.max(east, lon);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}
