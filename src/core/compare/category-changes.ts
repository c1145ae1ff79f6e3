import type { AreaHa } from '#core/fund/land-fund.ts';
import { NOT_MAPPED, type TransitionMatrix } from '#core/fund/transition.ts';
import type { Hectares } from '#core/units.ts';

/** What a category had, has, won and lost: afterHa = beforeHa + gainedHa − lostHa. */
export interface CategoryChange {
  readonly category: string;
  readonly beforeHa: AreaHa;
  readonly afterHa: AreaHa;
  readonly gainedHa: AreaHa;
  readonly lostHa: AreaHa;
}

/** How far a category is from after = before + gained − lost on the plane, each measured on its own; signed. */
export const residualHaOf = ({ beforeHa, afterHa, gainedHa, lostHa }: CategoryChange): Hectares =>
  afterHa.plane - (beforeHa.plane + gainedHa.plane - lostHa.plane);

/** Gains and losses of every category out of a matrix of two phases or versions, in the order of its sides. */
export function categoryChanges(
  matrix: Pick<TransitionMatrix, 'existing' | 'planned' | 'cells'>,
): readonly CategoryChange[] {
  const codes = [...matrix.existing, ...matrix.planned]
    .map(({ code }) => code)
    .filter((code, at, all) => code !== NOT_MAPPED && all.indexOf(code) === at);
  const none: AreaHa = { plane: 0, ellipsoid: 0 };
  const sum = (isCounted: (from: string, to: string) => boolean): AreaHa => {
    const cells = matrix.cells.filter(({ from, to }) => isCounted(from, to));
    return {
      plane: cells.reduce((all, { planeHa }) => all + planeHa, 0),
      ellipsoid: cells.reduce((all, { ellipsoidHa }) => all + ellipsoidHa, 0),
    };
  };
  return codes.map((category) => ({
    category,
    beforeHa: matrix.existing.find(({ code }) => code === category)?.areaHa ?? none,
    afterHa: matrix.planned.find(({ code }) => code === category)?.areaHa ?? none,
    gainedHa: sum((from, to) => to === category && from !== category),
    lostHa: sum((from, to) => from === category && to !== category),
  }));
}
