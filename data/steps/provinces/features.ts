import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { ACCURACY, said } from '../quang-ninh/words.ts';
import { asLonLat, courseOf } from '../sketch/courses.ts';
import { endsOf } from '../sketch/link-classes.ts';
import { areaOf } from '../sketch/plane.ts';
import { type Area, intersect, joinTiles, rim, simpler, sized, unite } from '../sketch/shapes.ts';
import type { EconomicZone, ProvinceBook, Shape } from './book.ts';

const NO_FIGURE = 'Không có số liệu';
/** Document of what is made up. */
const MADE_UP = 'minh-hoa';

/** Urban centres with a class for each law, and how sure each is. */
export const centreFeatures = ({ centres }: ProvinceBook): Feature[] =>
  centres.map(({ id, name, at, before, planned2030, since2026, document, role }) => ({
    type: 'Feature',
    properties: {
      id: `do-thi-${id}`,
      name,
      kind: planned2030 || 'other',
      role: role?.vi ?? '',
      ...(role?.en && { role_en: role.en }),
      class_before_2026: before || NO_FIGURE,
      class_before_2026_verification: before ? 'secondary' : 'unverified',
      class_before_2026_source: document,
      class_2030: planned2030 || NO_FIGURE,
      class_2030_verification: planned2030 ? 'secondary' : 'unverified',
      class_2030_source: document,
      class_2026: since2026 || NO_FIGURE,
      class_2026_verification: 'unverified',
      class_2026_source: 'nq-111-2025',
      ...said(document, 'unverified', ACCURACY.town),
      note: `Trước 2026: ${before ? `loại ${before}` : 'không có số liệu'}. Đến 2030: ${planned2030 ? `loại ${planned2030}` : 'không có số liệu'}. Từ 01/01/2026: ${since2026 ? `suy ra loại ${since2026} (chưa kiểm chứng)` : 'không có số liệu'}.`,
      note_en: `Before 2026: ${before ? `class ${before}` : 'no figure'}. To 2030: ${planned2030 ? `class ${planned2030}` : 'no figure'}. Since 1 January 2026: ${since2026 ? `class ${since2026} by inference (not verified)` : 'no figure'}.`,
    },
    geometry: { type: 'Point', coordinates: [...at] },
  }));

export const gateFeatures = ({ gates }: ProvinceBook): Feature[] =>
  gates.map(({ id, name, at, rank, document, verification }) => ({
    type: 'Feature',
    properties: { id, name, kind: rank, ...said(document, verification, ACCURACY.point, 'none') },
    geometry: { type: 'Point', coordinates: [...at] },
  }));

export const parkFeatures = ({ parks }: ProvinceBook): Feature[] =>
  parks.map(({ id, name, name_en, kind, at, note }) => ({
    type: 'Feature',
    properties: {
      ...{ id, name, name_en, kind, note: note.vi, note_en: note.en },
      ...said(MADE_UP, 'illustrative', ACCURACY.drawn, 'none'),
    },
    geometry: { type: 'Point', coordinates: [...at] },
  }));

export const routeFeatures = ({ routes }: ProvinceBook, kind: 'expressway' | 'national'): Feature[] =>
  routes
    .map((route, index) => ({ route, index }))
    .filter(({ route }) => route.kind === kind)
    .map(({ route, index }) => ({
      type: 'Feature',
      properties: {
        id: route.id,
        name: route.name,
        name_en: route.name_en,
        kind,
        ...(route.note ? { note: route.note.vi, note_en: route.note.en } : {}),
        ...said(route.document, route.verification, ACCURACY.line, 'none'),
      },
      geometry: {
        type: 'LineString',
        coordinates: asLonLat(courseOf(route.points, 0.4, 0.45, 100 + index)),
      },
    }));

export const linkFeatures = ({ links }: ProvinceBook): Feature[] =>
  links.map(({ id, name, name_en, theme, points, document, note, ...ends }) => ({
    type: 'Feature',
    properties: {
      ...{ id, name, name_en, kind: theme, note: note.vi, note_en: note.en },
      ...endsOf(ends),
      ...said(document ?? MADE_UP, document ? 'unverified' : 'illustrative', ACCURACY.drawn, 'none'),
    },
    geometry: { type: 'LineString', coordinates: asLonLat(courseOf(points, 1.2)) },
  }));

/** Economic zones: discs round their places, cut to the land, sized to the printed land area. */
export const economicZoneFeatures = ({ economicZones }: ProvinceBook, land: MultiPolygon): Feature[] =>
  economicZones.map((zone) => ({
    type: 'Feature',
    properties: {
      id: zone.id,
      name: zone.name,
      name_en: zone.name_en,
      kind: zone.kind,
      declared_ha: zone.declaredHa,
      declared_source: zone.document,
      note: zone.note.vi,
      note_en: zone.note.en,
      ...said(zone.document, 'secondary', ACCURACY.drawn),
    },
    geometry: drawnZone(zone, land),
  }));

function drawnZone({ at, declaredHa, landHa }: EconomicZone, land: MultiPolygon): Area {
  const shapeOf = (km: number): Area =>
    intersect(unite(at.map((place) => rim({ type: 'Point', coordinates: [...place] }, km))), land);
  return sized(shapeOf, (landHa ?? declaredHa) / 100, 40);
}

/** Drawn size in hectares beside what is printed, for the step's own report. */
export const drawnHa = ({ geometry }: Feature): number => areaOf(geometry as Polygon | MultiPolygon) * 100;

/** Shapes of the elements of a province's models. */
export const modelFeatures = (
  { models }: ProvinceBook,
  units: ReadonlyMap<string, Area>,
): readonly (readonly [model: string, features: readonly Feature[]])[] =>
  models.map(({ id, elements }) => [
    id,
    elements.flatMap((element) =>
      shapesOf(element.shape, units).map(
        ({ role, geometry }): Feature => ({
          type: 'Feature',
          properties: {
            id: `${element.id}-${role}`,
            element: element.id,
            name: element.label.vi,
            name_en: element.label.en,
            kind: element.kind === 'link' && role === 'line' ? 'link' : role,
            ...said(element.document ?? '', 'illustrative', ACCURACY.drawn, element.status ?? 'none'),
          },
          geometry,
        }),
      ),
    ),
  ]);

function shapesOf(
  shape: Shape,
  units: ReadonlyMap<string, Area>,
): readonly { readonly role: 'line' | 'point' | 'area'; readonly geometry: Feature['geometry'] }[] {
  if ('line' in shape) {
    const coordinates = asLonLat(courseOf(shape.line, 0.8));
    return [{ role: 'line', geometry: { type: 'LineString', coordinates } }];
  }
  if ('point' in shape)
    return [{ role: 'point', geometry: { type: 'Point', coordinates: [...shape.point] } }];
  const areas = shape.units.map((code) => {
    const area = units.get(code);
    if (!area) throw new Error(`no unit ${code}`);
    return area;
  });
  return [{ role: 'area', geometry: simpler(joinTiles(areas), 0.0008) }];
}
