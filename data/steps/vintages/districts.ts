/** A unit of the district level in Quảng Ninh as it was from 1 November 2024 to 30 June 2025. */
export interface District {
  /** Code of the General Statistics Office (QĐ 124/2004/QĐ-TTg), of three digits: never a code of a present unit. */
  readonly code: string;
  readonly kind: 'thành phố' | 'thị xã' | 'huyện';
  readonly name: string;
}

const district = (code: string, kind: District['kind'], name: string): District => ({ code, kind, name });

/** The thirteen: 5 cities, 1 town, 7 districts (planning-rules 8, secondary); codes from copies of the public list, secondary. */
export const DISTRICTS: readonly District[] = [
  district('193', 'thành phố', 'Hạ Long'),
  district('194', 'thành phố', 'Móng Cái'),
  district('195', 'thành phố', 'Cẩm Phả'),
  district('196', 'thành phố', 'Uông Bí'),
  district('198', 'huyện', 'Bình Liêu'),
  district('199', 'huyện', 'Tiên Yên'),
  district('200', 'huyện', 'Đầm Hà'),
  district('201', 'huyện', 'Hải Hà'),
  district('202', 'huyện', 'Ba Chẽ'),
  district('203', 'huyện', 'Vân Đồn'),
  district('205', 'thành phố', 'Đông Triều'),
  district('206', 'thị xã', 'Quảng Yên'),
  district('207', 'huyện', 'Cô Tô'),
];

/**
 * Present units that cross the old line between Hạ Long and Ba Chẽ, where on it is not known (planning-rules 8, mark G):
 * what lies south of the parallel through the published centroid is drawn as of Hạ Long.
 */
export const SPLIT: Readonly<Record<string, { readonly south: string; readonly north: string }>> = {
  '06979': { south: '193', north: '202' },
  '06985': { south: '193', north: '202' },
};

/** The district of a row's `old` column, e.g. `Hạ Long (thành phố)`. */
export function districtOf(old: string): District {
  const found = DISTRICTS.find(({ name, kind }) => old === `${name} (${kind})`);
  if (!found) throw new Error(`no district for "${old}"`);
  return found;
}
