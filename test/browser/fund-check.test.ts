import { expect, test } from 'vitest';
import { checkFund } from '#app/fund-check.ts';
import { USUAL_ROUNDING } from '#core/fund/print-rounding.ts';
import { makeTaskCatalogue } from '#test/support/task-samples.ts';
import { TaskStage } from '#test/support/task-stage.ts';

const square = (west: number, south: number, size: number): GeoJSON.Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

const collection = (features: readonly GeoJSON.Feature[]): string =>
  `data:application/json,${encodeURIComponent(JSON.stringify({ type: 'FeatureCollection', features }))}`;

const feature = (properties: Record<string, string>, geometry: GeoJSON.Polygon): GeoJSON.Feature => ({
  type: 'Feature',
  properties,
  geometry,
});

test('two engines agree on a unit to a hundredth of a part per million', async () => {
  const catalogue = makeTaskCatalogue();
  const units = collection([
    feature({ code: 'a', name: 'A' }, square(107, 21, 0.02)),
    feature({ code: 'b', name: 'B' }, square(107.02, 21, 0.02)),
  ]);
  const zones = collection([
    feature({ c2030: 'ODT' }, square(107.003, 21.002, 0.0123)),
    feature({ c2030: 'LUA' }, square(107.0153, 21.002, 0.01)),
    feature({ c2030: 'LUA' }, square(107.03, 21.01, 0.005)),
  ]);
  const stage = new TaskStage().with({
    catalogue: {
      status: 'ready',
      value: {
        ...catalogue,
        layers: catalogue.layers.map((layer) => ({ ...layer, data: layer.id === 'units' ? units : zones })),
      },
    },
    phase: '2030',
    fund: {
      scope: { kind: 'unit', id: 'a' },
      view: 'ledger',
      sort: { by: 'area', descending: true },
      result: { status: 'idle' },
      lit: null,
      policy: 'report',
      repair: false,
      rounding: USUAL_ROUNDING,
      corridor: null,
      reach: null,
      constraint: null,
      review: null,
      claim: null,
    },
  });
  const answer = await checkFund(stage.app.store.peek(), new AbortController().signal);
  expect(answer).toMatchObject({ ok: true });
  if (answer.ok) expect(answer.value.ppm).toBeLessThan(0.01);
});
