import { type Spread, spreadOf, weightedMean } from '#core/indicator/spread.ts';
import type { LandReview } from './land-review.ts';
import type { PurposeId } from './purpose-ids.ts';

/** How land a head of a purpose differs between the units whose people are known. */
export interface PurposeSpread extends Spread {
  readonly purpose: PurposeId;
  /** Each unit counted as often as it has people: land of all of them over people of all of them. */
  readonly mean: number;
}

/** Square metres a head of each purpose that has a figure in two units or more. */
export const reviewSpread = ({ purposes, units }: LandReview): readonly PurposeSpread[] =>
  purposes.flatMap(({ id }, at) => {
    const known = units.flatMap(({ people, figures }) => {
      const value = figures[at]?.squareMetresPerPerson ?? null;
      return value === null || people === null ? [] : [{ value, people }];
    });
    const spread = spreadOf(known.map(({ value }) => value));
    const mean = weightedMean(known);
    return spread && mean !== null && spread.count > 1 ? [{ purpose: id, ...spread, mean }] : [];
  });
