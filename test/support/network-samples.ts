import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { makeTaskCatalogue } from './task-samples.ts';

const layer = (id: string, style: Layer['style']): Layer => ({
  id,
  group: 'plan',
  title: { vi: id },
  data: `${id}.geojson`,
  style,
  verification: 'unverified',
  document: 'qd80',
});

const town = (id: string, name: string, at: readonly [number, number], planned: string): GeoJSON.Feature => ({
  type: 'Feature',
  properties: {
    id,
    name,
    role: id === 'bn' ? 'đô thị trung tâm' : '',
    now: id === 'bn' ? 'II' : 'Không có số liệu',
    now_verification: 'unverified',
    now_source: 'qd80',
    planned,
    planned_verification: 'secondary',
    planned_source: 'qd80',
  },
  geometry: { type: 'Point', coordinates: [...at] },
});

const PLACES = {
  ts: [105.96, 21.12],
  td: [106.02, 21.14],
  bn: [106.05, 21.18],
  bg: [106.2, 21.28],
  xa: [106.5, 21.4],
} as const satisfies Record<string, readonly [number, number]>;

/** Towns of the sample network, by file. */
export const NETWORK_FILES: Readonly<Record<'towns' | 'links', GeoJSON.FeatureCollection>> = {
  towns: {
    type: 'FeatureCollection',
    features: [
      town('ts', 'Từ Sơn', PLACES.ts, 'II'),
      town('td', 'Tiên Du', PLACES.td, 'Không có số liệu'),
      town('bn', 'Bắc Ninh', PLACES.bn, 'I'),
      town('bg', 'Bắc Giang', PLACES.bg, 'II'),
      town('xa', 'Đô thị xa', PLACES.xa, 'V'),
    ],
  },
  links: {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: {
          id: 'chuoi',
          name: 'Chuỗi đô thị: Từ Sơn – Tiên Du – Bắc Ninh – Bắc Giang',
          kind: 'industry',
          centres: ['ts', 'td', 'bn', 'bg'],
          document: 'qd80',
          verification: 'unverified',
        },
        geometry: {
          type: 'LineString',
          coordinates: [PLACES.ts, PLACES.td, PLACES.bn, PLACES.bg].map((at) => [...at]),
        },
      },
      {
        type: 'Feature',
        properties: {
          id: 'ha-noi',
          name: 'Liên kết vùng: Hà Nội',
          kind: 'region',
          centres: ['bn', 'ts', 'gone'],
          toward: 'Hà Nội',
          direction: 'forward',
          document: 'qd80',
          verification: 'secondary',
        },
        geometry: { type: 'LineString', coordinates: [[...PLACES.bn], [...PLACES.ts], [105.9, 21.07]] },
      },
    ],
  },
};

/** The sample catalogue with a network of towns. */
export const makeNetworkCatalogue = (): Catalogue => {
  const catalogue = makeTaskCatalogue();
  return {
    ...catalogue,
    layers: [
      ...catalogue.layers,
      layer('towns', { kind: 'symbol', classes: [{ value: '', title: { vi: 'Đô thị' }, color: '#b3123c' }] }),
      layer('links', {
        kind: 'line',
        classBy: 'kind',
        arrowBy: 'direction',
        classes: [
          { value: 'industry', title: { vi: 'Liên kết công nghiệp' }, color: '#7c4a03' },
          { value: 'region', title: { vi: 'Liên kết vùng' }, color: '#37527a' },
        ],
      }),
    ],
    urbanSystem: {
      centres: 'towns',
      links: 'links',
      classes: [
        { property: 'now', title: { vi: 'Từ 01/01/2026' }, when: 'now' },
        { property: 'planned', title: { vi: 'Quy hoạch đến 2030' }, when: 'planned' },
      ],
    },
  };
};
