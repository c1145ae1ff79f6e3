/** Length of the parallel that Web Mercator unrolls. Source: WGS 84 semi-major axis 6 378 137 m, times 2π. */
const equator = 2 * Math.PI * 6_378_137;
/** Pixels of the world at zoom 0. */
const worldPx = 512;
/** Metres of a CSS pixel on paper: 96 to the inch. Source: CSS Values 4, section 6.2. */
const cssPixel = 0.0254 / 96;

/** Metres on the ground under one CSS pixel at that latitude. */
export const metresPerPixel = (latitudeDeg: number, zoom: number): number =>
  (equator * Math.cos((latitudeDeg * Math.PI) / 180)) / (worldPx * 2 ** zoom);

/** The n of 1:n at that latitude, for a screen of 96 CSS pixels to the inch. */
export const scaleDenominatorAt = (latitudeDeg: number, zoom: number): number =>
  metresPerPixel(latitudeDeg, zoom) / cssPixel;
