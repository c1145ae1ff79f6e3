import { readFileSync } from 'node:fs';
import { area, featureCollection, intersect, union } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { conformityQuestion, conformitySides } from '#app/conformity-question.ts';
import { initialState } from '#app/initial-state.ts';
import { overlapQuestion } from '#app/overlap-question.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';
import { ok } from '#core/result.ts';
import { LayerCache } from '#worker/layer-cache.ts';
import { TASKS } from '#worker/tasks.ts';

type Zone = GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon, Record<string, string>>;

const FOLDER = 'public/data/lang-son';
const read = <T>(name: string): T => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'));
const catalogue = read<Catalogue>('catalogue.json');
const register = read<PlanRegister>('plans.json');
const zonesOf = (name: string): readonly Zone[] =>
  read<GeoJSON.FeatureCollection>(name).features as unknown as readonly Zone[];
const state = { ...initialState('vi', 'auto'), catalogueUrl: 'https://x.test/catalogue.json' };
const context = () => ({
  cache: new LayerCache(async (url) => ok(readFileSync(url.replace('https://x.test', FOLDER), 'utf8'))),
  checkpoint: () => {},
});
/** Turf's figure in hectares; it measures on a sphere, so only parts of one plan are compared. */
const turfHa = (zone: GeoJSON.Feature | null): number => (zone ? area(zone) / 1e4 : 0);

describe.each([
  ['local-detailed', 'local-sub-area'],
  ['local-sub-area', 'local-general'],
])('the example plan %s', (lower, parent) => {
  const sides = conformitySides(
    { ...state, tables: { ...state.tables, pair: `${lower}:` } },
    catalogue,
    register,
  );
  test('stands under the one its register says', () => {
    expect([sides?.lower.id, sides?.parent.id]).toEqual([lower, parent]);
  });

  test('differs from it in the lots and the part Turf finds, and closes', async () => {
    const answer = await TASKS.conformity(conformityQuestion(state, catalogue, sides!), context());
    if (!answer.ok) throw new Error(answer.error.message);
    const { conflicts, total, closureHa } = answer.value;
    const lots = zonesOf(`${lower}.geojson`);
    const expected = new Map<string, number>();
    for (const lot of lots)
      for (const zone of zonesOf(`${parent}.geojson`)) {
        if (lot.properties.function === zone.properties.function) continue;
        const ha = turfHa(intersect(featureCollection([lot, zone])));
        if (ha > 1e-4) expected.set(`${lot.properties.id} ${zone.properties.id}`, ha);
      }
    expect(conflicts.map(({ lotId, zoneId }) => `${lotId} ${zoneId}`).sort()).toEqual(
      [...expected.keys()].sort(),
    );
    expect(expected.size).toBeGreaterThan(0);
    const whole = lots.reduce((sum, lot) => sum + turfHa(lot), 0);
    const differs = [...expected.values()].reduce((sum, ha) => sum + ha, 0);
    expect(total.conflictHa.ellipsoid / total.areaHa.ellipsoid).toBeCloseTo(differs / whole, 5);
    expect(closureHa).toBeLessThan(1e-9);
  }, 60_000);
});

test('lots are named in the reader’s language where the data has it', async () => {
  const sides = conformitySides(state, catalogue, register)!;
  const nameIn = async (lang: 'vi' | 'en') => {
    const question = conformityQuestion({ ...state, lang }, catalogue, sides);
    const answer = await TASKS.conformity(question, context());
    return answer.ok ? answer.value.conflicts[0]?.lotName : answer.error.message;
  };
  expect([await nameIn('vi'), await nameIn('en')]).toEqual(['Lô TMX-01', 'Lot TMX-01']);
});

test('the two example programmes share the part of their land Turf finds, and are told to be coordinated', async () => {
  const answer = await TASKS.overlap(overlapQuestion(state, catalogue, register)!, context());
  if (!answer.ok) throw new Error(answer.error.message);
  const pair = answer.value.pairs.find(({ relation }) => relation === 'programmes')!;
  const landOf = (id: string) => {
    const ids = register.plans.find((plan) => plan.id === id)?.extent?.ids ?? [];
    return union(
      featureCollection(
        zonesOf('units.geojson').filter(({ properties }) => ids.includes(properties.code!)) as Zone[],
      ),
    )!;
  };
  const [first, second] = [landOf(pair.first), landOf(pair.second)];
  const shared = turfHa(intersect(featureCollection([first, second])));
  expect(pair.shareOfFirst).toBeCloseTo(shared / turfHa(first), 4);
  expect(pair.shareOfSecond).toBeCloseTo(shared / turfHa(second), 4);
  expect(answer.value.closureHa).toBeLessThan(1e-6);
}, 60_000);
