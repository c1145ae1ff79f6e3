import type { LayerView } from '#app/state.ts';
import { err, ok } from '#core/result.ts';
import type { Lang } from '#core/scene.ts';
import '#elements/plan-feature-list.ts';
import '#elements/plan-layer-filter.ts';
import { makeWorkFeatures, makeWorks } from '#test/support/field-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { ListedFeature } from '#worker/place-protocol.ts';
import type { TaskEntry } from './task-entries.ts';

type Tag = 'plan-layer-filter' | 'plan-feature-list';
const dead = {
  kind: 'unreachable',
  at: 'works.geojson',
  message: 'works.geojson cannot be loaded: HTTP 503.',
} as const;

/** An element over a layer with fields, its view and the features the engine answers with; null: it cannot. */
export function fieldStage(
  tag: Tag,
  lang: Lang,
  view: Partial<LayerView> = {},
  features: readonly ListedFeature[] | null = makeWorkFeatures(),
): TaskStage {
  const stage = new TaskStage();
  stage.layerFeatures = async () => (features ? ok(features) : err(dead));
  const { catalogue, layers } = stage.app.store.peek();
  if (catalogue.status !== 'ready') throw new Error('no catalogue');
  const layer = makeWorks(catalogue.value.groups[0]!.id);
  stage.with({
    lang,
    catalogue: { status: 'ready', value: { ...catalogue.value, layers: [layer, ...catalogue.value.layers] } },
    layers: [{ id: 'works', shown: true, opacity: 1, hidden: [], ...view }, ...layers],
    listed: 'works',
  });
  stage.append(Object.assign(document.createElement(tag), { layer }));
  return stage;
}

const entry = (
  element: Tag,
  state: string,
  ...given: readonly [Partial<LayerView>?, (readonly ListedFeature[] | null)?]
): TaskEntry => ({
  element,
  state,
  render: (lang) =>
    fieldStage(element, lang, given[0], given[1] === undefined ? makeWorkFeatures() : given[1]),
});

/** Every state of the filter of a layer and of the list of its features. */
export const fieldEntries: readonly TaskEntry[] = [
  entry('plan-layer-filter', 'nothing chosen'),
  entry('plan-layer-filter', 'two fields combine, one of them chosen for having no value', {
    filter: { progress: ['1', '2'], agency: ['', '2'] },
  }),
  entry('plan-layer-filter', 'nothing passes', { filter: { task: ['9'] } }),
  entry('plan-layer-filter', 'features cannot be read', {}, null),
  entry('plan-feature-list', 'thirty features'),
  entry('plan-feature-list', 'filtered', { filter: { progress: ['2'] } }),
  entry('plan-feature-list', 'nothing passes', { filter: { task: ['9'] } }),
  entry('plan-feature-list', 'no features', {}, []),
  entry('plan-feature-list', 'more than a page', {}, makeWorkFeatures(250)),
  entry('plan-feature-list', 'features cannot be read', {}, null),
];
