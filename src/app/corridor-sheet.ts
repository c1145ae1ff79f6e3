import { chainageText } from '#core/corridor/chainage.ts';
import type { CorridorProfile } from '#core/corridor/corridor-profile.ts';
import type { Cell } from '#core/fund/ledger-csv.ts';
import type { Hectares } from '#core/units.ts';
import type { Texts } from './text.ts';

/** 0.0001 ha = 1 m²: so that the sums of a spreadsheet close. Source: planning-rules 10.3. */
const ha = (value: Hectares): Cell => ({ value, digits: 4 });
const metres = (value: number): Cell => ({ value, digits: 1 });

/** A profile as rows of cells: its origin, every stretch with all its categories, the sums, the closure, the places. */
export function corridorRows(
  profile: CorridorProfile,
  sheet: {
    readonly head: readonly (readonly [string, string])[];
    readonly titleOf: (category: string) => string;
    readonly layerOf: (layer: string) => string;
    readonly texts: Texts;
  },
): readonly (readonly Cell[])[] {
  const { head, titleOf, layerOf, texts } = sheet;
  const t = texts.corridor;
  const codes = profile.totals.map(({ category }) => category);
  const sum = profile.totals.reduce((all, { planeHa }) => all + planeHa, 0);
  const columns = (rows: CorridorProfile['totals']): readonly Cell[] =>
    codes.map((code) => ha(rows.find(({ category }) => category === code)?.planeHa ?? 0));
  return [
    ...head,
    [],
    [t.from, t.to, t.stretchArea, ...codes.map(titleOf), t.unzoned, t.overlap],
    ...profile.strips.map(({ fromM, toM, areaHa, rows, unzonedHa, overlapHa }) => [
      ...[chainageText(fromM), chainageText(toM), ha(areaHa.plane)],
      ...[...columns(rows), ha(unzonedHa), ha(overlapHa)],
    ]),
    [
      ...[t.total, '', ha(profile.areaHa.plane)],
      ...[...columns(profile.totals), ha(profile.unzonedHa), ha(profile.overlapHa)],
    ],
    [],
    [t.closure],
    [t.corridorArea, '', ha(profile.areaHa.plane)],
    [t.sum, '', ha(sum)],
    [t.unzoned, '', ha(profile.unzonedHa)],
    [t.overlap, '', ha(profile.overlapHa)],
    [t.residual, '', { value: profile.closureHa, digits: 9 }],
    [],
    [t.place, t.layer, t.chainage, t.chainageM, t.offsetM],
    ...profile.places.map(({ name, layer, chainageM, offsetM }) => [
      ...[name, layerOf(layer), chainageText(chainageM), metres(chainageM), metres(offsetM)],
    ]),
  ];
}
