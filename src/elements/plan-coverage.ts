import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CoveragePage } from '#app/coverage-page.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import type { PlanPart, UnitCoverage } from '#core/plan/plan-coverage.ts';
import { PLAN_KINDS, type PlanKind } from '#core/plan/plan-register.ts';
import { count, percent } from './figures.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import { coverageClasses, coverageOf, WHOLE } from './coverage-classes.ts';
import { ShadeEvent } from './plan-events.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/**
 * Which units have a plan of a kind and which none: a table, and on the map when asked.
 *
 * @fires plan-shade - the person wants the units shaded by the kind (its id), or no more
 */
@customElement('plan-coverage')
export class PlanCoverage extends LitElement {
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
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 14px;
        font-size: var(--plan-text-s);
      }
      .row li {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      td .icon {
        --plan-icon-size: 1.1em;
      }
    `,
  ];

  @property({ attribute: false }) page: CoveragePage | undefined;
  /** The kind the units are shaded by now, or null. */
  @property({ attribute: false }) shaded: PlanKind | null = null;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private chosen: PlanKind | null = null;

  protected override render() {
    const { page, texts } = this;
    if (!page) return nothing;
    const { lang, plans: t } = texts;
    const kind = this.#kind(page);
    const missing = PLAN_KINDS.filter((each) => each !== 'national' && !page.kinds.includes(each));
    const partly = page.partial.flatMap((plan) => (plan.kind === kind ? [textIn(lang, plan.title)] : []));
    const has = page.units.filter((unit) => coverageOf(unit, kind) !== 'none').length;
    return html`<h3>${t.coverage} <plan-badge .verification=${'illustrative'} .texts=${texts}></plan-badge></h3>
      <p class="quiet">${t.coverageNote} ${t.notInRegister}</p>
      ${missing.length > 0 ? html`<p class="quiet">${t.uncoveredKinds(missing.map((each) => t.kinds[each]).join(', '))}</p>` : nothing}
      ${
        kind
          ? html`<label>${t.coverageKind}<select @change=${this.#onKind}>${page.kinds.map(
              (each) => html`<option value=${each} ?selected=${each === kind}>${t.kinds[each]}</option>`,
            )}</select></label>
            <p><strong>${t.coverageSum(count(lang, has), count(lang, page.units.length - has))}</strong></p>
            ${partly.length > 0 ? html`<p class="quiet">${t.partlyKnown(partly.join('; '))}</p>` : nothing}
            <div><button type="button" aria-pressed=${this.shaded === kind}
              @click=${() => this.dispatchEvent(new ShadeEvent(this.shaded === kind ? null : kind))}>${icon('map')}${t.showCoverage}</button></div>
            ${this.#legend(page, kind)}${this.#table(page, kind)}`
          : nothing
      }`;
  }

  #legend(page: CoveragePage, kind: PlanKind) {
    const { plans: t, lang } = this.texts;
    return html`<ul class="row" aria-label=${t.coverage}>${coverageClasses(page.units, kind).map(
      ({ id, color, pattern, units }) =>
        html`<li><plan-swatch .color=${color} .pattern=${pattern}></plan-swatch>${{ whole: t.covered, part: t.partly, none: t.uncovered }[id]} (${count(lang, units.length)})</li>`,
    )}</ul>`;
  }

  #table({ units }: CoveragePage, kind: PlanKind) {
    const { plans: t } = this.texts;
    // what is missing is what is looked for
    const order = ['none', 'part', 'whole'];
    const rows = units.toSorted(
      (a, b) => order.indexOf(coverageOf(a, kind)) - order.indexOf(coverageOf(b, kind)),
    );
    return html`<div class="scroll" role="region" aria-label=${t.coverageRegion} tabindex="0">
      <table>
        <caption class="visually-hidden">${t.coverageCaption(t.kinds[kind])}</caption>
        <thead><tr><th scope="col">${t.unit}</th><th scope="col">${t.plans}</th></tr></thead>
        <tbody>${rows.map((unit) => this.#row(unit, kind))}</tbody>
      </table>
    </div>`;
  }

  #row({ name, plans }: UnitCoverage, kind: PlanKind) {
    const { plans: t } = this.texts;
    const parts = plans.get(kind) ?? [];
    return html`<tr><th scope="row">${name}</th>
      <td>${parts.length > 0 ? html`<ul>${parts.map((part) => html`<li>${this.#part(part)}</li>`)}</ul>` : html`${icon('x')} ${t.uncovered}`}</td></tr>`;
  }

  #part({ plan, share }: PlanPart) {
    const { lang, plans: t } = this.texts;
    const name = plan.decision ?? textIn(lang, plan.title);
    return html`${icon('check')} ${name} <span class="quiet">${share >= WHOLE ? t.whole : `${percent(lang, share, 1)} %`}</span>`;
  }

  #kind({ kinds }: CoveragePage): PlanKind | undefined {
    return kinds.find((each) => each === this.chosen) ?? kinds[0];
  }

  #onKind = (event: Event): void => {
    const { value } = event.currentTarget as HTMLSelectElement;
    this.chosen = this.page?.kinds.find((each) => each === value) ?? null;
    if (this.shaded !== null && this.chosen) this.dispatchEvent(new ShadeEvent(this.chosen));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-coverage': PlanCoverage;
  }
}
