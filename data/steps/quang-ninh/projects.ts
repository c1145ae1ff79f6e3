import { pointOnFeature } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { toKm } from '../sketch/plane.ts';
import { TOWNS } from './places.ts';
import { KINDS, type ProjectKind } from './project-fields.ts';
import { said } from './words.ts';

const NOTE = {
  vi: 'Minh họa, không có giá trị pháp lý, không phải dự án có thật.',
  en: 'Illustrative, of no legal value, no real project.',
};

/** How many of each kind are made up. */
const COUNT = 3;

/** How far a project has come, with what goes with that. */
const STATES = [
  { progress: 'chuan-bi', clearance: 'chua', stage: '2026-2030', deadline: '2030-12' },
  { progress: 'lua-chon', clearance: 'dang', stage: '2026-2030', deadline: '2029-06' },
  { progress: 'thi-cong', clearance: 'da', stage: '2026-2030', deadline: '2027-12' },
  { progress: 'hoan-thanh', clearance: 'da', stage: '2021-2025', deadline: '2025-12' },
  { progress: 'chuan-bi', clearance: 'chua', stage: '2031-2035', deadline: '2034-12' },
] as const;

const pick = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;

/**
 * Made-up projects to try fields and filters with: each stands in a zone of the illustrative plan whose land code suits it, in or
 * near a town, and is called an example by its very name.
 */
export function projects(zones: readonly Feature[]): Feature[] {
  const taken = new Set<Feature>();
  return KINDS.flatMap((kind, row) =>
    Array.from({ length: COUNT }, (_, place) => {
      const town = pick(TOWNS, 2 * row + 3 * place);
      const zone = nearest(zones, kind, town.at, taken);
      taken.add(zone);
      return project(kind, zone, row, place);
    }),
  );
}

function project(kind: ProjectKind, zone: Feature, row: number, place: number): Feature {
  const turn = row + 2 * place;
  const { progress, clearance, stage, deadline } = pick(STATES, turn);
  return {
    type: 'Feature',
    properties: {
      id: `vi-du-${kind.value}-${place + 1}`,
      name: `${kind.title.vi} – ví dụ ${place + 1}`,
      name_en: `${kind.title.en} – example ${place + 1}`,
      kind: kind.value,
      progress,
      stage,
      priority: pick(['1', '2', '2'], row + place),
      funding: pick(kind.funding, place),
      agency: pick(kind.agencies, place),
      clearance,
      deadline,
      area_ha: pick([2.5, 6, 12.4, 18, 35], turn),
      note: NOTE.vi,
      note_en: NOTE.en,
      ...said(
        'minh-hoa',
        'illustrative',
        { vi: 'minh họa, không có giá trị pháp lý', en: 'illustrative, of no legal value' },
        'none',
      ),
      date: '2026-11-22',
    },
    geometry: { type: 'Point', coordinates: placeIn(zone) },
  };
}

/** The zone of a suitable code nearest to a place, among those not taken. */
function nearest(
  zones: readonly Feature[],
  { codes }: ProjectKind,
  at: Position,
  taken: ReadonlySet<Feature>,
): Feature {
  const [e, n] = toKm(at);
  let best: { readonly zone: Feature; readonly km: number } | undefined;
  for (const zone of zones) {
    if (taken.has(zone) || !codes.includes(String(zone.properties?.planned))) continue;
    const [first] = (zone.geometry as Polygon | MultiPolygon).coordinates.flat(
      zone.geometry.type === 'Polygon' ? 1 : 2,
    );
    const [ze, zn] = toKm(first as unknown as Position);
    const km = Math.hypot(ze - e, zn - n);
    if (!best || km < best.km) best = { zone, km };
  }
  if (!best) throw new Error(`no zone of ${codes.join(', ')}`);
  return best.zone;
}

function placeIn(zone: Feature): Position {
  const [lon, lat] = pointOnFeature(zone as Feature<Polygon | MultiPolygon>).geometry.coordinates;
  return [Math.round(Number(lon) * 1e5) / 1e5, Math.round(Number(lat) * 1e5) / 1e5];
}
