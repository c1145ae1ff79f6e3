import type { search as vietnamese } from '#app/texts/search.ts';

/** The same in English. */
export const search: (typeof vietnamese)['vi'] = {
  label: 'Search places, land codes or coordinates',
  placeholder: 'Search communes, zones, land codes, coordinates…',
  clear: 'Clear the search',
  searching: 'Searching…',
  found: (n: string) => `Results: ${n}`,
  nothing: (query: string) =>
    `Nothing found for “${query}”. Try a shorter name, the name before the 2025 mergers, or coordinates.`,
  failed: 'The search is not available because its data has not loaded.',
  hint: 'Accents are optional. Coordinates: “20.95, 107.08” or “X=2317752.80 Y=430575.50” (VN-2000).',
  coordinate: 'Coordinates',
  formerly: (former: string) => `before 1 July 2025: ${former}`,
  latFirst: 'WGS 84, read as latitude then longitude',
  lonFirst: 'WGS 84, read as longitude then latitude',
  plane: (meridian: string) => `VN-2000, central meridian ${meridian}, X to the north`,
};
