import { readFileSync } from 'node:fs';
import type { Unit } from '../sketch/plan.ts';

/** The table in `data/raw/quang-ninh/units.csv`, in the order of codes. */
export function readUnits(): Unit[] {
  const text = readFileSync(new URL('../../raw/quang-ninh/units.csv', import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [code, kind, name, old, declared, lat, lon] = line.split(',') as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      return { code, kind, name, old, declaredKm2: Number(declared), centroid: [Number(lon), Number(lat)] };
    });
}
