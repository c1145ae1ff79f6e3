import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { FIRST_COLOR, overlapOverlay, SECOND_COLOR } from '#app/overlap-overlay.ts';
import { overlapQuestion } from '#app/overlap-question.ts';
import { overlapRows } from '#app/overlap-sheet.ts';
import { type Overlaps, overlapComparison } from '#app/plan-comparison.ts';
import { tableFile, tableText } from '#app/table-file.ts';
import { tableHead } from '#app/table-head.ts';
import { type Texts, textIn } from '#app/text.ts';
import { formatMeridian } from '#core/format.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { drawnPlans } from '#core/plan/plan-extents.ts';
import type { PlanRegister } from '#core/plan/plan-register.ts';
import { Watch } from './app-controller.ts';
import type { PairPickEvent } from './comparison-events.ts';
import { comparisonStyles } from './comparison-styles.ts';
import { DataFile } from './data-file.ts';
import { download } from './download.ts';
import { count, honest, tiny } from './figures.ts';
import { icon } from './icons.ts';
import './plan-overlap-table.ts';
import './plan-sheet-buttons.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import type { SheetSaveEvent } from './table-events.ts';
import { tableState } from './table-state.ts';
import { tableViewStyles } from './table-view-styles.ts';
import { unitsViewStyles } from './units-view-styles.ts';

type Pair = { readonly first: string; readonly second: string };

/** Less than this is rounding, in hectares. */
const NOTHING = 1e-6;

/** Plans and programmes of the register that cover the same land, connected to the viewer. */
@customElement('plan-overlap-view')
export class PlanOverlapView extends LitElement {
  static override styles = [shared, tableViewStyles, unitsViewStyles, comparisonStyles];

  readonly #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #register: DataFile<PlanRegister> = new DataFile(
    this,
    ({ plans }) => plans,
    async () => (await import('#core/plan/parse-plan-register.ts')).parsePlanRegister,
  );
  readonly #answer = overlapComparison(() => this.requestUpdate());

  @state() private picked: Pair | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#answer.leave();
    this.picked = null;
    this.#app?.actions.setTables({ overlay: null });
  }

  protected override willUpdate(): void {
    const loaded = this.#catalogue.value;
    const file = this.#register.state;
    const app = this.#app;
    this.#answer.follow(
      app,
      app && loaded?.status === 'ready' && file.status === 'ready'
        ? overlapQuestion(app.store.peek(), loaded.value, file.value)
        : null,
    );
  }

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    if (!texts || loaded?.status !== 'ready') return nothing;
    const { overlap: t, plans, common } = texts;
    return html`<div><h3>${t.heading}</h3><p class="quiet">${t.intro}</p></div>
      ${this.#body(loaded.value, texts, { none: plans.none, failed: plans.failed, loading: common.loading, retry: common.retry })}`;
  }

  get #app() {
    return this.#texts.app;
  }

  #body(
    catalogue: Catalogue,
    texts: Texts,
    words: {
      readonly none: string;
      readonly failed: (cause: string) => string;
      readonly loading: string;
      readonly retry: string;
    },
  ) {
    const file = this.#register.state;
    switch (file.status) {
      case 'none':
        return html`<p class="state">${words.none}</p>`;
      case 'loading':
        return html`<p class="state" role="status">${words.loading}</p>`;
      case 'failed':
        return html`<div class="state bad" role="alert">${icon('circle-alert')}<p>${words.failed(file.cause)}</p>
          <button type="button" @click=${this.#register.retry}>${icon('refresh-cw')}${words.retry}</button></div>`;
      case 'ready':
        return this.#compared(file.value, catalogue, texts);
    }
  }

  #compared(register: PlanRegister, catalogue: Catalogue, texts: Texts) {
    const { lang, overlap: t } = texts;
    const drawn = drawnPlans(catalogue, register);
    const unknown = register.plans.filter(
      ({ id, status }) => status !== 'replaced' && !drawn.some(({ plan }) => plan.id === id),
    );
    const isRough = drawn.some(({ plan }) => plan.extent?.verification !== 'verified');
    const { result } = this.#answer;
    return html`${isRough && drawn.length > 0 ? html`<p class="warn">${icon('triangle-alert')}<span>${t.illustrative}</span></p>` : nothing}
      ${unknown.length > 0 ? html`<p class="quiet">${t.unknown(count(lang, unknown.length))}</p>` : nothing}
      ${
        drawn.length < 2
          ? html`<p class="state">${t.none}</p>`
          : result.status === 'ready'
            ? this.#page(result.value, register, catalogue, texts)
            : tableState(result, texts, t, this.#answer)
      }`;
  }

  #page(found: Overlaps, register: PlanRegister, catalogue: Catalogue, texts: Texts) {
    const { lang, overlap: t, fund } = texts;
    const titleOf = titles(register, texts);
    const family = found.pairs.filter(({ relation }) => relation === 'family');
    const pairs = found.pairs.filter(({ relation }) => relation !== 'family');
    const counts = (['rivals', 'unclear', 'programmes', 'other'] as const).flatMap((wanted) => {
      const many = pairs.filter(({ relation }) => relation === wanted).length;
      return many > 0 ? [t.counts[wanted](count(lang, many))] : [];
    });
    const lit = this.picked ? `${this.picked.first} ${this.picked.second}` : '';
    const rows = () => this.#rows(found, register, catalogue, texts);
    return html`<p role="status"><strong>${t.summary(count(lang, pairs.length), counts)}</strong></p>
      <section @plan-pair-pick=${(event: PairPickEvent) => this.#onPick(event, register, catalogue)}>
        ${this.#lit(titleOf, texts)}
        ${pairs.length === 0 ? html`<p>${t.noPairs}</p>` : nothing}
        <plan-overlap-table .pairs=${pairs} .caption=${t.caption} .titleOf=${titleOf} .lit=${lit} .texts=${texts}></plan-overlap-table>
        ${
          family.length > 0
            ? html`<details class="part"><summary>${t.family(count(lang, family.length))}</summary>
              <p class="quiet">${t.familyHint}</p>
              <plan-overlap-table .pairs=${family} .caption=${t.familyCaption} .titleOf=${titleOf} .lit=${lit} .texts=${texts}></plan-overlap-table></details>`
            : nothing
        }</section>
      <div class="notes"><p class="quiet">${t.closure(tiny(lang, found.closureHa))} ${t.method(formatMeridian(found.method.axis.meridianDeg))}</p>
        ${found.plans
          .filter(({ twiceHa }) => twiceHa > NOTHING)
          .map(({ id, twiceHa }) => html`<p>${t.selfOverlap(titleOf(id), honest(lang, twiceHa))}</p>`)}
        ${found.missing.map(({ plan, ids }) => html`<p>${t.missing(titleOf(plan), ids.join(', '))}</p>`)}</div>
      ${
        found.problems.length > 0
          ? html`<details class="problems"><summary>${fund.problems(count(lang, found.problems.length))} ${fund.problemsList}</summary>
            <ul lang="en">${found.problems.slice(0, 50).map((message) => html`<li>${message}</li>`)}</ul></details>`
          : nothing
      }
      <plan-sheet-buttons .name=${t.sheet} .texts=${texts} .copied=${() => tableText(rows())}
        @plan-sheet-save=${({ format }: SheetSaveEvent) => void this.#save(rows(), catalogue, texts, format)}></plan-sheet-buttons>`;
  }

  /** Which hatch is which plan, while two are drawn. */
  #lit(titleOf: (plan: string) => string, { overlap: t }: Texts) {
    const { picked } = this;
    return html`<p class="visually-hidden" role="status">${picked ? t.lit(titleOf(picked.first), titleOf(picked.second)) : ''}</p>
      ${
        picked
          ? html`<ul class="key">
            <li><plan-swatch .color=${FIRST_COLOR} .pattern=${'diagonal'}></plan-swatch>1. ${titleOf(picked.first)}</li>
            <li><plan-swatch .color=${SECOND_COLOR} .pattern=${'back-diagonal'}></plan-swatch>2. ${titleOf(picked.second)}</li></ul>`
          : nothing
      }`;
  }

  #rows(found: Overlaps, register: PlanRegister, catalogue: Catalogue, texts: Texts) {
    const { lang, overlap: t } = texts;
    const head = tableHead(texts, catalogue, {
      title: t.sheet,
      place: textIn(lang, catalogue.title),
      phases: textIn(lang, register.title),
      method: found.method,
      layers: [
        ...new Set(drawnPlans(catalogue, register).flatMap(({ parts }) => parts.map(({ layer }) => layer))),
      ],
    });
    return overlapRows(found, [...head, [t.illustrative, '']], titles(register, texts), texts);
  }

  async #save(
    rows: ReturnType<typeof overlapRows>,
    { id }: Catalogue,
    texts: Texts,
    format: SheetSaveEvent['format'],
  ): Promise<void> {
    const file = await tableFile(rows, `chong-lan-${id}`, texts.plans.views.overlap, format);
    download(file.name, file.type, file.content);
  }

  #onPick({ first, second, bounds }: PairPickEvent, register: PlanRegister, catalogue: Catalogue): void {
    const app = this.#app;
    this.picked = { first, second };
    if (!app) return;
    app.actions.setTables({
      overlay: overlapOverlay(app.store.peek(), catalogue, register, { first, second }),
    });
    app.actions.flyTo(bounds);
  }
}

const titles = ({ plans }: PlanRegister, { lang }: Texts): ((id: string) => string) => {
  const known = new Map(plans.map(({ id, title }) => [id, textIn(lang, title)]));
  return (id) => known.get(id) ?? id;
};

declare global {
  interface HTMLElementTagNameMap {
    'plan-overlap-view': PlanOverlapView;
  }
}
