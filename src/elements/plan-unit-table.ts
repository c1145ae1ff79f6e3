import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { Lang } from '#core/scene.ts';
import { count, honest, tiny } from './figures.ts';
import type { UnitLine } from './fund-view.ts';
import { icon } from './icons.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';
import { UnitChooseEvent } from './task-events.ts';

type Column = 'name' | 'areaHa' | 'unzonedHa' | 'residualHa';

const collator = new Intl.Collator('vi');

/**
 * The units of the province side by side: area, largest category, what is unzoned, and what does not close.
 *
 * @fires plan-unit-choose - the person asked for one unit's own land fund
 */
@customElement('plan-unit-table')
export class PlanUnitTable extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
    td,
    th[scope='row'] {
      vertical-align: middle;
    }
    tbody tr {
      cursor: pointer;
    }
    tbody tr:hover > * {
      background: var(--plan-accent-soft);
    }
    .open {
      justify-content: flex-start;
      min-height: max(var(--plan-target), 32px);
      width: 100%;
      min-width: 8.5em;
      padding: 4px 0;
      border: 0;
      border-radius: 4px;
      background: none;
      color: var(--plan-accent);
      text-align: start;
    }
    .open:hover {
      background: none;
      text-decoration: underline;
    }
    th[scope='row'] {
      padding-block: 0;
    }
    .largest {
      display: flex;
      align-items: center;
      gap: 6px;
      white-space: nowrap;
    }
  `,
  ];

  @property({ attribute: false }) units: readonly UnitLine[] = [];
  /** Name of the phase, for the caption. */
  @property() phase = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private by: Column = 'name';
  @state() private descending = false;

  protected override render() {
    const t = this.texts.fund;
    return html`<p class="quiet" id="hint">${t.unitsHint}</p>
      <div class="scroll" role="region" aria-label=${t.unitsRegion} tabindex="0">
      <table>
        <caption class="visually-hidden">${t.unitsCaption(count(this.texts.lang, this.units.length), this.phase)}</caption>
        <thead>
          <tr>
            ${this.#heading('name', t.columnUnit)}
            ${this.#heading('areaHa', t.columnArea)}
            <th scope="col">${t.columnLargest}</th>
            ${this.#heading('unzonedHa', t.columnUnzoned)}
            ${this.#heading('residualHa', t.columnResidual)}
          </tr>
        </thead>
        <tbody>${repeat(
          this.#ordered(),
          ({ id }) => id,
          (unit) => this.#row(unit),
        )}</tbody>
      </table>
    </div>`;
  }

  #ordered(): readonly UnitLine[] {
    const way = this.descending ? -1 : 1;
    const { by } = this;
    if (by === 'name') return this.units.toSorted((a, b) => way * collator.compare(a.name, b.name));
    const size = (unit: UnitLine): number => {
      const value = unit[by];
      return value === null ? -1 : by === 'residualHa' ? Math.abs(value) : value;
    };
    return this.units.toSorted((a, b) => way * (size(a) - size(b)) || collator.compare(a.name, b.name));
  }

  #heading(by: Column, title: string) {
    const active = this.by === by;
    const order = active ? (this.descending ? 'descending' : 'ascending') : 'none';
    const arrow = active ? (this.descending ? 'arrow-down' : 'arrow-up') : 'arrow-up-down';
    return html`<th scope="col" class=${by === 'name' ? '' : 'number'} aria-sort=${order}>
      <button class="sort" type="button" ?data-active=${active} @click=${() => this.#sort(by)}>
        <span>${title}</span>${icon(arrow)}
      </button>
    </th>`;
  }

  #row(unit: UnitLine) {
    const t = this.texts.fund;
    const cell = (value: number | null, write: (lang: Lang, value: number) => string) =>
      value === null
        ? html`<td class="quiet">${t.missing}</td>`
        : html`<td class="number">${write(this.texts.lang, value)}</td>`;
    // the whole row answers the mouse; the button in it is what keys and readers find
    return html`<tr @click=${() => this.dispatchEvent(new UnitChooseEvent(unit.id))}>
      <th scope="row"><button class="open" type="button" title=${t.openUnit(unit.name)}>${unit.name}</button></th>
      ${cell(unit.areaHa, honest)}
      <td>${
        unit.largest
          ? html`<span class="largest" title=${unit.largest.title}>
            <plan-swatch .color=${unit.largest.color} .pattern=${unit.largest.pattern}></plan-swatch>${unit.largest.code}
          </span>`
          : html`<span class="quiet">${t.missing}</span>`
      }</td>
      ${cell(unit.unzonedHa, honest)} ${cell(unit.residualHa, tiny)}
    </tr>`;
  }

  #sort(by: Column): void {
    this.descending = this.by === by ? !this.descending : by !== 'name';
    this.by = by;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-unit-table': PlanUnitTable;
  }
}
