import { css } from 'lit';

/** Looks of the panel's frame: beside the map, over it as a card, or a sheet at the foot of a narrow viewer. */
export const panelStyles = css`
  :host {
    position: relative;
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    background: var(--plan-ground);
  }
  :host([look='side']) {
    width: clamp(280px, var(--plan-panel-width, 360px), 60cqi);
    border-inline-end: 1px solid var(--plan-line);
  }
  :host([look='card']) {
    width: 23.75em;
    max-width: calc(100cqi - 24px);
    max-height: 100%;
    border-radius: var(--plan-radius);
    box-shadow: var(--plan-shadow);
  }
  header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 10px 8px 6px 16px;
  }
  header h2 {
    flex: 1;
    min-width: 0;
  }
  h2:focus-visible {
    outline-offset: 4px;
  }
  .body {
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--plan-line-strong) transparent;
    container-type: inline-size;
    padding: 4px 16px 20px;
  }
  :host([bare]) .body {
    padding: 0;
  }
  :host([look='card']) .body {
    /* inline-size containment needs a width that does not come from the content; height still does */
    flex: 0 1 auto;
  }
  .splitter {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    width: 9px;
    cursor: col-resize;
    touch-action: none;
  }
  .splitter::after {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    width: 3px;
    background: transparent;
    transition: background-color var(--plan-motion);
  }
  .splitter:hover::after,
  .splitter:focus-visible::after {
    background: var(--plan-accent);
  }
  .handle {
    display: none;
  }

  @container (width < 45em) {
    :host([look]) {
      /* a sheet is low: choices stand in one row that scrolls, and what the status line says is not said again */
      --plan-choices: nowrap;
      --plan-said-below: none;
      position: absolute;
      inset: auto 0 0;
      z-index: 3;
      width: auto;
      max-width: none;
      height: var(--plan-sheet-height, 50%);
      max-height: calc(100% - 8px);
      border: 0;
      border-radius: 16px 16px 0 0;
      box-shadow: var(--plan-shadow);
      transition: height var(--plan-motion);
    }
    :host([look='card']) {
      z-index: 4;
    }
    :host([sheet='peek']) {
      --plan-sheet-height: min(9.5em, 50%);
    }
    :host([sheet='half']) {
      --plan-sheet-height: 55%;
    }
    :host([sheet='full']) {
      --plan-sheet-height: calc(100% - 8px);
    }
    :host([dragging]) {
      transition: none;
    }
    :host([look='card']) .body {
      flex: 1;
    }
    .splitter {
      display: none;
    }
    .handle {
      display: grid;
      flex: none;
      place-items: center;
      min-height: 28px;
      cursor: grab;
      touch-action: none;
    }
    .handle::after {
      content: '';
      width: 44px;
      height: 5px;
      border-radius: 3px;
      background: var(--plan-line-strong);
    }
    .handle:focus-visible {
      outline-offset: -4px;
    }
    header {
      padding-block: 0 4px;
    }
  }
  @media (forced-colors: active) {
    .splitter:hover::after,
    .splitter:focus-visible::after,
    .handle::after {
      background: Highlight;
    }
  }
`;
