import type { MeasuredHa } from '#core/fund/reconcile.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { LandQuota } from '#core/plan/land-fund-setup.ts';
import type { Layer } from '#core/plan/layer.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { Hectares } from '#core/units.ts';
import type { MeasuredFeature } from '#worker/proof-protocol.ts';
import type { App } from './app.ts';
import { type DeclaredLayer, type DeclaredRow, declaredLayer, propertiesRead } from './declared-areas.ts';
import { catalogueOf } from './desk.ts';
import { fundQuestion } from './fund-question.ts';
import { featureSource, zoneOf } from './layer-data.ts';
import type { AppState } from './state.ts';

/** A category by each method, and what a document allots to it. */
export interface CategoryRow {
  readonly category: string;
  readonly measured: MeasuredHa;
  readonly quota: LandQuota | null;
}

/** A scope by each method, and every layer whose areas documents print. */
export interface ScopeReconciliation {
  readonly whole: MeasuredHa;
  /** What a document prints for the scope, where it is one unit that has such a figure. */
  readonly printed: DeclaredRow | null;
  readonly rows: readonly CategoryRow[];
  readonly layers: readonly DeclaredLayer[];
  /** Titles of layers that could not be read, with the cause. */
  readonly failed: readonly (readonly [layer: Layer, cause: string])[];
}

/**
 * Measures what the land fund shows, and all declared areas of the catalogue, by each method. Rejects when aborted.
 *
 * @returns the engine's own words where there is no answer; empty while there is no land fund
 */
export async function reconcileScope(
  app: App,
  following: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
): Promise<Result<ScopeReconciliation, string>> {
  const state = app.store.peek();
  const catalogue = catalogueOf(state);
  const question = catalogue && fundQuestion(state, catalogue);
  if (!catalogue || !question || state.fund.result.status !== 'ready') return err('');
  const { scope, result } = state.fund;
  const fund = result.value;
  const engine = await app.engine();
  const unit = scope.kind === 'unit' ? { unit: scope.id } : {};
  const sphere = await engine.sphereFund({ ...question, ...unit }, following);
  if (!sphere.ok) return err(sphere.error.message);
  const declaring = catalogue.layers.filter((layer) => layer.declaredArea);
  const measured = await engine.measures(
    {
      axis: zoneOf(catalogue),
      layers: declaring.map((layer) => featureSource(state, layer)),
      properties: [...new Set(declaring.flatMap((layer) => propertiesRead(layer)))],
    },
    following,
  );
  if (!measured.ok) return err(measured.error.message);
  const layers = declaring.map((layer) =>
    declaredLayer(layer, catalogue, ofLayer(layer, measured.value.features)),
  );
  const onSphere = new Map(sphere.value.rows);
  const sum = (of: (unit: (typeof fund.units)[number]) => Hectares): Hectares =>
    fund.units.reduce((all, each) => all + of(each), 0);
  return ok({
    whole: {
      plane: sum(({ areaHa }) => areaHa.plane),
      ellipsoid: sum(({ areaHa }) => areaHa.ellipsoid),
      sphere: sphere.value.unitsHa,
    },
    printed:
      scope.kind === 'unit'
        ? (layers
            .find(({ layer }) => layer.id === catalogue.landFund?.units)
            ?.rows.find((row) => row.id === scope.id && row.printed !== null) ?? null)
        : null,
    rows: [...fund.totals, ...fund.overlays].map(({ category, planeHa, ellipsoidHa }) => ({
      category,
      measured: { plane: planeHa, ellipsoid: ellipsoidHa, sphere: onSphere.get(category) ?? 0 },
      quota: quotaOf(category, state, catalogue),
    })),
    layers,
    failed: declaring.flatMap((layer) => {
      const cause = measured.value.failed[layer.id];
      return cause === undefined ? [] : [[layer, cause] as const];
    }),
  });
}

const ofLayer = ({ id }: Layer, features: readonly MeasuredFeature[]): readonly MeasuredFeature[] =>
  features.filter(({ layer }) => layer === id);

/** What a document allots to a category in the scope and phase shown; a drawn area has no quota. */
function quotaOf(category: string, { phase, fund }: AppState, { landFund }: Catalogue): LandQuota | null {
  const { scope } = fund;
  if (scope.kind === 'area') return null;
  const unit = scope.kind === 'unit' ? scope.id : undefined;
  return (
    landFund?.quotas?.find(
      (quota) => quota.category === category && quota.phase === phase && quota.unit === unit,
    ) ?? null
  );
}
