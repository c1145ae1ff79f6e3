import { type ApprovalDay, approvalDay } from '#core/fund/approval-date.ts';
import { hasProperty, propertyColumn } from './property-column.ts';

/** The day in a property of each feature, undefined where it has none that can be read; undefined if no feature has the property. */
export function approvalDays(
  properties: readonly Readonly<Record<string, unknown>>[],
  name: string,
): (ApprovalDay | undefined)[] | undefined {
  if (properties.length > 0 && !hasProperty(properties, name)) return undefined;
  return propertyColumn(properties, name).map(approvalDay);
}
