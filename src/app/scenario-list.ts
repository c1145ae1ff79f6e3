import { MOST_SCENARIOS, type Scenario } from '#core/scenario/scenario.ts';

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

/** A person's own option: no text stands behind it. */
const ownScenario = (id: string, title: string, units: readonly string[]): Scenario => ({
  id,
  title: { vi: title },
  units,
  verification: 'illustrative',
});

/** Adds an option at the end; a full list stays as it is. */
export const addScenario = (
  list: ScenarioList,
  title: string,
  units: readonly string[] = [],
): ScenarioList =>
  list.length >= MOST_SCENARIOS ? list : [...list, ownScenario(freeId(list), title, units)];

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
      ? ownScenario(
          id,
          scenario.title.vi,
          scenario.units.includes(unit)
            ? scenario.units.filter((other) => other !== unit)
            : [...scenario.units, unit],
        )
      : scenario,
  );
