import type { ScenarioFigures } from './scenario-figures.ts';

/** What a line of the comparison measures. */
export type ScenarioMeasure =
  | 'units'
  | 'area'
  | 'ellipsoid'
  | 'declared'
  | 'urban'
  | 'unzoned'
  | 'overlap'
  | 'people'
  | 'urbanisation'
  | 'group'
  | 'category'
  | 'overlay';

/** One figure of every scenario, and how far each is from the first. Hectares, people, a count, or a share 0 … 1 of `urbanisation`; null = no data. */
export interface ScenarioLine {
  readonly measure: ScenarioMeasure;
  /** The group or category of such a line, else ''. */
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Value less that of the first scenario; null where either is not known. */
  readonly differences: readonly (number | null)[];
}

/** Scenarios side by side: whole figures, then groups, categories and overlay areas found in any of them. */
export function compareScenarios(all: readonly ScenarioFigures[]): readonly ScenarioLine[] {
  const line = (
    measure: ScenarioMeasure,
    measured: (figures: ScenarioFigures) => number | null,
    name = '',
  ): ScenarioLine => {
    const values = all.map(measured);
    const first = values[0] ?? null;
    return {
      measure,
      name,
      values,
      differences: values.map((value) => (value === null || first === null ? null : value - first)),
    };
  };
  const named = (names: readonly string[]): readonly string[] => [...new Set(names)];
  return [
    line('units', ({ units }) => units.length),
    line('area', ({ areaHa }) => areaHa.plane),
    line('ellipsoid', ({ areaHa }) => areaHa.ellipsoid),
    line('declared', ({ declaredHa }) => declaredHa),
    line('people', ({ people }) => people),
    line('urbanisation', ({ urbanisation }) => urbanisation),
    line('urban', ({ urbanHa }) => urbanHa),
    line('unzoned', ({ unzonedHa }) => unzonedHa),
    line('overlap', ({ overlapHa }) => overlapHa),
    ...named(all.flatMap(({ groups }) => groups.map(({ group }) => group))).map((group) =>
      line('group', ({ groups }) => groups.find((each) => each.group === group)?.planeHa ?? 0, group),
    ),
    ...(['rows', 'overlays'] as const).flatMap((part) =>
      named(all.flatMap((figures) => figures[part].map(({ category }) => category))).map((category) =>
        line(
          part === 'rows' ? 'category' : 'overlay',
          (figures) => figures[part].find((row) => row.category === category)?.planeHa ?? 0,
          category,
        ),
      ),
    ),
  ];
}

type ScenarioUnits = ScenarioFigures['units'];

/** Units an option has more and less than another; `share` says of one that is cut what is added or left. */
export interface UnitChange {
  readonly gained: ScenarioUnits;
  readonly lost: ScenarioUnits;
  /** In both, cut otherwise in the option. */
  readonly changed: ScenarioUnits;
}

/** What of units an option gains and loses against another. */
export function unitChange(
  { units: before }: Pick<ScenarioFigures, 'units'>,
  { units: after }: Pick<ScenarioFigures, 'units'>,
): UnitChange {
  const shareIn = (units: ScenarioUnits, id: string): number | null => {
    const unit = units.find((each) => each.id === id);
    return unit ? (unit.share ?? 1) : null;
  };
  return {
    gained: after.filter(({ id }) => shareIn(before, id) === null),
    lost: before.filter(({ id }) => shareIn(after, id) === null),
    changed: after.filter(({ id, share }) => {
      const own = shareIn(before, id);
      return own !== null && own !== (share ?? 1);
    }),
  };
}
