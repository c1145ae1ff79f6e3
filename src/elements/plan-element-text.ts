import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { citation } from '#app/balance-sheet.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatNumber } from '#core/format.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import type { ModelElement, PrintedFigure } from '#core/plan/spatial-model.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';

/** What documents say of one element of the spatial model: its text, its localities, and the figures they print, each with how sure it is. */
@customElement('plan-element-text')
export class PlanElementText extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 10px;
        font-size: var(--plan-text-s);
      }
      .members {
        display: flex;
        flex-wrap: wrap;
        gap: 4px;
        margin-top: 4px;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      dt {
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
      }
      .printed {
        display: grid;
        gap: 6px;
      }
    `,
  ];

  @property({ attribute: false }) element: ModelElement | undefined;
  @property({ attribute: false }) documents: readonly PlanDocument[] = [];
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { element, texts } = this;
    if (!element) return nothing;
    const { lang, model: t } = texts;
    return html`<p>${textIn(lang, element.text)}</p>
      <dl>
        <div>
          <dt>${t.members}</dt>
          <dd>
            ${
              element.members.length === 0
                ? t.noMembers
                : html`<ul class="members">${element.members.map(
                    ({ name, unit }) =>
                      html`<li class="chip">${name}${unit ? nothing : html`<span class="visually-hidden"> (${t.formerUnit})</span>`}</li>`,
                  )}</ul>`
            }
          </dd>
        </div>
        <div><dt>${t.membership}</dt><dd>${this.#badge(element.membership)}</dd></div>
        <div><dt>${t.wording}</dt><dd>${this.#badge(element.verification)}</dd></div>
        ${element.document ? html`<div><dt>${t.source}</dt><dd>${this.#cited(element.document)}</dd></div>` : nothing}
        ${
          element.accuracy
            ? html`<div><dt>${texts.card.accuracy}</dt><dd>${textIn(lang, element.accuracy)}</dd></div>`
            : nothing
        }
        <div><dt>${t.printed}</dt><dd>${this.#printed(element.printed ?? [])}</dd></div>
      </dl>`;
  }

  #printed(figures: readonly PrintedFigure[]) {
    const { model: t } = this.texts;
    if (figures.length === 0) return t.printedNone;
    return html`<ul class="printed">${figures.map(
      (figure) => html`<li>${t.printedKinds[figure.kind]}${figure.year ? ` ${figure.year}` : nothing}:
        <strong>${this.#value(figure)}</strong>${figure.note ? html` (${textIn(this.texts.lang, figure.note)})` : nothing}
        <span class="quiet">${this.#cited(figure.document)}</span> ${this.#badge(figure.verification)}</li>`,
    )}</ul>${figures.some(({ kind }) => kind === 'people') ? nothing : html`<p class="quiet">${t.printedNoPeople}</p>`}`;
  }

  #value({ kind, value, to }: PrintedFigure): string {
    const { lang, model: t } = this.texts;
    const said = (figure: number): string =>
      formatNumber(lang, figure, kind === 'people' || Number.isInteger(figure) ? 0 : 2);
    return `${to === undefined ? said(value) : t.range(said(value), said(to))} ${kind === 'area' ? 'ha' : t.peopleUnit}`;
  }

  #cited(id: string): string {
    const found = this.documents.find((document) => document.id === id);
    return found ? citation(this.texts, found) : id;
  }

  #badge(verification: ModelElement['verification']) {
    return html`<plan-badge .verification=${verification} .texts=${this.texts}></plan-badge>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-element-text': PlanElementText;
  }
}
