import { css } from 'lit';

/** Pictures of a report with what is said under them. */
export const reportFigure = css`
  img {
    display: block;
    width: 100%;
    border: 1px solid var(--plan-line);
  }
  figcaption {
    margin-top: 4px;
    color: var(--plan-ink-2);
    font-size: 0.8125em;
  }
  figure {
    break-inside: avoid;
  }
`;

/** Tables and headings of a report: read on paper, so nothing scrolls and nothing is cut at a page's end. */
export const reportStyles = css`
  h2 {
    margin-bottom: 6px;
    font-size: 1.125em;
    break-after: avoid;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.875em;
  }
  caption {
    padding-bottom: 4px;
    text-align: start;
  }
  th,
  td {
    padding: 3px 6px 3px 0;
    border-bottom: 1px solid var(--plan-line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  thead th {
    border-bottom-color: var(--plan-line-strong);
    overflow-wrap: normal;
  }
  tbody th {
    font-weight: 400;
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  thead .number {
    white-space: normal;
  }
  /* on a phone a wide table scrolls by itself; paper is wide enough */
  @media screen {
    .scroll {
      overflow-x: auto;
    }
    .scroll table {
      min-width: 26em;
    }
  }
  tr {
    break-inside: avoid;
  }
  .icon {
    --plan-icon-size: 1.1em;
  }
`;
