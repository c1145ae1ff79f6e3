import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { findWords, type GlossaryWord, glossary } from '#app/glossary.ts';
import { type Texts, textsOf } from '#app/text.ts';
import { glossaryWords } from '#app/texts/glossary.ts';
import { count } from './figures.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';

/** Every word of the map with what it means, found by typing a part of it. */
@customElement('plan-glossary')
export class PlanGlossary extends LitElement {
  static override styles = [
    shared,
    css`
      :host,
      label {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      label {
        gap: 4px;
        font-size: var(--plan-text-s);
        font-weight: 600;
      }
      dl {
        display: grid;
        gap: 14px;
      }
      dt {
        font-weight: 600;
      }
      dd {
        margin-top: 2px;
        font-size: var(--plan-text-s);
      }
    `,
  ];

  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');
  @state() private query = '';

  protected override render() {
    const { lang } = this.texts;
    const t = glossaryWords[lang];
    const found = findWords(glossary(lang), this.query);
    return html`<p class="quiet">${t.hint}</p>
      <label>${t.find}<input type="search" autocomplete="off" placeholder=${t.findHint} .value=${this.query} @input=${this.#onType} /></label>
      <p class="quiet" role="status">${found.length > 0 ? t.found(count(lang, found.length)) : t.none(this.query)}</p>
      <dl>${found.map((word) => html`<div data-term=${word.id}><dt>${word.term}</dt><dd>${word.text}</dd>${wordSource(word, this.texts)}</div>`)}</dl>`;
  }

  #onType = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value;
  };
}

/** Which law says a word, and how it was read. */
export function wordSource({ source }: GlossaryWord, texts: Texts) {
  const t = glossaryWords[texts.lang];
  return html`<dd class="quiet">${source ? html`${t.source(source.name)} <plan-badge quiet .verification=${source.verification} .texts=${texts}></plan-badge>` : t.ofMap}</dd>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-glossary': PlanGlossary;
  }
}
