import { readFileSync } from 'node:fs';
import type { Unit } from '../sketch/plan.ts';

/** Units of a province from `data/raw/provinces/units.csv`, in the order of codes. */
export function unitsOf(province: string): Unit[] {
  const text = readFileSync(new URL('../../raw/provinces/units.csv', import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',') as [string, string, string, string, string, string, string])
    .filter(([own]) => own === province)
    .map(([, code, kind, name, declared, lat, lon]) => ({
      code,
      kind,
      name,
      old: '',
      declaredKm2: Number(declared),
      centroid: [Number(lon), Number(lat)],
    }));
}
