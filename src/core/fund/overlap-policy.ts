import type { ApprovalDay } from './approval-date.ts';

/** What is done with land that several zones cover: counted for each and shown, or given to the plan approved last. */
export type OverlapPolicyId = 'report' | 'later-plan';

/** A policy with what it needs. */
export type OverlapPolicy =
  | { readonly id: 'report' }
  | {
      readonly id: 'later-plan';
      /** property of the zones that holds the day of approval */
      readonly approvedBy: string;
      /** day of each zone; undefined where it has none that can be read */
      readonly days: readonly (ApprovalDay | undefined)[];
    };

/** Both zones counted, the overlap shown. */
export const REPORT: OverlapPolicy = { id: 'report' };

/** How a pair of overlapping zones is settled. */
export type PairOutcome = 'reported' | 'first-takes' | 'second-takes' | 'same-day' | 'no-day';

/** Settles a pair; where the days are the same or one is missing, nobody takes and the overlap is reported. */
export function outcomeOf(policy: OverlapPolicy, first: number, second: number): PairOutcome {
  if (policy.id === 'report') return 'reported';
  const [one, other] = [policy.days[first], policy.days[second]];
  if (one === undefined || other === undefined) return 'no-day';
  return one === other ? 'same-day' : one > other ? 'first-takes' : 'second-takes';
}

/** Whether the first zone takes the land it shares with the second. */
export const takesFrom = (policy: OverlapPolicy, winner: number, loser: number): boolean =>
  outcomeOf(policy, winner, loser) === 'first-takes';
