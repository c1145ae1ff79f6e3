import type { LonLat } from '#core/units.ts';
import {
  DRAWN_DECIMALS,
  LONGEST_SOURCE,
  MOST_CORNERS,
  MOST_SCENARIOS,
  type OwnPeople,
  type Scenario,
  type ScenarioCut,
} from './scenario.ts';

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
  a.title.vi === b.title.vi && a.units.join() === b.units.join() && cutText(a.cut) === cutText(b.cut);

/**
 * Options as a link carries them: `title:code,code:cut:people;title:code`, an unchanged shipped one as `:id` or `:id::people`.
 *
 * A cut is `a`, or `l` or `r` for the side of a line, and its corners as steps in millionths of a degree to base 36; people are
 * `people,urban,year,source`.
 *
 * @param shipped options of the package, which need not be spelt out
 */
export const writeScenarios = (scenarios: readonly Scenario[], shipped: readonly Scenario[]): string =>
  scenarios
    .map((scenario) => {
      const same = shipped.find((each) => each.id === scenario.id && isSame(each, scenario));
      const [head, tail] = same
        ? ['', encode(same.id)]
        : [encode(scenario.title.vi), scenario.units.map(encode).join(',')];
      const parts = [head, tail, same ? '' : cutText(scenario.cut), peopleText(scenario.people)];
      while (parts.length > 2 && parts.at(-1) === '') parts.pop();
      return parts.join(':');
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
    const [head = '', tail, drawn = '', counted = '', more] = part.split(':');
    if (tail === undefined || more !== undefined) return null;
    const people = counted === '' ? undefined : readOwnPeople(counted);
    const cut = drawn === '' ? undefined : readCut(drawn);
    if (people === null || cut === null || (head === '' && cut)) return null;
    const added = { ...(cut && { cut }), ...(people && { people }) };
    if (head === '') {
      const known = shipped.find(({ id }) => id === decode(tail));
      return known ? { ...known, ...added } : null;
    }
    const title = decode(head);
    const units = tail === '' ? [] : tail.split(',').map(decode);
    if (!title || title.length > LONGEST_TITLE || units.length > MOST_UNITS) return null;
    if (units.some((unit) => !unit || /[\s,;:]/.test(unit))) return null;
    return {
      id: `own-${index + 1}`,
      title: { vi: title },
      units: [...new Set(units as string[])],
      verification: 'illustrative',
      ...added,
    };
  });
  return read.some((each) => each === null) ? null : (read as Scenario[]);
}

const SCALE = 10 ** DRAWN_DECIMALS;

function cutText(cut: ScenarioCut | undefined): string {
  if (!cut) return '';
  let [lon, lat] = [0, 0];
  const steps = cut.points.flatMap((point) => {
    const [x, y] = [Math.round(point[0] * SCALE), Math.round(point[1] * SCALE)];
    const step = [x - lon, y - lat];
    [lon, lat] = [x, y];
    return step;
  });
  return `${cut.kind === 'area' ? 'a' : cut.side[0]}${steps.map((step) => step.toString(36)).join(',')}`;
}

function readCut(text: string): ScenarioCut | null {
  const steps = text.slice(1).split(',');
  if (steps.length % 2 === 1 || steps.length > 2 * MOST_CORNERS) return null;
  if (!steps.every((step) => /^-?[0-9a-z]{1,6}$/.test(step))) return null;
  let [lon, lat] = [0, 0];
  const points: LonLat[] = [];
  for (let at = 0; at < steps.length; at += 2) {
    lon += Number.parseInt(steps[at]!, 36);
    lat += Number.parseInt(steps[at + 1]!, 36);
    if (Math.abs(lon) > 180 * SCALE || Math.abs(lat) > 90 * SCALE) return null;
    points.push([lon / SCALE, lat / SCALE]);
  }
  if (text[0] === 'a') return points.length < 3 ? null : { kind: 'area', points };
  const side = text[0] === 'l' ? 'left' : text[0] === 'r' ? 'right' : null;
  return side && points.length >= 2 ? { kind: 'line', points, side } : null;
}

const peopleText = (own: OwnPeople | undefined): string =>
  own ? [own.people, own.urban ?? '', own.year, encode(own.source)].join(',') : '';

function readOwnPeople(text: string): OwnPeople | null {
  const [people, urban, year, source, more] = text.split(',');
  const from = decode(source ?? '')?.trim();
  if (more !== undefined || !from || from.length > LONGEST_SOURCE) return null;
  const [count, of, when] = [people, urban === '' ? people : urban, year].map((digits) =>
    /^\d{1,11}$/.test(digits ?? '') ? Number(digits) : Number.NaN,
  ) as [number, number, number];
  if (!(count > 0 && count <= 1e10 && of <= count && when >= 1900 && when <= 2100)) return null;
  return { people: count, ...(urban !== '' && { urban: of }), year: when, source: from };
}
