import { css } from 'lit';

/** A verdict by icon, word and colour: `.verdict` with the verdict as a second class. */
export const verdictStyles = css`
  .verdict {
    display: inline-flex;
    align-items: flex-start;
    gap: 4px;
    font-weight: 600;
    --plan-icon-size: 1.15em;
  }
  .verdict.met,
  .verdict.exceeded,
  .verdict.within {
    color: var(--plan-ok);
  }
  .verdict.not-met {
    color: var(--plan-bad);
  }
  .verdict:is(.not-due, .old-figure, .no-level, .words, .no-data) {
    color: var(--plan-ink-2);
    font-weight: 400;
  }
`;
