import { css } from 'lit';

/** Choices, origin, key and lists of a view that holds plans against each other. */
export const comparisonStyles = css`
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    font-size: var(--plan-text-s);
  }
  .key li {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .notes {
    display: grid;
    gap: 4px;
  }
  details.part > summary {
    min-height: var(--plan-target);
    cursor: pointer;
    font-size: var(--plan-text-s);
    font-weight: 600;
  }
`;
