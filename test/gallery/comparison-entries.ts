import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { PlanRegister, RegisteredPlan } from '#core/plan/plan-register.ts';
import '#elements/plan-conformity-view.ts';
import '#elements/plan-overlap-view.ts';
import { err, ok } from '#core/result.ts';
import type { Lang } from '#core/scene.ts';
import { makeConformity, makeOverlaps } from '#test/support/comparison-samples.ts';
import { makeRegister } from '#test/support/plan-samples.ts';
import type { TaskStage } from '#test/support/task-stage.ts';
import type { Following } from '#worker/client.ts';
import { planStage } from './plan-entries.ts';
import type { TaskEntry } from './task-entries.ts';

const planOf = (id: string, kind: RegisteredPlan['kind'], parent?: string): RegisteredPlan => ({
  ...{
    id,
    kind,
    title: { vi: `Quy hoạch ${id} có tên dài như trong quyết định phê duyệt`, en: `Plan ${id}` },
  },
  ...{ document: 'qd80', verification: 'illustrative', status: 'approved' as const },
  ...(parent !== undefined && { parent }),
  extent: { layer: `layer-${id}`, verification: 'illustrative' },
});

/** A register of four plans drawn in layers of their own. */
export const comparedRegister = (): PlanRegister => ({
  ...makeRegister(),
  plans: [
    planOf('a', 'general'),
    planOf('b', 'sub-area', 'a'),
    planOf('c', 'sub-area', 'a'),
    planOf('d', 'detailed', 'b'),
  ],
});

/** The catalogue with a layer of each of the four plans, the lowest first. */
export const withPlanLayers = (catalogue: Catalogue): Catalogue => {
  const zones = catalogue.layers.find(({ id }) => id === catalogue.landFund?.zones)!;
  const layers = ['d', 'c', 'b', 'a'].map(
    (id): Layer => ({
      ...zones,
      ...{ id: `layer-${id}`, plan: id, data: `${id}.geojson`, verification: 'illustrative' },
      title: { vi: `Lớp ${id}`, en: `Layer ${id}` },
    }),
  );
  return { ...catalogue, layers: [...layers, ...catalogue.layers] };
};

type Element = 'plan-conformity-view' | 'plan-overlap-view';
const STATES = ['ready', 'working', 'clean', 'failed', 'nothing to compare'] as const;

const working = (_: unknown, { onProgress }: Following = {}): Promise<never> => {
  onProgress?.(0.45);
  return new Promise(() => {});
};

/** A view of compared plans; `working` never answers, `clean` has found nothing. */
export function comparisonStage(element: Element, lang: Lang, state: (typeof STATES)[number]): TaskStage {
  const stage = planStage(lang, {}, { 'plans.json': comparedRegister() });
  const { catalogue } = stage.app.store.peek();
  if (catalogue.status === 'ready' && state !== 'nothing to compare')
    stage.with({ catalogue: { status: 'ready', value: withPlanLayers(catalogue.value) } });
  if (state === 'working') stage.conformity = stage.overlap = working;
  if (state === 'failed')
    stage.conformity = stage.overlap = async () =>
      err({ kind: 'unreachable', at: 'd.geojson', message: 'HTTP 503' });
  if (state === 'clean') {
    stage.conformity = async () => ok({ ...makeConformity(), conflicts: [], outside: [] });
    stage.overlap = async () => ok({ ...makeOverlaps(), pairs: [] });
  }
  stage.append(document.createElement(element));
  return stage;
}

/** The views that hold plans against each other, in their states. */
export const comparisonEntries: readonly TaskEntry[] = (
  ['plan-conformity-view', 'plan-overlap-view'] as const
).flatMap((element) =>
  STATES.map((state) => ({ element, state, render: (lang: Lang) => comparisonStage(element, lang, state) })),
);
