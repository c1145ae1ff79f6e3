import { css } from 'lit';

/** A view of the land fund panel that is made of headings, tables and notes one below the other. */
export const tableViewStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  h3 span {
    display: block;
    color: var(--plan-ink-2);
    font-size: var(--plan-text-s);
    font-weight: 400;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .legal {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border-radius: var(--plan-radius);
    background: var(--plan-warn-soft);
    color: var(--plan-warn);
    font-size: var(--plan-text-s);
    font-weight: 600;
  }
  .problems {
    font-size: var(--plan-text-s);
  }
  .problems summary {
    cursor: pointer;
    color: var(--plan-warn);
    font-weight: 600;
  }
`;
