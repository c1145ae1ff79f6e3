import { type Params, type notice as vietnamese, why } from '#app/texts/notice.ts';

/** The same in English. */
export const notice: (typeof vietnamese)['vi'] = {
  legal: 'Illustrative data, without legal force',
  dismiss: 'Dismiss',
  retry: 'Load again',
  unknown: (p: Params) => `Something went wrong${why(p)}. Please reload the page.`,
  sentences: {
    loading: (p) => `Loading ${p.what || 'data'}…`,
    'layer-failed': (p) =>
      `The layer “${p.en || p.layer}” could not be loaded${why(p)}. The other layers still work; load it again or hide it.`,
    'basemap-failed': (p) =>
      `The basemap could not be loaded${why(p)}. The planning layers still stand where they belong.`,
    'no-webgl': () =>
      'This browser cannot draw the map (WebGL is off or missing). Land fund, search and look-up still work; for the map, turn on hardware acceleration or use another browser.',
    'link-unreadable': (p) =>
      `A part of the link could not be read (${p.parts ?? '?'}) and opens as usual. Ask whoever sent it for the link again.`,
    'link-unknown-layers': (p) =>
      `The link names layers that this data set does not have: ${p.layers}. The rest of the link was opened.`,
    'link-other-catalogue': (p) =>
      `This link belongs to another data set (“${p.catalogue}”). You see the present one with its usual settings.`,
    'catalogue-failed': (p) =>
      `The catalogue ${p.url} could not be loaded${why(p)}. Check the connection and reload the page.`,
    'catalogue-invalid': (p) =>
      `The catalogue ${p.url} has ${p.count} faults and was not opened: ${p.problemsEn}. Correct the file and reload the page.`,
    'engine-failed': (p) =>
      `The calculation could not start${why(p)}. Try again; if it still fails, reload the page.`,
    'fund-failed': (p) => `The land fund could not be computed${why(p)}. Try again or choose another area.`,
    'fund-not-set-up': () =>
      'This data set has no figures for the land fund in this phase. Choose another phase.',
    'fund-no-unit': () => 'This unit is not in the data set. Choose another unit.',
    'inspect-failed': (p) => `This place could not be looked up${why(p)}. Please try again.`,
    'search-failed': (p) => `The search did not work${why(p)}. Check the connection and try again.`,
    'nothing-found': (p) =>
      `Nothing found for “${p.query}”. Try a shorter name or the name before the 2025 mergers.`,
    'element-failed': (p) => `The shape of the spatial model could not be loaded${why(p)}. Please try again.`,
    'element-without-place': () =>
      'This element has no shape on the map: the document gives it in words only.',
    'position-refused': () =>
      'The browser may not use your position. Allow it in the page settings and try again.',
    'position-unavailable': () =>
      'The device could not find its position. Try again outdoors, or search for the commune.',
    'position-timeout': () => 'Finding your position took too long. Try again, or search for the commune.',
    'position-unsupported': () =>
      'This browser does not give a position. Search for a commune or coordinates.',
    'position-outside': () => 'You are outside the area of this map.',
    file: (p) => p.en ?? '',
    offline: () => 'You are offline. What has loaded still works; the rest needs a connection.',
  },
};
