import { NOT_MAPPED } from '#core/fund/transition.ts';
import type { Hectares } from '#core/units.ts';
import type { Crosswalk, CrosswalkUnit } from './crosswalk.ts';

/** Which units a crosswalk is read by: each old one with its new ones, or the reverse. */
export type CrosswalkSide = 'from' | 'to';

/**
 * What became of a unit, or what it was made of, apart from slivers: the same land as one other unit; several whole ones; all
 * of it in a larger one; `cut` where a unit of the other vintage lies on both sides of its border; nothing.
 */
export type CrosswalkFate = 'same' | 'divided' | 'within' | 'cut' | 'none';

/** A unit of the other vintage that holds land of a unit. */
export interface CrosswalkPart {
  readonly id: string;
  readonly name: string;
  readonly planeHa: Hectares;
  readonly ellipsoidHa: Hectares;
  /** 0 … 1 of the unit and of the other. */
  readonly share: number;
  readonly shareOfOther: number;
  /** It lies on both sides of the unit's border. */
  readonly isCut: boolean;
}

/** A unit with its parts. planeHa of parts + slivers + outside + residual = its area. */
export interface CrosswalkEntry extends CrosswalkUnit {
  readonly fate: CrosswalkFate;
  /** More than a sliver of either unit, the largest first. */
  readonly list: readonly CrosswalkPart[];
  readonly slivers: { readonly count: number; readonly planeHa: Hectares };
  /** In no unit of the other vintage. */
  readonly outsideHa: Hectares;
}

/** A crosswalk unit by unit, in the order of its units. */
export function crosswalkPage(walk: Crosswalk, side: CrosswalkSide): readonly CrosswalkEntry[] {
  const other = side === 'from' ? 'to' : 'from';
  const names = new Map(walk[other].map(({ id, name }) => [id, name]));
  const rows = new Map(walk[side].map(({ id }) => [id, [] as CrosswalkPart[]]));
  for (const row of walk.rows) {
    const { planeHa, ellipsoidHa, shareOfFrom, shareOfTo } = row;
    const [share, shareOfOther] = side === 'from' ? [shareOfFrom, shareOfTo] : [shareOfTo, shareOfFrom];
    const whole = 1 - walk.sliver;
    const isCut = share > walk.sliver && shareOfOther > walk.sliver && share < whole && shareOfOther < whole;
    const id = row[other];
    rows
      .get(row[side])
      ?.push({ id, name: names.get(id) ?? id, planeHa, ellipsoidHa, share, shareOfOther, isCut });
  }
  const isWide = ({ share, shareOfOther }: CrosswalkPart): boolean =>
    share > walk.sliver || shareOfOther > walk.sliver;
  return walk[side].map((unit): CrosswalkEntry => {
    const all = rows.get(unit.id) ?? [];
    const inside = all.filter(({ id }) => id !== NOT_MAPPED);
    const list = inside.filter(isWide).toSorted((a, b) => b.planeHa - a.planeHa);
    const thin = inside.filter((part) => !isWide(part));
    return {
      ...unit,
      fate: fateOf(list, walk.sliver),
      list,
      slivers: { count: thin.length, planeHa: sumOf(thin) },
      outsideHa: sumOf(all.filter(({ id }) => id === NOT_MAPPED)),
    };
  });
}

const sumOf = (parts: readonly CrosswalkPart[]): Hectares =>
  parts.reduce((sum, { planeHa }) => sum + planeHa, 0);

function fateOf(list: readonly CrosswalkPart[], sliver: number): CrosswalkFate {
  const [first] = list;
  if (!first) return 'none';
  if (list.some(({ isCut }) => isCut)) return 'cut';
  if (list.length > 1) return 'divided';
  return first.shareOfOther < 1 - sliver ? 'within' : 'same';
}
