import { css } from 'lit';

/**
 * The tokens of the interface, one set for light, dark and forced colours. Held by `plan-atlas` (and by the gallery's frame);
 * a page overrides any of them on its `plan-atlas`. The theme is the element's `color-scheme`.
 */
export const tokens = css`
  :host {
    color-scheme: light dark;
    /* ground and ink */
    --plan-ground: light-dark(#ffffff, #141b19);
    --plan-ground-2: light-dark(#f3f6f5, #1c2522);
    --plan-ground-3: light-dark(#e6ecea, #293531);
    --plan-ink: light-dark(#14201d, #e9efec);
    --plan-ink-2: light-dark(#4a5955, #aebbb6);
    --plan-line: light-dark(#d8dfdc, #33413c);
    --plan-line-strong: light-dark(#788682, #7c8b86);
    /* the one accent: deep sea green */
    --plan-accent: light-dark(#0a6152, #63cdb5);
    --plan-accent-hover: light-dark(#084d41, #86dcc8);
    --plan-accent-ink: light-dark(#ffffff, #06231c);
    --plan-accent-soft: light-dark(#dff0ec, #17382f);
    /* status: always with an icon and a word */
    --plan-ok: light-dark(#1c6b2d, #7fd592);
    --plan-ok-soft: light-dark(#e4f3e6, #17351e);
    --plan-info: light-dark(#1d5a93, #8fc3f3);
    --plan-info-soft: light-dark(#e4eff9, #16304a);
    --plan-warn: light-dark(#7d4e00, #f0c063);
    --plan-warn-soft: light-dark(#fdf1d8, #3a2c0d);
    --plan-bad: light-dark(#a32020, #ff9d94);
    --plan-bad-soft: light-dark(#fde8e6, #43191a);
    --plan-focus: var(--plan-accent);
    --plan-shadow:
      0 0 0 1px light-dark(rgb(0 0 0 / 0.06), rgb(255 255 255 / 0.16)), 0 1px 2px rgb(0 0 0 / 0.14),
      0 4px 16px rgb(0 0 0 / 0.14);
    /* type: follows the reader's own size, never below 16 px on pages that shrink rem */
    --plan-font: 'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
    --plan-text: max(1rem, 16px);
    --plan-text-s: calc(var(--plan-text) * 0.875);
    --plan-text-xs: calc(var(--plan-text) * 0.8125);
    --plan-text-l: calc(var(--plan-text) * 1.125);
    --plan-text-xl: calc(var(--plan-text) * 1.375);
    --plan-radius: 8px;
    --plan-target: 32px;
    --plan-motion: 180ms;
  }
  /* read from the back of a room */
  :host([presenting]) {
    --plan-text: max(1.5rem, 24px);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  @media (pointer: coarse) {
    :host {
      --plan-target: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --plan-motion: 0ms;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --plan-ink-2: var(--plan-ink);
      --plan-line: var(--plan-line-strong);
    }
  }
  @media (forced-colors: active) {
    :host {
      --plan-ground: Canvas;
      --plan-ground-2: Canvas;
      --plan-ground-3: Canvas;
      --plan-ink: CanvasText;
      --plan-ink-2: CanvasText;
      --plan-line: CanvasText;
      --plan-line-strong: CanvasText;
      --plan-accent: Highlight;
      --plan-accent-hover: Highlight;
      --plan-accent-ink: HighlightText;
      --plan-accent-soft: Canvas;
      --plan-ok: CanvasText;
      --plan-ok-soft: Canvas;
      --plan-info: CanvasText;
      --plan-info-soft: Canvas;
      --plan-warn: CanvasText;
      --plan-warn-soft: Canvas;
      --plan-bad: CanvasText;
      --plan-bad-soft: Canvas;
      --plan-shadow: 0 0 0 1px CanvasText;
    }
  }
`;
