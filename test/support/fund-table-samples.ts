import { methodOf } from '#core/fund/method.ts';
import { type Transition, type TransitionSums, writeTransition } from '#core/fund/transition.ts';
import type { AmountsAnswer, ScopeAmounts } from '#worker/fund-tables-protocol.ts';
import { SAMPLE_UNITS } from './sample-units.ts';

const CODES = ['LUA', 'CLN', 'RPH', 'RSX', 'NTS', 'ODT', 'SKK', 'DGT', 'BCS'] as const;
type Code = (typeof CODES)[number];

/** Hectares that go from one use to another in a unit of 1,000 ha. */
const FLOWS: readonly (readonly [Code, Code, number])[] = [
  ['LUA', 'LUA', 90],
  ['LUA', 'ODT', 22.4],
  ['LUA', 'SKK', 11.125],
  ['LUA', 'DGT', 3.3],
  ['CLN', 'CLN', 60],
  ['CLN', 'ODT', 4.2],
  ['RPH', 'RPH', 240],
  ['RPH', 'RSX', 6],
  ['RSX', 'RSX', 380],
  ['RSX', 'SKK', 9.75],
  ['RSX', 'DGT', 2.125],
  ['NTS', 'NTS', 48],
  ['NTS', 'ODT', 7.1],
  ['ODT', 'ODT', 55],
  ['SKK', 'SKK', 20],
  ['DGT', 'DGT', 30],
  ['BCS', 'BCS', 7],
  ['BCS', 'SKK', 3],
  ['BCS', 'RSX', 1],
];

const AXIS = { meridianDeg: 107.75, k0: 0.9999 };
const METHOD = methodOf('kernel', AXIS);
const SIZE = CODES.length;

function sumsOf(shares: readonly number[], stretch: number, lost: number): TransitionSums {
  const units = shares.length;
  const cells = new Float64Array(units * SIZE * SIZE);
  const existing = new Float64Array(units * SIZE);
  const planned = new Float64Array(units * SIZE);
  const land = new Float64Array(units);
  shares.forEach((share, unit) => {
    for (const [from, to, ha] of FLOWS) {
      const squareMetres = ha * 10_000 * share * stretch;
      const [row, column] = [CODES.indexOf(from), CODES.indexOf(to)];
      cells[(unit * SIZE + row) * SIZE + column]! += squareMetres;
      existing[unit * SIZE + row]! += squareMetres;
      planned[unit * SIZE + column]! += squareMetres;
      land[unit]! += squareMetres;
    }
    cells[unit * SIZE * SIZE]! -= lost;
  });
  return { cells, existing, planned, land };
}

const placesOf = (unitCount: number) => SAMPLE_UNITS.slice(0, unitCount);

/**
 * A transition of the first units of the province.
 *
 * @param lost square metres missing from the first cell of each unit, so that the matrix does not close
 */
export function makeTransition(unitCount: number = SAMPLE_UNITS.length, lost = 0): Transition {
  const shares = placesOf(unitCount).map(([, , , km2]) => (km2 * 100) / 1000);
  return writeTransition({
    method: METHOD,
    from: CODES,
    to: CODES,
    units: placesOf(unitCount).map(([id, name]) => ({ id, name })),
    hasUnits: true,
    plane: sumsOf(shares, 1, lost),
    ellipsoid: sumsOf(shares, 1.00009, lost),
    overlayZones: 0,
    problems: [],
  });
}

/** Amounts of the same land, existing and planned, with an economic zone over it. */
export function makeAmounts(unitCount: number = SAMPLE_UNITS.length): AmountsAnswer {
  const scope = (id: string, name: string, areaHa: number): ScopeAmounts => {
    const column = (side: 0 | 1) => [
      ...CODES.map(
        (code) =>
          [
            code as string,
            (FLOWS.filter((flow) => flow[side] === code).reduce((sum, flow) => sum + flow[2], 0) * areaHa) /
              1000,
          ] as const,
      ),
      ['KKT', areaHa / 4] as const,
    ];
    return { id, name, areaHa, columns: [column(0), column(1)] };
  };
  const units = placesOf(unitCount).map(([id, name, , km2]) => scope(id, name, km2 * 100));
  const areaHa = units.reduce((sum, unit) => sum + unit.areaHa, 0);
  return { method: METHOD, scopes: [scope('', '', areaHa), ...units], closureHa: 3.1e-8, problems: [] };
}
