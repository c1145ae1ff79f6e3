import type { LandFund } from '#core/fund/land-fund.ts';
import { landFund as kernelLandFund } from '#core/fund/ledger.ts';
import { prepareLayer, prepareUnits, prepareZones } from '#core/fund/prepared-layer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import type { GeoJsonLayer } from '#io/geojson.ts';
import { hasProperty, propertyColumn } from '#io/property-column.ts';
import { unitLabels } from '#io/unit-labels.ts';
import { exactly, parseArguments, required } from './arguments.ts';
import { axisOf, readLayer } from './input.ts';
import { UsageError } from './usage-error.ts';

export const LAND_FUND_USAGE =
  'land-fund --zones F --units F --category PROP [--unit-id PROP] [--unit-name PROP] [--axis 107.75] [--k0 0.9999] [--engine kernel|turf]';

/** The land fund of a unit layer: `atlas land-fund`. */
export async function landFundCommand(words: readonly string[]): Promise<LandFund> {
  const args = parseArguments(words, [
    'zones',
    'units',
    'category',
    'unit-id',
    'unit-name',
    'axis',
    'k0',
    'engine',
  ]);
  exactly(args, 0, LAND_FUND_USAGE);
  const zonesPath = required(args, 'zones');
  const unitsPath = required(args, 'units');
  const category = required(args, 'category');
  const engine = args.options.get('engine') ?? 'kernel';
  if (engine !== 'kernel' && engine !== 'turf')
    throw new UsageError(`--engine should be kernel or turf, not "${engine}"`);
  const axis = axisOf(args);
  const zones = await readLayer(zonesPath);
  const units = await readLayer(unitsPath);
  mustHave(zones, category, zonesPath);
  const idProperty = args.options.get('unit-id');
  const nameProperty = args.options.get('unit-name');
  for (const property of [idProperty, nameProperty])
    if (property !== undefined) mustHave(units, property, unitsPath);

  const project = projector(axis);
  const { ids, names } = unitLabels(units, idProperty, nameProperty);
  const preparedUnits = prepareUnits(prepareLayer(units.layer, project, units.problems), ids, names);
  const preparedZones = prepareZones(
    prepareLayer(zones.layer, project, zones.problems),
    propertyColumn(zones.properties, category),
  );
  if (engine === 'kernel') return kernelLandFund(preparedZones, preparedUnits, axis);
  const { turfLandFund } = await import('#core/fund/turf-ledger.ts');
  try {
    return await turfLandFund(preparedZones, preparedUnits, axis);
  } catch (fault) {
    throw new UsageError(
      `the Turf engine cannot clip these layers (${(fault as Error).message}); use --engine kernel`,
    );
  }
}

function mustHave(layer: GeoJsonLayer, property: string, path: string): void {
  if (layer.properties.length === 0 || hasProperty(layer.properties, property)) return;
  const known = Object.keys(layer.properties[0]!).slice(0, 20).join(', ') || 'none';
  throw new UsageError(`${path}: no feature has the property "${property}"; the first feature has ${known}`);
}
