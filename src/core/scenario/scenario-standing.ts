import type { ClassStandard, UrbanClass } from '#core/plan/ruleset.ts';
import { type ClassStanding, classStanding } from '#core/review/class-standing.ts';
import type { ScenarioFigures } from './scenario-figures.ts';

/** An option held against the standards of one class. */
export interface ScenarioStanding {
  readonly urbanClass: UrbanClass;
  readonly standing: ClassStanding;
}

/** The classes an option is held against: those a ruleset gives points for. */
const CLASSES: readonly UrbanClass[] = ['II', 'III'];

/**
 * An option against the classes II and III of a ruleset; what needs data no map has is `no-data`.
 *
 * @param standards of the ruleset, every class
 */
export const scenarioStandings = (
  { areaHa, rows, people }: Pick<ScenarioFigures, 'areaHa' | 'rows' | 'people'>,
  standards: readonly ClassStandard[],
): readonly ScenarioStanding[] =>
  CLASSES.filter((name) => standards.some(({ urbanClass }) => urbanClass === name)).map((urbanClass) => {
    const amounts = new Map(rows.map(({ category, planeHa }) => [category, planeHa]));
    const town = { areaHa: areaHa.plane, amounts, people };
    return { urbanClass, standing: classStanding(standards, urbanClass, town) };
  });
