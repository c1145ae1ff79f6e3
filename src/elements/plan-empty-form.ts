import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { BalanceDefinition, BalanceLine } from '#core/fund/balance-definition.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

interface Shown {
  readonly line: BalanceLine;
  readonly depth: number;
}

const shownOf = (lines: readonly BalanceLine[], depth = 0): readonly Shown[] =>
  lines.flatMap((line) => [{ line, depth }, ...shownOf(line.lines ?? [], depth + 1)]);

/** A standard form none of whose lines has land: its lines in their order, each with a dash, sums marked as sums. */
@customElement('plan-empty-form')
export class PlanEmptyForm extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
    .scroll {
      max-height: min(34rem, 75vh);
      overflow: auto;
      border: 1px solid var(--plan-line);
      border-radius: var(--plan-radius);
    }
    th:first-child,
    td:first-child {
      padding-inline-start: 8px;
    }
    caption {
      padding: 8px;
    }
    th:last-child,
    td:last-child {
      padding-inline-end: 8px;
    }
    tbody th {
      font-weight: 400;
    }
    tr.sum > * {
      font-weight: 600;
    }
    .depth-1 th {
      padding-inline-start: 18px;
    }
    .depth-2 th {
      padding-inline-start: 30px;
    }
  `,
  ];

  @property({ attribute: false }) definition: BalanceDefinition | undefined;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { definition } = this;
    if (!definition) return nothing;
    const { lang, balance: t } = this.texts;
    return html`<div class="scroll" role="region" aria-label=${t.emptyForm} tabindex="0">
      <table>
        <caption>${t.emptyForm}</caption>
        <thead><tr><th scope="col">${t.no}</th><th scope="col">${t.category}</th><th scope="col" class="number">${t.hectares}</th></tr></thead>
        <tbody>${shownOf(definition.lines).map(
          ({ line, depth }) => html`<tr class="depth-${depth} ${line.lines ? 'sum' : ''}">
            <td>${line.no}</td>
            <th scope="row">${line[lang]}${line.lines ? html` <span class="quiet">(${t.sumLine})</span>` : nothing}${
              line.outsideTotal ? html`<br /><span class="quiet">${t.outside}</span>` : nothing
            }</th>
            <td class="number"><span aria-label=${this.texts.fund.missing}>–</span></td>
          </tr>`,
        )}</tbody>
      </table>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-empty-form': PlanEmptyForm;
  }
}
