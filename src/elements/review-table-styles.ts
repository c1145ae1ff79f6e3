import { css } from 'lit';

/** Tables of the land review: the first column stands still, words stand beside figures. */
export const reviewTableStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .scroll {
    border: 1px solid var(--plan-line);
    border-radius: var(--plan-radius);
  }
  thead th {
    padding: 6px;
    vertical-align: bottom;
  }
  th:first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    min-width: 6rem;
    max-width: 9rem;
    padding-inline-start: 8px;
    background: var(--plan-ground);
    text-align: start;
    white-space: normal;
  }
  tbody th,
  td {
    vertical-align: top;
  }
  tbody th {
    font-weight: 400;
  }
  .number {
    padding-inline: 4px;
  }
  thead th.number,
  td.number {
    min-width: 4em;
  }
  thead th.wide {
    min-width: 8em;
  }
  td.words {
    min-width: 6em;
  }
  td.words,
  td.none {
    white-space: normal;
  }
  td.none {
    min-width: 4.5em;
    color: var(--plan-ink-2);
    text-align: end;
  }
  .below {
    display: block;
    color: var(--plan-ink-2);
    white-space: normal;
    font-size: var(--plan-text-xs);
    font-weight: 400;
  }
  tr.sum > * {
    font-weight: 600;
  }
  tbody + tbody tr:first-child > *,
  tfoot tr > * {
    border-top: 1px solid var(--plan-line-strong);
  }
`;
