import type { Text } from '../../../src/core/plan/provenance.ts';

/** An example of a development programme: it covers whole communes. */
export interface Programme {
  readonly id: string;
  readonly layer: string;
  readonly file: string;
  readonly title: Text;
  readonly color: string;
  /** Codes of present units. */
  readonly units: readonly string[];
}

/** Tam Thanh, Đồng Đăng, Kỳ Lừa and Cao Lộc: in both programmes, as chosen. */
const SHARED = ['05986', '06184', '06187', '06211'] as const;

export const PROGRAMMES: readonly Programme[] = [
  {
    id: 'vd-ct-do-thi',
    layer: 'programme-urban',
    file: 'programme-urban.geojson',
    title: {
      vi: 'Ví dụ: Chương trình phát triển đô thị Lạng Sơn',
      en: 'Example: Urban development programme of Lạng Sơn',
    },
    color: '#7c2d92',
    units: ['05977', '05983', ...SHARED],
  },
  {
    id: 'vd-ct-cua-khau',
    layer: 'programme-border',
    file: 'programme-border.geojson',
    title: {
      vi: 'Ví dụ: Chương trình phát triển đô thị vùng cửa khẩu',
      en: 'Example: Urban development programme of the border-gate area',
    },
    color: '#0f5c8a',
    units: [...SHARED, '06196'],
  },
];
