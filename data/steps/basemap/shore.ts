import type { Position } from 'geojson';
import { region } from './geometry.ts';
import { parseSegments, ringsOfLevel } from './gshhg.ts';
import { readRaw } from './raw.ts';
import { smoothRing } from './smooth-ring.ts';

/** Coast, lakes and rivers of the region in full GSHHG detail (nominal accuracy 50 to 500 m), its raster stairs smoothed. */
export type Shore = {
  /** Outer rings of land, islands in lakes included; closed, counter-clockwise. */
  readonly land: readonly Position[][];
  readonly lakes: readonly Position[][];
  readonly rivers: readonly (readonly Position[])[];
};

/** Reads the extract in `data/raw`; about 1 s. */
export function readShore(): Shore {
  const segments = parseSegments(readRaw('gshhg-shore.txt'));
  const rings = (level: number): Position[][] =>
    ringsOfLevel(segments, level, region).map((ring) => smoothRing(ring, region));
  return {
    land: [...rings(1), ...rings(3)],
    lakes: rings(2),
    rivers: parseSegments(readRaw('gshhg-rivers.txt')).map((s) => s.line),
  };
}
