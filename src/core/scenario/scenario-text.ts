import { MOST_SCENARIOS, type Scenario } from './scenario.ts';

/** More than a link carries. */
const MOST_UNITS = 600;
const LONGEST_TITLE = 80;

/** `encodeURIComponent`, and the marks that part the text or that a chat program cuts off. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*.~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const isSame = (a: Scenario, b: Scenario): boolean =>
  a.title.vi === b.title.vi && a.units.join() === b.units.join();

/**
 * Options as a link carries them: `title:code,code;title:code`, an unchanged shipped one as `:id`.
 *
 * @param shipped options of the package, which need not be spelt out
 */
export const writeScenarios = (scenarios: readonly Scenario[], shipped: readonly Scenario[]): string =>
  scenarios
    .map((scenario) => {
      const same = shipped.find((each) => each.id === scenario.id && isSame(each, scenario));
      return same
        ? `:${encode(same.id)}`
        : `${encode(scenario.title.vi)}:${scenario.units.map(encode).join(',')}`;
    })
    .join(';');

/**
 * Reads what `writeScenarios` wrote, from anywhere.
 *
 * @returns null for anything else; options that are not shipped have ids by their place and are illustrative
 */
export function readScenarios(text: string, shipped: readonly Scenario[]): readonly Scenario[] | null {
  const parts = text.split(';');
  if (parts.length > MOST_SCENARIOS) return null;
  const read = parts.map((part, index): Scenario | null => {
    const [head = '', tail, more] = part.split(':');
    if (tail === undefined || more !== undefined) return null;
    if (head === '') return shipped.find(({ id }) => id === decode(tail)) ?? null;
    const title = decode(head);
    const units = tail === '' ? [] : tail.split(',').map(decode);
    if (!title || title.length > LONGEST_TITLE || units.length > MOST_UNITS) return null;
    if (units.some((unit) => !unit || /[\s,;:]/.test(unit))) return null;
    return {
      id: `own-${index + 1}`,
      title: { vi: title },
      units: [...new Set(units as string[])],
      verification: 'illustrative',
    };
  });
  return read.some((each) => each === null) ? null : (read as Scenario[]);
}
