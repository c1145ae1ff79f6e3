import type { Sibling } from '../../src/core/plan/catalogue.ts';

const sibling = (id: string, vi: string, en = vi): Sibling => ({
  id,
  title: { vi, en },
  catalogue: `../${id}/catalogue.json`,
});

/** The packages that ship together, in the order of the menu. */
export const SIBLINGS: readonly Sibling[] = [
  sibling('viet-nam', 'Việt Nam'),
  sibling('quang-ninh', 'Quảng Ninh'),
  sibling('cao-bang', 'Cao Bằng'),
  sibling('lang-son', 'Lạng Sơn'),
  sibling('bac-ninh', 'Bắc Ninh'),
  sibling('khanh-hoa', 'Khánh Hòa'),
];
