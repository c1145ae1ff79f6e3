import { html, type TemplateResult } from 'lit';
import type { PanelId } from '#app/state.ts';

const elements: Readonly<Record<PanelId, TemplateResult>> = {
  layers: html`<plan-layers-panel></plan-layers-panel>`,
  model: html`<plan-model-panel></plan-model-panel>`,
  fund: html`<plan-fund-panel></plan-fund-panel>`,
  plans: html`<plan-plans-panel></plan-plans-panel>`,
  more: html`<plan-more-panel></plan-more-panel>`,
};

/** The element of a task, whose code has been fetched. */
export const taskElement = (panel: PanelId): TemplateResult => elements[panel];
