import type { Metres } from '#core/units.ts';
import { fromLinkWord, linkWord } from './link-word.ts';

/** What is summed beside the route: groups or categories of the phase, or land newly taken for building. */
export type CorridorContent = 'group' | 'category' | 'development';

/** The corridor a person asked about. */
export interface CorridorChoice {
  /** a line of a layer (`model:` and an id for a spatial model), the line drawn by hand, or none yet */
  readonly route: { readonly layer: string; readonly id: string } | 'drawn' | null;
  /** to either side, `LEAST_M` … `MOST_M` */
  readonly distanceM: Metres;
  /** length of a stretch; null: chosen by the length of the route */
  readonly stepM: Metres | null;
  readonly content: CorridorContent;
}

export const LEAST_M = 250;
export const MOST_M = 5000;
/** Lengths of a stretch that can be chosen, metres. */
export const STEPS_M: readonly Metres[] = [500, 1000, 2000, 5000, 10_000];

const USUAL: CorridorChoice = { route: null, distanceM: 2000, stepM: null, content: 'group' };
const CONTENTS: readonly CorridorContent[] = ['group', 'category', 'development'];

/** The choice as it stands in the state and in a link: layer, line, distance, stretch, content. */
export function writeChoice({ route, distanceM, stepM, content }: CorridorChoice): string {
  const place =
    route === null ? ':' : route === 'drawn' ? ':drawn' : `${linkWord(route.layer)}:${linkWord(route.id)}`;
  return `${place}:${distanceM}:${stepM ?? 0}:${content}`;
}

/** Reads what `writeChoice` wrote; what it cannot read is as usual. */
export function readChoice(text: string | null): CorridorChoice {
  const [layer = '', id = '', distance, step, content] = (text ?? '').split(':');
  return {
    route: routeOf(fromLinkWord(layer), fromLinkWord(id)),
    distanceM: clamped(Number(distance)) ?? USUAL.distanceM,
    stepM: STEPS_M.find((each) => each === Number(step)) ?? null,
    content: CONTENTS.find((each) => each === content) ?? USUAL.content,
  };
}

function routeOf(layer: string, id: string): CorridorChoice['route'] {
  if (layer === '') return id === 'drawn' ? id : null;
  return id === '' ? null : { layer, id };
}

/** A distance within the range that is computed; null for what is none. */
export const clamped = (distance: number): Metres | null =>
  distance > 0 ? Math.min(MOST_M, Math.max(LEAST_M, Math.round(distance))) : null;
