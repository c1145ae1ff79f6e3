import type { Text, Verification } from '../../../src/core/plan/provenance.ts';

/** Words that many features share. */
export const ACCURACY = {
  drawn: { vi: 'hình minh họa, không phải ranh giới', en: 'illustrative shape, not a boundary' },
  point: { vi: 'vị trí gần đúng ±3 km, chưa kiểm chứng', en: 'approximate position ±3 km, not verified' },
  town: { vi: 'vị trí gần đúng ±1–3 km, chưa kiểm chứng', en: 'approximate position ±1–3 km, not verified' },
  line: {
    vi: 'tuyến sơ đồ qua các đô thị, sai lệch tới vài km',
    en: 'schematic course through towns, up to a few km off',
  },
} as const satisfies Record<string, Text>;

/** Provenance of a feature as flat properties. */
export const said = (
  document: string,
  verification: Verification,
  accuracy: Text,
  status = 'in-force',
): Record<string, string> => ({
  document,
  status,
  verification,
  accuracy: accuracy.vi,
  accuracy_en: accuracy.en ?? accuracy.vi,
});
