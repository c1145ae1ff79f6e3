import { scenarioFigures } from '#core/scenario/scenario-figures.ts';
import { scenarioStandings } from '#core/scenario/scenario-standing.ts';
import type { Lang } from '#core/scene.ts';
import '#elements/plan-model-panel.ts';
import '#elements/plan-scenario-criteria.ts';
import '#elements/plan-scenarios-view.ts';
import { makeClassRuleset } from '#test/support/review-samples.ts';
import { makeLandFund } from '#test/support/task-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { TaskEntry } from './task-entries.ts';

const staged =
  (scenarios: string) =>
  (lang: Lang): TaskStage => {
    const stage = new TaskStage().with({ scenarios, lang });
    stage.append(document.createElement('plan-model-panel'));
    return stage;
  };

function known(lang: Lang): TaskStage {
  const stage = new TaskStage().with({ lang });
  const element = document.createElement('plan-scenario-criteria');
  const fund = makeLandFund(4);
  const people = new Map(fund.units.map(({ id }, at) => [id, 40_000 + 30_000 * at]));
  const facts = { declaredHa: new Map<string, number>(), people };
  element.titles = ['Hiện nay', 'Mở rộng'];
  element.ruleset = makeClassRuleset();
  element.standings = [1, 4].map((count) => {
    const units = fund.units.slice(0, count).map(({ id }) => id);
    return scenarioStandings(
      scenarioFigures(fund, { units }, facts, { codes: ['ODT'] }),
      element.ruleset?.classes ?? [],
    );
  });
  element.texts = stage.app.texts.value;
  stage.append(element);
  return stage;
}

/** Boundary options in their states. */
export const scenarioEntries: readonly TaskEntry[] = [
  { element: 'plan-model-panel', state: 'no options yet', render: staged('-') },
  {
    element: 'plan-model-panel',
    state: 'three options',
    render: staged(
      'Hi%E1%BB%87n%20nay:06652,06658;M%E1%BB%9F%20r%E1%BB%99ng:06652,06658,06661,06673;M%E1%BB%99t:06661',
    ),
  },
  {
    element: 'plan-model-panel',
    state: 'an area drawn and people typed',
    render: staged(
      'Nay:06652;R%E1%BB%99ng:06652:a1rpdz4,cgggw,255s,0,0,255s:120000,90000,2024,Ni%C3%AAn%20gi%C3%A1m',
    ),
  },
  { element: 'plan-model-panel', state: 'unknown units', render: staged('L%E1%BA%A1:99999,06652') },
  { element: 'plan-model-panel', state: 'broken link of options', render: staged('%') },
  { element: 'plan-scenario-criteria', state: 'population known', render: known },
];
