import { partialReasons } from '#core/audit/partial-reasons.ts';
import type { FeatureProblem } from '#core/geo/feature-problem.ts';
import { partialFacts } from './partial-facts.ts';

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
  const facts = partialFacts(root, read);
  return facts ? partialReasons(facts) : [];
}

/** That a text or file ends before its data do. @param how what more is known, e.g. ` after 1560 characters` */
export const brokenSign = (what: string, how: string): string => `${what} ${BREAKS_OFF}${how}`;

/** Whether what is missing is the end of the file, rather than what a server kept back. */
export const breaksOff = ({ kind, message }: FeatureProblem): boolean =>
  kind === 'partial-data' && message.includes(BREAKS_OFF);

const BREAKS_OFF = 'breaks off';

/** The problem of a layer that is not the whole. @param read how many features were read: the first that is missing */
export const partialProblem = (read: number, signs: readonly string[]): FeatureProblem => ({
  kind: 'partial-data',
  feature: read,
  message: `The data are not complete: ${signs.join('; ')}; sums are of what is here and are no totals.`,
});
