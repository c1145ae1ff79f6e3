import { css } from 'lit';

/** Choices, origin and list of the crosswalk. */
export const unitsViewStyles = css`
  .fields {
    display: grid;
    gap: 8px;
  }
  .field {
    display: grid;
    gap: 4px;
    font-size: var(--plan-text-s);
    font-weight: 600;
  }
  .toggle {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--plan-target);
    font-size: var(--plan-text-s);
    font-weight: 600;
  }
  .warn {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border-radius: var(--plan-radius);
    background: var(--plan-warn-soft);
    color: var(--plan-warn);
    font-size: var(--plan-text-s);
  }
  .origin {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 6px;
  }
  .origin li {
    color: var(--plan-ink-2);
    font-size: var(--plan-text-s);
    overflow-wrap: anywhere;
  }
  .list {
    border-top: 1px solid var(--plan-line);
  }
`;
