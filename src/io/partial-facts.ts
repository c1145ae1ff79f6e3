import type { PartialFacts } from '#core/audit/partial-reasons.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * What in a collection says that features are missing; undefined for a whole one.
 *
 * @param root its own members, `features` not needed; @param here how many features were read
 * @param cutAfter characters after which its text breaks off, 0 for a whole text
 * Source: as `partialSigns`.
 */
export function partialFacts(root: Json, here: number, cutAfter = 0): PartialFacts | undefined {
  const { numberReturned, properties, links } = root;
  const told = [root.numberMatched, root.totalFeatures].find(isCount);
  const within = typeof properties === 'object' && properties !== null ? (properties as Json) : {};
  const isLimited = root.exceededTransferLimit === true || within.exceededTransferLimit === true;
  const hasNext =
    told === undefined && Array.isArray(links) && links.some((link) => (link as Json | null)?.rel === 'next');
  const facts = {
    here,
    returned: isCount(numberReturned) && numberReturned > here ? numberReturned : 0,
    matched: told !== undefined && told > here ? told : 0,
    limit: Number(isLimited),
    next: Number(hasNext),
    cutAfter,
  };
  return facts.returned + facts.matched + facts.limit + facts.next + cutAfter > 0 ? facts : undefined;
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);
