import { maplibreCss } from './maplibre.ts';

/** All styles a map needs in the root it stands in; colours may be set from outside by the `--plan-*` tokens. */
export const mapCss = async (): Promise<string> => `${await maplibreCss()}
.maplibregl-map { font: inherit; }
.maplibregl-canvas:focus { outline: none; }
.maplibregl-canvas:focus-visible { outline: 3px solid var(--plan-accent, #00695c); outline-offset: -3px; }
.plan-crosshair { position: absolute; top: 0; left: 0; width: 0; height: 0; pointer-events: none; z-index: 2; }
.plan-crosshair[hidden] { display: none; }
.plan-crosshair::before, .plan-crosshair::after {
  content: ''; position: absolute; background: var(--plan-accent, #00695c); box-shadow: 0 0 0 1.5px #fff; border-radius: 1px;
}
.plan-crosshair::before { width: 2px; height: 28px; left: -1px; top: -14px; }
.plan-crosshair::after { width: 28px; height: 2px; left: -14px; top: -1px; }
.plan-pin { pointer-events: none; }
.plan-pin svg { display: block; overflow: visible; }
.plan-pin-shadow { fill: #0b1a20; opacity: 0.28; }
.plan-pin-body { fill: var(--plan-pin, #c2321f); stroke: #fff; stroke-width: 1.6; }
.plan-pin-eye { fill: #fff; }
.plan-attribution { max-width: min(44rem, calc(100vw - 6rem)); margin: 0 !important; }
.plan-attribution[hidden] { display: none; }
.plan-attribution details { position: relative; min-width: 28px; min-height: 24px; }
.plan-attribution summary {
  list-style: none; cursor: pointer; position: absolute; right: 0; bottom: 0; width: 28px; height: 24px; line-height: 24px;
  text-align: center; color: var(--plan-ink, #14262c);
}
.plan-attribution summary::before {
  content: 'i'; display: inline-block; box-sizing: border-box; width: 16px; height: 16px; border: 1.5px solid; border-radius: 50%;
  font-size: 11px; font-weight: 700; line-height: 13px; vertical-align: middle;
}
.plan-attribution details:not([open]) summary, .plan-attribution p {
  background: color-mix(in srgb, var(--plan-ground, #fff) 82%, transparent); border-radius: 8px 0 0 0;
}
.plan-attribution summary::-webkit-details-marker { display: none; }
.plan-attribution p {
  margin: 0; padding: 4px 30px 4px 10px; font-size: 11px; line-height: 16px; text-align: end; color: var(--plan-ink, #14262c);
}
.maplibregl-cooperative-gesture-screen { font: inherit; font-size: 1.1rem; }
`;
