import { expect, test } from 'vitest';
import { metresPerPixel, scaleDenominatorAt } from '#map/scale.ts';

// independent: OGC WMTS 1.0 annex E.4 (GoogleMapsCompatible) gives 559 082 264.029 for zoom 0 with 256 px tiles and 0.28 mm pixels
test('the scale agrees with the well-known scale set of WMTS', () => {
  const pixelOf028mm = 0.28 / (25.4 / 96);
  expect(scaleDenominatorAt(0, 0) * 2 * (1 / pixelOf028mm)).toBeCloseTo(559_082_264.029, -1);
});

test('a pixel is smaller on the ground away from the equator', () => {
  expect(metresPerPixel(60, 10)).toBeCloseTo(metresPerPixel(0, 10) / 2);
});
