import { readFileSync } from 'node:fs';
import { Geodesic } from 'geographiclib-geodesic';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { initialState } from '#app/initial-state.ts';
import type { AppState } from '#app/state.ts';
import { transitionQuestion } from '#app/table-question.ts';
import { versionQuestion } from '#app/version-question.ts';
import { ALONE } from '#core/fund/crew.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { ok } from '#core/result.ts';
import { atlas } from '#test/support/atlas.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import { TASKS } from '#worker/tasks.ts';

const FOLDER = 'public/data/lang-son';
const zones: FeatureCollection<Polygon | MultiPolygon> = JSON.parse(
  readFileSync(`${FOLDER}/zones.geojson`, 'utf8'),
);
const catalogue: Catalogue = JSON.parse(readFileSync(`${FOLDER}/catalogue.json`, 'utf8'));
const axis = ['--axis', String(catalogue.axis.meridian)];

/** The viewer with two phases chosen, and its worker over the files of the package. */
const state: AppState = {
  ...initialState('vi', 'auto'),
  catalogue: { status: 'ready', value: catalogue },
  catalogueUrl: 'https://plan.test/catalogue.json',
  phase: '2025',
  compared: '2030:2050',
  tables: { ...initialState('vi', 'auto').tables, other: 'phases' },
};
const context = {
  cache: new LayerCache(
    async (url) => ok(readFileSync(`${FOLDER}/${new URL(url).pathname.slice(1)}`)),
    ALONE,
  ),
  checkpoint: async () => {},
};

/** Hectares by GeographicLib, which shares nothing with the kernel. */
function karneyHa({ geometry }: (typeof zones.features)[number]): number {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  return rings.reduce((sum, ring) => {
    const polygon = Geodesic.WGS84.Polygon(false);
    for (const [lon, lat] of ring.slice(1)) polygon.AddPoint(lat!, lon!);
    return sum + (polygon.Compute(false, true).area ?? Number.NaN) / 10_000;
  }, 0);
}
const changed = zones.features.filter(({ properties }) => properties?.planned !== properties?.vision);

test('from 2030 to 2050 the terminal gives the flows of the viewer, and GeographicLib the same hectares', async () => {
  const { code, stdout } = await atlas(
    ...['transition', '--zones', `${FOLDER}/zones.geojson`, '--from', 'planned', '--to', 'vision'],
    ...['--units', `${FOLDER}/units.geojson`, '--unit-id', 'code', '--unit-name', 'full_name', ...axis],
  );
  expect(code).toBe(0);
  const printed = JSON.parse(stdout);
  const answer = await TASKS.transition(transitionQuestion(state, catalogue)!, context);
  if (!answer.ok) throw new Error(answer.error.message);
  expect(printed.total.cells).toEqual(JSON.parse(JSON.stringify(answer.value.total.cells)));
  expect(printed.units).toHaveLength(answer.value.units.length);
  const flows = new Map<string, number>();
  for (const zone of changed) {
    const flow = `${zone.properties?.planned} ${zone.properties?.vision}`;
    flows.set(flow, (flows.get(flow) ?? 0) + karneyHa(zone));
  }
  const cells: { from: string; to: string; ellipsoidHa: number }[] = printed.total.cells.filter(
    ({ from, to }: { from: string; to: string }) => from !== to,
  );
  expect(cells.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([...flows.keys()].sort());
  for (const { from, to, ellipsoidHa } of cells)
    expect(Math.abs(ellipsoidHa / flows.get(`${from} ${to}`)! - 1), `${from} ${to}`).toBeLessThan(1e-6);
});

test('the difference of 2030 and 2050 names the zones that change, and no land appears or goes', async () => {
  const path = `${FOLDER}/zones.geojson`;
  const { code, stdout } = await atlas(
    ...['diff', path, path, '--category', 'planned', '--to-category', 'vision', '--id', 'id', ...axis],
  );
  expect(code).toBe(0);
  const printed = JSON.parse(stdout);
  expect(printed.reclassed.map(({ id }: { id: string }) => id).sort()).toEqual(
    changed.map(({ properties }) => properties?.id).sort(),
  );
  expect([printed.added, printed.removed, printed.reshaped]).toEqual([[], [], []]);
  const answer = await TASKS.versionDiff(versionQuestion(state, catalogue)!, context);
  if (!answer.ok) throw new Error(answer.error.message);
  expect(printed.categories).toEqual(JSON.parse(JSON.stringify(answer.value.categories)));
});
