import { css } from 'lit';

/** Tables whose rows have a long name: it stands on a line of its own above the figures, each row a `tbody`. */
export const namedRowsStyles = css`
  table {
    width: 100%;
    font-size: var(--plan-text-s);
  }
  thead th.number {
    min-width: 0;
  }
  tbody {
    border-bottom: 1px solid var(--plan-line);
  }
  tbody > tr > * {
    border: 0;
  }
  th[scope='rowgroup'] {
    padding-block: 6px 0;
    font-weight: 400;
    text-align: start;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  th button {
    min-height: var(--plan-target);
    padding: 2px 0;
    border: 0;
    background: none;
    color: var(--plan-accent);
    font-size: inherit;
    font-weight: 600;
    text-align: start;
  }
  th button:hover {
    background: none;
    text-decoration: underline;
  }
  td {
    vertical-align: top;
  }
  td .quiet {
    display: block;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .mark {
    display: block;
    color: var(--plan-warn);
    font-weight: 600;
  }
  tbody[data-lit] {
    background: var(--plan-accent-soft);
  }
  tbody.sum {
    border-top: 1px solid var(--plan-line-strong);
    font-weight: 600;
  }
  tbody.sum th[scope='rowgroup'] {
    font-weight: 600;
  }
`;
