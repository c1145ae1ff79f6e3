import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import type { ModelElement } from '#core/plan/spatial-model.ts';
import { icon } from './icons.ts';
import { modelSymbol } from './model-symbol.ts';
import './plan-badge.ts';
import './plan-element-text.ts';
import { shared } from './shared-styles.ts';
import { ElementFlyEvent, ElementReadEvent, ElementSelectEvent, ElementToggleEvent } from './task-events.ts';

/**
 * One element of the spatial model: its symbol and label as the document words it, a switch, its text and its localities,
 * each with how sure it is.
 *
 * @fires plan-element-toggle - the person switched it on or off
 * @fires plan-element-select - the person selected it, or let it go
 * @fires plan-element-fly - the person asked the map to go there
 * @fires plan-element-read - the person asked for its page
 */
@customElement('plan-model-element')
export class PlanModelElement extends LitElement {
  static override styles = [
    shared,
    css`
    article {
      border: 1px solid var(--plan-line);
      border-radius: var(--plan-radius);
    }
    :host([selected]) article {
      border-color: var(--plan-accent);
      box-shadow: inset 3px 0 var(--plan-accent);
    }
    .head {
      display: flex;
      align-items: center;
      gap: 4px;
      padding-inline: 10px 4px;
    }
    .head input {
      margin-inline-end: 6px;
    }
    h4 {
      flex: 1;
      min-width: 0;
    }
    .name {
      justify-content: flex-start;
      gap: 8px;
      width: 100%;
      padding: 6px 4px;
      border: 0;
      background: none;
      font-size: var(--plan-text-s);
      text-align: start;
      overflow-wrap: anywhere;
    }
    .name[aria-expanded='true'] {
      color: var(--plan-accent);
    }
    .symbol {
      flex: none;
      width: 28px;
      height: 28px;
      padding: 3px;
      border-radius: 6px;
      background: #fff;
      forced-color-adjust: none;
    }
    .off .symbol {
      opacity: 0.45;
    }
    .badges {
      padding: 0 12px 8px 12px;
    }
    .body {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 10px;
      padding: 0 12px 12px;
      font-size: var(--plan-text-s);
    }
  `,
  ];

  @property({ attribute: false }) element: ModelElement | undefined;
  @property({ attribute: false }) documents: readonly PlanDocument[] = [];
  /** Its colour on the map. */
  @property() color = '#444444';
  /** Whether the map draws it. */
  @property({ type: Boolean }) shown = false;
  /** Whether the map makes it stand out, and the text below is open. */
  @property({ type: Boolean, reflect: true }) selected = false;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { element, texts } = this;
    if (!element) return nothing;
    const t = texts.model;
    const label = textIn(texts.lang, element.label);
    return html`<article class=${this.shown ? '' : 'off'}>
      <div class="head">
        <input type="checkbox" aria-label=${t.showElement(label)} .checked=${this.shown} @change=${this.#onToggle} />
        <h4>
          <button class="name" type="button" aria-expanded=${this.selected} aria-controls="body" title=${t.selectElement(label)}
            @click=${this.#onSelect}>${modelSymbol(element.kind, this.color)}<span>${label}</span></button>
        </h4>
        <button class="icon-button" type="button" aria-label=${t.flyToElement(label)} title=${t.flyTo}
          @click=${this.#onFly}>${icon('locate-fixed')}</button>
      </div>
      ${
        element.membership === 'unverified' || element.membership === 'illustrative'
          ? html`<p class="badges small">${t.membership}: ${this.#badge(element.membership)}</p>`
          : nothing
      }
      <div id="body" class="body" ?hidden=${!this.selected}>${this.selected ? this.#body(element) : nothing}</div>
    </article>`;
  }

  #body(element: ModelElement) {
    const { lang, model: t } = this.texts;
    return html`<plan-element-text .element=${element} .documents=${this.documents} .texts=${this.texts}></plan-element-text>
      <div><button type="button" @click=${this.#onRead}>${icon('newspaper')}<span>${t.readPage}<span class="visually-hidden">: ${textIn(lang, element.label)}</span></span></button></div>`;
  }

  #badge(verification: ModelElement['verification']) {
    return html`<plan-badge .verification=${verification} .texts=${this.texts}></plan-badge>`;
  }

  #onToggle = (event: Event): void => {
    const { checked } = event.target as HTMLInputElement;
    if (this.element) this.dispatchEvent(new ElementToggleEvent(this.element.id, checked));
  };

  #onSelect = (): void => {
    if (this.element) this.dispatchEvent(new ElementSelectEvent(this.selected ? null : this.element.id));
  };

  #onRead = (): void => {
    if (this.element) this.dispatchEvent(new ElementReadEvent(this.element.id));
  };

  #onFly = (): void => {
    if (this.element) this.dispatchEvent(new ElementFlyEvent(this.element.id));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-model-element': PlanModelElement;
  }
}
