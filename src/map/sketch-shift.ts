import type { LonLat } from '#core/units.ts';

const cosine = (lat: number): number => Math.cos((lat * Math.PI) / 180);

/**
 * An outline moved so that what was at `from` lies at `to`, keeping its size on the ground and not on the screen: further north
 * a degree of longitude is shorter, so there the outline takes more of them.
 *
 * @returns lon, lat in degrees; the area changes by less than 1 in 5000 over 50 km in Viet Nam
 */
export const shifted = (points: readonly LonLat[], from: LonLat, to: LonLat): readonly LonLat[] =>
  points.map(([lon, lat]) => {
    const newLat = lat + to[1] - from[1];
    return [to[0] + ((lon - from[0]) * cosine(lat)) / cosine(newLat), newLat];
  });
