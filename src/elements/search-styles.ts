import { css } from 'lit';

/** Looks of the search box and its list. */
export const searchStyles = css`
  :host {
    position: relative;
    min-width: 0;
  }
  .box {
    position: relative;
    display: flex;
    align-items: center;
  }
  .box > .icon {
    position: absolute;
    inset-inline-start: 12px;
    color: var(--plan-ink-2);
    pointer-events: none;
  }
  .box input:not([type='range']) {
    padding-inline: calc(1.25em + 22px) max(var(--plan-target), 2em);
    border-color: var(--plan-line-strong);
    background: var(--plan-ground);
    text-overflow: ellipsis;
  }
  .box input:focus-visible {
    outline-offset: 0;
    border-radius: var(--plan-radius);
  }
  .box button {
    position: absolute;
    inset-inline-end: 2px;
  }
  .pop {
    position: absolute;
    z-index: 10;
    inset: calc(100% + 6px) 0 auto;
    min-width: min(22em, 100cqi - 16px);
    max-height: min(26em, 70vh);
    overflow: auto;
    border-radius: var(--plan-radius);
    background: var(--plan-ground);
    box-shadow: var(--plan-shadow);
  }
  .says {
    padding: 12px 16px;
    font-size: var(--plan-text-s);
    color: var(--plan-ink-2);
  }
  ul {
    padding: 6px;
  }
  li {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    min-height: max(var(--plan-target), 44px);
    padding: 6px 10px;
    border-radius: 6px;
    cursor: pointer;
  }
  li > .icon {
    color: var(--plan-ink-2);
    padding-block-start: 3px;
  }
  li:hover {
    background: var(--plan-ground-2);
  }
  li[aria-selected='true'] {
    background: var(--plan-accent-soft);
    box-shadow: inset 3px 0 var(--plan-accent);
  }
  .hit {
    display: grid;
    min-width: 0;
  }
  .title {
    font-weight: 600;
    line-height: 1.4;
  }
  .quiet {
    line-height: 1.4;
  }
  @container (width < 45em) {
    .pop {
      min-width: 0;
    }
  }
  @media (forced-colors: active) {
    .pop {
      border: 1px solid CanvasText;
    }
    li[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
