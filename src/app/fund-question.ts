import { fundOfUnit } from '#core/fund/fund-of-unit.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { LandFundRequest } from '#worker/protocol.ts';
import { catalogueOf } from './desk.ts';
import { dataUrl, zoneOf } from './layer-data.ts';
import type { AppState, FundScope } from './state.ts';

/** What the engine is asked for a scope; null where the catalogue has no figures for the phase. */
export function fundQuestion(state: AppState, catalogue: Catalogue): LandFundRequest | null {
  const setup = catalogue.landFund;
  const zones = catalogue.layers.find((layer) => layer.id === setup?.zones);
  const units = catalogue.layers.find((layer) => layer.id === setup?.units);
  const category = setup?.category[state.phase];
  if (!setup || !zones || !units || !category) return null;
  const { scope } = state.fund;
  const { approvedBy } = setup;
  const shared = {
    zones: sourceOf(state, zones),
    category,
    axis: zoneOf(catalogue),
    ...(state.fund.policy === 'later-plan' &&
      approvedBy && { overlaps: { policy: 'later-plan', approvedBy } as const }),
    ...(state.fund.repair && { repair: true }),
  };
  if (scope.kind === 'area') return { ...shared, clip: polygonOf(scope.points) };
  const { unitId, unitName } = setup;
  return { ...shared, units: sourceOf(state, units), unitId, unitName };
}

const sourceOf = (state: AppState, layer: Layer) => ({
  url: dataUrl(state, layer),
  ...(layer.featureCount !== undefined && { features: layer.featureCount }),
});

function polygonOf(points: readonly (readonly [number, number])[]) {
  const ring = points.map(([lon, lat]) => [lon, lat]);
  const [first] = ring;
  return { type: 'Polygon', coordinates: [first ? [...ring, first] : ring] } as const;
}

/** Names a computation: a unit is a part of the province's, so they share one. */
export const fundKey = (state: AppState): string => {
  const { catalogueUrl, phase, fund } = state;
  const setup = catalogueOf(state)?.landFund;
  const area = fund.scope.kind === 'area' ? fund.scope.points : 'all';
  return JSON.stringify([catalogueUrl, setup, phase, area, fund.policy, fund.repair]);
};

/** The ledger of a scope out of the computed one; null where the unit is not in it. */
export function fundOfScope(fund: LandFund, scope: FundScope): LandFund | null {
  return scope.kind === 'unit' ? fundOfUnit(fund, scope.id) : fund;
}
