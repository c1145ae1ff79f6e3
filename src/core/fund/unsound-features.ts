import { crossingWords } from '#core/audit/crossing-words.ts';
import { selfCrossingPlace } from '#core/audit/self-crossing-place.ts';
import { featureCount, type LayerBuffer } from '#core/geo/layer-buffer.ts';
import { PART_STRIDE, type PartSummary } from '#core/geo/part-summary.ts';
import { selfCrossing } from '#core/geo/self-crossing.ts';
import type { SquareMetres } from '#core/units.ts';
import type { PlaneLayer } from './plane-layer.ts';

/** A feature whose area is uncertain, or that has none. */
export interface UnsoundFeature {
  readonly kind: 'self-crossing' | 'small-self-crossing' | 'degenerate';
  readonly feature: number;
  /** `selfCrossing` of the feature */
  readonly excess: SquareMetres;
}

/** A self-crossing up to this size is kept and named: the figures are wrong by no more than it. */
const CROSSING_KEPT: SquareMetres = 1;
/** Under this, and under this share of the feature, ∫ (w² − w) is rounding. */
const CROSSING_NOISE: SquareMetres = 1e-3;
const CROSSING_NOISE_SHARE = 1e-11;
/** A polygon smaller than a square millimetre has collapsed to a line. */
const COLLAPSED: SquareMetres = 1e-6;

/** The features of a plane layer that cross or overlap themselves or have collapsed; those without parts are passed over. */
export function unsoundFeatures(
  { layer, parts }: Pick<PlaneLayer, 'layer' | 'parts'>,
  crossings: Float64Array = selfCrossing(layer, parts),
): UnsoundFeature[] {
  const found: UnsoundFeature[] = [];
  for (let feature = 0; feature < featureCount(layer); feature++) {
    if (layer.featOff[feature] === layer.featOff[feature + 1]) continue;
    const excess = crossings[feature]!;
    const area = areaOf(layer, parts, feature);
    if (excess > CROSSING_KEPT) found.push({ kind: 'self-crossing', feature, excess });
    else if (area < COLLAPSED) found.push({ kind: 'degenerate', feature, excess });
    else if (excess > CROSSING_NOISE + CROSSING_NOISE_SHARE * area)
      found.push({ kind: 'small-self-crossing', feature, excess });
  }
  return found;
}

/** What is wrong with a feature, as the audit says it, without a full stop; `features[3]` if it is the fourth. */
export function unsoundWords(
  { layer, parts }: Pick<PlaneLayer, 'layer' | 'parts'>,
  { kind, feature, excess }: UnsoundFeature,
): string {
  const name = `features[${feature}]`;
  if (kind === 'degenerate') return `${name} has no area`;
  const { how } = selfCrossingPlace(layer, parts, feature);
  return crossingWords({ feature: name, area: excess / 2, how });
}

function areaOf({ featOff }: LayerBuffer, parts: PartSummary, feature: number): SquareMetres {
  let area = 0;
  for (let part = featOff[feature]!; part < featOff[feature + 1]!; part++)
    area += parts[PART_STRIDE * part + 4]!;
  return area;
}
