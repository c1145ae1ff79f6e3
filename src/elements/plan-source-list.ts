import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import './plan-document.ts';
import { shared } from './shared-styles.ts';

/** The documents figures are from, where a figure's source button leads to. */
@customElement('plan-source-list')
export class PlanSourceList extends LitElement {
  static override styles = [
    shared,
    css`
      li:focus-visible {
        border-radius: var(--plan-radius);
      }
      li:focus {
        background: var(--plan-accent-soft);
      }
    `,
  ];

  @property({ attribute: false }) documents: readonly PlanDocument[] = [];
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  /** Brings a document into view and puts the focus on it. */
  show(id: string): void {
    const entry = this.renderRoot.querySelector<HTMLElement>(`li[data-document="${CSS.escape(id)}"]`);
    entry?.focus({ preventScroll: true });
    entry?.scrollIntoView({ block: 'nearest' });
  }

  protected override render() {
    const { texts } = this;
    return html`<h3>${texts.indicators.sources}</h3>
      <ul>${this.documents.map(
        (document) => html`<li tabindex="-1" data-document=${document.id}>
          <plan-document .document=${document} .texts=${texts}></plan-document>
        </li>`,
      )}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-source-list': PlanSourceList;
  }
}
