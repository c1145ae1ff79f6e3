import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { phaseTitle } from '#app/balance-sheet.ts';
import { type ConstraintSplit, constraintLayers, constraintQuestion } from '#app/constraint-question.ts';
import { causeOf } from '#app/desk.ts';
import { type Texts, textIn } from '#app/text.ts';
import type { ConstraintRow } from '#core/fund/constraint-fund.ts';
import { constraintSums } from '#core/fund/constraint-sums.ts';
import { isOverlayCode } from '#core/fund/land-use.ts';
import { NO_CATEGORY } from '#core/fund/prepared-layer.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Layer } from '#core/plan/layer.ts';
import { zonesLayer } from '#core/plan/zones-layer.ts';
import { Watch } from './app-controller.ts';
import type { ConstraintZoneOpenEvent } from './constraint-events.ts';
import { honest, tiny } from './figures.ts';
import { icon } from './icons.ts';
import { landLooks } from './land-looks.ts';
import './plan-badge.ts';
import './plan-constraint-zones.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

type Answer =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly cause: string }
  | { readonly status: 'ready'; readonly fund: ConstraintSplit };

/** How much of each category lies inside a constraint, connected to the viewer; for the province or a unit. */
@customElement('plan-constraint-view')
export class PlanConstraintView extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      label {
        display: grid;
        gap: 4px;
        font-size: var(--plan-text-s);
        font-weight: 600;
      }
      .scroll {
        border: 1px solid var(--plan-line);
        border-radius: var(--plan-radius);
      }
      table {
        font-size: var(--plan-text-s);
      }
      thead th {
        padding: 6px;
        vertical-align: bottom;
      }
      thead th.number {
        min-width: 4rem;
      }
      th[scope='row'] {
        min-width: 5rem;
        max-width: 7rem;
        padding-inline-start: 8px;
        font-weight: 400;
        text-align: start;
        white-space: normal;
      }
      td,
      thead th.number {
        padding-inline: 4px;
      }
      th:first-child {
        padding-inline-start: 8px;
      }
      tfoot th,
      tfoot td {
        border-top: 1px solid var(--plan-line-strong);
        font-weight: 600;
      }
    `,
  ];

  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #scope = new Watch(this, (app) => app.store.state.fund.scope);
  readonly #phase = new Watch(
    this,
    (app) => app.store.state.phase,
    () => void this.#compute(),
  );
  readonly #chosen = new Watch(
    this,
    (app) => app.store.state.fund.constraint,
    () => void this.#compute(),
  );
  readonly #loaded = new Watch(this, (app) => app.store.state.catalogue);
  @state() private answer: Answer = { status: 'idle' };
  #stop: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
  }

  protected override render() {
    const texts = this.#texts.value;
    const catalogue = this.#catalogue;
    const layers = catalogue ? constraintLayers(catalogue) : [];
    if (!texts || !catalogue || layers.length === 0 || this.#scope.value?.kind === 'area') return nothing;
    const { lang, constraint: t } = texts;
    return html`<label>${t.choose}<select @change=${this.#onChoose}>
        <option value="">${t.none}</option>
        ${layers.map(({ id, title }) => html`<option value=${id} ?selected=${id === this.#chosen.value}>${textIn(lang, title)}</option>`)}
      </select></label>
      ${this.#answer(
        catalogue,
        layers.find(({ id }) => id === this.#chosen.value),
        texts,
      )}`;
  }

  #answer(catalogue: Catalogue, layer: Layer | undefined, texts: Texts) {
    const { answer } = this;
    const { constraint: t, common } = texts;
    if (!layer || answer.status === 'idle') return nothing;
    if (answer.status === 'loading') return html`<p class="state" role="status">${t.loading}</p>`;
    if (answer.status === 'failed')
      return html`<div class="state bad" role="alert">${icon('circle-alert')}<p>${t.failed(answer.cause)}</p>
        <button type="button" @click=${() => void this.#compute()}>${icon('refresh-cw')}${common.retry}</button></div>`;
    return this.#table(answer.fund, catalogue, layer, texts);
  }

  #table(fund: ConstraintSplit, catalogue: Catalogue, layer: Layer, texts: Texts) {
    const { lang, constraint: t } = texts;
    const scope = this.#scope.value;
    const unit = scope?.kind === 'unit' ? scope.id : null;
    const sums = constraintSums(fund, unit, isOverlayCode);
    const place = fund.units.find(({ id }) => id === unit)?.name ?? textIn(lang, catalogue.title);
    const nameOf = (value: string): string => {
      if (value === NO_CATEGORY) return layer.style.classBy === undefined ? t.within : t.classless;
      const title = layer.style.classes.find((each) => each.value === value)?.title;
      return title ? textIn(lang, title) : value;
    };
    const twice = fund.overlaps.reduce((sum, { areaHa }) => sum + areaHa, 0);
    const title = t.caption(
      textIn(lang, layer.title),
      place,
      phaseTitle(catalogue, this.#phase.value ?? '', lang),
    );
    const looks = landLooks(catalogue, texts);
    return html`<p class="quiet"><plan-badge .verification=${layer.verification} .texts=${texts}></plan-badge> ${title}.
        ${layer.verification === 'illustrative' ? t.notice : nothing}</p>
      <div class="scroll" role="region" aria-label=${t.region} tabindex="0"><table>
        <caption class="visually-hidden">${title}</caption>
        <thead><tr><th scope="col">${t.category}</th>
          ${fund.classes.map((value) => html`<th scope="col" class="number">${nameOf(value)}</th>`)}
          <th scope="col" class="number">${t.outside}</th><th scope="col" class="number">${t.whole}</th></tr></thead>
        <tbody>${sums.rows.map(
          (row) => html`<tr><th scope="row"><strong>${row.category}</strong> ${looks(row.category).title}
            ${isOverlayCode(row.category) ? html`<span class="quiet">(${t.overlay})</span>` : nothing}</th>${this.#cells(row, texts)}</tr>`,
        )}</tbody>
        <tfoot><tr><th scope="row">${t.total}</th>${this.#cells(sums.total, texts)}</tr></tfoot>
      </table></div>
      <p class="quiet">${t.closure(tiny(lang, sums.closureHa))} ${twice > 0 ? t.overlaps(tiny(lang, twice)) : nothing}</p>
      <plan-constraint-zones .fund=${fund} .unit=${unit} .rowsHa=${sums.total.planeHa - sums.total.outsideHa}
        .looks=${looks} .texts=${texts} @plan-constraint-zone-open=${this.#onOpen}></plan-constraint-zones>`;
  }

  #cells({ insideHa, outsideHa, planeHa }: Omit<ConstraintRow, 'category'>, { lang }: Texts) {
    return [...insideHa, outsideHa, planeHa].map((ha) => html`<td class="number">${honest(lang, ha)}</td>`);
  }

  get #catalogue(): Catalogue | null {
    const loaded = this.#loaded.value;
    return loaded?.status === 'ready' ? loaded.value : null;
  }

  #onChoose = (event: Event): void => {
    this.#texts.app?.actions.chooseConstraint((event.target as HTMLSelectElement).value || null);
  };

  /** The zone is asked about and lit as if it had been pressed on the map. */
  #onOpen = ({ zone, title }: ConstraintZoneOpenEvent): void => {
    const layer = this.#catalogue && zonesLayer(this.#catalogue);
    const { at, bounds, id } = zone;
    if (layer)
      this.#texts.app?.actions.goTo({
        ...{ kind: 'feature', title, detail: '', at, bounds },
        ...{ layer: layer.id, feature: id },
      });
  };

  async #compute(): Promise<void> {
    this.#stop?.abort();
    const { app } = this.#texts;
    const catalogue = this.#catalogue;
    const chosen = app?.store.peek().fund.constraint ?? null;
    const question =
      app && catalogue && chosen !== null ? constraintQuestion(app.store.peek(), catalogue, chosen) : null;
    if (!app || chosen === null || !question) {
      this.answer = { status: 'idle' };
      return;
    }
    app.actions.showLayer(chosen, true);
    const stop = new AbortController();
    this.#stop = stop;
    this.answer = { status: 'loading' };
    try {
      const engine = await app.engine();
      const answer = await engine.constraint(question, { signal: stop.signal });
      if (stop.signal.aborted) return;
      this.answer = answer.ok
        ? { status: 'ready', fund: answer.value }
        : { status: 'failed', cause: answer.error.message };
    } catch (thrown) {
      if (!stop.signal.aborted) this.answer = { status: 'failed', cause: causeOf(thrown) };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-constraint-view': PlanConstraintView;
  }
}
