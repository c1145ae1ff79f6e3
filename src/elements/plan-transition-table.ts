import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import { formatNumber, formatSigned } from '#core/format.ts';
import type { LandGroup } from '#core/fund/land-group.ts';
import { roundTo } from '#core/fund/rounding.ts';
import type { TransitionHead, TransitionTable } from '#core/fund/transition-table.ts';
import { icon } from './icons.ts';
import type { LandLook } from './land-looks.ts';
import { shared } from './shared-styles.ts';
import { GroupsOpenEvent } from './table-events.ts';
import { tableStyles } from './table-styles.ts';

/**
 * The matrix of change: rows are existing use, columns planned use, by group, and by code where a group is open. The first
 * column stands still while the rest scrolls; what stays is set in bold on a ground of its own.
 *
 * @fires plan-groups-open - the person opened or closed groups
 */
@customElement('plan-transition-table')
export class PlanTransitionTable extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
    .scroll {
      max-height: min(30rem, 75vh);
      overflow: auto;
      border: 1px solid var(--plan-line);
      border-radius: var(--plan-radius);
    }
    table {
      border-collapse: separate;
      border-spacing: 0;
    }
    caption {
      padding: 0;
    }
    thead th {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      padding: 6px;
      background: var(--plan-ground);
    }
    tr > :first-child {
      position: sticky;
      inset-inline-start: 0;
      z-index: 1;
      width: 8.5rem;
      min-width: min(8rem, 42cqw);
      max-width: 42cqw;
      border-inline-end: 1px solid var(--plan-line-strong);
      background: var(--plan-ground);
    }
    th:first-child {
      padding-inline: 8px 6px;
    }
    thead tr > :first-child {
      z-index: 2;
    }
    :host {
      container-type: inline-size;
    }
    th.number {
      min-width: 4.5em;
      font-weight: 600;
    }
    tbody th {
      font-weight: 400;
    }
    tr.group > * {
      border-bottom-color: var(--plan-line-strong);
    }
    tr.group > th {
      font-weight: 600;
    }
    .code {
      font-weight: 600;
    }
    td.stays {
      background: var(--plan-accent-soft);
      font-weight: 700;
      box-shadow: inset 0 0 0 1px var(--plan-accent);
    }
    td.zero {
      color: var(--plan-ink-2);
    }
    td.sum,
    th.sum {
      background: var(--plan-ground-2);
    }
    .toggle {
      justify-content: flex-start;
      gap: 2px;
      min-height: var(--plan-target);
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font-size: inherit;
      text-align: start;
      overflow-wrap: anywhere;
    }
    .toggle .icon {
      --plan-icon-size: 1em;
      transition: rotate var(--plan-motion);
    }
    .toggle[aria-expanded='false'] .icon {
      rotate: -90deg;
    }
    .all {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-bottom: 8px;
    }
    .title {
      display: block;
      color: var(--plan-ink-2);
      font-size: var(--plan-text-xs);
    }
    .note {
      margin-top: 6px;
    }
  `,
  ];

  @property({ attribute: false }) table: TransitionTable | undefined;
  @property({ attribute: false }) open: ReadonlySet<LandGroup> = new Set();
  @property({ attribute: false }) look: (code: string) => Pick<LandLook, 'title'> = (code) => ({
    title: code,
  });
  /** Names of the two phases and of the place. */
  @property() from = '';
  @property() to = '';
  @property() place = '';
  /** Decimals of hectares. */
  @property({ type: Number }) digits = 2;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { table } = this;
    if (!table) return nothing;
    const t = this.texts.transition;
    const groups = table.heads.filter(({ isGroup }) => isGroup).map(({ group }) => group);
    const isAllOpen = groups.every((group) => this.open.has(group));
    return html`<div class="all">
        <button type="button" aria-pressed=${isAllOpen} @click=${() => this.#tell(isAllOpen ? [] : groups)}>
          ${isAllOpen ? t.closeAll : t.openAll}</button>
      </div>
      <div class="scroll" role="region" aria-label=${t.matrixRegion} tabindex="0">
        <table>
          <caption class="visually-hidden">${t.caption(this.place, this.from, this.to)}</caption>
          <thead>
            <tr>
              <th scope="col">${t.category}</th>
              <th scope="col" class="number sum">${t.existing(this.from)}</th>
              ${table.heads.map(({ key, isGroup }) =>
                isGroup
                  ? html`<th scope="col" class="number">${this.#name(key)}</th>`
                  : html`<th scope="col" class="number"><abbr title=${this.look(key).title}>${key}</abbr></th>`,
              )}
              <th scope="col" class="number sum">${t.change}</th>
            </tr>
          </thead>
          <tbody>${table.heads.map((head, row) => this.#row(table, head, row))}</tbody>
          <tfoot>
            <tr>
              <th scope="row">${t.planned(this.to)}</th>
              <td class="number sum">${this.#ha(table.existingHa)}</td>
              ${table.heads.map(({ plannedHa }) => html`<td class="number">${this.#ha(plannedHa)}</td>`)}
              <td class="number sum">${this.#signed(table.plannedHa - table.existingHa)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p class="note quiet">${t.diagonalNote}</p>`;
  }

  #row(table: TransitionTable, head: TransitionHead, row: number) {
    return html`<tr class=${head.isGroup ? 'group' : 'line'}>
      <th scope="row">${head.isGroup ? this.#group(head) : this.#code(head.key)}</th>
      <td class="number sum">${this.#ha(head.existingHa)}</td>
      ${table.cells[row]!.map((ha, column) => {
        const name = row === column ? 'stays' : ha === 0 ? 'zero' : '';
        return html`<td class="number ${name}">${ha === 0 ? '0' : this.#ha(ha)}</td>`;
      })}
      <td class="number sum">${this.#signed(head.changeHa)}</td>
    </tr>`;
  }

  #group({ group, key }: TransitionHead) {
    const isOpen = this.open.has(group);
    const name = this.#name(key);
    return html`<button class="toggle" type="button" aria-expanded=${isOpen} title=${this.texts.transition.openGroup(name)}
      @click=${() => this.#tell(isOpen ? [...this.open].filter((each) => each !== group) : [...this.open, group])}>
      ${icon('chevron-down')}<span>${name}</span></button>`;
  }

  #code(code: string) {
    const { title } = this.look(code);
    return html`<span class="code">${code}</span>${title === code ? nothing : html`<span class="title">${title}</span>`}`;
  }

  #name(key: string): string {
    return this.texts.transition.groups[key as LandGroup];
  }

  #ha(value: number): string {
    return formatNumber(this.texts.lang, roundTo(value, this.digits), this.digits);
  }

  #signed(value: number): string {
    return formatSigned(this.texts.lang, roundTo(value, this.digits), this.digits);
  }

  #tell(groups: readonly LandGroup[]): void {
    this.dispatchEvent(new GroupsOpenEvent(new Set(groups)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-transition-table': PlanTransitionTable;
  }
}
