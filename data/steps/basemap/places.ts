import type { Feature, Point } from 'geojson';
import { type Box, boxesTouch, boxOf, feature, roughDistance } from './geometry.ts';
import {
  addedPlaces,
  cities,
  classWord,
  correctedNames,
  droppedPlace,
  metropolises,
  seats,
} from './place-names.ts';
import { readRaw } from './raw.ts';

/** A town: `r` 1 to 5 is its rank, from metropolis to village. */
type PlaceProperties = { readonly n: string; readonly r: 1 | 2 | 3 | 4 | 5 };
type Place = Feature<Point, PlaceProperties>;

/** The East Sea with both archipelagos: no place name of the source is taken there, the application names them. */
const archipelagoSea: Box = [110, 6, 118, 18];

const place = (n: string, lon: number, lat: number, r: PlaceProperties['r']): Place =>
  feature({ type: 'Point', coordinates: [lon, lat] }, { n, r });

function nameOf(source: string): string | undefined {
  // The source writes some names with the Icelandic Ð (U+00D0) instead of the Vietnamese Đ (U+0110).
  const name = source.normalize('NFC').replaceAll('\u00d0', 'Đ');
  if (droppedPlace.test(name)) return undefined;
  const bare = name.replace(classWord, '');
  const corrected = correctedNames.get(bare);
  return corrected === undefined ? bare : (corrected ?? undefined);
}

function rankOf(name: string): PlaceProperties['r'] {
  if (metropolises.has(name)) return 1;
  if (seats.has(name)) return 2;
  return cities.has(name) ? 3 : 4;
}

/** Same name within 15 km, or a lesser place within 7 km of a city: the first is a double, the second one of its quarters. */
const isShadowed = (p: Place, by: Place): boolean => {
  const distance = roughDistance(p.geometry.coordinates, by.geometry.coordinates);
  if (p.properties.n === by.properties.n) return distance < (p.properties.r <= 3 ? 3 : 0.15);
  return p.properties.r >= 4 && by.properties.r <= 2 && distance < (by.properties.r === 1 ? 0.14 : 0.05);
};

/** Vietnamese towns under their Vietnamese names, best rank first, then by name: the order is the label priority. */
export function readPlaces(): Place[] {
  const source: readonly (readonly [string, number, number])[] = JSON.parse(readRaw('places.json'));
  const found = source.flatMap(([raw, lon, lat]) => {
    const name = nameOf(raw);
    const isAtSea = boxesTouch(archipelagoSea, boxOf([[lon, lat]]));
    return name === undefined || isAtSea ? [] : [place(name, lon, lat, rankOf(name))];
  });
  const kept: Place[] = addedPlaces.map(([name, lon, lat, rank]) => place(name, lon, lat, rank));
  for (const p of found.sort(byRankThenName)) {
    if (kept.some((k) => isShadowed(p, k))) continue;
    const isNamesake = p.properties.r <= 3 && kept.some((k) => k.properties.n === p.properties.n);
    kept.push(isNamesake ? feature(p.geometry, { n: p.properties.n, r: 4 }) : p);
  }
  return kept.sort(byRankThenName);
}

const byRankThenName = (a: Place, b: Place): number =>
  a.properties.r - b.properties.r ||
  (a.properties.n < b.properties.n ? -1 : a.properties.n > b.properties.n ? 1 : 0) ||
  (b.geometry.coordinates[1] as number) - (a.geometry.coordinates[1] as number);
