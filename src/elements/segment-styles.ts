import { css } from 'lit';

/** A fieldset with one row of choices, of which one holds: `.choices` of labels with radio inputs. */
export const segmentStyles = css`
  fieldset {
    /* else no narrower than its choices in one row */
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    margin-bottom: 4px;
    font-size: var(--plan-text-s);
    font-weight: 600;
  }
  .choices {
    display: flex;
    flex-wrap: var(--plan-choices, wrap);
    gap: 4px;
    padding: 3px;
    overflow-x: auto;
    scrollbar-width: thin;
    border-radius: var(--plan-radius);
    /* a shade at the end where more can be scrolled to; the first two cover it where the row ends */
    background:
      linear-gradient(to right, var(--plan-choices-ground, var(--plan-ground-3)) 40%, transparent) left / 2em 100% no-repeat local,
      linear-gradient(to left, var(--plan-choices-ground, var(--plan-ground-3)) 40%, transparent) right / 2em 100% no-repeat local,
      linear-gradient(to right, var(--plan-choices-shade, var(--plan-line-strong)), transparent) left / 12px 100% no-repeat scroll,
      linear-gradient(to left, var(--plan-choices-shade, var(--plan-line-strong)), transparent) right / 12px 100% no-repeat scroll,
      var(--plan-choices-ground, var(--plan-ground-3));
  }
  .choices label {
    position: relative;
    display: flex;
    flex: 1 0 auto;
    max-width: 100%;
    box-sizing: border-box;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: var(--plan-target);
    padding: 2px 8px;
    border: 1px solid transparent;
    border-radius: 6px;
    font-size: var(--plan-text-s);
    font-weight: 600;
    text-align: center;
  }
  .choices input {
    position: absolute;
    opacity: 0;
  }
  .choices label:hover {
    background: var(--plan-ground-2);
  }
  .choices label:has(:checked) {
    border-color: var(--plan-accent);
    background: var(--plan-ground);
    color: var(--plan-accent);
  }
  .choices label:has(:focus-visible) {
    outline: 2px solid var(--plan-focus);
    outline-offset: 0;
  }
  @media (forced-colors: active) {
    .choices label:has(:checked) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
