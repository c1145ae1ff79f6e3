import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeclaredRow, DeclaredSplit } from '#app/declared-areas.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatDate, formatNumber, formatSigned } from '#core/format.ts';
import type { MeasuredHa } from '#core/fund/reconcile.ts';
import { decimalsOf, type MethodLine, methodLines, signedPercent } from './reconcile-view.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';

/** One thing whose area is told by several methods. */
export interface MeasuredThing {
  readonly id: string;
  readonly title: string;
  readonly measured: MeasuredHa | null;
  /** what documents print of it, if any */
  readonly declared: DeclaredRow | null;
}

/** Things by each method, one under the other: the figure, and by how much it differs from the printed one. */
@customElement('plan-method-table')
export class PlanMethodTable extends LitElement {
  static override styles = [
    shared,
    css`
    .scroll {
      overflow-x: auto;
      scrollbar-width: thin;
    }
    th,
    td {
      padding: 3px 6px;
      border: 0;
    }
    th:first-child,
    td:first-child {
      padding-inline-start: 0;
    }
    th:last-child,
    td:last-child {
      padding-inline-end: 0;
    }
    thead th {
      border-bottom: 1px solid var(--plan-line-strong);
    }
    tbody th[scope='row'] {
      min-width: 6em;
      font-weight: 400;
      overflow-wrap: break-word;
      text-wrap: balance;
    }
    tr.base > * {
      font-weight: 600;
    }
    th.thing {
      padding-block: 12px 2px;
    }
    tbody + tbody th.thing {
      border-top: 1px solid var(--plan-line);
    }
    .thing .quiet,
    .more {
      font-weight: 400;
    }
    .more {
      padding-bottom: 12px;
      color: var(--plan-ink-2);
      font-size: var(--plan-text-xs);
    }
    .more p + p {
      margin-top: 2px;
    }
    .number span {
      display: block;
    }
  `,
  ];

  @property({ attribute: false }) things: readonly MeasuredThing[] = [];
  /** What the table is of, for those who do not see what stands above it. */
  @property() label = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const t = this.texts.reconcile;
    return html`<div class="scroll" role="region" aria-label=${this.label} tabindex="0"><table>
      <caption class="visually-hidden">${this.label}</caption>
      <thead><tr><th scope="col">${t.method}</th><th scope="col" class="number">${t.area}</th><th scope="col" class="number">${t.difference}</th></tr></thead>
      ${this.things.map((thing) => this.#thing(thing))}
    </table></div>`;
  }

  #thing({ title, measured, declared }: MeasuredThing) {
    const t = this.texts.reconcile;
    const lines = methodLines(declared?.printed?.ha ?? null, measured);
    return html`<tbody>
      <tr><th class="thing" colspan="3" scope="rowgroup">${title}${declared?.printed ? this.#origin(declared) : nothing}</th></tr>
      ${
        measured
          ? lines.map((line) => this.#line(line))
          : html`${lines.filter(({ ha }) => ha !== null).map((line) => this.#line(line))}
            <tr><td colspan="3" class="quiet">${t.noShape}</td></tr>`
      }
      ${declared?.printed ? this.#more(declared) : nothing}
    </tbody>`;
  }

  #line({ method, ha, digits, difference, isBase }: MethodLine) {
    const { lang, reconcile: t } = this.texts;
    const percent = difference?.percent ?? null;
    return html`<tr class=${isBase ? 'base' : ''}>
      <th scope="row">${t[method]}</th>
      <td class="number">${ha === null ? html`<span class="quiet">${t.noFigure}</span>` : formatNumber(lang, ha, digits)}</td>
      <td class="number less">${
        difference
          ? html`<span>${formatSigned(lang, difference.ha)} ha</span>${percent === null ? nothing : html` <span class="quiet">(${signedPercent(lang, percent)} %)</span>`}`
          : isBase
            ? html`<span class="quiet">${t.base}</span>`
            : nothing
      }</td>
    </tr>`;
  }

  #origin({ document, status }: DeclaredRow) {
    const { lang, reconcile: t, card } = this.texts;
    if (!document) return html`<div class="quiet">${t.noDocument}</div>`;
    return html`<div class="quiet">${document.number || t.noNumber}, ${formatDate(lang, document.date)}, ${textIn(lang, document.body)}${status && status !== 'none' ? html` · ${card.statuses[status]}` : nothing}</div>
      <plan-badge quiet .verification=${document.verification} .texts=${this.texts}></plan-badge>`;
  }

  #more({ wording, splits, document }: DeclaredRow) {
    const { reconcile: t } = this.texts;
    if (!wording && splits.length === 0 && !document?.via) return nothing;
    return html`<tr><td class="more" colspan="3">
      ${wording ? html`<p lang="vi">${t.wording}: “${wording}”</p>` : nothing}
      ${splits.map((split) => this.#split(split))}
      ${document?.via ? html`<p>${t.via(document.via)}</p>` : nothing}
    </td></tr>`;
  }

  #split({ note, parts, check }: DeclaredSplit) {
    const { lang, reconcile: t } = this.texts;
    const figure = (ha: number): string => formatNumber(lang, ha, decimalsOf(ha));
    const sum = parts.map(({ name, ha }) => `${textIn(lang, name)} ${figure(ha)}`).join(' + ');
    return html`<p>${t.parts}${note ? ` (${textIn(lang, note)})` : ''}: ${sum} = ${figure(check.sumHa)} ha.
      ${check.ties ? t.partsTie : t.partsMiss(`${formatSigned(lang, check.difference.ha)} ha`)}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-method-table': PlanMethodTable;
  }
}
