import { block, halves, part, type Rect, span } from './town-grid.ts';

/** A zone of a plan: its code and place, and what the detailed levels say of it. */
export interface Zone {
  readonly id: string;
  readonly code: string;
  readonly place: Rect;
}

/** Function of every block of the example, north at the top. */
const BLOCKS = [
  'LUC LUC ODT ODT ODT DKV ODT SKN SKN',
  'LUC ODT ODT ODT TMD DKV ODT SKN SKN',
  'LUC ODT DGD ODT TMD ODT ODT DKV SKN',
  'RSX ODT ODT TSC ODT mix ODT ODT DKV',
  'RSX RSX ODT ODT DKV ODT DYT ODT ODT',
  'RSX RSX CLN ODT ODT DVH ODT TMD LUC',
  'RSX RSX CLN CLN ODT ODT ODT LUC LUC',
]
  .toReversed()
  .map((row) => row.split(' '));

export const GENERAL_LIMITS: Rect = span([0, 9], [0, 7]);

/** All blocks; those of the streets between them too. */
export const ALL_BLOCKS: readonly Rect[] = BLOCKS.flatMap((row, r) => row.map((_, c) => block(c, r)));

/** The block of three functions: commerce in the south, a school and a park in the north. */
export function mixedBlock(of: Rect): Readonly<Record<'commerce' | 'school' | 'park', Rect>> {
  const [commerce, north] = halves(of);
  return { commerce, school: part(north, [0, 0.5], [0, 1]), park: part(north, [0.5, 1], [0, 1]) };
}

/** Zones of the general plan, streets left out. */
export const GENERAL_ZONES: readonly Zone[] = BLOCKS.flatMap((row, r) =>
  row.flatMap((code, c): readonly Zone[] => {
    const [id, place] = [`qhc-${c + 1}${r + 1}`, block(c, r)];
    if (code !== 'mix') return [{ id, code, place }];
    const { commerce, school, park } = mixedBlock(place);
    return [
      { id: `${id}a`, code: 'TMD', place: commerce },
      { id: `${id}b`, code: 'DGD', place: school },
      { id: `${id}c`, code: 'DKV', place: park },
    ];
  }),
);
