import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatDate } from '#core/format.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';

/** Where the data came from, under which licence, and which documents are cited. All of it plain text. */
@customElement('plan-sources')
export class PlanSources extends LitElement {
  static override styles = [
    shared,
    css`
    ul {
      display: grid;
      gap: 10px;
    }
    li {
      padding-bottom: 10px;
      border-bottom: 1px solid var(--plan-line);
      font-size: var(--plan-text-s);
    }
    li:last-child {
      border-bottom: 0;
    }
    strong {
      display: block;
    }
    h4 {
      margin: 12px 0 6px;
      font-size: var(--plan-text-s);
    }
  `,
  ];

  @property({ attribute: false }) catalogue: Pick<Catalogue, 'sources' | 'documents'> | undefined;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { catalogue, texts } = this;
    if (!catalogue) return nothing;
    const { lang, more: t } = texts;
    const { sources, documents } = catalogue;
    return html`${
      sources.length === 0
        ? html`<p class="quiet">${t.noSources}</p>`
        : html`<ul>${sources.map(
            ({ title, licence, date, attribution }) => html`<li>
              <strong>${textIn(lang, title)}</strong>
              <div>${t.licence}: ${licence || t.missing}</div>
              <div>${t.date}: ${formatDate(lang, date) || t.missing}</div>
              <div class="quiet">${t.attribution}: ${attribution || t.missing}</div>
            </li>`,
          )}</ul>`
    }
      ${
        documents.length === 0
          ? nothing
          : html`<h4>${t.documents}</h4>
            <ul>${documents.map(
              (document) => html`<li>
                <strong>${document.number || texts.card.noNumber}, ${formatDate(lang, document.date)}</strong>
                <div>${textIn(lang, document.title)}, ${textIn(lang, document.body)}</div>
                ${document.via ? html`<div class="quiet">${texts.card.via(document.via)}</div>` : nothing}
                <plan-badge .verification=${document.verification} .texts=${texts}></plan-badge>
              </li>`,
            )}</ul>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-sources': PlanSources;
  }
}
