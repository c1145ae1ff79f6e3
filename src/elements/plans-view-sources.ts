import type { PlansViewId } from '#app/state.ts';

/** What the plans panel shows, fetched when first opened. Each element takes its app from the context. */
export const plansViewSources: Readonly<Record<PlansViewId, () => Promise<unknown>>> = {
  documents: () => import('./plan-documents-view.ts'),
  register: () => import('./plan-register-view.ts'),
  indicators: () => import('./plan-indicators-view.ts'),
  rules: () => import('./plan-rules-view.ts'),
  conformity: () => import('./plan-conformity-view.ts'),
  overlap: () => import('./plan-overlap-view.ts'),
  units: () => import('./plan-units-view.ts'),
};
