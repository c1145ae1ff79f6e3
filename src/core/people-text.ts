/** Digits alone, or groups of three behind any one mark: `24.400`, `24,400`, `24 400`. */
const WHOLE = /^(\d+|\d{1,3}(?:([.,\s\u00a0\u202f’'])\d{3})(?:\2\d{3})*)$/;

/**
 * Reads a count of people: whole numbers have no decimals, so every mark in them divides thousands.
 *
 * @returns null for anything that is not one whole number above 0, at most ten thousand million
 * @example readPeople('1.362.880') // 1362880
 */
export function readPeople(text: string): number | null {
  const trimmed = text.trim();
  if (!WHOLE.test(trimmed)) return null;
  const people = Number(trimmed.replace(/\D/g, ''));
  return people > 0 && people <= 1e10 ? people : null;
}
