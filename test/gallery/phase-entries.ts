import type { Lang } from '#core/scene.ts';
import '#elements/plan-compared.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { TaskEntry } from './task-entries.ts';

/** The sample catalogue with a third state of its plan, as the shipped packages have. */
export function withVision(stage: TaskStage): TaskStage {
  const { catalogue } = stage.app.store.peek();
  if (catalogue.status !== 'ready') throw new Error('no catalogue');
  const value = {
    ...catalogue.value,
    phases: [
      ...catalogue.value.phases,
      {
        id: '2050',
        title: { vi: 'Tầm nhìn 2050', en: 'Vision 2050' },
        year: 2050,
        document: 'qd80',
        status: 'none' as const,
        verification: 'illustrative' as const,
        note: { vi: 'Dựng theo quy tắc để minh họa.', en: 'Made by a rule as an illustration.' },
      },
    ],
    landFund: {
      ...catalogue.value.landFund!,
      category: { '2025': 'existing', '2030': 'planned', '2050': 'vision' },
    },
  };
  return stage.with({ catalogue: { status: 'ready', value } });
}

const compared =
  (pair: string | null) =>
  (lang: Lang): TaskStage => {
    const stage = withVision(new TaskStage()).with({ lang, compared: pair });
    stage.append(document.createElement('plan-compared'));
    return stage;
  };

/** The choice of two phases in the states that matter. */
export const phaseEntries: readonly TaskEntry[] = [
  { element: 'plan-compared', state: 'as the phase shown has it', render: compared(null) },
  { element: 'plan-compared', state: 'two chosen', render: compared('2030:2050') },
];
