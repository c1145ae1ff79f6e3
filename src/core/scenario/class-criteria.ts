import { landOf } from '#core/fund/ratios.ts';
import type { ScenarioFigures } from './scenario-figures.ts';

export type UrbanClass = 'II' | 'III';
export type CriterionId = 'population' | 'density' | 'green';

/** Where a value lies between the low and the high standard of a class. */
export type ClassVerdict = 'high' | 'between' | 'below' | 'no-data';

/** A standard of urban classification that a land fund and a population suffice for. */
interface Criterion {
  readonly id: CriterionId;
  /** Low and high standard of a class. */
  readonly standards: Readonly<Record<UrbanClass, readonly [low: number, high: number]>>;
  readonly measured: (figures: ScenarioFigures, people: number) => number | null;
}

/** Public green land, as the map codes it. */
const GREEN = { codes: ['DKV'] };

/**
 * Standards of Resolution 111/2025/UBTVQH15, classes II and III; all others of its table need data no package has.
 *
 * Source: planning-rules 4.1, secondary (a code base; the gazetted annex was not seen).
 */
const CRITERIA: readonly Criterion[] = [
  {
    id: 'population',
    standards: { II: [200_000, 500_000], III: [20_000, 200_000] },
    measured: (_, people) => people,
  },
  {
    id: 'density',
    standards: { II: [1000, 1500], III: [500, 1000] },
    measured: ({ areaHa }, people) => (areaHa.plane > 0 ? people / (areaHa.plane / 100) : null),
  },
  {
    id: 'green',
    standards: { II: [6, 8], III: [2.5, 7] },
    measured: ({ rows }, people) =>
      people > 0
        ? (10_000 * landOf(new Map(rows.map(({ category, planeHa }) => [category, planeHa])), GREEN)) / people
        : null,
  },
];

/** One standard held against a scenario. */
export interface CriterionFinding {
  readonly id: CriterionId;
  /** People, people/km² of the whole area, m² a head; null = no data. */
  readonly value: number | null;
  readonly classes: readonly {
    readonly class: UrbanClass;
    readonly low: number;
    readonly high: number;
    readonly verdict: ClassVerdict;
  }[];
}

/** The standards of classes II and III that can be computed for a scenario; without a population none can. */
export const classCriteria = (figures: ScenarioFigures): readonly CriterionFinding[] =>
  CRITERIA.map(({ id, standards, measured }) => {
    const value = figures.people === null ? null : measured(figures, figures.people);
    return {
      id,
      value,
      classes: (['II', 'III'] as const).map((name) => {
        const [low, high] = standards[name];
        return { class: name, low, high, verdict: verdictOf(value, low, high) };
      }),
    };
  });

function verdictOf(value: number | null, low: number, high: number): ClassVerdict {
  if (value === null) return 'no-data';
  if (value >= high) return 'high';
  return value >= low ? 'between' : 'below';
}
