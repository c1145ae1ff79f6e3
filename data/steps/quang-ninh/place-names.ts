import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, Point } from 'geojson';
import { roughDistance } from '../basemap/geometry.ts';
import { quangNinhFrame } from '../basemap/land.ts';
import { readPlaces } from '../basemap/places.ts';
import { urbanCentres } from './centres.ts';

const ACCURACY = { vi: 'vị trí gần đúng ±1 km', en: 'approximate position ±1 km' };
/** A basemap name this near to a centre, in degrees, is the centre's own: its position is known to 1–3 km only. */
const SAME_TOWN = 0.06;

function placesInside(): ReturnType<typeof readPlaces> {
  const frame = quangNinhFrame();
  return readPlaces().filter(({ geometry }) => booleanPointInPolygon(geometry, frame));
}

/** Names of places in the province that no urban centre has, for the search. */
export function placeNames(): Feature<Point>[] {
  const known = namesOfCentres();
  const places = placesInside().filter(({ properties: { n } }) => !known.includes(n));
  return places.map(({ geometry, properties: { n } }, i) => ({
    type: 'Feature',
    properties: {
      id: `dia-danh-${i + 1}`,
      name: n,
      kind: 'place',
      accuracy: ACCURACY.vi,
      accuracy_en: ACCURACY.en,
    },
    geometry,
  }));
}

/** Names on the basemap that the layer of urban centres says itself. */
export function namesOfCentres(): string[] {
  const centres = urbanCentres().map(({ geometry, properties }) => ({
    at: (geometry as Point).coordinates,
    name: String(properties?.name),
  }));
  const near = placesInside().filter(({ geometry, properties: { n } }) =>
    centres.some(({ at, name }) => name.includes(n) && roughDistance(at, geometry.coordinates) < SAME_TOWN),
  );
  return [...new Set(near.map(({ properties: { n } }) => n))].sort();
}
