import { type SVGTemplateResult, svg } from 'lit';
import type { ModelKind } from '#core/plan/spatial-model.ts';

/** The drawing of each kind of element: one shape a kind, so that shape and not colour tells them apart. */
const drawings: Readonly<Record<ModelKind, SVGTemplateResult>> = {
  centre: svg`<circle cx="16" cy="16" r="11" fill="none" stroke-width="2.5" /><circle cx="16" cy="16" r="5" stroke="none" />`,
  axis: svg`<path d="M3 21h20M3 13h20M21 9l7 8-7 8" fill="none" stroke-width="3" />`,
  link: svg`<path d="M16 4v24M4 16h24M7.500 7.500l17 17M24.500 7.500l-17 17" fill="none" stroke-width="2" stroke-dasharray="4 2.500" />`,
  breakthrough: svg`<path d="M16 3l3.300 8.700 9.200.5-7.200 5.800 2.400 9L16 21.900 8.300 27l2.400-9-7.200-5.800 9.200-.5z" stroke="none" />`,
  region: svg`<path d="M5 11l7-6 12 2 4 9-6 10-11 1-7-7z" fill="none" stroke-width="2.500" /><path d="M8 21l10-14M12 25l13-15M19 26l8-10" fill="none" stroke-width="1.500" />`,
};

/** The symbol of a kind in the element's colour on the map; the word beside it says the kind. */
export const modelSymbol = (kind: ModelKind, color: string): SVGTemplateResult =>
  svg`<svg class="symbol" viewBox="0 0 32 32" fill=${color} stroke=${color} stroke-linejoin="round"
    stroke-linecap="round" aria-hidden="true">${drawings[kind]}</svg>`;
