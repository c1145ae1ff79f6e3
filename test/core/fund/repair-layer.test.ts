import { describe, expect, test } from 'vitest';
import { landFund } from '#core/fund/ledger.ts';
import { prepareLayer, prepareUnits, prepareZones } from '#core/fund/prepared-layer.ts';
import { repairLayer } from '#core/fund/repair-layer.ts';
import { planeArea } from '#core/geo/area.ts';
import { unionOf } from '#core/geo/clip.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { loadMakeValid } from '#core/geo/make-valid.ts';
import { layerOfMultiPolygons, multiPolygonOf } from '#core/geo/multi-polygon.ts';
import { AXIS, onlyUnit, planeRows } from '#test/support/funds.ts';
import { feature, featuresOf, layerOf, type Polygons, rectangle } from '#test/support/layers.ts';
import { plot, plotRing } from '#test/support/plots.ts';

const HECTARE = 10_000;
const makeValid = await loadMakeValid();
const repaired = (...zones: Polygons[]) => repairLayer(layerOf(zones), AXIS, async () => makeValid);
const areaOf = (layer: ReturnType<typeof layerOf>, at = 0) =>
  planeArea({ ...layer, xy: projector(AXIS)(layer.xy) }, at);

const bowTie = feature(
  plotRing([
    [0, 0],
    [100, 100],
    [100, 0],
    [0, 100],
  ]),
);

describe('repair on request', () => {
  test('a bow-tie of two triangles of 2,500 m² has 0 by its corners and 5,000 m² after', async () => {
    const { layer, repairs, problems } = await repaired(bowTie, plot(200, 0, 300, 100));
    expect(repairs).toEqual([
      {
        feature: 0,
        from: 'self-crossing',
        areaBeforeHa: expect.closeTo(0, 9),
        areaAfterHa: expect.closeTo(0.5, 9),
        parts: 2,
        dropped: 0,
        method: 'GEOS 3.13.0 MakeValid, structure',
      },
    ]);
    expect(areaOf(layer)).toBeCloseTo(0.5 * HECTARE, 4);
    expect(problems).toEqual([
      expect.objectContaining({
        kind: 'repaired',
        feature: 0,
        message: expect.stringMatching(/0\.500000 ha in 2 part/),
      }),
    ]);
  });

  test('corners keep their longitude and latitude to the last bit, sound features wholly', async () => {
    const sound = plot(200, 0, 300, 100);
    const { layer } = await repaired(sound, bowTie);
    expect(featuresOf(layer)[0]).toEqual(sound);
    const corners = featuresOf(layer)[1]!.flat(2).map(String);
    for (const corner of bowTie[0]![0]!) expect(corners).toContain(String(corner));
  });

  test.each([
    ['a loop wound twice counts once', [...rectangle(0, 0, 100, 100), ...rectangle(0, 0, 100, 100)], 1, 0],
    [
      'a spike is dropped, and said',
      [
        [0, 0],
        [100, 0],
        [100, 100],
        [100, 300],
        [100, 100],
        [0, 100],
        [0, 50],
        [50, 50],
        [50, 60],
        [0, 40],
      ],
      undefined,
      1,
    ],
  ] as const)('%s', async (_, ring, ha, dropped) => {
    const { repairs } = await repaired(feature(plotRing(ring)));
    expect(repairs[0]?.dropped).toBe(dropped);
    if (ha !== undefined) expect(repairs[0]?.areaAfterHa).toBeCloseTo(ha, 6);
  });

  test('parts of one feature on one another become their union, as Turf’s', async () => {
    const parts: Polygons = [...plot(0, 0, 100, 100), ...plot(50, 50, 150, 150)];
    const { repairs } = await repaired(parts);
    const plane = { ...layerOf([parts]), xy: projector(AXIS)(layerOf([parts]).xy) };
    const origin = [plane.xy[0]!, plane.xy[1]!] as const;
    const shapes = multiPolygonOf(plane, 0, ...origin).map((rings) => [rings]);
    const union = planeArea(layerOfMultiPolygons([unionOf(shapes)]), 0);
    expect(repairs[0]).toMatchObject({ parts: 1, areaBeforeHa: expect.closeTo(2, 6) });
    expect(repairs[0]!.areaAfterHa * HECTARE).toBeCloseTo(union, 2);
    expect(union).toBeCloseTo(17_500, 2);
  });

  test('star of five corners: the middle is wound twice and stays land', async () => {
    const star = Array.from({ length: 5 }, (_, i) => {
      const angle = (4 * Math.PI * i) / 5;
      return [100 + 100 * Math.sin(angle), 100 + 100 * Math.cos(angle)] as const;
    });
    const { repairs } = await repaired(feature(plotRing(star)));
    // five tips and a pentagon: r² · 5 · sin 36° · sin 18° … by the closed formula of the pentagram
    const inner = (100 * Math.cos((2 * Math.PI) / 5)) / Math.cos(Math.PI / 5);
    const outline = 5 * 100 * inner * Math.sin(Math.PI / 5);
    expect(repairs[0]!.areaAfterHa * HECTARE).toBeCloseTo(outline, 3);
  });

  test('without faults nothing is loaded', async () => {
    const never = () => Promise.reject(new Error('loaded'));
    const layer = layerOf([plot(0, 0, 100, 100)]);
    expect(await repairLayer(layer, AXIS, never)).toEqual({ layer, repairs: [], problems: [] });
  });

  test('what cannot be repaired stays refused, and the others stay', async () => {
    const { layer, repairs, problems } = await repairLayer(
      layerOf([bowTie, plot(0, 0, 100, 100)]),
      AXIS,
      async () => ({ method: 'GEOS that gives up', repair: () => undefined }),
    );
    expect(repairs).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ kind: 'not-repaired', feature: 0 })]);
    const prepared = prepareLayer(layer, projector(AXIS), problems, repairs);
    expect(prepared.problems.map(({ kind }) => kind)).toEqual(['not-repaired', 'self-crossing']);
    expect(areaOf(prepared.lonLat, 1)).toBeCloseTo(HECTARE, 4);
  });
});

test('a ledger of a repaired layer closes and names the repair in result, problems and method', async () => {
  const zones = await repaired(bowTie, plot(100, 0, 200, 100));
  const project = projector(AXIS);
  const fund = await landFund(
    prepareZones(prepareLayer(zones.layer, project, zones.problems, zones.repairs), ['ODT', 'CLN']),
    prepareUnits(prepareLayer(layerOf([plot(0, 0, 300, 100)]), project), ['u'], ['u']),
    AXIS,
  );
  expect(planeRows(onlyUnit(fund))).toEqual({ ODT: expect.closeTo(0.5, 8), CLN: expect.closeTo(1, 8) });
  expect(fund.closureHa).toBeLessThan(1e-8);
  expect(fund.repairs).toEqual([
    expect.objectContaining({ layer: 'zones', feature: 0, from: 'self-crossing' }),
  ]);
  expect(fund.method.repair).toBe('GEOS 3.13.0 MakeValid, structure');
  expect(fund.method.summary).toContain('unsound features repaired by GEOS 3.13.0 MakeValid, structure');
  expect(fund.problems.map(({ kind }) => kind)).toEqual(['repaired']);
});
