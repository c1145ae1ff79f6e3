import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ReceiptVerdict } from '#app/receipt-check.ts';
import type { ReceiptRefusal } from '#app/receipt-refusal.ts';
import { type Texts, textsOf } from '#app/text.ts';
import { formatDate, formatNumber } from '#core/format.ts';
import type { ReceiptDifference } from '#core/fund/receipt-difference.ts';
import type { Result } from '#core/result.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/** Places listed; the number of the others is said. */
const LISTED = 20;

/** Whether a receipt holds: equal, where it differs, or why it cannot be said. */
@customElement('plan-receipt-verdict')
export class PlanReceiptVerdict extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
    :host {
      font-size: var(--plan-text-s);
    }
    .verdict {
      display: flex;
      gap: 8px;
      padding: 8px 12px;
      border-radius: var(--plan-radius);
      background: var(--plan-ok-soft);
      color: var(--plan-ok);
      font-weight: 600;
    }
    .verdict.bad {
      background: var(--plan-bad-soft);
      color: var(--plan-bad);
    }
    .verdict.unknown {
      background: var(--plan-warn-soft);
      color: var(--plan-warn);
    }
    td {
      min-width: 6em;
    }
    tbody th {
      min-width: 8em;
      overflow-wrap: break-word;
    }
  `,
  ];

  @property({ attribute: false }) answer: Result<ReceiptVerdict, ReceiptRefusal> | null = null;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { answer } = this;
    const { lang, sheet: t } = this.texts;
    if (!answer) return nothing;
    if (!answer.ok) {
      const cause = 'cause' in answer.error ? answer.error.cause : '';
      return html`<p class="verdict unknown" role="status">${icon('triangle-alert')}<span>${t.receiptRefusals[answer.error.kind](cause)}</span></p>`;
    }
    const { date, form, differences } = answer.value;
    const day = formatDate(lang, date);
    return differences.length === 0
      ? html`<p class="verdict" role="status">${icon('circle-check')}<span>${t.receiptHolds(day, t.receiptTolerance[form])}</span></p>`
      : html`<p class="verdict bad" role="status">${icon('circle-alert')}<span>${t.receiptDiffers(day, count(lang, differences.length))}</span></p>
        ${this.#table(differences)}`;
  }

  #table(differences: readonly ReceiptDifference[]) {
    const { lang, sheet: t } = this.texts;
    const more = differences.length - LISTED;
    return html`<div class="scroll" role="region" aria-label=${t.receiptTable} tabindex="0">
      <table>
        <thead><tr><th scope="col">${t.receiptWhere}</th><th scope="col">${t.receiptWas}</th><th scope="col">${t.receiptIs}</th></tr></thead>
        <tbody>${differences.slice(0, LISTED).map(
          ({ path, was, is }) => html`<tr>
            <th scope="row">${this.#place(path)}</th><td>${this.#value(path, was)}</td><td>${this.#value(path, is)}</td></tr>`,
        )}</tbody>
      </table>
    </div>
    ${more > 0 ? html`<p class="quiet">${t.receiptMore(count(lang, more))}</p>` : nothing}`;
  }

  /** Where it is, in words where there are some: what is written in a receipt is a place in its JSON. */
  #place(path: string): string {
    const { receiptPaths: t } = this.texts.sheet;
    const [, total] = /^result\.(?:totals|overlays)\[([^\]]+)\](?:\.plane(?:M2|Ha))?$/.exec(path) ?? [];
    if (total !== undefined) return t.total(total);
    const [, unit, row] =
      /^result\.units\[([^\]]+)\]\.(?:rows|overlays)\[([^\]]+)\](?:\.planeHa)?$/.exec(path) ?? [];
    if (unit !== undefined && row !== undefined) return t.row(unit, row);
    const known: Readonly<Record<string, string>> = {
      'catalogue.version': t.catalogue,
      'catalogue.id': t.catalogueId,
      'ruleset.id': t.ruleset,
      'ruleset.documentNo': t.ruleset,
      'ruleset.status': t.ruleset,
      parameters: t.parameters,
      'inputs.zones.sha256': t.zones,
      'inputs.units.sha256': t.units,
      'result.units': t.units_detail,
    };
    return known[path] ?? path;
  }

  #value(path: string, value: unknown): string {
    const { lang, sheet: t } = this.texts;
    if (value === null || value === undefined) return t.receiptNothing;
    if (typeof value === 'number')
      return path.endsWith('M2')
        ? `${formatNumber(lang, value / 10_000, 4)} ha`
        : path.endsWith('Ha')
          ? `${formatNumber(lang, value, 4)} ha`
          : formatNumber(lang, value, 6);
    if (typeof value === 'string') return path.endsWith('sha256') ? `${value.slice(0, 12)}…` : value;
    const area = (value as { readonly planeHa?: unknown }).planeHa;
    return typeof area === 'number' ? `${formatNumber(lang, area, 4)} ha` : '…';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-receipt-verdict': PlanReceiptVerdict;
  }
}
