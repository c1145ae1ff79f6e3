import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import proj4 from 'proj4';
import { parseShp } from 'shpjs';
import { expect, test } from 'vitest';
import { auditLayer } from '#core/audit/audit-layer.ts';
import { planeArea } from '#core/geo/area.ts';
import { intersection } from '#core/geo/clip.ts';
import { projector } from '#core/geo/layer-projector.ts';
import { layerOfMultiPolygons, multiPolygonOf } from '#core/geo/multi-polygon.ts';
import { readAsFound } from '#io/geojson-as-found.ts';
import { kindsOf } from '#test/support/audits.ts';
import { leastCpuMs } from '#test/support/cpu-time.ts';
import { AXIS } from '#test/support/funds.ts';

const QUANG_NINH = resolve('../shared/data/communes-22-quang-ninh.geojson');
const CAO_BANG = resolve('../shared/data/communes-04-cao-bang.geojson');
const VIENTIANE = resolve('../shared/data/vientiane-plan-2030/glup2030_cdudcp_v1.shp');

function read(value: unknown) {
  const found = readAsFound(value);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}
const open = (path: string) => read(JSON.parse(readFileSync(path, 'utf8')));

test.skipIf(!existsSync(QUANG_NINH))(
  'the communes of Quảng Ninh share every border: no alarm, in about a second of processor time (skipped without ../shared/data)',
  async () => {
    const { layer, problems } = open(QUANG_NINH);
    const audit = () => auditLayer(layer, { axis: AXIS, found: problems });
    const answer = await audit();
    expect(answer.ok).toBe(true);
    expect(kindsOf(answer).sort()).toEqual(['duplicate-vertex', 'wrong-winding']);
    expect(await leastCpuMs(3, audit)).toBeLessThan(1000);
  },
  60_000,
);

test.skipIf(!existsSync(CAO_BANG))(
  'the communes of Cao Bằng: four true overlaps, each as large as Turf clips it (skipped without ../shared/data)',
  async () => {
    const { layer, problems } = open(CAO_BANG);
    const axis = { meridianDeg: 105.75, k0: 0.9999 };
    const answer = await auditLayer(layer, { axis, found: problems });
    const overlaps = answer.problems.filter(({ kind }) => kind === 'overlap');
    expect(overlaps.map(({ features }) => features)).toEqual([
      [23, 25],
      [26, 29],
      [13, 15],
      [28, 29],
    ]);
    expect(answer.problems.filter(({ kind }) => kind === 'near-border')).toHaveLength(6);
    expect(kindsOf(answer)).not.toContain('gap');
    const plane = { ...layer, xy: projector(axis)(layer.xy) };
    const [x, y] = [plane.xy[0]!, plane.xy[1]!];
    for (const { features, areaM2 } of overlaps) {
      const [a, b] = features.map((feature) => multiPolygonOf(plane, feature, x, y));
      const clipped = planeArea(layerOfMultiPolygons([intersection(a!, b!)], x, y), 0);
      expect(Math.abs(clipped - areaM2)).toBeLessThan(0.5);
    }
  },
  60_000,
);

test.skipIf(!existsSync(VIENTIANE))(
  'the plan of Vientiane lies outside Vietnam, and is audited all the same (skipped without ../shared/data)',
  async () => {
    const toLonLat = proj4('+proj=utm +zone=48 +datum=WGS84').inverse;
    const degrees = (value: unknown): unknown =>
      Array.isArray(value) && typeof value[0] === 'number'
        ? toLonLat([value[0], value[1]])
        : (value as unknown[]).map(degrees);
    const { layer, problems } = read({
      type: 'FeatureCollection',
      features: parseShp(readFileSync(VIENTIANE)).map((geometry) => ({
        type: 'Feature',
        geometry: geometry && { ...geometry, coordinates: degrees(geometry.coordinates) },
      })),
    });
    const answer = await auditLayer(layer, { axis: { meridianDeg: 102, k0: 0.9999 }, found: problems });
    expect(answer.problems.find(({ kind }) => kind === 'outside-vietnam')?.features).toHaveLength(63);
    const counts = Object.fromEntries(
      kindsOf(answer).map((kind) => [
        kind,
        answer.problems.filter((problem) => problem.kind === kind).length,
      ]),
    );
    expect(counts).toEqual({
      overlap: 1,
      'outside-vietnam': 1,
      gap: 1,
      'near-border': 3,
      spike: 1,
      'wrong-winding': 1,
    });
  },
);
