import type { Crosswalk } from '#core/compare/crosswalk.ts';
import { crosswalkPage } from '#core/compare/crosswalk-page.ts';
import type { Cell } from '#core/fund/ledger-csv.ts';
import { NOT_MAPPED } from '#core/fund/transition.ts';
import type { Hectares } from '#core/units.ts';
import type { Texts } from './text.ts';

/** 0.0001 ha = 1 m²: so that the sums of a spreadsheet close. Source: planning-rules 10.3. */
const ha = (value: Hectares): Cell => ({ value, digits: 4 });
const percent = (share: number): Cell => ({ value: share * 100, digits: 4 });

/** A crosswalk as rows of cells: its origin, every pair with land, then what each unit's pairs come to. */
export function crosswalkRows(
  walk: Crosswalk,
  head: readonly (readonly [string, string])[],
  { units: t }: Texts,
): readonly (readonly Cell[])[] {
  const nameOf = (side: 'from' | 'to'): ((id: string) => string) => {
    const names = new Map(walk[side].map(({ id, name }) => [id, name]));
    return (id) => (id === NOT_MAPPED ? t.nowhere : (names.get(id) ?? id));
  };
  const [old, young] = [nameOf('from'), nameOf('to')];
  return [
    ...head,
    [],
    [t.oldCode, t.old, t.newCode, t.new, t.plane, t.ellipsoid, t.ofOld, t.ofNew],
    ...walk.rows.map(({ from, to, planeHa, ellipsoidHa, shareOfFrom, shareOfTo }) => [
      ...[from, old(from), to, young(to), ha(planeHa), ha(ellipsoidHa)],
      ...[percent(shareOfFrom), percent(shareOfTo)],
    ]),
    ...(['from', 'to'] as const).flatMap((side) => [
      [],
      [t.code, side === 'from' ? t.old : t.new, t.fate, t.area, t.residual],
      ...crosswalkPage(walk, side).map(({ id, name, fate, list, areaHa, residualHa }): Cell[] => [
        ...[id, name, t.fates[side][fate](String(list.length)), ha(areaHa.plane)],
        { value: residualHa, digits: 9 },
      ]),
    ]),
  ];
}
