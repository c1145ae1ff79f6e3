import { readReach, writeReach } from '#app/reach-choice.ts';
import type { Ruleset } from '#core/plan/catalogue.ts';
import type { RulesetFile } from '#core/plan/ruleset.ts';
import type { Lang } from '#core/scene.ts';
import '#elements/plan-reach-view.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { TaskEntry } from './task-entries.ts';

const head: Omit<Ruleset, 'data'> = {
  id: 'qc',
  title: { vi: 'Quy chuẩn thử', en: 'A test code' },
  documentNo: 'QC 01',
  validFrom: '2027-01-01',
  status: 'secondary',
};
const rules: RulesetFile = {
  ...head,
  format: 'plan-atlas-ruleset/1',
  via: 'bản sao',
  standards: [
    {
      ...{ id: 'mam-non', title: { vi: 'Trường mầm non', en: 'Kindergarten' }, level: 'unit', unit: 'm' },
      ...{ radiusM: 500, verification: 'unverified' },
    },
    {
      ...{ id: 'cho', title: { vi: 'Chợ', en: 'Market' }, level: 'urban', unit: 'm' },
      ...{ radiusM: 2000, verification: 'secondary', reference: 'Bảng 5' },
    },
    {
      ...{ id: 'cay-xanh', title: { vi: 'Cây xanh' }, level: 'urban', unit: 'm²/người', min: 5 },
      ...{ verification: 'secondary' },
    },
  ],
};

/** A stage of the reach with rules of distance; `layer` and class are chosen already. */
export function reachStage(lang: Lang, layer = '', value = ''): TaskStage {
  const stage = new TaskStage();
  const { catalogue, fund } = stage.app.store.peek();
  if (catalogue.status !== 'ready') throw new Error('no catalogue');
  const rulesets = [{ ...head, data: 'rules.json' }];
  stage.files.set('rules.json', rules);
  stage.with({
    lang,
    catalogue: { status: 'ready', value: { ...catalogue.value, rulesets } },
    fund: { ...fund, reach: writeReach({ ...readReach(null), layer, value }) },
  });
  stage.append(document.createElement('plan-reach-view'));
  return stage;
}

/** The reach before and after features are chosen. */
export const reachEntries: readonly TaskEntry[] = [
  { element: 'plan-reach-view', state: 'nothing chosen', render: (lang) => reachStage(lang) },
  {
    element: 'plan-reach-view',
    state: 'a class must be chosen',
    render: (lang) => reachStage(lang, 'zones'),
  },
  { element: 'plan-reach-view', state: 'computed', render: (lang) => reachStage(lang, 'zones', 'ODT') },
];
