import { fromLinkWord, linkWord } from './link-word.ts';

/** The ways the model is read: its elements, page by page, its wordings side by side, the towns as a network. */
export type ModelViewId = (typeof MODEL_VIEWS)[number];
export const MODEL_VIEWS = ['elements', 'story', 'wordings', 'network'] as const;

/** How a person reads the model. */
export interface ModelChoice {
  readonly view: ModelViewId;
  /** What is looked at in the view: two documents of `wordings`, a centre or a link of `network`; '' = nothing yet. */
  readonly place: string;
  /** Units a person put to elements in place of the source's, by element. */
  readonly own: Readonly<Record<string, readonly string[]>>;
}

/** More than any province has, and no more than a link carries. */
const MOST_UNITS = 400;
const MOST_ELEMENTS = 40;

/** The choice as it stands in the state and in a link, `view:place;element:code,code`; null for the usual one. */
export function writeModelChoice({ view, place, own }: ModelChoice): string | null {
  const parts = Object.entries(own).map(([id, units]) => `${linkWord(id)}:${units.map(linkWord).join(',')}`);
  if (view === 'elements' && place === '' && parts.length === 0) return null;
  return [`${view}:${linkWord(place)}`, ...parts].join(';');
}

/** Reads what `writeModelChoice` wrote; what it cannot read is as usual. */
export function readModelChoice(text: string | null): ModelChoice {
  const [head = '', ...parts] = (text ?? '').split(';').slice(0, MOST_ELEMENTS + 1);
  const [view, place = ''] = head.split(':');
  const own = parts.flatMap((part): readonly (readonly [string, readonly string[]])[] => {
    const [id = '', units = ''] = part.split(':');
    const codes = units.split(',').map(fromLinkWord).filter(Boolean).slice(0, MOST_UNITS);
    return fromLinkWord(id) === '' ? [] : [[fromLinkWord(id), [...new Set(codes)]]];
  });
  return {
    view: MODEL_VIEWS.find((each) => each === view) ?? 'elements',
    place: fromLinkWord(place),
    own: Object.fromEntries(own),
  };
}

/** With an element's units as a person put them; those of the source are no choice of one's own. */
export function withOwn(
  choice: ModelChoice,
  element: string,
  units: readonly string[],
  source: readonly string[],
): ModelChoice {
  const { [element]: _, ...others } = choice.own;
  const isSource = units.length === source.length && units.every((unit) => source.includes(unit));
  return { ...choice, own: isSource ? others : { ...others, [element]: units } };
}
