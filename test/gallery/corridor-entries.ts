import { writeChoice } from '#app/corridor-choice.ts';
import type { AppState } from '#app/state.ts';
import { tableKey } from '#app/table-question.ts';
import { PHASES } from '#app/version-phases.ts';
import type { Lang } from '#core/scene.ts';
import '#elements/plan-corridor-view.ts';
import '#elements/plan-version-view.ts';
import { makeCorridor, makeVersionDiff } from '#test/support/corridor-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';
import type { TaskEntry } from './task-entries.ts';

type Result<Id extends 'corridor' | 'versions'> = AppState['tables']['results'][Id]['result'];
type Content = Parameters<typeof writeChoice>[0]['content'];

const LINE = [
  [107, 21],
  [108.5, 21],
] as const;
const roads = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { id: 'ql18', name: 'Quốc lộ 18', name_en: 'National road 18' },
      geometry: { type: 'LineString', coordinates: LINE },
    },
  ],
};
const dataOf = (json: unknown): string => `data:application/json,${encodeURIComponent(JSON.stringify(json))}`;

/** A stage with a line layer, a layer of places and, where given, a result for the choice. */
export function corridorStage(
  lang: Lang,
  result: Result<'corridor'> | null,
  content: Content = 'group',
  route: Parameters<typeof writeChoice>[0]['route'] = { layer: 'road-lines', id: 'ql18' },
): TaskStage {
  const stage = new TaskStage();
  const { catalogue, fund } = stage.app.store.peek();
  if (catalogue.status !== 'ready') throw new Error('no catalogue');
  const [some] = catalogue.value.layers;
  const look = (kind: 'line' | 'symbol', color: string) => ({
    ...{ kind, classes: [{ value: 'x', title: { vi: 'x' }, color }] },
    ...(kind === 'symbol' && { symbol: 'factory' as const }),
  });
  const line = {
    ...{ ...some!, id: 'road-lines', title: { vi: 'Đường quốc gia', en: 'National roads' } },
    ...{ data: dataOf(roads), idBy: 'id', nameBy: 'name', style: look('line', '#aa3300') },
  };
  const parks = {
    ...{ ...some!, id: 'parks', title: { vi: 'Khu công nghiệp', en: 'Industrial parks' } },
    ...{ data: dataOf({ type: 'FeatureCollection', features: [] }), style: look('symbol', '#7b2d8b') },
  };
  stage.with({
    lang,
    catalogue: {
      status: 'ready',
      value: { ...catalogue.value, layers: [line, parks, ...catalogue.value.layers] },
    },
    fund: { ...fund, corridor: writeChoice({ route, distanceM: 2000, stepM: null, content }) },
  });
  const { tables } = stage.app.store.peek();
  const slot = result && { of: tableKey(stage.app.store.peek(), 'corridor'), result };
  if (slot) stage.with({ tables: { ...tables, results: { ...tables.results, corridor: slot } } });
  stage.append(document.createElement('plan-corridor-view'));
  return stage;
}

/** A stage where the phases are compared. */
export function versionStage(lang: Lang, result: Result<'versions'>): TaskStage {
  const stage = new TaskStage().with({ lang });
  stage.app.actions.setTables({ other: PHASES });
  const { tables } = stage.app.store.peek();
  const slot = { of: tableKey(stage.app.store.peek(), 'versions'), result };
  stage.with({ tables: { ...tables, results: { ...tables.results, versions: slot } } });
  stage.append(document.createElement('plan-version-view'));
  return stage;
}

const failed = {
  status: 'failed',
  notice: { id: 'x', level: 'error', kind: 'fund-failed', params: { cause: 'HTTP 503' } },
} as const;
const loading = { status: 'loading', progress: 0.45 } as const;
const corridor = (count?: number, codes?: readonly string[]) =>
  ({ status: 'ready', value: makeCorridor(count, codes) }) as const;
const versions = (reclassed?: number) => ({ status: 'ready', value: makeVersionDiff(reclassed) }) as const;

const inCorridor = (state: string, ...given: [Result<'corridor'> | null, Content?, null?]): TaskEntry => ({
  ...{ element: 'plan-corridor-view', state },
  render: (lang) => corridorStage(lang, given[0], given[1], given.length > 2 ? null : undefined),
});
const inVersions = (state: string, result: Result<'versions'>): TaskEntry => ({
  ...{ element: 'plan-version-view', state, render: (lang) => versionStage(lang, result) },
});

/** Every state of the corridor and of the comparison of versions. */
export const corridorEntries: readonly TaskEntry[] = [
  inCorridor('no route yet', null, 'group', null),
  inCorridor('loading', loading),
  inCorridor('error', failed),
  inCorridor('groups', corridor()),
  inCorridor('categories, one stretch', corridor(1), 'category'),
  inCorridor('new development', corridor(26, ['new-development', 'developed', 'open']), 'development'),
  {
    element: 'plan-corridor-view',
    state: 'nothing drawn',
    render: (lang) => corridorStage(lang, null, 'group', 'drawn'),
  },
  inVersions('loading', loading),
  inVersions('error', failed),
  inVersions('phases', versions()),
  inVersions('nothing differs', versions(0)),
  inVersions('no ids in common', { status: 'ready', value: { ...makeVersionDiff(), hasIds: false } }),
];
