import { css } from 'lit';

/** What a closure looks like: rows of a name and a figure, the residual under a line, the verdict. */
export const closureStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    padding-block: 2px;
  }
  dt {
    flex: 1 1 8em;
    min-width: 0;
  }
  dd {
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .residual {
    margin-top: 4px;
    padding-top: 6px;
    border-top: 1px solid var(--plan-line-strong);
    font-weight: 600;
  }
  .verdict {
    display: flex;
    gap: 6px;
    margin-top: 6px;
    color: var(--plan-ok);
    font-weight: 600;
  }
  .verdict.bad {
    color: var(--plan-bad);
  }
`;
