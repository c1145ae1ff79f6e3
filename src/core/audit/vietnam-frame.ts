/** The map of the whole country, degrees. Source: Circular 17/2018/TT-BTNMT art. 20.1 (4°30′–23°30′ N, 102°–118° E). */
const FRAME = { west: 102, south: 4.5, east: 118, north: 23.5 };
/** Let pass beyond the frame, degrees: about 10 km. */
const MARGIN = 0.1;

/**
 * West of these the land is not Vietnam's, by degree of latitude from 11° N.
 *
 * Source: the westernmost point of the land border in each degree (`data/raw/border.json.gz`, OpenStreetMap), less 0.3° or
 * about 30 km: a net for layers of another country, not a border. South of 11° N the islands lie west of the land.
 */
const WEST_LIMITS = [105.3, 106.4, 107, 107, 106.9, 106.1, 105.3, 104.1, 103.5, 102.7, 102.1, 101.9, 104.5];
const FIRST_LIMIT = 11;

/** Whether a position can lie in Vietnam, its sea and islands included. */
export const isInVietnam = (lon: number, lat: number): boolean =>
  isInFrame(lon, lat) && lon >= (WEST_LIMITS[Math.floor(lat) - FIRST_LIMIT] ?? FRAME.west - MARGIN);

/** Whether a position lies in the frame of the country's map, with the margin. */
export const isInFrame = (lon: number, lat: number): boolean =>
  lon >= FRAME.west - MARGIN &&
  lon <= FRAME.east + MARGIN &&
  lat >= FRAME.south - MARGIN &&
  lat <= FRAME.north + MARGIN;

/** How far a position lies from the frame of the country's map, degrees; 0 inside, NaN for no position. */
export const degreesFromFrame = (lon: number, lat: number): number =>
  Math.max(FRAME.west - lon, lon - FRAME.east, FRAME.south - lat, lat - FRAME.north, 0);
