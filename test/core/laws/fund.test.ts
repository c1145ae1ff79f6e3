import fc from 'fast-check';
import { expect } from 'vitest';
import type { LandFund, UnitFund } from '#core/fund/land-fund.ts';
import { inDegrees } from '#test/support/audits.ts';
import { expectCases, law } from '#test/support/cases.ts';
import { fundOf, onlyUnit } from '#test/support/funds.ts';
import { aFeature, aTessellation, foldedFeatures, someFeatures } from '#test/support/law-shapes.ts';
import { feature, layerOf, type Polygons, rectangle } from '#test/support/layers.ts';

/* The laws a land fund obeys, whatever the layers. */

/** Ten square centimetres. */
const NEAR_HA = 1e-7;
/** A tenth of a square metre: on the ellipsoid whole zones are measured along geodesics, cut ones on a plane whose edges bend in steps. */
const NEAR_ELLIPSOID_HA = 1e-5;
expectCases(3500);

const CODES = ['ODT', 'CLN', 'LUC', 'MVT', 'KKT'] as const;
const fund = (
  zones: readonly Polygons[],
  units: readonly Polygons[],
  codeOf = (zone: number): string => CODES[zone % CODES.length]!,
) =>
  fundOf(
    inDegrees(layerOf(zones)),
    zones.map((_, zone) => codeOf(zone)),
    inDegrees(layerOf(units)),
  );
const named = ({ problems }: LandFund, layer: 'zones' | 'units'): Set<number> =>
  new Set(problems.filter((problem) => problem.layer === layer).map((problem) => problem.feature));
const summed = ({ rows }: UnitFund): number => rows.reduce((sum, { planeHa }) => sum + planeHa, 0);
const near = (one: number, other: number): void => expect(Math.abs(one - other)).toBeLessThan(NEAR_HA);

law(
  'unit = Σ categories + unzoned − overlap, to ten square centimetres',
  1000,
  fc.tuple(someFeatures, aTessellation),
  async ([zones, { cells }]) => {
    const answer = await fund(zones, cells);
    expect(answer.units).toHaveLength(cells.length);
    for (const unit of answer.units) {
      near(unit.residualHa.plane, 0);
      expect(Math.abs(unit.residualHa.ellipsoid)).toBeLessThan(NEAR_ELLIPSOID_HA);
      near(unit.areaHa.plane, summed(unit) + unit.unzonedHa - unit.overlapHa + unit.residualHa.plane);
      expect(unit.unzonedHa).toBeGreaterThan(-NEAR_HA);
      expect(unit.overlapHa).toBeGreaterThan(-NEAR_HA);
    }
  },
);

law(
  'a partition covers a unit inside it once: nothing unzoned, nothing twice',
  600,
  fc.tuple(aTessellation, fc.nat({ max: 40 })),
  async ([{ cells, whole }, inset]) => {
    const [[sw, , ne]] = whole[0]! as unknown as [
      [readonly [number, number], unknown, readonly [number, number]],
    ];
    const unit = feature(rectangle(sw[0] + inset, sw[1] + inset, ne[0] - inset, ne[1] - inset));
    const only = onlyUnit(await fund(cells, [unit], () => 'ODT'));
    near(only.unzonedHa, 0);
    near(only.overlapHa, 0);
    near(summed(only), only.areaHa.plane);
  },
);

law(
  'a zone given in pieces is the zone',
  500,
  fc.tuple(aTessellation, aFeature),
  async ([{ cells, whole }, unit]) => {
    const pieces = onlyUnit(await fund(cells, [unit], () => 'ODT'));
    const one = onlyUnit(await fund([whole], [unit], () => 'ODT'));
    near(summed(pieces), summed(one));
    near(pieces.unzonedHa, one.unzonedHa);
  },
);

law(
  'the order of the zones changes no figure',
  500,
  fc.tuple(someFeatures, aTessellation),
  async ([zones, { cells }]) => {
    const last = zones.length - 1;
    const there = await fund(zones, cells);
    const back = await fund([...zones].reverse(), cells, (zone) => CODES[(last - zone) % CODES.length]!);
    for (const [i, unit] of there.units.entries()) {
      near(summed(unit), summed(back.units[i]!));
      near(unit.overlapHa, back.units[i]!.overlapHa);
      near(unit.unzonedHa, back.units[i]!.unzonedHa);
    }
  },
);

/** A sound zone and its unit, far from whatever else there is. */
const SOUND = feature(rectangle(7000, 0, 7300, 200));
const SOUND_UNIT = feature(rectangle(7100, 0, 7400, 200));

law(
  'folded, empty and touching zones crash nothing, and each is counted or named',
  800,
  foldedFeatures,
  async (zones) => {
    const all = feature(rectangle(-100, -100, 200, 200));
    const answer = await fund([...zones, SOUND], [all, SOUND_UNIT], (zone) => `Z${zone}`);
    near(answer.units[1]!.rows.find(({ category }) => category === `Z${zones.length}`)!.planeHa, 4);
    const told = named(answer, 'zones');
    const counted = new Set(answer.units[0]!.rows.map(({ category }) => Number(category.slice(1))));
    for (const [zone, polygons] of zones.entries())
      if (polygons.length > 0) expect(told.has(zone) || counted.has(zone), `zone ${zone}`).toBe(true);
    for (const { residualHa } of answer.units) expect(Number.isFinite(residualHa.plane)).toBe(true);
  },
);

law(
  'folded, empty and touching units crash nothing, and each is listed or named',
  800,
  foldedFeatures,
  async (units) => {
    const answer = await fund([SOUND, feature(rectangle(-50, -50, 90, 90))], [...units, SOUND_UNIT]);
    const told = named(answer, 'units');
    const listed = new Set(answer.units.map(({ id }) => Number(id.slice(1))));
    for (let unit = 0; unit <= units.length; unit++)
      if (unit === units.length || units[unit]!.length > 0)
        expect(told.has(unit) || listed.has(unit), `unit ${unit}`).toBe(true);
    near(answer.units.find(({ id }) => id === `u${units.length}`)!.rows[0]!.planeHa, 4);
  },
);
