import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { elementColor } from '#app/model-layers.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatDate } from '#core/format.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import type { ModelKind, ModelWording, SpatialModel } from '#core/plan/spatial-model.ts';
import { MODEL_KINDS } from '#core/plan/wording-differences.ts';
import { count } from './figures.ts';
import './plan-badge.ts';
import './plan-model-element.ts';
import { shared } from './shared-styles.ts';

/** An event of the model's own switch. */
export class ModelShowEvent extends Event {
  readonly shown: boolean;
  constructor(shown: boolean) {
    super('plan-model-show', { bubbles: true, composed: true });
    this.shown = shown;
  }
}

/**
 * The spatial model of the province: its motto, other documents' wordings beside it, and its elements by kind.
 *
 * @fires plan-model-show - the person switched the whole model on or off
 * @fires plan-element-toggle - the person switched one element on or off
 * @fires plan-element-select - the person selected an element
 * @fires plan-element-fly - the person asked the map to go to an element
 */
@customElement('plan-model')
export class PlanModel extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
    blockquote {
      margin: 0;
      padding: 10px 14px;
      border-inline-start: 4px solid var(--plan-accent);
      border-radius: 0 var(--plan-radius) var(--plan-radius) 0;
      background: var(--plan-ground-2);
    }
    blockquote p {
      font-size: var(--plan-text-l);
      font-weight: 600;
      line-height: 1.45;
      text-wrap: balance;
    }
    cite,
    figcaption {
      display: block;
      margin-top: 6px;
      color: var(--plan-ink-2);
      font-size: var(--plan-text-s);
      font-style: normal;
    }
    summary {
      min-height: var(--plan-target);
      padding-block: 6px;
      color: var(--plan-accent);
      font-size: var(--plan-text-s);
      font-weight: 600;
      cursor: pointer;
    }
    .wordings {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
      gap: 8px;
      margin-top: 8px;
    }
    .wordings blockquote {
      border-inline-start-width: 2px;
      border-inline-start-color: var(--plan-line-strong);
    }
    .wordings blockquote p {
      font-size: var(--plan-text-s);
    }
    .switch {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: var(--plan-target);
      font-weight: 600;
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 6px;
    }
    h3 {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 8px;
    }
  `,
  ];

  @property({ attribute: false }) model: SpatialModel | undefined;
  @property({ attribute: false }) documents: readonly PlanDocument[] = [];
  /** Whether the model is drawn at all. */
  @property({ type: Boolean }) shown = false;
  /** Ids of the elements switched off. */
  @property({ attribute: false }) hiddenElements: readonly string[] = [];
  /** Id of the element that stands out; empty when none does. */
  @property() selected = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { model, texts } = this;
    if (!model) return html`<p class="state">${texts.model.none}</p>`;
    const { lang, model: t } = texts;
    return html`<div>
        <blockquote>
          <p lang=${lang === 'en' && model.motto.en ? 'en' : 'vi'}>${textIn(lang, model.motto)}</p>
          <cite>${this.#origin(model)}</cite>
          <plan-badge .verification=${model.verification} .texts=${texts}></plan-badge>
        </blockquote>
        ${model.wordings.length > 0 ? this.#wordings(model) : nothing}
      </div>
      <label class="switch">
        <input type="checkbox" .checked=${this.shown} @change=${this.#onShow} />${t.show}
      </label>
      ${MODEL_KINDS.map((kind) => this.#kind(kind, model))}`;
  }

  #wordings({ wordings }: SpatialModel) {
    const { lang, model: t } = this.texts;
    return html`<details>
      <summary>${t.wordings(count(lang, wordings.length))}</summary>
      <p class="quiet">${t.wordingsNote}</p>
      <div class="wordings">${wordings.map(
        (wording) => html`<blockquote>
          <p>${textIn(lang, wording.motto)}</p>
          <cite>${this.#origin(wording)}</cite>
        </blockquote>`,
      )}</div>
    </details>`;
  }

  #kind(kind: ModelKind, model: SpatialModel) {
    const elements = model.elements.filter((element) => element.kind === kind);
    if (elements.length === 0) return nothing;
    const { lang, model: t } = this.texts;
    return html`<section aria-labelledby=${kind}>
      <h3 id=${kind}>${this.#heading(kind, model)}<span class="quiet">${t.count(count(lang, elements.length))}</span></h3>
      ${repeat(
        elements,
        ({ id }) => id,
        (
          element,
        ) => html`<plan-model-element .element=${element} .documents=${this.documents} .color=${elementColor(model, element)} .texts=${this.texts}
          .shown=${this.shown && !this.hiddenElements.includes(element.id)}
          .selected=${this.selected === element.id}></plan-model-element>`,
      )}
    </section>`;
  }

  /** As the model itself names the part, e.g. “Hai tuyến đa chiều”; its parts are Vietnamese. */
  #heading(kind: ModelKind, { parts }: SpatialModel): string {
    const { lang, model: t } = this.texts;
    const part = lang === 'vi' ? parts?.[kind] : undefined;
    return part ? `${part.charAt(0).toLocaleUpperCase('vi')}${part.slice(1)}` : t.kind[kind];
  }

  /** The document it is from: quoted only where it was read. */
  #origin({ document: id, verbatim }: ModelWording): string {
    const { lang, model: t } = this.texts;
    const from = verbatim ? t.asPrinted : t.after;
    const found = this.documents.find((document) => document.id === id);
    if (!found) return `${from} ${id}`;
    return `${from} ${found.number || `${textIn(lang, found.title)} (${t.noNumber})`}, ${formatDate(lang, found.date)}, ${textIn(lang, found.body)}`;
  }

  #onShow = (event: Event): void => {
    this.dispatchEvent(new ModelShowEvent((event.target as HTMLInputElement).checked));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-model': PlanModel;
  }
  interface HTMLElementEventMap {
    'plan-model-show': ModelShowEvent;
  }
}
