import { css } from 'lit';

/** A quiet disclosure: its summary reads as a link, a `.menu` summary as a button. */
export const summaryStyles = css`
  :host {
    font-size: var(--plan-text-s);
  }
  summary {
    display: list-item;
    min-height: var(--plan-target);
    padding-block: 6px;
    color: var(--plan-accent);
    font-size: var(--plan-text-s);
    font-weight: 600;
    cursor: pointer;
  }
  summary.menu {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: max(var(--plan-target), 36px);
    padding: 4px 14px;
    border: 1px solid var(--plan-line-strong);
    border-radius: var(--plan-radius);
    background: var(--plan-ground);
    color: var(--plan-ink);
    list-style: none;
  }
  summary.menu::-webkit-details-marker {
    display: none;
  }
  summary.menu:hover {
    background: var(--plan-ground-2);
  }
  summary.menu .turn {
    display: inline-flex;
    transition: rotate var(--plan-motion);
  }
  details[open] > summary.menu .turn {
    rotate: 180deg;
  }
`;
