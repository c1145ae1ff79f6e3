import { css } from 'lit';

/** How flows of land are set: names beside the bars, bands between, the same flows as a list. */
export const sankeyStyles = css`
  :host {
    container-type: inline-size;
  }
  .heads,
  .figure {
    display: grid;
    grid-template-columns: var(--side) minmax(0, 1fr) var(--side);
    gap: 6px;
    --side: clamp(3rem, 29cqw, 8rem);
  }
  .heads {
    margin-bottom: 4px;
    color: var(--plan-ink-2);
    font-size: var(--plan-text-xs);
  }
  .heads :first-child {
    text-align: end;
  }
  .heads :last-child {
    grid-column: 3;
  }
  .side {
    position: relative;
    font-size: var(--plan-text-xs);
    line-height: 1.3;
  }
  .side span {
    position: absolute;
    inset-inline: 0;
    translate: 0 -50%;
  }
  .side.existing span {
    text-align: end;
  }
  .side strong {
    margin-inline-end: 2px;
  }
  .side.group strong {
    display: block;
  }
  .side .ha {
    position: static;
    translate: none;
  }
  .ha {
    white-space: nowrap;
    color: var(--plan-ink-2);
  }
  @container (width < 15rem) {
    .side .ha {
      display: none;
    }
  }
  svg {
    display: block;
    width: 100%;
    height: 100%;
    overflow: visible;
    forced-color-adjust: none;
  }
  .bar,
  .band {
    stroke: light-dark(rgb(10 20 26 / 0.55), rgb(255 255 255 / 0.6));
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .band {
    fill-opacity: 0.6;
    stroke-opacity: 0.45;
    cursor: pointer;
  }
  .band.dim {
    fill-opacity: 0.16;
  }
  .band.on {
    fill-opacity: 0.95;
    stroke: var(--plan-accent);
    stroke-opacity: 1;
    stroke-width: 2;
  }
  .told {
    min-height: 1.5em;
    margin-top: 6px;
    text-align: center;
    font-size: var(--plan-text-s);
  }
  h4 {
    margin-top: 12px;
    font-size: var(--plan-text-s);
  }
  ol {
    display: grid;
    margin-top: 4px;
    border-top: 1px solid var(--plan-line);
  }
  li {
    border-bottom: 1px solid var(--plan-line);
  }
  .flow {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    width: 100%;
    min-height: max(var(--plan-target), 32px);
    padding: 5px 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    font-weight: 400;
    text-align: start;
    font-size: var(--plan-text-s);
    line-height: 1.4;
  }
  button.flow:hover,
  .flow.on {
    background: var(--plan-accent-soft);
  }
  button.flow[aria-pressed='true'] {
    background: var(--plan-accent-soft);
    box-shadow: inset 3px 0 var(--plan-accent);
    color: inherit;
  }
  .flow .names {
    color: var(--plan-ink-2);
    font-size: var(--plan-text-xs);
  }
  .flow .value {
    text-align: end;
    white-space: nowrap;
  }
  .flow .value .quiet {
    font-size: var(--plan-text-xs);
  }
`;
