import type { Feature } from 'geojson';
import type { Unit, Use } from './plan.ts';
import { areaOf } from './plane.ts';
import { type Area, joinTiles } from './shapes.ts';

/** Zones as features: what is there, what is planned, and the unit; the rest is said once, by the layer. */
export function zoneFeatures(
  tiles: ReadonlyMap<number, Area>,
  zone: Int32Array,
  use: readonly Use[],
  owner: Int16Array,
  units: readonly Unit[],
): Feature[] {
  const first = new Map<number, number>();
  zone.forEach((z, i) => {
    if (!first.has(z)) first.set(z, i);
  });
  return [...tiles].map(([z, geometry], k) => {
    const cell = first.get(z) as number;
    const { existing, planned } = use[cell] as Use;
    return {
      type: 'Feature',
      properties: {
        id: `z${String(k + 1).padStart(5, '0')}`,
        existing,
        planned,
        unit: units[owner[cell] as number]?.code,
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
