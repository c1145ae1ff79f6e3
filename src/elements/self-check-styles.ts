import { css } from 'lit';

/** How the self-check page is laid out: one column, wide enough for its figures. */
export const selfCheckStyles = css`
  :host {
    min-height: 100dvh;
    padding: 24px 16px 48px;
    background: var(--plan-ground);
  }
  header,
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    max-width: 54rem;
    margin-inline: auto;
  }
  main {
    gap: 16px;
    margin-top: 20px;
  }
  h1 {
    font-size: var(--plan-text-xl);
  }
  header p {
    max-width: 40rem;
    color: var(--plan-ink-2);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  header .row {
    justify-content: space-between;
  }
  header a {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: var(--plan-target);
    font-weight: 600;
  }
  label {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: var(--plan-text-s);
  }
  select {
    width: auto;
  }
  .verdict {
    display: flex;
    gap: 12px;
    padding: 16px;
    border-radius: var(--plan-radius);
    background: var(--plan-ground-2);
    font-weight: 600;
  }
  .verdict.ok {
    background: var(--plan-ok-soft);
    color: var(--plan-ok);
  }
  .verdict.bad {
    background: var(--plan-bad-soft);
    color: var(--plan-bad);
  }
  .verdict .plain {
    color: var(--plan-ink);
    font-size: var(--plan-text-s);
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .verdict {
      border: 1px solid CanvasText;
    }
  }
  section {
    display: grid;
    gap: 8px;
    padding-top: 16px;
    border-top: 1px solid var(--plan-line);
  }
  section h2 {
    font-size: var(--plan-text);
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: 8px 16px;
    font-size: var(--plan-text-s);
  }
  dt {
    color: var(--plan-ink-2);
    font-size: var(--plan-text-xs);
  }
  dd {
    overflow-wrap: anywhere;
  }
`;
