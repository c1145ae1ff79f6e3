/** What land is reviewed for: the five purposes of the brief, resettlement, and what a ruleset has a standard for beside them. */
export const PURPOSE_IDS = [
  'culture',
  'health',
  'education',
  'green',
  'public-space',
  'resettlement',
  'sport',
  'culture-sport',
  'market',
] as const;
export type PurposeId = (typeof PURPOSE_IDS)[number];
