import type { common as vietnamese } from '#app/texts/common.ts';

/** The same in English. */
export const common: (typeof vietnamese)['vi'] = {
  appName: 'Planning map',
  noData: 'No data',
  loading: 'Loading…',
  retry: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  verification: {
    verified: 'Checked against the official text',
    secondary: 'From a secondary source',
    unverified: 'Not verified',
    illustrative: 'Illustrative',
  },
  scale: (scale: string) => `Scale ${scale}`,
  vn2000Meridian: (meridian: string) => `VN-2000, central meridian ${meridian}`,
};
