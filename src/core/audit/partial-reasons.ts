/** What tells that a collection is not the whole, in numbers: 0 where it tells nothing. */
export type PartialFacts = {
  /** features read */
  readonly here: number;
  /** features the server says it sent, and has in all; 0 where that is no more than are here */
  readonly returned: number;
  readonly matched: number;
  /** 1 where the server stopped at its transfer limit, where it has a next page */
  readonly limit: number;
  readonly next: number;
  /** characters after which the text breaks off */
  readonly cutAfter: number;
};

/** Each reason why a collection is not the whole, in English, without a full stop. */
export function partialReasons(facts: PartialFacts): string[] {
  const { here, returned, matched, limit, next, cutAfter } = facts;
  const reasons: string[] = [];
  if (cutAfter > 0) reasons.push(`the text breaks off after ${cutAfter} characters`);
  if (returned > 0) reasons.push(`the server says it returns ${returned} features and ${here} are here`);
  if (matched > 0) reasons.push(`the server has ${matched} features and ${here} are here`);
  if (limit > 0) reasons.push('the server stopped at its transfer limit');
  if (next > 0) reasons.push('the server has a next page');
  return reasons.length > 0 ? reasons : [`the file ends after ${here} features`];
}
