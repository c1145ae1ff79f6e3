import { expect, test } from 'vitest';
import { auditTarget, auditTargets } from '#app/audit.ts';
import { initialState } from '#app/initial-state.ts';
import { Store } from '#app/store.ts';
import { feature, geometryOf, rectangle } from '#test/support/layers.ts';
import { makeTaskCatalogue } from '#test/support/task-samples.ts';
import { MemoryEngine } from './memory-engine.ts';

const catalogue = makeTaskCatalogue();
const square = (west: number, id: string) => ({
  type: 'Feature',
  properties: { id },
  geometry: geometryOf(feature(rectangle(west, 21, west + 0.01, 21.01))),
});
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features });
const targets = auditTargets(catalogue);
const zones = targets.find(({ role }) => role === 'zones')!;
const units = targets.find(({ role }) => role === 'units')!;

const stand = (files: Readonly<Record<string, unknown>>) => {
  const store = new Store({
    ...initialState('vi', 'auto'),
    catalogue: { status: 'ready', value: catalogue },
    catalogueUrl: 'https://x/catalogue.json',
  });
  const engines: MemoryEngine[] = [];
  const start = () => {
    engines.push(
      new MemoryEngine(new Map(Object.entries(files).map(([name, file]) => [`https://x/${name}`, file]))),
    );
    return engines.at(-1)!;
  };
  return { store, engines, start };
};

test('every file of polygons is offered once, zones and units of the land fund first', () => {
  expect(targets.map(({ role }) => role).slice(0, 2)).toEqual(['zones', 'units']);
  const polygons = catalogue.layers.filter(({ style }) => style.kind === 'fill');
  expect(targets.map(({ layer }) => layer.data).toSorted()).toEqual(
    [...new Set(polygons.map(({ data }) => data))].toSorted(),
  );
  expect(targets.flatMap(({ layers }) => layers)).toHaveLength(polygons.length);
});

test('a file is audited once a visit, in an engine that ends with the question', async () => {
  const { store, engines, start } = stand({
    [zones.layer.data]: collection(square(107, 'a'), square(107.005, 'b')),
    [units.layer.data]: collection(square(107, 'u')),
  });
  const answer = await auditTarget(store, zones, {}, start);
  expect(answer.ok && answer.value.problems.map(({ kind }) => kind)).toContain('overlap');
  expect(await auditTarget(store, zones, {}, start)).toEqual(answer);
  expect(engines.map(({ closed }) => closed)).toEqual([true]);
});

test('a dead file is an answer in words and is asked for again; a dead reference too', async () => {
  const { store, engines, start } = stand({ [zones.layer.data]: collection(square(107, 'a')) });
  expect(await auditTarget(store, units, {}, start)).toMatchObject({ ok: false });
  for (let turn = 0; turn < 2; turn++) {
    const answer = await auditTarget(store, zones, {}, start);
    expect(answer.ok && answer.value.reference?.failed).toContain('cannot be loaded');
  }
  expect(engines).toHaveLength(3);
});

test('stopping rejects at once and ends the engine', async () => {
  const { store, engines, start } = stand({ [zones.layer.data]: collection(square(107, 'a')) });
  const stop = new AbortController();
  const onProgress = (): void => stop.abort(new DOMException('stopped', 'AbortError'));
  await expect(auditTarget(store, zones, { signal: stop.signal, onProgress }, start)).rejects.toThrow(
    'stopped',
  );
  expect(engines[0]?.closed).toBe(true);
});
