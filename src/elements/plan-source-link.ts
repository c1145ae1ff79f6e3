import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { PlanDocument, Verification } from '#core/plan/provenance.ts';
import { documentName } from './indicator-words.ts';
import './plan-badge.ts';
import { SourceShowEvent } from './plan-events.ts';
import { shared } from './shared-styles.ts';

/**
 * Where a figure is from: the document's name, which leads to its entry, and how far it can be trusted.
 *
 * @fires plan-source-show - the person wants to see the document
 */
@customElement('plan-source-link')
export class PlanSourceLink extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 8px;
        font-size: var(--plan-text-xs);
      }
      button.quiet-button {
        min-height: max(var(--plan-target), 24px);
        padding: 0;
        font-size: var(--plan-text-xs);
        font-weight: 400;
        text-align: start;
        text-decoration: underline;
        text-underline-offset: 0.18em;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) document: PlanDocument | undefined;
  @property() verification: Verification = 'unverified';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { document, texts } = this;
    if (!document) return nothing;
    const name = documentName(texts.lang, document);
    return html`<button type="button" class="quiet-button" aria-label=${texts.indicators.showSource(name)}
        @click=${() => this.dispatchEvent(new SourceShowEvent(document.id))}>${name}</button>
      <plan-badge quiet .verification=${this.verification} .texts=${texts}></plan-badge>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-source-link': PlanSourceLink;
  }
}
