import { amountsOfFund } from '#core/fund/amounts.ts';
import type { Checkpoint } from '#core/fund/checkpoint.ts';
import type { FundRow, LandFund } from '#core/fund/land-fund.ts';
import { landFund } from '#core/fund/ledger.ts';
import { methodOf } from '#core/fund/method.ts';
import { transitionWithin } from '#core/fund/transition-within.ts';
import { err, ok, type Result } from '#core/result.ts';
import { hasProperty, propertyColumn } from '#io/property-column.ts';
import type {
  AmountsAnswer,
  AmountsRequest,
  ScopeAmounts,
  TransitionAnswer,
  TransitionRequest,
} from './fund-tables-protocol.ts';
import type { LayerCache } from './layer-cache.ts';
import type { EngineProblem } from './protocol.ts';
import { unitsOf } from './units-of.ts';

/** The matrix existing → planned of one zone layer that carries both uses. */
export async function transitionTask(
  request: TransitionRequest,
  cache: LayerCache,
  checkpoint: Checkpoint,
): Promise<Result<TransitionAnswer, EngineProblem>> {
  const { from, to, axis } = request;
  const zones = await cache.layer(request.zones, axis);
  if (!zones.ok) return zones;
  const { properties } = zones.value.file;
  for (const property of [from, to]) {
    if (properties.length > 0 && !hasProperty(properties, property))
      return err({ kind: 'no-property', at: property, message: `No zone has the property "${property}".` });
  }
  await checkpoint(0);
  const units = await unitsOf(request, cache);
  if (!units.ok) return units;
  await checkpoint(0);
  const uses = { existing: propertyColumn(properties, from), planned: propertyColumn(properties, to) };
  return ok(await transitionWithin(zones.value.prepared, uses, units.value, axis, checkpoint));
}

/** Hectares by code for each property, out of one ledger each. */
export async function amountsTask(
  request: AmountsRequest,
  cache: LayerCache,
  checkpoint: Checkpoint,
): Promise<Result<AmountsAnswer, EngineProblem>> {
  const { properties, axis } = request;
  const funds: LandFund[] = [];
  for (const [index, property] of properties.entries()) {
    const zones = await cache.zones(request.zones, axis, property);
    if (!zones.ok) return zones;
    const units = await unitsOf(request, cache);
    if (!units.ok) return units;
    await checkpoint(index / properties.length);
    funds.push(
      await landFund(zones.value, units.value, axis, (done) =>
        checkpoint((index + done) / properties.length),
      ),
    );
  }
  return ok({
    method: funds[0]?.method ?? methodOf('kernel', axis),
    scopes: [allOf(funds), ...unitsIn(funds)],
    closureHa: funds.reduce((most, { closureHa }) => Math.max(most, closureHa), 0),
    problems: funds.flatMap((fund) => fund.problems.map(({ layer, message }) => ({ layer, message }))),
  });
}

function allOf(funds: readonly LandFund[]): ScopeAmounts {
  const areaHa = funds[0]?.units.reduce((sum, unit) => sum + unit.areaHa.plane, 0) ?? 0;
  return { id: '', name: '', areaHa, columns: funds.map((fund) => [...amountsOfFund(fund)]) };
}

const unitsIn = (funds: readonly LandFund[]): readonly ScopeAmounts[] =>
  (funds[0]?.units ?? []).map(({ id, name, areaHa }, place) => ({
    id,
    name,
    areaHa: areaHa.plane,
    columns: funds.map(({ units }) => [...units[place]!.rows, ...units[place]!.overlays].map(entry)),
  }));

const entry = ({ category, planeHa }: FundRow) => [category, planeHa] as const;
