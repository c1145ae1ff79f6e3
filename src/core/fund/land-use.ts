import { AGRICULTURAL_CODES } from './agricultural-codes.ts';
import { code, type LandUseCode } from './land-use-code.ts';
import { NON_AGRICULTURAL_CODES } from './non-agricultural-codes.ts';

export type { LandUseCode } from './land-use-code.ts';

/** Unused land, CSD. */
const UNUSED_CODES: readonly LandUseCode[] = [
  code('CSD', 'Nhóm đất chưa sử dụng', 'Unused land (group)', '#FFFFFE', 'unused', 'both', ''),
  code('BCS', 'Đất bằng chưa sử dụng', 'Unused flat land', '#FFFFFE', 'unused', 'both', ''),
  code(
    'DCS',
    'Đất đồi núi chưa sử dụng',
    'Unused hill land',
    '#FFFFFE',
    'unused',
    'both',
    'other source 245,245,240',
  ),
  code('NCS', 'Núi đá không có rừng cây', 'Rocky mountain without trees', '#E6E6C8', 'unused', 'both', ''),
  code(
    'CGT',
    'Đất do Nhà nước thu hồi chưa giao, chưa cho thuê',
    'Recovered by the State, not yet allocated or leased',
    undefined,
    'unused',
    '2024',
    '',
  ),
  code('MCS', 'Đất có mặt nước chưa sử dụng', 'Unused water surface', undefined, 'unused', '2024', ''),
];

/** Coastal water: no part of the land balance. */
const COASTAL_CODES: readonly LandUseCode[] = [
  code(
    'MVB',
    'Đất có mặt nước ven biển (quan sát)',
    'Coastal water (observed)',
    '#B4FFFF',
    'coastal',
    '2018',
    '',
  ),
  code(
    'MVT',
    'Đất mặt nước ven biển nuôi trồng thủy sản',
    'Coastal water, aquaculture',
    '#B4FFFF',
    'coastal',
    '2018',
    '',
  ),
  code(
    'MVR',
    'Đất mặt nước ven biển có rừng ngập mặn',
    'Coastal water, mangrove',
    '#B4FFFF',
    'coastal',
    '2018',
    '',
  ),
  code(
    'MVK',
    'Đất mặt nước ven biển có mục đích khác',
    'Coastal water, other',
    '#B4FFFF',
    'coastal',
    '2018',
    '',
  ),
];

/** Areas that contain all other codes: never summed with them. */
const OVERLAY_CODES: readonly LandUseCode[] = [
  code('KDT', 'Đất đô thị', 'Urban area', undefined, 'overlay', '2024', 'an area other codes lie in'),
  code('KKT', 'Đất khu kinh tế', 'Economic zone', undefined, 'overlay', '2024', 'an area other codes lie in'),
  code(
    'KBT',
    'Đất khu bảo tồn',
    'Conservation area',
    undefined,
    'overlay',
    '2024',
    'an area other codes lie in',
  ),
  code(
    'CNC',
    'Đất khu công nghệ cao',
    'High-tech park',
    undefined,
    'overlay',
    '2024',
    'an area other codes lie in',
  ),
];

/**
 * All codes known, in the order of the tables.
 *
 * Source: facts/land-use-codes.csv and planning-rules 6.1 (secondary). 32 colours serve 75 codes: colour alone names nothing,
 * print the code.
 */
export const LAND_USE_CODES: readonly LandUseCode[] = [
  ...AGRICULTURAL_CODES,
  ...NON_AGRICULTURAL_CODES,
  ...UNUSED_CODES,
  ...COASTAL_CODES,
  ...OVERLAY_CODES,
];

const byCode: ReadonlyMap<string, LandUseCode> = new Map(LAND_USE_CODES.map((entry) => [entry.code, entry]));

/** The entry of a code, in capitals or not, or undefined. */
export const landUseOf = (id: string): LandUseCode | undefined =>
  byCode.get(id) ?? byCode.get(id.trim().toUpperCase());

/** Whether a category is an overlay area, in capitals or not, to be kept out of every sum. */
export const isOverlayCode = (id: string): boolean => landUseOf(id)?.overlay ?? false;

/** Whether a category, in capitals or not, lies on land or at sea; unknown categories count as land. */
export const domainOf = (id: string): 'land' | 'sea' => landUseOf(id)?.domain ?? 'land';
