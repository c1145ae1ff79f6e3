/** Length of the parallel that Web Mercator unrolls. Source: WGS 84 semi-major axis 6 378 137 m, times 2π. */
const equator = 2 * Math.PI * 6_378_137;
/** Metres of a CSS pixel on paper: 96 to the inch. Source: CSS Values 4, section 6.2. */
const cssPixel = 0.0254 / 96;

/** Metres on the ground under one CSS pixel at that latitude; zoom counts from a world of 512 px. */
export const metresPerPixel = (latitudeDeg: number, zoom: number): number =>
  (equator * Math.cos((latitudeDeg * Math.PI) / 180)) / (512 * 2 ** zoom);

/** The n of 1:n at that latitude, on a screen of 96 px to the inch. */
export const scaleDenominator = (latitudeDeg: number, zoom: number): number =>
  metresPerPixel(latitudeDeg, zoom) / cssPixel;

/** The longest round length (1, 2, 5 × 10ⁿ metres) a bar of that many pixels has room for. */
export function roundLength(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  const step = [5, 2, 1].find((each) => each * power <= metres) ?? 1;
  return step * power;
}
