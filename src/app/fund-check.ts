import type { LandFund, UnitFund } from '#core/fund/land-fund.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Engine } from '#worker/client.ts';
import { catalogueOf } from './desk.ts';
import { fundQuestion } from './fund-question.ts';
import { dataUrl } from './layer-data.ts';
import type { AppState } from './state.ts';

/** How far two engines are apart over one unit or one drawn area. */
export interface FundCheck {
  /** Largest difference of a category, in parts per million of the unit, on either plane. */
  readonly ppm: number;
  /** Time each engine took, milliseconds, reading and preparing the data included. */
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
  start?: () => Engine,
): Promise<Result<FundCheck, string>> {
  const catalogue = catalogueOf(state);
  const question = catalogue && fundQuestion(state, catalogue);
  if (!catalogue || !question || state.fund.scope.kind === 'province') return err('');
  const units = question.clip ? {} : { units: { geojson: await unitOf(state, signal) } };
  const engine = start ? start() : (await import('#worker/client.ts')).createEngine();
  try {
    const timed = async (which: 'kernel' | 'turf') => {
      const from = performance.now();
      const answer = await engine.landFund({ ...question, ...units, engine: which }, { signal });
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

/** The asked unit alone, as GeoJSON. */
async function unitOf(state: AppState, signal: AbortSignal): Promise<GeoJSON.FeatureCollection> {
  const catalogue = catalogueOf(state);
  const { scope } = state.fund;
  const layer = catalogue?.layers.find(({ id }) => id === catalogue.landFund?.units);
  if (!catalogue?.landFund || !layer || scope.kind !== 'unit')
    return { type: 'FeatureCollection', features: [] };
  const { unitId } = catalogue.landFund;
  const response = await fetch(dataUrl(state, layer), { signal });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const { features } = (await response.json()) as GeoJSON.FeatureCollection;
  return {
    type: 'FeatureCollection',
    features: features.filter(({ properties }) => String(properties?.[unitId] ?? '') === scope.id),
  };
}

/** Over all categories and both planes; a category one engine alone has counts whole. Null without a unit to compare. */
export function largestDifference(one: LandFund, other: LandFund): number | null {
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
