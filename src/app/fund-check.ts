import type { LandFund, UnitFund } from '#core/fund/land-fund.ts';
import { boundsOfFeatures } from '#core/geo/feature-bounds.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Bounds } from '#core/scene.ts';
import type { Engine } from '#worker/client.ts';
import type { LandFundRequest } from '#worker/protocol.ts';
import { catalogueOf } from './desk.ts';
import { fundQuestion } from './fund-question.ts';
import { dataUrl } from './layer-data.ts';
import type { AppState } from './state.ts';

/** How far two engines are apart over one unit or one drawn area. */
export interface FundCheck {
  /** Largest difference of a category, in parts per million of the unit, on either plane. */
  readonly ppm: number;
  /** Time each engine took, milliseconds. */
  readonly kernelMs: number;
  readonly turfMs: number;
}

/**
 * Computes the present unit or area once more with Turf's clipping and holds it against the kernel, in a worker of its own
 * that ends with the question: the viewer's engine stays free.
 *
 * @returns why not, in words, where there is no answer; rejects when aborted
 */
export async function checkFund(
  state: AppState,
  signal: AbortSignal,
  onProgress: (done: number) => void = () => {},
  start?: () => Engine,
): Promise<Result<FundCheck, string>> {
  const catalogue = catalogueOf(state);
  const question = catalogue && fundQuestion(state, catalogue);
  if (!catalogue || !question || state.fund.scope.kind === 'province') return err('');
  const asked = await narrowed(state, catalogue, question, signal);
  const engine = start ? start() : (await import('#worker/client.ts')).createEngine();
  try {
    const timed = async (which: 'kernel' | 'turf') => {
      const from = performance.now();
      const answer = await engine.landFund(
        { ...asked, engine: which },
        { signal, ...(which === 'turf' && { onProgress }) },
      );
      return { answer, ms: performance.now() - from };
    };
    const kernel = await timed('kernel');
    const turf = await timed('turf');
    if (!kernel.answer.ok) return err(kernel.answer.error.message);
    if (!turf.answer.ok) return err(turf.answer.error.message);
    const ppm = largestDifference(kernel.answer.value, turf.answer.value);
    return ppm === null ? err('') : ok({ ppm, kernelMs: kernel.ms, turfMs: turf.ms });
  } finally {
    engine.close();
  }
}

/** The question with the asked unit alone and the zones that reach its box: whatever else there is has no part in it. */
async function narrowed(
  state: AppState,
  catalogue: Catalogue,
  question: LandFundRequest,
  signal: AbortSignal,
): Promise<LandFundRequest> {
  const { scope } = state.fund;
  const { landFund: setup, layers } = catalogue;
  const read = async (id: string | undefined): Promise<readonly GeoJSON.Feature[]> => {
    const layer = layers.find((each) => each.id === id);
    if (!layer) return [];
    const response = await fetch(dataUrl(state, layer), { signal });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return ((await response.json()) as GeoJSON.FeatureCollection).features;
  };
  const unit =
    scope.kind === 'unit'
      ? (await read(setup?.units)).filter(
          ({ properties }) => String(properties?.[setup?.unitId ?? ''] ?? '') === scope.id,
        )
      : [];
  const box =
    scope.kind === 'area'
      ? boundsOfFeatures([
          feature({ type: 'LineString', coordinates: scope.points.map(([lon, lat]) => [lon, lat]) }),
        ])
      : boundsOfFeatures(unit);
  const near = (await read(setup?.zones)).filter(
    (zone) => box !== null && meets(boundsOfFeatures([zone]), box),
  );
  const collection = (features: readonly GeoJSON.Feature[]) => ({
    geojson: { type: 'FeatureCollection', features },
  });
  return { ...question, zones: collection(near), ...(question.clip ? {} : { units: collection(unit) }) };
}

const feature = (geometry: GeoJSON.Geometry): GeoJSON.Feature => ({
  type: 'Feature',
  properties: {},
  geometry,
});

const meets = (one: Bounds | null, [west, south, east, north]: Bounds): boolean =>
  one !== null && one[0] <= east && one[2] >= west && one[1] <= north && one[3] >= south;

/** Over all categories and both planes; a category one engine alone has counts whole. Null without a unit to compare. */
function largestDifference(one: LandFund, other: LandFund): number | null {
  const [a, b] = [one.units[0], other.units[0]];
  if (!a || !b || a.areaHa.plane <= 0) return null;
  const rowsOf = (unit: UnitFund) => [...unit.rows, ...unit.overlays];
  const codes = new Set([...rowsOf(a), ...rowsOf(b)].map(({ category }) => category));
  let largest = 0;
  for (const code of codes) {
    const left = rowsOf(a).find(({ category }) => category === code);
    const right = rowsOf(b).find(({ category }) => category === code);
    largest = Math.max(
      largest,
      Math.abs((left?.planeHa ?? 0) - (right?.planeHa ?? 0)),
      Math.abs((left?.ellipsoidHa ?? 0) - (right?.ellipsoidHa ?? 0)),
    );
  }
  return (largest / a.areaHa.plane) * 1e6;
}
