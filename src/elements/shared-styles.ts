import { css } from 'lit';

/** What every element looks like: type, focus, buttons, inputs, tables, chips. Needs the tokens of `tokens.ts` above it. */
export const shared = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--plan-ink);
    font: 400 var(--plan-text) / 1.5 var(--plan-font);
    font-variant-numeric: tabular-nums;
    -webkit-text-size-adjust: none;
    text-size-adjust: none;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3,
  h4 {
    font-weight: 600;
    line-height: 1.4;
    text-wrap: balance;
  }
  h2 {
    font-size: var(--plan-text-l);
  }
  h3,
  h4 {
    font-size: var(--plan-text);
  }
  p,
  li,
  dd,
  td,
  th,
  h2,
  h3 {
    overflow-wrap: anywhere;
  }
  a {
    color: var(--plan-accent);
    text-underline-offset: 0.18em;
  }
  a:hover {
    color: var(--plan-accent-hover);
  }
  small,
  .small {
    font-size: var(--plan-text-s);
  }
  .quiet {
    color: var(--plan-ink-2);
    font-size: var(--plan-text-s);
  }
  .number {
    text-align: end;
    white-space: nowrap;
  }
  .icon {
    display: inline-flex;
    flex: none;
    vertical-align: -0.25em;
  }
  .icon svg {
    width: var(--plan-icon-size, 1.25em);
    height: var(--plan-icon-size, 1.25em);
    stroke-width: 1.9;
  }
  .visually-hidden:not(:focus-within, :active) {
    position: absolute !important;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
  :focus-visible {
    outline: 2px solid var(--plan-focus);
    outline-offset: 2px;
    border-radius: 4px;
  }
  /* a heading is only where reading begins, nothing to press */
  h2[tabindex='-1']:focus-visible {
    outline: none;
  }

  /* buttons: plain = outlined, .primary = the one thing to do, .quiet-button = in running rows, .icon-button = square */
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-height: max(var(--plan-target), 36px);
    padding: 4px 14px;
    border: 1px solid var(--plan-line-strong);
    border-radius: var(--plan-radius);
    background: var(--plan-ground);
    color: var(--plan-ink);
    font: 600 var(--plan-text-s) / 1.4 var(--plan-font);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--plan-motion),
      border-color var(--plan-motion),
      color var(--plan-motion);
  }
  button:hover,
  .button:hover {
    background: var(--plan-ground-2);
  }
  button:active {
    background: var(--plan-ground-3);
  }
  button:focus-visible,
  .button:focus-visible {
    border-radius: var(--plan-radius);
  }
  button.primary,
  .button.primary {
    background: var(--plan-accent);
    border-color: var(--plan-accent);
    color: var(--plan-accent-ink);
  }
  button.primary:hover,
  .button.primary:hover {
    background: var(--plan-accent-hover);
    border-color: var(--plan-accent-hover);
  }
  button.quiet-button,
  button.icon-button {
    border-color: transparent;
    background: transparent;
  }
  button.quiet-button {
    padding-inline: 8px;
    color: var(--plan-accent);
  }
  button.icon-button {
    flex: none;
    min-width: max(var(--plan-target), 2em);
    min-height: max(var(--plan-target), 2em);
    padding: 0;
  }
  button.quiet-button:hover,
  button.icon-button:hover {
    background: var(--plan-ground-3);
  }
  button[aria-pressed='true'] {
    background: var(--plan-accent-soft);
    border-color: var(--plan-accent);
    color: var(--plan-accent);
  }
  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.45;
    cursor: not-allowed;
  }

  /* inputs */
  label {
    cursor: pointer;
  }
  input,
  select,
  textarea {
    font: 400 var(--plan-text) / 1.5 var(--plan-font);
    font-variant-numeric: tabular-nums;
    color: var(--plan-ink);
    accent-color: var(--plan-accent);
  }
  input:not([type='checkbox'], [type='radio'], [type='range']),
  select,
  textarea {
    width: 100%;
    min-width: 0;
    min-height: max(var(--plan-target), 38px);
    padding: 4px 12px;
    border: 1px solid var(--plan-line-strong);
    border-radius: var(--plan-radius);
    background: var(--plan-ground);
  }
  input::placeholder {
    color: var(--plan-ink-2);
    opacity: 1;
  }
  input[type='checkbox'],
  input[type='radio'] {
    flex: none;
    width: 1.125em;
    height: 1.125em;
    margin: 0;
    cursor: pointer;
  }
  input[type='range'] {
    width: 100%;
    min-width: 0;
    min-height: 24px;
    margin: 0;
    cursor: pointer;
  }

  /* tables */
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--plan-text-s);
  }
  caption {
    padding: 0 0 8px;
    text-align: start;
    color: var(--plan-ink-2);
  }
  th,
  td {
    padding: 8px 6px;
    border-bottom: 1px solid var(--plan-line);
    text-align: start;
    vertical-align: top;
  }
  th {
    font-weight: 600;
  }
  thead th {
    color: var(--plan-ink-2);
    border-bottom-color: var(--plan-line-strong);
    vertical-align: bottom;
  }
  tfoot th,
  tfoot td {
    font-weight: 600;
    border-top: 1px solid var(--plan-line-strong);
  }
  th.number,
  td.number {
    text-align: end;
  }

  /* a short fact in a frame */
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding: 1px 8px;
    border: 1px solid var(--plan-line);
    border-radius: var(--plan-radius);
    background: var(--plan-ground-2);
    font-size: var(--plan-text-xs);
    line-height: 1.5;
  }
  /* empty, loading, failed: what and what to do */
  .state {
    display: grid;
    gap: 12px;
    justify-items: start;
    padding: 16px;
    border-radius: var(--plan-radius);
    background: var(--plan-ground-2);
  }
  .state.bad {
    background: var(--plan-bad-soft);
  }
  .state.bad > .icon {
    color: var(--plan-bad);
  }
  progress {
    width: 100%;
    height: 6px;
    accent-color: var(--plan-accent);
  }
`;
