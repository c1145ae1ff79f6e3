import { PlanAtlas } from '#elements/plan-atlas.ts';

/** In a page of someone else addresses begin where this script came from; in development that is the server's root. */
const script = import.meta.url;
PlanAtlas.base = new URL(import.meta.env.DEV ? '/' : '.', script).href;
