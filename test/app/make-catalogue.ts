import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
};

const fill = (classBy: string, codes: readonly string[]): Layer['style'] => ({
  kind: 'fill',
  classBy,
  classes: codes.map((code) => ({
    value: code,
    code,
    title: { vi: `Đất ${code}`, en: `Land ${code}` },
    color: '#aabbcc',
  })),
});

/** A small sound catalogue: present and planned zones, units, roads, gates, one model. */
export function makeCatalogue(): Catalogue {
  return frozen<Catalogue>({
    format: 'plan-atlas/1',
    id: 'test-province',
    province: '22',
    title: { vi: 'Tỉnh thử', en: 'Test province' },
    version: '1.0.0',
    date: '2026-07-01',
    axis: { meridian: 107.75, k0: 0.9999 },
    bounds: [106.4, 20.6, 108.2, 21.7],
    phases: [
      { id: '2025', title: { vi: '2025' } },
      { id: '2030', title: { vi: '2030' } },
    ],
    documents: [
      {
        id: 'plan',
        number: '80/QĐ-TTg',
        date: '2023-02-11',
        body: { vi: 'Thủ tướng Chính phủ' },
        title: { vi: 'Quy hoạch tỉnh' },
        verification: 'secondary',
      },
    ],
    sources: [
      {
        id: 'drawn',
        title: { vi: 'Vẽ minh họa' },
        licence: 'CC0-1.0',
        date: '2026-07',
        attribution: 'Plan Atlas',
      },
      {
        id: 'osm',
        title: { vi: 'OpenStreetMap' },
        licence: 'ODbL-1.0',
        date: '2026',
        attribution: '© OpenStreetMap',
      },
    ],
    rulesets: [],
    groups: [
      { id: 'plan', title: { vi: 'Quy hoạch' } },
      { id: 'base', title: { vi: 'Nền' } },
    ],
    layers: [
      {
        id: 'gates',
        group: 'base',
        title: { vi: 'Cửa khẩu', en: 'Border gates' },
        data: 'gates.geojson',
        verification: 'secondary',
        source: 'osm',
        style: { kind: 'symbol', classes: [{ value: '', title: { vi: 'Cửa khẩu' }, color: '#112233' }] },
        shown: true,
        searchable: true,
      },
      {
        id: 'roads',
        group: 'base',
        title: { vi: 'Đường' },
        data: 'roads.geojson',
        verification: 'secondary',
        source: 'osm',
        style: { kind: 'line', classes: [{ value: '', title: { vi: 'Đường' }, color: '#112233' }] },
      },
      {
        id: 'zones-now',
        group: 'plan',
        title: { vi: 'Hiện trạng sử dụng đất' },
        data: 'zones.geojson',
        verification: 'illustrative',
        source: 'drawn',
        phases: ['2025'],
        style: fill('now', ['ODT', 'CLN']),
      },
      {
        id: 'zones-plan',
        group: 'plan',
        title: { vi: 'Quy hoạch sử dụng đất' },
        data: 'zones.geojson',
        verification: 'illustrative',
        source: 'drawn',
        phases: ['2030'],
        style: fill('plan', ['ODT', 'CLN', 'SKK']),
        shown: true,
      },
      {
        id: 'units',
        group: 'base',
        title: { vi: 'Đơn vị hành chính' },
        data: 'units.geojson',
        verification: 'secondary',
        source: 'osm',
        idBy: 'code',
        style: {
          kind: 'fill',
          outlineOnly: true,
          classes: [{ value: '', title: { vi: 'Ranh giới' }, color: '#333333' }],
        },
        searchable: true,
      },
    ],
    models: [
      {
        id: 'spatial',
        motto: { vi: 'một tâm, hai tuyến' },
        document: 'plan',
        verification: 'verified',
        data: 'model.geojson',
        elements: [
          {
            id: 'centre',
            kind: 'centre',
            label: { vi: 'Hạ Long' },
            text: { vi: 'một tâm' },
            members: [{ name: 'Hạ Long' }],
            membership: 'verified',
            verification: 'illustrative',
          },
          {
            id: 'west',
            kind: 'axis',
            label: { vi: 'Tuyến phía tây' },
            text: { vi: 'tuyến phía tây' },
            members: [],
            membership: 'unverified',
            verification: 'illustrative',
          },
        ],
        wordings: [],
      },
    ],
    landFund: {
      zones: 'zones-plan',
      units: 'units',
      unitId: 'code',
      unitName: 'name',
      category: { '2025': 'now', '2030': 'plan' },
    },
  });
}
