import { constraintAreas } from '#core/geo/constraint-overlay.ts';
import { buildLabelMesh } from '#core/geo/label-mesh.ts';
import { featureCount } from '#core/geo/layer-buffer.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { withoutFeatures } from '#core/geo/multi-polygon.ts';
import { overlayAreas } from '#core/geo/overlay-area.ts';
import { summariseParts } from '#core/geo/part-summary.ts';
import { AXIS } from '#test/support/funds.ts';
import { seededProvince } from '#test/support/seeded-province.ts';
import { benchLayers } from './bench-layers.ts';
import { atMost } from './figures.ts';
import { quickest } from './measure.ts';
import { inSeconds, type Section, times } from './section.ts';

const CATEGORIES = 40;

/** Zones by unit and class of a constraint, against zones by unit alone. */
export async function benchThirdLayer(size: number): Promise<Section> {
  const { zones, units } = benchLayers(size).plane;
  const lonLat = withoutFeatures(
    seededProvince({ zones: 10, seed: 3 }).communes,
    (feature) => feature % 3 > 0,
  );
  const constraint = { ...lonLat, xy: projector(AXIS)(lonLat.xy) };
  const category = Uint32Array.from({ length: featureCount(zones) }, (_, zone) => zone % CATEGORIES);
  const options = { category, categoryCount: CATEGORIES, parts: summariseParts(zones) };
  const two = (await quickest(5, () => overlayAreas(buildLabelMesh(units), zones, options))).cpu;
  const three = (
    await quickest(5, () => {
      constraintAreas(buildLabelMesh(units), buildLabelMesh(constraint), zones, options);
    })
  ).cpu;
  return {
    title: 'Three layers at once',
    head: ['', 'processor', 'times two layers'],
    rows: [
      ['zones by unit', inSeconds(two), '1×'],
      ['zones by unit, and by unit and class of a constraint', inSeconds(three), times(three / two)],
    ],
    note: `${featureCount(zones)} zones, ${featureCount(units)} units; the constraint covers about a third of the land with ${constraint.xy.length / 2} vertices. Meshes made each time.`,
    figures: [
      atMost('three layers at once, zones × units × constraint, times two layers', three / two, 1.5, '', 2),
    ],
  };
}
