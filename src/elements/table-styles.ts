import { css } from 'lit';

/** Tables that scroll inside themselves and are sorted by their headings. */
export const tableStyles = css`
  .scroll {
    overflow-x: auto;
    scrollbar-width: thin;
  }
  th,
  td {
    padding: 6px;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 2px;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 2px;
  }
  thead th {
    padding-block: 0;
    white-space: normal;
  }
  thead th.number {
    min-width: 5em;
    white-space: normal;
  }
  thead th {
    overflow-wrap: normal;
  }
  thead .number .sort {
    justify-content: flex-end;
  }
  .sort {
    gap: 2px;
    min-height: max(var(--plan-target), 32px);
    padding: 4px 0;
    border: 0;
    background: none;
    color: inherit;
    font-size: inherit;
    line-height: 1.3;
    text-align: inherit;
  }
  .sort:hover {
    background: none;
    color: var(--plan-accent);
  }
  .sort[data-active] {
    color: var(--plan-ink);
  }
  .sort .icon {
    --plan-icon-size: 1em;
  }
  .sort:not([data-active]) .icon {
    opacity: 0.6;
  }
`;
