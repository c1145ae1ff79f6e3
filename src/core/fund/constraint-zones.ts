import type { Hectares } from '#core/units.ts';
import type { ConstraintFund, ConstraintZone } from './constraint-fund.ts';

/** A zone inside a constraint, and what the list of such zones is held against. */
export interface ZoneInside<Z extends ConstraintZone = ConstraintZone> {
  readonly zone: Z;
  /** in all classes */
  readonly insideHa: Hectares;
  /** of the whole zone, 0 … 1; above 1 only where the constraint covers land twice */
  readonly share: number;
}

/** The zones inside a constraint, the largest first, and how they tie to the rows by category and unit. */
export interface ZonesInside<Z extends ConstraintZone = ConstraintZone> {
  readonly zones: readonly ZoneInside<Z>[];
  /** of all zones but those of overlay codes, which lie over the others */
  readonly insideHa: Hectares;
  /** the largest miss of zones against the row of their category and unit, in any class, without sign */
  readonly residualHa: Hectares;
}

/**
 * Lists the zones inside a constraint over all units, or those of one.
 *
 * @param isOverlay categories that are no part of the sum
 */
export function zonesInside<Z extends ConstraintZone>(
  { classes, units, zones }: Pick<ConstraintFund, 'classes' | 'units'> & { readonly zones: readonly Z[] },
  unit: string | null,
  isOverlay: (category: string) => boolean,
): ZonesInside<Z> {
  const own = zones.filter((zone) => unit === null || zone.unit === unit);
  const listed = own.map((zone) => {
    const insideHa = zone.insideHa.reduce((sum, ha) => sum + ha, 0);
    return { zone, insideHa, share: zone.zoneHa > 0 ? insideHa / zone.zoneHa : 0 };
  });
  const keyOf = (id: string, category: string): string => JSON.stringify([id, category]);
  const sums = new Map<string, Hectares[]>();
  for (const { unit: id, category, insideHa } of own) {
    const key = keyOf(id, category);
    const sum = sums.get(key) ?? classes.map(() => 0);
    insideHa.forEach((ha, label) => {
      sum[label]! += ha;
    });
    sums.set(key, sum);
  }
  let residualHa = 0;
  for (const { id, rows } of units) {
    if (unit !== null && id !== unit) continue;
    for (const { category, insideHa } of rows) {
      const sum = sums.get(keyOf(id, category));
      insideHa.forEach((ha, label) => {
        residualHa = Math.max(residualHa, Math.abs(ha - (sum?.[label] ?? 0)));
      });
    }
  }
  return {
    zones: listed.toSorted((a, b) => b.insideHa - a.insideHa || a.zone.zone - b.zone.zone),
    insideHa: listed.reduce((sum, { zone, insideHa }) => sum + (isOverlay(zone.category) ? 0 : insideHa), 0),
    residualHa,
  };
}
