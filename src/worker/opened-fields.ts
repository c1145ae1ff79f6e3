import { approvalDay } from '#core/fund/approval-date.ts';
import { landUseOf } from '#core/fund/land-use.ts';
import { isStateField } from '#core/plan/state-fields.ts';
import type { OpenedClass, OpenedField } from './opened-protocol.ts';

type Records = readonly Readonly<Record<string, unknown>>[];

/** Enough features to judge a property by. */
const LOOKED_AT = 4000;
/** A property of more values than that is no class. */
const MOST_VALUES = 120;

/** The properties of a file that could give classes, the one with most land-use codes first. */
export function classFields(properties: Records): readonly OpenedField[] {
  const step = Math.max(1, Math.floor(properties.length / LOOKED_AT));
  const seen = new Map<string, { values: Set<string>; known: number; filled: number }>();
  let looked = 0;
  for (let i = 0; i < properties.length; i += step) {
    looked++;
    for (const [name, value] of Object.entries(properties[i]!)) {
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') continue;
      if (isStateField(name)) continue;
      const field = seen.get(name) ?? { values: new Set<string>(), known: 0, filled: 0 };
      seen.set(name, field);
      const text = String(value).trim();
      if (field.values.size <= MOST_VALUES) field.values.add(text);
      field.filled++;
      if (landUseOf(text.toUpperCase())) field.known++;
    }
  }
  return [...seen]
    .filter(([, { values, filled }]) => values.size <= MOST_VALUES && (values.size < filled || filled < 12))
    .map(([name, { known }]) => ({ name, landUseShare: known / looked }))
    .sort((a, b) => b.landUseShare - a.landUseShare);
}

/** The properties that hold days as `approvalDay` reads them, if not in every feature. */
export function dayFields(properties: Records): readonly string[] {
  const step = Math.max(1, Math.floor(properties.length / LOOKED_AT));
  const seen = new Map<string, { days: number; others: number }>();
  for (let i = 0; i < properties.length; i += step) {
    for (const [name, value] of Object.entries(properties[i]!)) {
      if (typeof value !== 'string' || value.trim() === '') continue;
      const field = seen.get(name) ?? { days: 0, others: 0 };
      seen.set(name, field);
      if (approvalDay(value) === undefined) field.others++;
      else field.days++;
    }
  }
  return [...seen].filter(([, { days, others }]) => days > others).map(([name]) => name);
}

/** The property taken for the classes at first: where most values are land-use codes. */
export const guessedClass = (fields: readonly OpenedField[]): string | null =>
  fields[0] && fields[0].landUseShare > 0.5 ? fields[0].name : null;

/** Names a property may have that holds the name of a feature. */
const NAMES = /^(name|ten|tên|title|label|ten_?(thua|lo|khu|vung)|ten_?goi)$/i;

/** The property with the names of the features. */
export const nameField = (properties: Records): string | null =>
  Object.keys(properties[0] ?? {}).find((name) => NAMES.test(name)) ?? null;

/** How many features have each value, the most frequent first. */
export function countedClasses(column: readonly (string | undefined)[]): readonly OpenedClass[] {
  const counts = new Map<string, number>();
  for (const value of column) counts.set(value ?? '', (counts.get(value ?? '') ?? 0) + 1);
  return [...counts]
    .map(([value, features]) => ({ value, features }))
    .sort((a, b) => b.features - a.features || a.value.localeCompare(b.value));
}
