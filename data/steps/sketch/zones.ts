import type { Feature } from 'geojson';
import type { Cells } from './cells.ts';
import type { Unit, Use } from './plan.ts';
import { areaOf, type Km } from './plane.ts';
import { type Area, joinTiles } from './shapes.ts';

/**
 * Zones as features: what is there, what is planned, what the vision has, and the unit; the rest is said once, by the layer.
 *
 * @param vision code by the middle of a zone, its planned code, and whether its unit is a phường
 */
export function zoneFeatures(
  tiles: ReadonlyMap<number, Area>,
  { sites, area }: Cells,
  zone: Int32Array,
  use: readonly Use[],
  owner: Int16Array,
  units: readonly Unit[],
  vision: (middle: Km, planned: string, isWard: boolean) => string,
): Feature[] {
  const first = new Map<number, number>();
  const sums = new Map<number, [e: number, n: number, km2: number]>();
  zone.forEach((z, i) => {
    if (!first.has(z)) first.set(z, i);
    const [e, n, km2] = sums.get(z) ?? [0, 0, 0];
    const { e: se, n: sn } = sites[i] as Cells['sites'][number];
    // cells of islets may hold no point of the raster
    const weight = Math.max(area[i] as number, 1e-6);
    sums.set(z, [e + se * weight, n + sn * weight, km2 + weight]);
  });
  return [...tiles].map(([z, geometry], k) => {
    const cell = first.get(z) as number;
    const { existing, planned } = use[cell] as Use;
    const unit = units[owner[cell] as number];
    const [e, n, km2] = sums.get(z) as [number, number, number];
    return {
      type: 'Feature',
      properties: {
        id: `z${String(k + 1).padStart(5, '0')}`,
        existing,
        planned,
        vision: vision([e / km2, n / km2], planned, unit?.kind === 'phường'),
        unit: unit?.code,
      },
      geometry,
    };
  });
}

/** Geometry of each unit: the union of its zones, so that every vertex is theirs. */
export function unitAreas(zones: readonly Feature[]): Map<string, Area> {
  const lists = new Map<string, Area[]>();
  for (const z of zones) {
    const code = String(z.properties?.unit);
    lists.set(code, [...(lists.get(code) ?? []), z.geometry as Area]);
  }
  return new Map(
    [...lists].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([code, list]) => [code, joinTiles(list)]),
  );
}

/** The resolution that formed the units, by id, and its date. */
export interface Founding {
  readonly document: string;
  readonly date: string;
}

/** Units as features, with the printed area beside the measured one. */
export const unitFeatures = (
  units: readonly Unit[],
  areas: ReadonlyMap<string, Area>,
  { document, date }: Founding,
): Feature[] =>
  units.map((u) => {
    const geometry = areas.get(u.code);
    if (geometry === undefined) throw new Error(`unit ${u.code} ${u.name} has no land`);
    return {
      type: 'Feature',
      properties: {
        id: u.code,
        code: u.code,
        name: u.name,
        full_name: `${u.kind.charAt(0).toUpperCase()}${u.kind.slice(1)} ${u.name}`,
        kind: u.kind,
        old: u.old,
        declared_km2: u.declaredKm2,
        declared_source: document,
        measured_km2: Math.round(areaOf(geometry) * 100) / 100,
        document,
        status: 'in-force',
        verification: 'illustrative',
        date,
        accuracy: 'ranh giới gần đúng, dựng từ tâm và diện tích công bố',
        accuracy_en: 'approximate limits made from centroid and declared area',
      },
      geometry,
    };
  });
