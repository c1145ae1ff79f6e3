import type { Metres } from '#core/units.ts';
import { fromLinkWord, linkWord } from './link-word.ts';

/** The reach a person asked about. */
export interface ReachChoice {
  /** id of the layer whose features it is of; '' = none yet */
  readonly layer: string;
  /** class of the layer; '' = all its features */
  readonly value: string;
  /** `LEAST_M` … `MOST_M` */
  readonly distanceM: Metres;
  /** the standard the distance is of; null = typed */
  readonly standard: { readonly ruleset: string; readonly id: string } | null;
}

export const LEAST_M = 50;
export const MOST_M = 20_000;
const USUAL_M = 1000;

/** The choice as it stands in the state and in a link: layer, class, distance, ruleset, standard. */
export const writeReach = ({ layer, value, distanceM, standard }: ReachChoice): string =>
  [
    ...[linkWord(layer), linkWord(value), String(distanceM)],
    ...[linkWord(standard?.ruleset ?? ''), linkWord(standard?.id ?? '')],
  ].join(':');

/** Reads what `writeReach` wrote; what it cannot read is as usual. */
export function readReach(text: string | null): ReachChoice {
  const [layer = '', value = '', distance, ruleset = '', id = ''] = (text ?? '').split(':');
  const [ruled, standard] = [fromLinkWord(ruleset), fromLinkWord(id)];
  return {
    layer: fromLinkWord(layer),
    value: fromLinkWord(value),
    distanceM: reachWithin(Number(distance)) ?? USUAL_M,
    standard: ruled && standard ? { ruleset: ruled, id: standard } : null,
  };
}

/** A distance within the range that is computed; null for what is none. */
export const reachWithin = (distance: number): Metres | null =>
  distance > 0 ? Math.min(MOST_M, Math.max(LEAST_M, Math.round(distance))) : null;
