import { buildBentCoverageMesh } from '#core/geo/bent-coverage.ts';
import { summariseOnEllipsoid } from '#core/geo/ellipsoid-parts.ts';
import { toEqualArea } from '#core/geo/equal-area.ts';
import type { FeatureProblem } from '#core/geo/feature-problem.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import type { Projector } from '#core/geo/layer-projector.ts';
import { withoutFeatures } from '#core/geo/multi-polygon.ts';
import { PART_STRIDE, type PartSummary } from '#core/geo/part-summary.ts';
import type { FeatureRepair } from './feature-repair.ts';
import { isOverlayCode } from './land-use.ts';
import { type MeasuredLayer, measureSlice, roomFor } from './measured-layer.ts';
import { PlaneLayer } from './plane-layer.ts';
import { duplicateIdProblems } from './unit-id-problems.ts';
import { type UnsoundFeature, unsoundFeatures, unsoundWords } from './unsound-features.ts';

/** One layer on both planes the ledger sums in; unsound features are empty in all of them. */
export interface PreparedLayer {
  /** lon, lat in degrees, WGS 84 */
  readonly lonLat: LayerBuffer;
  /** easting, northing in metres on the declared VN-2000 axis */
  readonly plane: PlaneLayer;
  /** equal-area plane of the ellipsoid, metres; laid out when it is first asked for */
  readonly equalArea: PlaneLayer;
  /** box and area of each part on that plane, see `summariseOnEllipsoid` */
  readonly ground: PartSummary;
  readonly problems: readonly FeatureProblem[];
  /** features whose shape here is a repaired one */
  readonly repairs: readonly FeatureRepair[];
}

/** A zone layer with the category of each feature, `NO_CATEGORY` where it has none. */
export interface PreparedZones extends PreparedLayer {
  readonly categories: readonly string[];
  /** the zones that count for coverage: those without an overlay code */
  readonly counted: Pick<PreparedLayer, 'plane' | 'equalArea'>;
}

/** A unit layer with the id and name of each feature. */
export interface PreparedUnits extends PreparedLayer {
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/** The category of a zone that has none, as it is shown in tables. */
export const NO_CATEGORY = '?';

/**
 * Projects a layer on both planes and leaves out, openly, what cannot be measured.
 *
 * @param layer lon, lat in degrees, WGS 84
 * @param project the declared VN-2000 axis, see `projector`
 * @param readingProblems what reading the layer already found
 * @param repairs what was repaired in it before, see `repairLayer`
 */
export function prepareLayer(
  layer: LayerBuffer,
  project: Projector,
  readingProblems: readonly FeatureProblem[] = [],
  repairs: readonly FeatureRepair[] = [],
): PreparedLayer {
  const measured = roomFor(layer, (length) => new Float64Array(length));
  measureSlice({ layer, from: 0, to: featureCount(layer) }, project, measured);
  return preparedFrom(layer, measured, readingProblems, repairs);
}

/** The same when the layer is measured already. */
export function preparedFrom(
  layer: LayerBuffer,
  { xy, parts, ground, crossings }: MeasuredLayer,
  readingProblems: readonly FeatureProblem[] = [],
  repairs: readonly FeatureRepair[] = [],
): PreparedLayer {
  const plane = new PlaneLayer({ ...layer, xy }, undefined, parts);
  const found = unsoundFeatures(plane, crossings);
  const problems = [...readingProblems, ...found.map((unsound) => unsoundProblem(plane, unsound))];
  const leftOut = new Set(
    found.filter(({ kind }) => kind !== 'small-self-crossing').map(({ feature }) => feature),
  );
  if (leftOut.size === 0)
    return { lonLat: layer, plane, ground, equalArea: equalAreaLayer(layer, plane), problems, repairs };
  const isLeftOut = (feature: number) => leftOut.has(feature);
  const lonLat = withoutFeatures(layer, isLeftOut);
  const sound = new PlaneLayer(withoutFeatures(plane.layer, isLeftOut));
  const equalArea = equalAreaLayer(lonLat, sound);
  return { lonLat, plane: sound, ground: groundOf(lonLat), equalArea, problems, repairs };
}

function groundOf(lonLat: LayerBuffer): PartSummary {
  const ground = new Float64Array(PART_STRIDE * (lonLat.polyOff.length - 1));
  summariseOnEllipsoid(lonLat, 0, featureCount(lonLat), ground);
  return ground;
}

/** Borders shared on one plane are shared on the other. */
const equalAreaLayer = (lonLat: LayerBuffer, plane: PlaneLayer): PlaneLayer =>
  new PlaneLayer(
    () => toEqualArea(lonLat),
    () => buildBentCoverageMesh(lonLat, plane.outer),
  );

function unsoundProblem(plane: PlaneLayer, unsound: UnsoundFeature): FeatureProblem {
  const { kind, feature } = unsound;
  const done =
    kind === 'small-self-crossing'
      ? 'it is kept, its area is uncertain by up to twice that'
      : 'it is left out of all sums';
  return { kind, feature, message: `${unsoundWords(plane, unsound)}; ${done}.` };
}

/** Adds the categories to a prepared zone layer; `undefined` or blank means none. */
export function prepareZones(prepared: PreparedLayer, given: readonly (string | undefined)[]): PreparedZones {
  const categories = given.map((category) => category?.trim() || NO_CATEGORY);
  const isOverlay = (feature: number) => isOverlayCode(categories[feature]!);
  return {
    ...prepared,
    categories,
    counted: categories.some(isOverlayCode) ? without(prepared, isOverlay) : prepared,
    problems: [
      ...prepared.problems,
      ...missingCategories(categories, prepared.lonLat),
      ...caseVariants(categories),
    ],
  };
}

function without({ lonLat, plane }: PreparedLayer, isLeftOut: (feature: number) => boolean) {
  const kept = new PlaneLayer(withoutFeatures(plane.layer, isLeftOut));
  return { plane: kept, equalArea: equalAreaLayer(withoutFeatures(lonLat, isLeftOut), kept) };
}

/** Counts the zones that are summed without a category; one left out of sums is named for that already. */
function missingCategories(categories: readonly string[], { featOff }: LayerBuffer): FeatureProblem[] {
  const missing = categories.flatMap((category, feature) =>
    category === NO_CATEGORY && featOff[feature] !== featOff[feature + 1] ? [feature] : [],
  );
  if (missing.length === 0) return [];
  const message = `${missing.length} zone(s) have no category, the first is features[${missing[0]}]; they are summed under "${NO_CATEGORY}".`;
  return [{ kind: 'no-category', feature: missing[0]!, message }];
}

/** Names the categories that only capitals tell apart: one code typed in two ways, most likely. */
function caseVariants(categories: readonly string[]): FeatureProblem[] {
  const firstZone = new Map<string, number>();
  categories.forEach((category, zone) => {
    if (!firstZone.has(category)) firstZone.set(category, zone);
  });
  const alike = new Map<string, string[]>();
  for (const category of firstZone.keys()) {
    const capitals = category.toUpperCase();
    alike.set(capitals, [...(alike.get(capitals) ?? []), category]);
  }
  return [...alike.values()]
    .filter((spellings) => spellings.length > 1)
    .map((spellings) => {
      const names = spellings.map((category) => `"${category}"`).join(' and ');
      const feature = firstZone.get(spellings[1]!)!;
      const message = `the categories ${names} differ only in capitals, first at features[${feature}]; they are summed apart.`;
      return { kind: 'category-case', feature, message };
    });
}

/**
 * Adds ids and names to a prepared unit layer, and names the ids given twice.
 *
 * @param idProblems what working out the ids already found, see `unitLabels`
 */
export const prepareUnits = (
  prepared: PreparedLayer,
  ids: readonly string[],
  names: readonly string[],
  idProblems: readonly FeatureProblem[] = [],
): PreparedUnits => ({
  ...prepared,
  ids,
  names,
  problems: [...prepared.problems, ...idProblems, ...duplicateIdProblems(ids)],
});
