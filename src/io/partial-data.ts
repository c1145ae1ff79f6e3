import type { FeatureProblem } from '#core/geo/feature-problem.ts';

type Json = Readonly<Record<string, unknown>>;

/** Members of a collection that can say it is not the whole: the reader keeps them. */
export const PARTIAL_MEMBERS: ReadonlySet<string> = new Set([
  'numberMatched',
  'numberReturned',
  'totalFeatures',
  'exceededTransferLimit',
  'links',
  'properties',
]);

/**
 * What in a collection says that features are missing: sentences without a full stop, none for a whole one.
 *
 * @param root its own members, `features` not needed; @param read how many features were read
 * Source: OGC API – Features 1.0 (numberMatched, numberReturned, link `next`), GeoServer (totalFeatures), ArcGIS REST
 * (exceededTransferLimit, in GeoJSON also under `properties`).
 */
export function partialSigns(root: Json, read: number): string[] {
  const signs: string[] = [];
  const { numberReturned, properties, links } = root;
  const matched = firstCount(root.numberMatched, root.totalFeatures);
  if (isCount(numberReturned) && numberReturned > read)
    signs.push(`the server says it returns ${numberReturned} features and ${read} are here`);
  if (matched !== undefined && matched > read)
    signs.push(`the server has ${matched} features and ${read} are here`);
  const within = typeof properties === 'object' && properties !== null ? (properties as Json) : {};
  if (root.exceededTransferLimit === true || within.exceededTransferLimit === true)
    signs.push('the server stopped at its transfer limit');
  if (
    matched === undefined &&
    Array.isArray(links) &&
    links.some((link) => (link as Json | null)?.rel === 'next')
  )
    signs.push('the server has a next page');
  return signs;
}

/** The problem of a layer that is not the whole. @param read how many features were read: the first that is missing */
export const partialProblem = (read: number, signs: readonly string[]): FeatureProblem => ({
  kind: 'partial-data',
  feature: read,
  message: `The data are not complete: ${signs.join('; ')}; sums are of what is here and are no totals.`,
});

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

const firstCount = (...values: readonly unknown[]): number | undefined => values.find(isCount);
