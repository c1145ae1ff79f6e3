import {
  DRAWN_DECIMALS,
  MOST_SCENARIOS,
  type OwnPeople,
  type Scenario,
  type ScenarioCut,
} from '#core/scenario/scenario.ts';
import type { LonLat } from '#core/units.ts';

/** What a link says where the options kept in the browser are meant, or else the shipped ones. */
export const OWN_SCENARIOS = '-';

/** Options in the order they are compared in. */
export type ScenarioList = readonly Scenario[];

/** An id no option of the list has. */
function freeId(list: ScenarioList): string {
  const taken = new Set(list.map(({ id }) => id));
  let number = list.length + 1;
  while (taken.has(`own-${number}`)) number++;
  return `own-${number}`;
}

/** What an option is made of beside its name. */
interface Made extends Pick<Scenario, 'units' | 'people'> {
  readonly cut?: ScenarioCut | undefined;
}

/** A person's own option: no text stands behind it. */
const ownScenario = (id: string, title: string, { units, cut, people }: Made): Scenario => ({
  id,
  title: { vi: title },
  units,
  verification: 'illustrative',
  ...(cut && { cut }),
  ...(people && { people }),
});

/** Adds an option at the end; a full list stays as it is. */
export const addScenario = (list: ScenarioList, title: string, made: Made = { units: [] }): ScenarioList =>
  list.length >= MOST_SCENARIOS ? list : [...list, ownScenario(freeId(list), title, made)];

/** Takes an option out; the last one stays. */
export const removeScenario = (list: ScenarioList, id: string): ScenarioList =>
  list.length > 1 ? list.filter((scenario) => scenario.id !== id) : list;

/** Gives an option another name; a blank one is refused. */
export const renameScenario = (list: ScenarioList, id: string, title: string): ScenarioList =>
  title.trim() === ''
    ? list
    : list.map((scenario) =>
        scenario.id === id ? { ...scenario, title: { vi: title.trim().slice(0, 80) } } : scenario,
      );

/** Puts a unit into an option or takes it out. What a text said of the former list holds no longer. */
export const toggleUnit = (list: ScenarioList, id: string, unit: string): ScenarioList =>
  list.map((scenario) =>
    scenario.id === id
      ? ownScenario(id, scenario.title.vi, {
          ...scenario,
          units: scenario.units.includes(unit)
            ? scenario.units.filter((other) => other !== unit)
            : [...scenario.units, unit],
        })
      : scenario,
  );

/** Gives an option what was drawn, or takes the drawing back (`null`). What a text said of it holds no longer. */
export const drawScenario = (list: ScenarioList, id: string, cut: ScenarioCut | null): ScenarioList =>
  list.map((scenario) =>
    scenario.id === id
      ? ownScenario(id, scenario.title.vi, { ...scenario, cut: cut ? rounded(cut) : undefined })
      : scenario,
  );

/** Gives an option people of the reader's own, or takes them back (`null`); the option stays what a text says of it. */
export const countScenario = (list: ScenarioList, id: string, people: OwnPeople | null): ScenarioList =>
  list.map((scenario) => {
    if (scenario.id !== id) return scenario;
    const { people: _before, ...rest } = scenario;
    return people ? { ...rest, people } : rest;
  });

/** As link and file carry it. */
const rounded = (cut: ScenarioCut): ScenarioCut => ({
  ...cut,
  points: cut.points.map(
    (at) => at.map((value) => Number(value.toFixed(DRAWN_DECIMALS))) as unknown as LonLat,
  ),
});
