import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';

/** One of the 54 units of 2025: NQ 1679/NQ-UBTVQH15; figures from planning-rules 8 and appendix A. */
export interface Unit {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  /** City, town or district before 1 July 2025 (inferred from names). */
  readonly old: string;
  readonly declaredKm2: number;
  readonly centroid: Position;
}

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
