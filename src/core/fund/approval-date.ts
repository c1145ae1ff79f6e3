/** A day as one number that grows with it: 20261122. */
export type ApprovalDay = number;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/;
const VIETNAMESE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * Reads a day written as ISO (`2026-11-22`, a time after `T` is passed over) or the Vietnamese way (`22/11/2026`).
 *
 * @returns undefined for anything else: no text, a year alone, a day the calendar does not have
 */
export function approvalDay(text: string | undefined): ApprovalDay | undefined {
  const plain = text?.trim() ?? '';
  const iso = ISO.exec(plain);
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : (VIETNAMESE.exec(plain)?.slice(1).reverse().map(Number) ?? []);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? 10_000 * year + 100 * month + day
    : undefined;
}
