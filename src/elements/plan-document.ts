import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatDate } from '#core/format.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';

/** A decision, resolution or press text: number, title, body, date, who printed what was read, its trust; more in the slot. */
@customElement('plan-document')
export class PlanDocumentEntry extends LitElement {
  static override styles = [
    shared,
    css`
      article {
        display: grid;
        gap: 6px;
        padding-block: 14px;
        border-block-end: 1px solid var(--plan-line);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 8px;
      }
      h4 {
        color: var(--plan-accent);
      }
    `,
  ];

  @property({ attribute: false }) document: PlanDocument | undefined;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { document, texts } = this;
    if (!document) return nothing;
    const { number, date, body, title, verification, via } = document;
    const words = texts.documents;
    return html`<article>
      <div class="head">
        <h4>${number || textIn(texts.lang, title)}</h4>
        <plan-badge .verification=${verification} .texts=${texts}></plan-badge>
      </div>
      ${number ? html`<p>${textIn(texts.lang, title)}</p>` : html`<p class="quiet">${words.noNumber}</p>`}
      <p class="quiet">${textIn(texts.lang, body)} · <time datetime=${date}>${formatDate(texts.lang, date)}</time></p>
      ${via ? html`<p class="quiet">${words.via(via)}</p>` : nothing}
      <slot></slot>
    </article>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-document': PlanDocumentEntry;
  }
}
