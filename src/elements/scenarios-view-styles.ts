import { css } from 'lit';

/** The view of boundary options. */
export const scenariosViewStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
  }
  .head,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .said:empty {
    display: none;
  }
  .said {
    font-size: var(--plan-text-s);
    font-weight: 600;
  }
  summary {
    min-height: var(--plan-target);
    padding-block: 6px;
    color: var(--plan-accent);
    font-size: var(--plan-text-s);
    font-weight: 600;
    cursor: pointer;
  }
`;
