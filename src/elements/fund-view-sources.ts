import type { FundViewId } from '#app/state.ts';

/** The ways to read a land fund that are fetched when first opened. Each element takes its app from the context. */
export const fundViewSources: Readonly<Record<Exclude<FundViewId, 'ledger'>, () => Promise<unknown>>> = {
  reconcile: () => import('./plan-reconcile-view.ts'),
  balance: () => import('./plan-balance-view.ts'),
  review: () => import('./plan-review-view.ts'),
  transition: () => import('./plan-transition-view.ts'),
  corridor: () => import('./plan-corridor-view.ts'),
  reach: () => import('./plan-reach-view.ts'),
  audit: () => import('./plan-audit-view.ts'),
};
