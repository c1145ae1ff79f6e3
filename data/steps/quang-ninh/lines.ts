import type { Feature } from 'geojson';
import { asLonLat, courseOf } from '../sketch/courses.ts';
import { ROADS, type Road } from './roads.ts';
import { ACCURACY, said } from './words.ts';

/** Document of each road's facts (planning-rules 1.5). */
const DOCUMENTS: Readonly<Record<string, string>> = {
  'ct-ha-long-hai-phong': 'vtv-2018',
  'ct-ha-long-van-don': 'vtv-2018',
  'ct-van-don-mong-cai': 'ttxvn-2022',
  ql18: 'duan24h',
  ql18c: 'duan24h',
};

/** Lines of the roads of one kind; the same courses as the transport strips of the zone layer. */
export const roadLines = (kind: Road['kind']): Feature[] =>
  ROADS.map((road, index) => ({ road, index }))
    .filter(({ road }) => road.kind === kind)
    .map(({ road: { id, name, name_en, note, note_en, date, points }, index }) => ({
      type: 'Feature',
      properties: {
        id,
        name,
        name_en,
        kind,
        note,
        note_en,
        ...(date ? { date } : {}),
        ...(id === 'ct-van-don-mong-cai'
          ? { declared_ha: 456.2, declared_text: '80,2 km; 456,2 ha', declared_source: 'ttxvn-2022' }
          : {}),
        ...said(
          DOCUMENTS[id] ?? 'duan24h',
          DOCUMENTS[id] ? 'secondary' : 'unverified',
          ACCURACY.line,
          'none',
        ),
      },
      geometry: { type: 'LineString', coordinates: asLonLat(courseOf(points, 0.26, 0.45, 100 + index)) },
    }));
