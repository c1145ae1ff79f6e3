import { unsoundFeatures } from '#core/fund/unsound-features.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { summariseParts } from '#core/geo/part-summary.ts';
import { selfCrossingInto } from '#core/geo/self-crossing.ts';
import type { Vn2000Zone } from '#core/geo/vn2000-zones.ts';

/** Features looked at between two looks at the clock, and how long without letting others be answered, ms. */
const STEP = 32;
const TURN_MS = 30;

/**
 * How many features of a layer cross or overlap themselves, as the land fund judges: it leaves them out or repairs them.
 *
 * @param layer lon, lat in degrees; @param zone the plane it is judged on
 */
export async function unsoundCount(layer: LayerBuffer, zone: Vn2000Zone): Promise<number> {
  const plane = { ...layer, xy: projector(zone)(layer.xy) };
  const parts = summariseParts(plane);
  const crossings = new Float64Array(featureCount(plane));
  let turn = performance.now();
  for (let from = 0; from < crossings.length; from += STEP) {
    selfCrossingInto(plane, from, Math.min(from + STEP, crossings.length), parts, crossings);
    if (performance.now() - turn < TURN_MS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    turn = performance.now();
  }
  const unsound = unsoundFeatures({ layer: plane, parts }, crossings);
  return unsound.filter(({ kind }) => kind === 'self-crossing').length;
}
