import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { PlanStatus } from '#core/plan/provenance.ts';
import { type IconName, icon } from './icons.ts';
import { shared } from './shared-styles.ts';

const icons: Readonly<Record<PlanStatus | 'unknown', IconName>> = {
  drafting: 'pencil',
  consultation: 'languages',
  appraisal: 'search',
  approved: 'badge-check',
  'in-force': 'circle-check',
  adjusting: 'history',
  replaced: 'x',
  none: 'minus',
  unknown: 'circle-question-mark',
};

/** Where a plan stands, by icon and word. */
@customElement('plan-status-chip')
export class PlanStatusChip extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
      }
      .chip {
        font-weight: 600;
        --plan-icon-size: 1.1em;
      }
      .approved,
      .in-force {
        border-color: transparent;
        background: var(--plan-ok-soft);
        color: var(--plan-ok);
      }
      .adjusting,
      .drafting,
      .consultation,
      .appraisal {
        border-color: transparent;
        background: var(--plan-info-soft);
        color: var(--plan-info);
      }
    `,
  ];

  /** Missing = not known. */
  @property({ attribute: false }) status: PlanStatus | undefined;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { status, texts } = this;
    return html`<span class="chip ${status ?? 'unknown'}">${icon(icons[status ?? 'unknown'])}${status ? texts.card.statuses[status] : texts.plans.unknownStatus}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-status-chip': PlanStatusChip;
  }
}
