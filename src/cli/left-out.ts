import type { PreparedLayer } from '#core/fund/prepared-layer.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { hint } from './hints.ts';

/** Kinds of problems `--repair` can mend. */
const MENDED = new Set(['self-crossing']);

/**
 * Says on stderr, in one line a layer, how many features no sum holds, which is the first, why, and the way out.
 *
 * @param file lon, lat as read: where the first lies
 */
export function hintLeftOut(path: string, file: LayerBuffer, prepared: PreparedLayer): void {
  const { lonLat, problems } = prepared;
  const all = Array.from({ length: featureCount(lonLat) }, (_, feature) => feature);
  const leftOut = all.filter((feature) => lonLat.featOff[feature] === lonLat.featOff[feature + 1]);
  const [first] = leftOut;
  if (first === undefined) return;
  const own = new Set(leftOut);
  const canMend = problems.some(({ kind, feature }) => MENDED.has(kind) && own.has(feature));
  const said = problems.find(({ feature }) => feature === first)?.message ?? `features[${first}] is empty.`;
  const why = said.replace(/; (it|the feature) is left out.*$/, '.');
  const count = `${leftOut.length} of ${all.length} feature(s) ${leftOut.length === 1 ? 'is' : 'are'} left out of all sums`;
  const cure = canMend ? ' --repair mends shapes that cross or overlap themselves.' : '';
  hint(`LEFT OUT ${path}: ${count}, the first${placeOf(file, first)}: ${why}${cure}`);
}

/** The first corner of a feature, if it has one that could be read. */
function placeOf({ xy, ringOff, polyOff, featOff }: LayerBuffer, feature: number): string {
  if (featOff[feature] === featOff[feature + 1]) return '';
  const first = 2 * ringOff[polyOff[featOff[feature]!]!]!;
  return ` at ${xy[first]!.toFixed(6)}, ${xy[first + 1]!.toFixed(6)}`;
}
