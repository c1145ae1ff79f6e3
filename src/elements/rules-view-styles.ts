import { css } from 'lit';

/** Rulesets one below the other, and the lines that say which replaces which. */
export const rulesViewStyles = css`
  :host,
  .content,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  section {
    gap: 6px;
  }
  details {
    border: 1px solid var(--plan-line);
    border-radius: var(--plan-radius);
  }
  summary {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    min-height: max(var(--plan-target), 36px);
    padding: 8px 12px 8px 34px;
    position: relative;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary > .title,
  summary > .quiet {
    flex: 1 0 100%;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .title {
    font-weight: 600;
  }
  .turn {
    position: absolute;
    inset-block-start: 9px;
    inset-inline-start: 10px;
    display: inline-flex;
    color: var(--plan-ink-2);
    transition: rotate var(--plan-motion);
    rotate: -90deg;
  }
  details[open] > summary .turn {
    rotate: 0deg;
  }
  .content,
  details > .state {
    margin: 0 12px 12px;
  }
  .standing {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--plan-ink-2);
    font-size: var(--plan-text-xs);
    font-weight: 600;
    --plan-icon-size: 1.1em;
  }
  .standing.in-force {
    color: var(--plan-ok);
  }
  .standing.coming {
    color: var(--plan-info);
  }
  .line {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
    font-size: var(--plan-text-s);
  }
  .line li {
    display: grid;
    align-content: start;
    min-width: 0;
    padding: 6px 4px;
    border-block-start: 3px dashed var(--plan-line-strong);
    overflow-wrap: anywhere;
  }
  .line li.in-force {
    border-block-start: 3px solid var(--plan-ok);
  }
  .line li.coming {
    border-block-start: 3px dotted var(--plan-info);
  }
`;
