import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import { formatSigned } from '#core/format.ts';
import type { LandGroup } from '#core/fund/land-group.ts';
import type { ScenarioLine, ScenarioMeasure } from '#core/scenario/compare-scenarios.ts';
import type { PeopleOrigin } from '#core/scenario/scenario-figures.ts';
import { count, honest, percent } from './figures.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/** Measures counted whole. */
const COUNTS: readonly ScenarioMeasure[] = ['units', 'people'];
const OF_PEOPLE: readonly ScenarioMeasure[] = ['people', 'urbanisation'];

/** Boundary options side by side, one a column: each figure with its difference to the first option below it. */
@customElement('plan-scenario-table')
export class PlanScenarioTable extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
      .scroll {
        border: 1px solid var(--plan-line);
        border-radius: var(--plan-radius);
      }
      thead th {
        padding: 8px 6px;
        vertical-align: bottom;
      }
      thead th.number {
        min-width: 4.5rem;
      }
      th:first-child {
        position: sticky;
        inset-inline-start: 0;
        z-index: 1;
        min-width: 5.25rem;
        max-width: 7rem;
        padding-inline-start: 8px;
        background: var(--plan-ground);
        font-weight: 400;
        text-align: start;
        white-space: normal;
      }
      td {
        padding-inline: 4px;
        vertical-align: top;
      }
      .none {
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
        white-space: normal;
      }
      table {
        font-size: var(--plan-text-s);
      }
      .below {
        display: block;
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
        font-weight: 400;
      }
      [data-chosen] {
        background: var(--plan-accent-soft);
      }
    `,
  ];

  @property({ attribute: false }) lines: readonly ScenarioLine[] = [];
  /** Titles of the options. */
  @property({ attribute: false }) titles: readonly string[] = [];
  /** Number of the option shown for change. */
  @property({ type: Number }) chosen = 0;
  @property() caption = '';
  /** What a category is called. */
  @property({ attribute: false }) titleOf: (category: string) => string = (category) => category;
  /** Plane hectares of each option: groups are shown as a share of it as well. */
  @property({ attribute: false }) areas: readonly number[] = [];
  /** How many units of each option are cut. */
  @property({ attribute: false }) cuts: readonly number[] = [];
  /** Where the people of each option are from. */
  @property({ attribute: false }) origins: readonly (PeopleOrigin | null)[] = [];
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { scenarios: t } = this.texts;
    return html`<div class="scroll" role="region" aria-label=${t.region} tabindex="0">
      <table>
        <caption class="visually-hidden">${this.caption}</caption>
        <thead><tr>
          <th scope="col">${t.figure}</th>
          ${this.titles.map(
            (title, index) =>
              html`<th scope="col" class="number" ?data-chosen=${index === this.chosen}>${title}${
                index === 0 && this.titles.length > 1 ? html`<span class="below">${t.base}</span>` : nothing
              }</th>`,
          )}
        </tr></thead>
        <tbody>${this.lines.map((line) => this.#line(line))}</tbody>
      </table>
    </div>`;
  }

  #line(line: ScenarioLine) {
    return html`<tr>
      <th scope="row">${this.#name(line)}</th>
      ${line.values.map(
        (value, index) => html`<td class="number" ?data-chosen=${index === this.chosen}>
          ${value === null ? html`<span class="none">${this.texts.common.noData}</span>` : this.#figure(line, value)}
          ${value !== null && line.measure === 'group' ? this.#share(value, index) : nothing}
          ${line.measure === 'units' && this.cuts[index] ? html`<span class="below">${this.texts.scenarios.cutUnits(count(this.texts.lang, this.cuts[index]))}</span>` : nothing}
          ${value !== null && OF_PEOPLE.includes(line.measure) ? this.#origin(index) : nothing}
          ${index === 0 ? nothing : this.#difference(line, line.differences[index] ?? null)}
        </td>`,
      )}
    </tr>`;
  }

  #name({ measure, name }: ScenarioLine) {
    const { scenarios: t } = this.texts;
    switch (measure) {
      case 'group':
        return html`${t.groups[name as LandGroup] ?? name} (ha)`;
      case 'category':
        return html`<strong>${name}</strong> ${this.titleOf(name)}`;
      case 'overlay':
        return html`<strong>${name}</strong> ${this.titleOf(name)} <span class="below">${t.overlayNote}</span>`;
      default:
        return t.measures[measure];
    }
  }

  #figure({ measure }: ScenarioLine, value: number): string {
    const { lang } = this.texts;
    if (measure === 'urbanisation') return percent(lang, value, 1);
    return COUNTS.includes(measure) ? count(lang, value) : honest(lang, value);
  }

  /** What is not as the data have it is said beside the figure. */
  #origin(index: number) {
    const origin = this.origins[index];
    return origin === 'reader' || origin === 'estimate'
      ? html`<span class="below">${this.texts.scenarios.origins[origin]}</span>`
      : nothing;
  }

  #share(value: number, index: number) {
    const area = this.areas[index] ?? 0;
    if (area <= 0) return nothing;
    return html`<span class="below">${this.texts.scenarios.ofArea(percent(this.texts.lang, value / area))}</span>`;
  }

  #difference({ measure }: ScenarioLine, value: number | null) {
    if (value === null) return nothing;
    const isRate = measure === 'urbanisation';
    const digits = COUNTS.includes(measure) ? 0 : isRate ? 1 : 2;
    return html`<span class="below">${formatSigned(this.texts.lang, isRate ? 100 * value : value, digits)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-scenario-table': PlanScenarioTable;
  }
}
