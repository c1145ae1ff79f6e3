import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Measures, MeasuresRequest, SphereFund } from '#worker/proof-protocol.ts';
import { makeLandFund } from './task-samples.ts';

const ON_SPHERE = 1.0028;

/** The sample land fund as another map would measure it. */
export function makeSphereFund(): SphereFund {
  const { totals, overlays, units } = makeLandFund();
  return {
    unitsHa: units.reduce((sum, { areaHa }) => sum + areaHa.plane * ON_SPHERE, 0),
    rows: [...totals, ...overlays].map(({ category, planeHa }) => [category, planeHa * ON_SPHERE]),
  };
}

const measured = (ha: number) => ({ plane: ha * 0.9998, ellipsoid: ha, sphere: ha * ON_SPHERE });

/** Two zones with a printed area, one of them in parts that do not add up, and one without a figure. */
export const makeMeasures = ({ layers }: MeasuresRequest): Measures => ({
  features: layers.some(({ layer }) => layer === 'kkt')
    ? [
        {
          layer: 'kkt',
          id: 'quang-yen',
          name: 'Khu kinh tế ven biển Quảng Yên',
          measured: measured(13_303),
          properties: {
            ha: 13_303,
            document: 'qd80',
            status: 'in-force',
            text: '13.303 ha = 6.403,7 ha + Đầm Nhà Mạc 6.899,3 ha',
            parts: [
              {
                parts: [
                  { name: 'Phần thuộc Uông Bí cũ', name_en: 'In former Uông Bí', ha: 2551 },
                  { name: 'Phần thuộc Quảng Yên cũ', name_en: 'In former Quảng Yên', ha: 3852.7 },
                  { name: 'Đầm Nhà Mạc', ha: 6899.3 },
                ],
              },
            ],
          },
        },
        {
          layer: 'kkt',
          id: 'hoanh-mo',
          name: 'Khu kinh tế cửa khẩu Hoành Mô – Đồng Văn, tên rất dài để thử cách xuống dòng trong bảng hẹp',
          measured: measured(13_784.21),
          properties: {
            ha: 14_236,
            document: 'nowhere',
            parts: [{ note: 'Báo chí', parts: [{ name: 'Hoành Mô', ha: 14_000 }] }],
          },
        },
        {
          layer: 'kkt',
          id: 'kcn',
          name: 'Khu công nghiệp Cái Lân',
          measured: null,
          properties: { ha: 305.3 },
        },
      ]
    : [],
  failed: layers.some(({ layer }) => layer === 'gone') ? { gone: 'HTTP 503' } : {},
});

/** The catalogue with a layer that declares areas and one that cannot be read. */
export const withDeclared = (catalogue: Catalogue): Catalogue => {
  const [first] = catalogue.layers;
  const declaring = (id: string, vi: string) => ({
    ...first!,
    id,
    title: { vi },
    accuracy: { vi: 'hình minh họa, không phải ranh giới', en: 'illustrative shape, not a boundary' },
    declaredArea: {
      property: 'ha',
      unit: 'ha' as const,
      textBy: 'text',
      partsBy: 'parts',
      total: { ha: 27_800, document: 'qd80' },
    },
  });
  return {
    ...catalogue,
    layers: [...catalogue.layers, declaring('kkt', 'Khu kinh tế'), declaring('gone', 'Khu công nghiệp')],
  };
};
