import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Texts } from '#app/text.ts';
import type { Verification } from '#core/plan/provenance.ts';
import { type IconName, icon } from './icons.ts';
import { shared } from './shared-styles.ts';

const icons: Readonly<Record<Verification, IconName>> = {
  verified: 'badge-check',
  secondary: 'newspaper',
  unverified: 'circle-question-mark',
  illustrative: 'pencil-ruler',
};

/** How far a thing can be trusted: icon and word, with the meaning of the word at hand. */
@customElement('plan-badge')
export class PlanBadge extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
        vertical-align: middle;
        max-width: 100%;
      }
      .chip {
        border-color: transparent;
        font-weight: 600;
        white-space: normal;
        --plan-icon-size: 1.1em;
      }
      .verified {
        color: var(--plan-ok);
        background: var(--plan-ok-soft);
      }
      .secondary {
        color: var(--plan-info);
        background: var(--plan-info-soft);
      }
      .unverified,
      .illustrative {
        color: var(--plan-warn);
        background: var(--plan-warn-soft);
      }
      :host([quiet]) .chip {
        padding: 0;
        border: 0;
        background: none;
        font-weight: 400;
      }
      @media (forced-colors: active) {
        :host(:not([quiet])) .chip {
          border-color: CanvasText;
        }
      }
    `,
  ];

  @property() verification: Verification = 'unverified';
  /** Without a ground of its own, for lists where every row has one. */
  @property({ type: Boolean, reflect: true }) quiet = false;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts | undefined;

  protected override render() {
    if (!this.texts) return nothing;
    const word = this.texts.common.verification[this.verification];
    const hint = this.texts.trust[this.verification];
    return html`<span class="chip ${this.verification}" title=${hint}
      >${icon(icons[this.verification])}${word}<span class="visually-hidden">. ${hint}</span></span
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-badge': PlanBadge;
  }
}
