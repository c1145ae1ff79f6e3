import type { Verification } from '../../../src/core/plan/provenance.ts';
import { readUnits } from './unit-list.ts';

/** Codes of the present units that the table puts under former ones, e.g. `Hạ Long`. */
export const unitsFormerly = (...former: readonly string[]): string[] =>
  readUnits()
    .filter(({ old }) => former.some((name) => old.startsWith(`${name} (`)))
    .map(({ code }) => code);

/** Former units of each region; the first is secondary, the others are a guess and said to be one (planning-rules 1.2). */
export const REGIONS = {
  'vung-1': { old: ['Hạ Long', 'Cẩm Phả', 'Quảng Yên', 'Uông Bí', 'Đông Triều'], membership: 'secondary' },
  'vung-2': { old: ['Vân Đồn', 'Cô Tô', 'Tiên Yên', 'Ba Chẽ', 'Bình Liêu'], membership: 'unverified' },
  'vung-3': { old: ['Móng Cái', 'Hải Hà', 'Đầm Hà'], membership: 'unverified' },
} as const satisfies Record<string, { readonly old: readonly string[]; readonly membership: Verification }>;
