import type { Position } from 'geojson';
import { region } from './geometry.ts';
import { parseSegments, ringsOfLevel } from './gshhg.ts';
import { readRaw } from './raw.ts';

/** Coast, lakes and rivers of the region in full GSHHG detail (nominal accuracy 50 to 500 m). */
export type Shore = {
  /** Outer rings of land, islands in lakes included; closed, counter-clockwise. */
  readonly land: readonly Position[][];
  readonly lakes: readonly Position[][];
  readonly rivers: readonly (readonly Position[])[];
};

/** Reads the extract in `data/raw`; about 1 s. */
export function readShore(): Shore {
  const segments = parseSegments(readRaw('gshhg-shore.txt'));
  return {
    land: [...ringsOfLevel(segments, 1, region), ...ringsOfLevel(segments, 3, region)],
    lakes: ringsOfLevel(segments, 2, region),
    rivers: parseSegments(readRaw('gshhg-rivers.txt')).map((s) => s.line),
  };
}
