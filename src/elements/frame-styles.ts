import { css } from 'lit';

/** Layout of the viewer; it adapts to its own width, counted in its own letters, not to the window's. */
export const frameStyles = css`
  :host {
    height: 100%;
    min-height: 0;
    container-type: inline-size;
    overflow: hidden;
    background: var(--plan-ground);
  }
  .frame {
    position: relative;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / auto auto minmax(0, 1fr);
    grid-template-areas: 'head head head' 'rail panel stage' 'foot foot foot';
    height: 100%;
  }
  plan-header {
    grid-area: head;
    z-index: 5;
    min-width: 0;
  }
  plan-show-bar {
    grid-area: head;
  }
  plan-guide {
    position: absolute;
    z-index: 7;
    inset: auto 12px 48px auto;
    width: min(26em, 100% - 24px);
  }
  plan-rail {
    grid-area: rail;
    border-inline-end: 1px solid var(--plan-line);
    overflow: hidden auto;
  }
  plan-panel[look='side'] {
    grid-area: panel;
  }
  plan-status {
    grid-area: foot;
    border-block-start: 1px solid var(--plan-line);
    background: var(--plan-ground);
  }
  .stage {
    grid-area: stage;
    position: relative;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
  }
  :host([dropping])::after {
    content: attr(dropping);
    position: absolute;
    inset: 12px;
    z-index: 6;
    display: grid;
    place-items: center;
    border: 3px dashed var(--plan-accent);
    border-radius: var(--plan-radius);
    background: color-mix(in srgb, var(--plan-ground) 85%, transparent);
    font-weight: 600;
    pointer-events: none;
  }
  plan-map,
  plan-map-table {
    position: absolute;
    inset: 0;
  }
  .over {
    position: absolute;
    inset: 12px;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-template-rows: auto minmax(0, 1fr);
    gap: 12px;
    pointer-events: none;
  }
  .over > * {
    pointer-events: auto;
  }
  plan-notes {
    grid-area: 1 / 1;
    pointer-events: none;
  }
  plan-map-tools {
    grid-area: 2 / 1;
    align-self: end;
    justify-self: end;
    /* free of the lines that say whose data it is */
    margin-block-end: 44px;
  }
  plan-scale-bar {
    grid-area: 2 / 1;
    align-self: end;
    justify-self: start;
  }
  plan-title-block {
    grid-area: 2 / 1;
    place-self: start;
  }
  plan-sketch-bar {
    grid-area: 2 / 1;
    place-self: start center;
  }
  plan-panel[look='card'] {
    grid-area: 1 / 2 / 3 / 3;
    align-self: start;
    max-height: calc(100% - 36px);
  }
  .whole {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: 24px;
    background: var(--plan-ground-2);
    overflow: auto;
  }
  .whole .state {
    max-width: 40em;
    background: var(--plan-ground);
    overflow-wrap: anywhere;
  }
  .whole .state h2 {
    display: flex;
    gap: 10px;
  }
  .whole .bad .icon {
    color: var(--plan-bad);
    padding-block-start: 3px;
  }
  .skip {
    position: absolute;
    z-index: 9;
    inset: 8px auto auto 8px;
  }

  @container (width < 45em) {
    .frame {
      grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
      grid-template-areas: 'head' 'stage' 'foot' 'rail';
    }
    /* the sheets come from below */
    plan-guide {
      inset: 60px 12px auto;
    }
    plan-rail {
      border: 0;
      border-block-start: 1px solid var(--plan-line);
      overflow: visible;
    }
    plan-panel[look='side'] {
      grid-area: stage;
    }
    .over {
      inset: 0;
      padding: 8px;
      grid-template-columns: minmax(0, 1fr);
    }
    plan-map-tools {
      align-self: start;
    }
    plan-title-block {
      /* clear of the tools */
      max-width: calc(100% - max(36px, 2.25em) - 16px);
    }
    .frame.sheeted plan-map-tools,
    .frame.sheeted plan-scale-bar {
      visibility: hidden;
    }
    plan-panel[look='card'] {
      grid-area: auto;
    }
    .frame.carded plan-panel[look='side'] {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .waiting .icon {
      animation: none;
    }
  }
`;
