import { css } from 'lit';

/** Looks of one row of the layer list. */
export const layerItemStyles = css`
  :host {
    border-block-end: 1px solid var(--plan-line);
  }
  .row {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: start;
    gap: 0 8px;
    padding-block: 6px;
  }
  .name {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    grid-column: 1 / 3;
    min-width: 0;
    padding-block: 5px;
    line-height: 1.4;
  }
  .name input {
    margin-block-start: 2px;
  }
  .name span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  :host([shown]) .name span {
    font-weight: 600;
  }
  .name plan-swatch {
    margin-block-start: 1px;
  }
  button.link {
    min-height: max(var(--plan-target), 24px);
    padding: 0;
    font-size: var(--plan-text-xs);
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .more {
    grid-area: 1 / 3 / 3 / 4;
  }
  .facts {
    grid-column: 1 / 3;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    padding-inline-start: calc(1.125em + 10px);
    color: var(--plan-ink-2);
    font-size: var(--plan-text-xs);
  }
  .more .icon {
    transition: rotate var(--plan-motion);
  }
  .more[aria-expanded='true'] .icon {
    rotate: 180deg;
  }
  .details {
    display: grid;
    gap: 12px;
    padding: 4px 0 16px calc(1.125em + 10px);
    font-size: var(--plan-text-s);
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }
  .controls label > span {
    white-space: nowrap;
  }
  .controls label {
    display: flex;
    flex: 1 1 10em;
    align-items: center;
    gap: 8px;
  }
  output {
    min-width: 3.2em;
    text-align: end;
  }
  .order {
    display: flex;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(6.5em, auto) 1fr;
    gap: 4px 12px;
    font-size: var(--plan-text-xs);
  }
  dt {
    color: var(--plan-ink-2);
  }
  dd {
    min-width: 0;
  }
  .failed {
    display: grid;
    gap: 6px;
    justify-items: start;
    grid-column: 1 / -1;
    margin-block: 6px;
    padding: 8px 12px;
    border-radius: var(--plan-radius);
    background: var(--plan-bad-soft);
    font-size: var(--plan-text-s);
  }
  .failed strong {
    display: flex;
    gap: 8px;
    color: var(--plan-bad);
    font-weight: 600;
  }
  @container (width < 17em) {
    dl {
      grid-template-columns: 1fr;
      gap: 0;
    }
    dd {
      margin-block-end: 6px;
    }
    .details,
    .facts {
      padding-inline-start: 0;
    }
  }
`;
