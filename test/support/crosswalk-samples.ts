import { methodOf } from '#core/fund/method.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { CrosswalkAnswer } from '#worker/crosswalk-protocol.ts';

/**
 * Old A (100 ha) and B (50 ha) against new X (80 ha) of A alone, Y (60 ha) of both, Z (10 ha) of B; a sliver of 0.05 ha between A and Z.
 * Worked by hand.
 */
export function makeCrosswalk(): CrosswalkAnswer {
  const row = (from: string, to: string, ha: number, ofFrom: number, ofTo: number) => ({
    ...{ from, to, planeHa: ha, ellipsoidHa: ha * 0.9999 },
    ...{ shareOfFrom: ha / ofFrom, shareOfTo: ha / ofTo },
  });
  const unit = (id: string, name: string, ha: number, parts: readonly string[]) => ({
    ...{ id, name, areaHa: { plane: ha, ellipsoid: ha * 0.9999 }, parts },
    ...{ split: parts.length > 1, residualHa: 1e-10 },
  });
  const box = [107, 21, 107.02, 21.02] as const;
  return {
    method: methodOf('kernel', { meridianDeg: 107.75, k0: 0.9999 }),
    rows: [
      ...[row('193', '06685', 80, 100, 80), row('193', '06979', 19.95, 100, 60)],
      ...[row('193', '06978', 0.05, 100, 10), row('202', '06979', 40.05, 50, 60)],
      row('202', '06978', 9.95, 50, 10),
    ],
    from: [
      unit('193', 'Thành phố Hạ Long', 100, ['06685', '06979']),
      unit('202', 'Huyện Ba Chẽ', 50, ['06979', '06978']),
    ],
    to: [
      unit('06685', 'Phường Hồng Gai', 80, ['193']),
      unit('06979', 'Xã Kỳ Thượng', 60, ['193', '202']),
      unit('06978', 'Xã Ba Chẽ', 10, ['202']),
    ],
    sliver: 0.01,
    closureHa: 1e-10,
    problems: [],
    boxes: {
      from: { 193: box, 202: box },
      to: { '06685': box, '06979': box, '06978': box },
    },
  };
}

/** The catalogue with a layer of old units beside the present ones. */
export const withOldUnits = (catalogue: Catalogue): Catalogue => {
  const units = catalogue.layers.find(({ id }) => id === 'units')!;
  const old: Layer = {
    ...units,
    id: 'old-units',
    title: { vi: 'Đơn vị cấp huyện cũ (13 đơn vị)', en: 'Former districts (13 units)' },
    data: 'old-units.geojson',
    idBy: 'code',
    verification: 'illustrative',
    accuracy: {
      vi: 'gộp từ ranh giới gần đúng của đơn vị mới, không phải ranh giới cũ chính thức',
      en: 'merged from the approximate limits of present units, not the official old boundary',
    },
    vintage: {
      id: '2024-11',
      title: { vi: 'Đến 30/06/2025', en: 'Until 30 June 2025' },
      validFrom: '2024-11-01',
      validTo: '2025-06-30',
    },
  };
  const present: Layer = {
    ...units,
    idBy: 'code',
    vintage: {
      id: '2025-07',
      title: { vi: 'Từ 01/07/2025', en: 'Since 1 July 2025' },
      validFrom: '2025-07-01',
    },
  };
  return {
    ...catalogue,
    layers: [...catalogue.layers.map((layer) => (layer === units ? present : layer)), old],
  };
};
