import { type Params, type notice as vietnamese, why } from '#app/texts/notice.ts';

/** The same in English. */
export const notice: (typeof vietnamese)['vi'] = {
  legal: 'Illustrative data, without legal force',
  dismiss: 'Dismiss',
  retry: 'Load again',
  unknown: (p: Params) => `Something went wrong${why(p)}. Please reload the page.`,
};
