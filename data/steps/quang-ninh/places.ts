import type { Patch, Town } from '../sketch/plan.ts';

/** Centres of planning-rules 1.7 (positions G, ±1–3 km); reach and blocks are drawn, not measured. */
export const TOWNS: readonly Town[] = [
  { name: 'Hồng Gai', at: [107.085, 20.956], now: 2.6, planned: 3.1, block: 0.2, turn: 12 },
  { name: 'Hạ Long (Hà Tu)', at: [107.135, 20.962], now: 2.2, planned: 2.8, block: 0.2, turn: -8 },
  { name: 'Cao Xanh', at: [107.095, 20.98], now: 1.6, planned: 2.4, block: 0.2, turn: 25 },
  { name: 'Bãi Cháy', at: [107.035, 20.963], now: 2.7, planned: 3.4, block: 0.2, turn: -12 },
  { name: 'Hà Khẩu – Việt Hưng', at: [106.99, 20.985], now: 1.5, planned: 2.9, block: 0.21, turn: 8 },
  { name: 'Hoành Bồ (Trới)', at: [106.992, 21.03], now: 1.4, planned: 3.4, block: 0.2, turn: 18 },
  { name: 'Thống Nhất', at: [107.065, 21.045], now: 0.8, planned: 2.8, block: 0.22, turn: 30 },
  { name: 'Tuần Châu', at: [106.985, 20.93], now: 1.1, planned: 1.6, block: 0.19, turn: 0 },
  { name: 'Cẩm Phả', at: [107.28, 21.012], now: 2.6, planned: 3.0, block: 0.2, turn: 14 },
  { name: 'Cẩm Phả (Quang Hanh)', at: [107.215, 20.998], now: 1.5, planned: 2.0, block: 0.2, turn: 12 },
  { name: 'Cửa Ông', at: [107.345, 21.03], now: 1.6, planned: 1.9, block: 0.2, turn: 24 },
  { name: 'Mông Dương', at: [107.335, 21.075], now: 0.9, planned: 1.3, block: 0.2, turn: 5 },
  { name: 'Uông Bí', at: [106.772, 21.033], now: 2.5, planned: 3.4, block: 0.2, turn: 8 },
  { name: 'Vàng Danh', at: [106.8, 21.1], now: 0.8, planned: 1.0, block: 0.2, turn: 40 },
  { name: 'Phương Đông', at: [106.715, 21.035], now: 1.0, planned: 2.0, block: 0.21, turn: 5 },
  { name: 'Quảng Yên', at: [106.81, 20.94], now: 1.8, planned: 2.7, block: 0.2, turn: 20 },
  { name: 'Minh Thành – Đông Mai', at: [106.85, 21.0], now: 1.1, planned: 2.2, block: 0.21, turn: 15 },
  { name: 'Phong Cốc', at: [106.83, 20.89], now: 1.0, planned: 1.7, block: 0.21, turn: 35 },
  { name: 'Đông Triều', at: [106.512, 21.082], now: 1.9, planned: 2.7, block: 0.2, turn: 0 },
  { name: 'Mạo Khê', at: [106.6, 21.06], now: 2.0, planned: 2.6, block: 0.2, turn: -10 },
  { name: 'Hoàng Quế', at: [106.66, 21.045], now: 0.8, planned: 1.4, block: 0.21, turn: -8 },
  { name: 'Cái Rồng', at: [107.42, 21.07], now: 1.4, planned: 2.8, block: 0.2, turn: 35 },
  { name: 'Vân Đồn (sân bay)', at: [107.43, 21.12], now: 0.7, planned: 2.4, block: 0.22, turn: 35 },
  { name: 'Cô Tô', at: [107.757, 20.985], now: 0.8, planned: 1.1, block: 0.18, turn: 60 },
  { name: 'Tiên Yên', at: [107.4, 21.333], now: 1.2, planned: 1.8, block: 0.2, turn: 30 },
  { name: 'Ba Chẽ', at: [107.282, 21.272], now: 0.7, planned: 0.9, block: 0.18, turn: 10 },
  { name: 'Bình Liêu', at: [107.4, 21.53], now: 0.7, planned: 1.0, block: 0.18, turn: 60 },
  { name: 'Hoành Mô', at: [107.51, 21.59], now: 0.6, planned: 1.0, block: 0.18, turn: 20 },
  { name: 'Đầm Hà', at: [107.6, 21.355], now: 1.1, planned: 1.5, block: 0.2, turn: 20 },
  { name: 'Quảng Hà', at: [107.75, 21.45], now: 1.4, planned: 2.3, block: 0.2, turn: 40 },
  { name: 'Bắc Phong Sinh', at: [107.73, 21.61], now: 0.3, planned: 0.7, block: 0.18, turn: 20 },
  { name: 'Móng Cái', at: [107.968, 21.528], now: 2.3, planned: 3.6, block: 0.2, turn: 10 },
  { name: 'Hải Hòa (Móng Cái)', at: [108.015, 21.52], now: 1.1, planned: 2.4, block: 0.21, turn: 35 },
  { name: 'Trà Cổ', at: [108.03, 21.48], now: 0.9, planned: 1.5, block: 0.19, turn: 50 },
];

/** Coal fields by the towns known for them (Hà Tu, Cẩm Phả, Mông Dương, Vàng Danh, Mạo Khê): drawn by eye. */
export const MINES: readonly Patch[] = [
  { at: [107.155, 20.998], a: 3.2, b: 1.5, turn: 15 },
  { at: [107.19, 21.02], a: 2.2, b: 1.2, turn: -5 },
  { at: [107.29, 21.048], a: 3.4, b: 1.6, turn: 10 },
  { at: [107.335, 21.062], a: 1.8, b: 1.1, turn: 30 },
  { at: [107.27, 21.085], a: 2.2, b: 1.0, turn: 0 },
  { at: [106.795, 21.115], a: 2.4, b: 0.9, turn: 0 },
  { at: [106.6, 21.085], a: 1.7, b: 0.7, turn: -5 },
  { at: [107.09, 21.0], a: 1.2, b: 0.6, turn: 0 },
];

/** Special-use forest: Yên Tử, Đồng Sơn – Kỳ Thượng, Bái Tử Long islands. */
export const SPECIAL_FOREST: readonly Patch[] = [
  { at: [106.715, 21.15], a: 4.6, b: 3.0, turn: 10 },
  { at: [107.1, 21.17], a: 9.0, b: 6.0, turn: 15 },
  { at: [107.59, 21.05], a: 10.0, b: 5.0, turn: 55 },
];

/** Heritage landscape: the karst islets of Hạ Long bay, and the relic area of Yên Tử. */
export const HERITAGE: readonly Patch[] = [
  { at: [107.12, 20.87], a: 22, b: 9.5, turn: 5 },
  { at: [106.72, 21.125], a: 1.3, b: 0.8, turn: 60 },
];

/** Power stations and the like: small sites of energy land, drawn by eye near the towns named for them. */
export const ENERGY: readonly Patch[] = [
  { at: [107.13, 21.025], a: 0.7, b: 0.4, turn: 0 },
  { at: [107.355, 21.06], a: 0.8, b: 0.5, turn: 30 },
  { at: [106.785, 21.02], a: 0.45, b: 0.3, turn: 0 },
  { at: [107.345, 21.043], a: 0.5, b: 0.35, turn: 0 },
];

/** Tourism and services planned on the coast: Bãi Cháy, Tuần Châu, Hạ Long Xanh, Vân Đồn, Trà Cổ, Cô Tô. */
export const RESORTS: readonly (Patch & { readonly now: boolean })[] = [
  { at: [107.03, 20.953], a: 1.7, b: 0.5, turn: -5, now: true },
  { at: [106.985, 20.927], a: 1.0, b: 0.8, turn: 0, now: true },
  { at: [106.91, 20.93], a: 2.4, b: 1.5, turn: 40, now: false },
  { at: [107.46, 21.1], a: 2.6, b: 1.2, turn: 40, now: false },
  { at: [107.49, 21.19], a: 2.4, b: 1.0, turn: 45, now: false },
  { at: [107.5, 20.97], a: 3.0, b: 1.2, turn: 45, now: false },
  { at: [108.035, 21.475], a: 1.8, b: 0.6, turn: 40, now: true },
  { at: [107.76, 20.995], a: 1.2, b: 0.7, turn: 60, now: false },
  { at: [107.92, 21.375], a: 1.6, b: 0.7, turn: 20, now: false },
];
