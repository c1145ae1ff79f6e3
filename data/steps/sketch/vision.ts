import type { Position } from 'geojson';
import type { Estate, Plan } from './plan.ts';
import { type Km, toKm } from './plane.ts';
import { hash } from './random.ts';
import { townUse } from './town-use.ts';

/** Open land that the vision may build on; forest, water and land already built on stay as planned. */
const OPEN = new Set(['LUC', 'LUK', 'HNK', 'CLN', 'NTS', 'NKH', 'BCS']);

/** How much further than planned for 2030 a town reaches, and how much further again along an axis. */
const GROWTH = 1.35;
const GROWTH_ON_AXIS = 1.8;
/** Reach of an axis to its sides, and of a park beyond its drawn land, km. */
const BESIDE_AXIS = 2;
const BESIDE_PARK = 1.2;

/** Uses along an axis away from towns. */
const ROADSIDE = ['TMD', 'DGT', 'ONT', 'SKN'] as const;

/**
 * The rule of the illustrative vision: open land becomes town where a town grows, the faster along an axis; industry beside
 * a park; here and there services, transport and homes along an axis. What it leaves stays as planned for 2030.
 *
 * @param axes lines of the province's spatial model
 * @returns the code of a zone by its middle, its code in 2030, and whether its unit is a phường
 */
export function visionOf(
  { towns, parks }: Pick<Plan, 'towns' | 'parks'>,
  axes: readonly (readonly Position[])[],
): (middle: Km, planned: string, isWard: boolean) => string {
  const centres = towns.map(({ at, planned }) => ({ at: toKm(at), reach: planned }));
  const estates = parks.map((park) => ({ at: toKm(park.at), reach: radiusOf(park) + BESIDE_PARK }));
  const lines = axes.map((line) => line.map(toKm));
  return (middle, planned, isWard) => {
    if (!OPEN.has(planned)) return planned;
    const pick = (seed: number): number => hash(Math.round(middle[0] * 10), Math.round(middle[1] * 10), seed);
    const isBesidePark = estates.some(({ at, reach }) => distance(at, middle) < reach);
    if (isBesidePark && pick(71) < 0.6) return 'SKK';
    const isOnAxis = lines.some((line) => distanceToLine(line, middle) < BESIDE_AXIS);
    const growth = isOnAxis ? GROWTH_ON_AXIS : GROWTH;
    const share = Math.min(...centres.map(({ at, reach }) => distance(at, middle) / (reach * growth)));
    if (share < 1) return pick(72) < 0.65 ? grownUse(pick(73), isWard) : planned;
    return isOnAxis && pick(74) < 0.2
      ? (ROADSIDE[Math.floor(pick(75) * ROADSIDE.length)] as string)
      : planned;
  };
}

/** As at the edge of a town; blocks that would be fields or unused are parks. */
function grownUse(pick: number, isWard: boolean): string {
  const use = townUse(0.7, pick, isWard);
  return use === 'BCS' || use === 'HNK' ? 'DKV' : use;
}

const radiusOf = ({ drawn }: Estate): number => Math.sqrt(drawn / 100 / Math.PI);
const distance = (a: Km, b: Km): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function distanceToLine(line: readonly Km[], at: Km): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1] as Km, line[i] as Km];
    const [de, dn] = [b[0] - a[0], b[1] - a[1]];
    const along = ((at[0] - a[0]) * de + (at[1] - a[1]) * dn) / (de * de + dn * dn || 1);
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, distance(at, [a[0] + t * de, a[1] + t * dn]));
  }
  return nearest;
}
