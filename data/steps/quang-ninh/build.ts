import type { Feature } from 'geojson';
import type { Catalogue } from '../../../src/core/plan/catalogue.ts';
import type { Text } from '../../../src/core/plan/provenance.ts';
import { quangNinhLand } from '../basemap/land.ts';
import { cellsOf } from '../sketch/cells.ts';
import { groundOf } from '../sketch/ground.ts';
import type { Unit } from '../sketch/plan.ts';
import { areaOf, toKm } from '../sketch/plane.ts';
import { layOutSites } from '../sketch/sites.ts';
import { terrainOf } from '../sketch/terrain.ts';
import { codesOf } from '../sketch/theme-layers.ts';
import { tile } from '../sketch/tiling.ts';
import { assignUnits } from '../sketch/unit-cells.ts';
import { visionOf } from '../sketch/vision.ts';
import { groupZones } from '../sketch/zone-groups.ts';
import { unitAreas, unitFeatures, zoneFeatures } from '../sketch/zones.ts';
import { urbanCentres } from './centres.ts';
import { drawnHa, economicZones } from './economic-zones.ts';
import { floodAreas } from './flood.ts';
import { ISLANDS } from './islands.ts';
import { useOfCells } from './land-use.ts';
import { layersOf } from './layers.ts';
import { roadLines } from './lines.ts';
import { townLinks } from './links.ts';
import { AXES, modelFeatures } from './model.ts';
import { writeCatalogue, writeLayer } from './package.ts';
import { PARKS } from './parks.ts';
import { placeNames } from './place-names.ts';
import { TOWNS } from './places.ts';
import { borderGates, industrialParks, ports } from './points.ts';
import { projects } from './projects.ts';
import { RELIEF } from './relief.ts';
import { LAKES, RIVERS, ROADS } from './roads.ts';
import { readUnits } from './unit-list.ts';
import { WINDOW } from './window.ts';

/** Makes `public/data/quang-ninh`: the zones first, the units as their unions, then everything that leans on units. */
export async function buildQuangNinh(): Promise<void> {
  const land = quangNinhLand();
  const plan = { roads: ROADS, rivers: RIVERS, lakes: LAKES, parks: PARKS, towns: TOWNS };
  const units = readUnits();
  const ground = groundOf(land, WINDOW);
  const terrain = terrainOf(ground, RELIEF);
  const cells = cellsOf(layOutSites(land, ground, terrain, plan), ground);
  const owner = assignUnits(cells, ground, units, ISLANDS);
  const use = useOfCells(cells, ground, terrain, owner, units);
  const zone = groupZones(cells, ground, owner, use);
  const vision = visionOf(plan, AXES);
  const zones = zoneFeatures(await tile(land, cells, zone), cells, zone, use, owner, units, vision);
  const areas = unitAreas(zones);
  const kkt = economicZones(areas);

  const files: readonly (readonly [string, readonly Feature[]])[] = [
    ['zones.geojson', zones],
    ['units.geojson', unitFeatures(units, areas, { document: 'nq-1679-2025', date: '2025-06-16' })],
    ['economic-zones.geojson', kkt],
    ['flood.geojson', floodAreas(land, ground, terrain)],
    ['industrial-parks.geojson', industrialParks()],
    ['border-gates.geojson', borderGates()],
    ['ports.geojson', ports()],
    ['projects.geojson', projects(zones)],
    ['expressways.geojson', roadLines('expressway')],
    ['roads.geojson', roadLines('national')],
    ['urban-centres.geojson', urbanCentres()],
    ['links.geojson', townLinks()],
    ['places.geojson', placeNames()],
    ['spatial-model.geojson', modelFeatures(areas, kkt)],
  ];
  for (const [name, features] of files) writeLayer(name, features);

  const hits = units.filter((u, i) => owner[cells.find(...toKm(u.centroid))] === i).length;
  const accuracy = unitAccuracy(hits, units, zones);
  const sum = kkt.reduce((s, f) => s + Number(f.properties?.declared_ha), 0);
  writeCatalogue(layersOf(accuracy, sum, codesOf(zones)), boundsOf([...zones, ...kkt]));
  report(zones, land, kkt, accuracy);
}

/** What the unit layer says of itself: how many published centroids fall into their unit, and how areas compare. */
function unitAccuracy(hits: number, units: readonly Unit[], zones: readonly Feature[]): Text {
  const areas = new Map<string, number>();
  for (const z of zones) {
    const code = String(z.properties?.unit);
    areas.set(code, (areas.get(code) ?? 0) + areaOf(z.geometry as Parameters<typeof areaOf>[0]));
  }
  const close = units.filter((u) => Math.abs((areas.get(u.code) ?? 0) / u.declaredKm2 - 1) <= 0.1).length;
  return {
    vi: `ranh giới gần đúng: ${hits}/54 tâm công bố nằm trong đơn vị của mình; ${close}/54 đơn vị lệch diện tích công bố không quá 10 % (bờ biển thô thiếu bãi triều)`,
    en: `approximate limits: ${hits} of 54 published centroids fall in their unit; ${close} of 54 units are within 10 % of the declared area (the coarse coast lacks tidal flats)`,
  };
}

function boundsOf(features: readonly Feature[]): Catalogue['bounds'] {
  const polygons = features.flatMap(({ geometry: g }) =>
    g.type === 'Polygon' ? [g.coordinates] : g.type === 'MultiPolygon' ? g.coordinates : [],
  );
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of polygons.flat(2) as [number, number][]) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

function report(
  zones: readonly Feature[],
  land: Parameters<typeof areaOf>[0],
  kkt: readonly Feature[],
  accuracy: Text,
): void {
  const total = zones.reduce((s, z) => s + areaOf(z.geometry as Parameters<typeof areaOf>[0]), 0);
  console.log(
    `quang-ninh: ${zones.length} zones, ${total.toFixed(3)} km² of ${areaOf(land).toFixed(3)} km² land`,
  );
  console.log(`units: ${accuracy.en}`);
  for (const f of kkt)
    console.log(
      `${f.properties?.name}: drawn ${drawnHa(f).toFixed(0)} ha, printed ${f.properties?.declared_ha}`,
    );
}

if (import.meta.main) await buildQuangNinh();
