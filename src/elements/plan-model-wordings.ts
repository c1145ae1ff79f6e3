import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatDate } from '#core/format.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import type { ModelWording, SpatialModel } from '#core/plan/spatial-model.ts';
import { type WordingRow, wordingRows } from '#core/plan/wording-differences.ts';
import { count } from './figures.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';
import { PlaceChooseEvent } from './task-events.ts';

/**
 * Two wordings of one model side by side: document, date, motto, and part by part what differs.
 *
 * @fires plan-place-choose - the person chose other documents, their ids with a comma between
 */
@customElement('plan-model-wordings')
export class PlanModelWordings extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
        gap: 10px;
      }
      .pair label {
        display: grid;
        gap: 4px;
        align-content: start;
        font-size: var(--plan-text-s);
        font-weight: 600;
      }
      .pair > div {
        display: grid;
        gap: 8px;
        align-content: start;
      }
      blockquote {
        margin: 0;
        padding: 8px 10px;
        border-inline-start: 3px solid var(--plan-accent);
        background: var(--plan-ground-2);
        font-weight: 600;
      }
      cite {
        color: var(--plan-ink-2);
        font-size: var(--plan-text-s);
        font-style: normal;
      }
      th[scope='row'] {
        font-weight: 400;
        text-align: start;
      }
      .differs td {
        font-weight: 600;
      }
      .standing {
        white-space: nowrap;
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
      }
      .differs .standing {
        color: var(--plan-warn);
      }
    `,
  ];

  @property({ attribute: false }) model: SpatialModel | undefined;
  @property({ attribute: false }) documents: readonly PlanDocument[] = [];
  /** Ids of the two documents with a comma between; '' = the usual ones. */
  @property() pair = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { model, texts } = this;
    const t = texts.model;
    if (!model || model.wordings.length === 0) return html`<p class="state">${t.oneWording}</p>`;
    const all = [model, ...model.wordings];
    const [one, other] = this.#chosen(all, model);
    return html`<p class="quiet">${t.wordingsNote}</p>
      <div class="pair">${this.#side(0, one, all)}${this.#side(1, other, all)}</div>
      ${one.parts && other.parts ? this.#table(one, other) : html`<p class="quiet">${t.noParts}</p>`}`;
  }

  /** The usual pair: the first other wording, and the model's own. */
  #chosen(all: readonly ModelWording[], model: SpatialModel): readonly [ModelWording, ModelWording] {
    const [first, second] = this.pair.split(',');
    const of = (id: string | undefined) => all.find(({ document }) => document === id);
    return [of(first) ?? model.wordings[0] ?? model, of(second) ?? model];
  }

  #side(at: 0 | 1, { document: id, motto }: ModelWording, all: readonly ModelWording[]) {
    const { texts } = this;
    const { lang, model: t } = texts;
    const document = this.documents.find((each) => each.id === id);
    return html`<div>
      <label>${at === 0 ? t.firstWording : t.secondWording}
        <select data-at=${at} @change=${this.#onChoose}>${all.map(
          ({ document: each }) =>
            html`<option value=${each} ?selected=${each === id}>${this.#short(each)}</option>`,
        )}</select>
      </label>
      <blockquote lang="vi">${motto.vi}</blockquote>
      ${lang === 'en' && motto.en ? html`<p class="quiet">${motto.en}</p>` : nothing}
      ${
        document
          ? html`<cite>${document.number || t.noNumber}, ${formatDate(lang, document.date)}, ${textIn(lang, document.body)}: ${textIn(lang, document.title)}</cite>
            <div><plan-badge .verification=${document.verification} .texts=${texts}></plan-badge></div>`
          : nothing
      }
    </div>`;
  }

  #short(id: string): string {
    const { lang } = this.texts;
    const document = this.documents.find((each) => each.id === id);
    if (!document) return id;
    return `${document.number || textIn(lang, document.body)}, ${formatDate(lang, document.date)}`;
  }

  #table(one: ModelWording, other: ModelWording) {
    const { lang, model: t } = this.texts;
    const rows = wordingRows(one.parts ?? {}, other.parts ?? {});
    const differing = rows.filter(({ standing }) => standing !== 'same' && standing !== 'spelling');
    return html`<p role="status">${t.wordingsDiffer(count(lang, differing.length), count(lang, rows.length))}</p>
      <div class="scroll"><table>
        <caption>${t.wordingsCaption}</caption>
        <thead><tr>
          <th scope="col">${t.part}</th>
          <th scope="col">${this.#short(one.document)}</th>
          <th scope="col">${this.#short(other.document)}</th>
          <th scope="col">${t.compared}</th>
        </tr></thead>
        <tbody>${rows.map((row) => this.#row(row))}</tbody>
      </table></div>`;
  }

  #row({ kind, first, second, standing }: WordingRow) {
    const { model: t } = this.texts;
    const said = (part: string | null) =>
      part === null ? html`<td class="quiet">${t.notNamed}</td>` : html`<td lang="vi">${part}</td>`;
    return html`<tr class=${standing === 'same' || standing === 'spelling' ? '' : 'differs'}>
      <th scope="row">${t.kind[kind]}</th>${said(first)}${said(second)}
      <td class="standing">${t.standings[standing]}</td>
    </tr>`;
  }

  #onChoose = (event: Event): void => {
    const { value, dataset } = event.target as HTMLSelectElement;
    const { model } = this;
    if (!model) return;
    const [one, other] = this.#chosen([model, ...model.wordings], model).map(({ document }) => document);
    this.dispatchEvent(new PlaceChooseEvent(dataset.at === '0' ? `${value},${other}` : `${one},${value}`));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-model-wordings': PlanModelWordings;
  }
}
