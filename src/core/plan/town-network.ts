import type { UrbanSystem } from './catalogue.ts';
import type { Text, Verification } from './provenance.ts';

/** What a source says of a centre's class at one time. */
export interface TownClass {
  /** As printed; null where no source gives one. */
  readonly value: string | null;
  readonly verification: Verification;
  /** Id of the document it is from; '' where none is said. */
  readonly document: string;
}

/** An urban centre. */
export interface Town {
  readonly id: string;
  readonly name: string;
  readonly role: Text | null;
  /** In the order of the setup's classes. */
  readonly classes: readonly TownClass[];
  readonly at: GeoJSON.Position;
}

/** A link between centres. Three or more are a chain. */
export interface TownLink {
  readonly id: string;
  readonly name: Text;
  readonly theme: string;
  /** Ids of known centres in the order of the line. */
  readonly centres: readonly string[];
  /** What lies beyond the end, outside of the network. */
  readonly toward: Text | null;
  readonly direction: 'forward' | 'both' | null;
  readonly document: string;
  readonly verification: Verification;
  readonly note: Text | null;
}

/** Centres and the links that join them. */
export interface TownNetwork {
  readonly centres: readonly Town[];
  readonly links: readonly TownLink[];
  /** Links that name a centre which is not there. */
  readonly strangers: readonly { readonly link: string; readonly centre: string }[];
}

type Properties = Readonly<Record<string, unknown>>;

/** Classes from the highest down. */
const ORDER = ['đặc biệt', 'I', 'II', 'III', 'IV', 'V'];
const TRUST: readonly Verification[] = ['verified', 'secondary', 'unverified', 'illustrative'];

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const trustOf = (value: unknown): Verification => TRUST.find((each) => each === value) ?? 'unverified';

/** A text and its English sister. */
function sisters(own: Properties, property: string): Text | null {
  const vi = textOf(own[property]);
  const en = textOf(own[`${property}_en`]);
  return vi === '' ? null : { vi, ...(en !== '' && { en }) };
}

/** Whether a value is a class, or several a source leaves open: `II`, `IV–V`, `IV hoặc V`. */
const isClass = (value: string): boolean =>
  ORDER.includes(value.split(/\s|–/)[0] ?? '') || value === 'đặc biệt';

function classOf(own: Properties, property: string): TownClass {
  const value = textOf(own[property]);
  return {
    value: isClass(value) ? value : null,
    verification: trustOf(own[`${property}_verification`]),
    document: textOf(own[`${property}_source`]),
  };
}

/** Puts the features of two layers together as a network; what has no id or place is left out. */
export function townNetwork(
  { classes }: UrbanSystem,
  centreFeatures: readonly GeoJSON.Feature[],
  linkFeatures: readonly GeoJSON.Feature[],
): TownNetwork {
  const centres = centreFeatures.flatMap(({ properties, geometry }): readonly Town[] => {
    const own = properties ?? {};
    const id = textOf(own.id);
    if (id === '' || geometry?.type !== 'Point') return [];
    return [
      {
        id,
        name: textOf(own.name) || id,
        role: sisters(own, 'role'),
        classes: classes.map(({ property }) => classOf(own, property)),
        at: geometry.coordinates,
      },
    ];
  });
  const known = new Set(centres.map(({ id }) => id));
  const named = linkFeatures.flatMap(({ properties }) => {
    const own = properties ?? {};
    const id = textOf(own.id);
    return id === '' ? [] : [{ own, id, asked: Array.isArray(own.centres) ? own.centres.map(textOf) : [] }];
  });
  return {
    centres,
    links: named.map(({ own, id, asked }) => ({
      id,
      name: sisters(own, 'name') ?? { vi: id },
      theme: textOf(own.kind),
      centres: asked.filter((centre) => known.has(centre)),
      toward: sisters(own, 'toward'),
      direction: own.direction === 'forward' || own.direction === 'both' ? own.direction : null,
      document: textOf(own.document),
      verification: trustOf(own.verification),
      note: sisters(own, 'note'),
    })),
    strangers: named.flatMap(({ id, asked }) =>
      asked.filter((centre) => !known.has(centre)).map((centre) => ({ link: id, centre })),
    ),
  };
}

/** The centres of one class; null = those without one. */
export interface TownRank {
  readonly value: string | null;
  readonly centres: readonly Town[];
}

/**
 * Centres by hierarchy: the highest class first, those of the same class by name, those without one last.
 *
 * @param at which of the setup's classes
 */
export function townRanks({ centres }: TownNetwork, at: number): readonly TownRank[] {
  const collator = new Intl.Collator('vi');
  const rank = (value: string | null): number => {
    const place = value === null ? -1 : ORDER.indexOf(value.split(/\s*(?:–|hoặc)\s*/)[0] ?? '');
    return place === -1 ? ORDER.length : place;
  };
  const values = new Set(centres.map(({ classes }) => classes[at]?.value ?? null));
  return [...values]
    .toSorted((a, b) => rank(a) - rank(b) || collator.compare(a ?? '', b ?? ''))
    .map((value) => ({
      value,
      centres: centres
        .filter(({ classes }) => (classes[at]?.value ?? null) === value)
        .toSorted((a, b) => collator.compare(a.name, b.name)),
    }));
}

/** Links of a centre, chains first. */
export const linksOf = ({ links }: TownNetwork, centre: string): readonly TownLink[] =>
  links
    .filter(({ centres }) => centres.includes(centre))
    .toSorted((a, b) => b.centres.length - a.centres.length);
