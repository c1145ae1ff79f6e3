import type { Layer } from '#core/plan/layer.ts';
import { type FeatureShares, featureKey, planCoverage, type UnitCoverage } from '#core/plan/plan-coverage.ts';
import type { PlanKind, PlanRegister, RegisteredPlan } from '#core/plan/plan-register.ts';
import { PLAN_KINDS } from '#core/plan/plan-register.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { App } from './app.ts';
import { catalogueOf, causeOf } from './desk.ts';
import { dataUrl, zoneOf } from './layer-data.ts';
import { unitChoices } from './unit-choices.ts';

/** Which units have a plan of which kind. */
export interface CoveragePage {
  readonly unitLayer: string;
  /** Kinds with at least one plan whose extent is known, from the country down. */
  readonly kinds: readonly PlanKind[];
  readonly units: readonly UnitCoverage[];
  /** Plans that may cover more units than are known. */
  readonly partial: readonly RegisteredPlan[];
}

/** Measures what the plans of a register cover of every unit; null where the package has no units. */
export async function coveragePage(
  app: App,
  register: PlanRegister,
  signal: AbortSignal,
): Promise<Result<CoveragePage | null, string>> {
  const state = app.store.peek();
  const catalogue = catalogueOf(state);
  const setup = catalogue?.landFund;
  if (!catalogue || !setup) return ok(null);
  try {
    const units = await unitChoices(state, catalogue, app.fetch);
    const shares = new Map<string, ReadonlyMap<string, number>>();
    const others = new Set(register.plans.flatMap(({ extent }) => extent?.layer ?? []));
    others.delete(setup.units);
    for (const layer of catalogue.layers.filter(({ id }) => others.has(id)))
      for (const [id, parts] of await sharesOf(app, layer, signal))
        shares.set(featureKey(layer.id, id), parts);
    const covered = planCoverage(units, setup.units, register.plans, shares);
    return ok({
      unitLayer: setup.units,
      kinds: PLAN_KINDS.filter((kind) => register.plans.some((plan) => plan.kind === kind && plan.extent)),
      units: covered,
      partial: register.plans.filter(({ extent, status }) => extent?.partial && status !== 'replaced'),
    });
  } catch (thrown) {
    signal.throwIfAborted();
    return err(causeOf(thrown));
  }
}

/** The part of each unit under each feature of a layer, by the kernel. */
async function sharesOf(app: App, layer: Layer, signal: AbortSignal): Promise<FeatureShares> {
  const state = app.store.peek();
  const catalogue = catalogueOf(state);
  const setup = catalogue?.landFund;
  const units = catalogue?.layers.find(({ id }) => id === setup?.units);
  if (!catalogue || !setup || !units) return new Map();
  const engine = await app.engine();
  const answer = await engine.landFund(
    {
      zones: { url: dataUrl(state, layer) },
      category: layer.idBy ?? 'id',
      axis: zoneOf(catalogue),
      units: { url: dataUrl(state, units) },
      unitId: setup.unitId,
      unitName: setup.unitName,
    },
    { signal },
  );
  if (!answer.ok) throw new Error(answer.error.message);
  const shares = new Map<string, Map<string, number>>();
  for (const { id, rows, areaHa } of answer.value.units) {
    for (const { category, planeHa } of rows) {
      const parts = shares.get(category) ?? new Map<string, number>();
      parts.set(id, planeHa / areaHa.plane);
      shares.set(category, parts);
    }
  }
  return shares;
}
