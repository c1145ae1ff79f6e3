import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { QuotaLine } from '#app/balance-page.ts';
import { citation, documentOf, phaseTitle } from '#app/balance-sheet.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatNumber, formatSigned } from '#core/format.ts';
import { roundTo } from '#core/fund/rounding.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { type IconName, icon } from './icons.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

const icons: Readonly<Record<QuotaLine['verdict'], IconName>> = {
  surplus: 'arrow-up',
  deficit: 'arrow-down',
  equal: 'check',
  'no-map': 'circle-question-mark',
};

/** Quotas of the scope against the map: each with its difference, the verdict in a word, where it is from and its trust. */
@customElement('plan-quota-table')
export class PlanQuotaTable extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
    .scroll {
      border: 1px solid var(--plan-line);
      border-radius: var(--plan-radius);
    }
    thead th {
      padding: 6px;
    }
    .number {
      padding-inline: 4px;
    }
    thead th.number {
      min-width: 4em;
    }
    tr.phase th {
      padding-top: 10px;
      font-weight: 600;
    }
    th:first-child {
      padding-inline-start: 8px;
    }
    th[scope='row'] {
      min-width: 5.5rem;
      padding-inline-start: 8px;
      font-weight: 400;
    }
    .verdict {
      display: inline-flex;
      gap: 4px;
      align-items: baseline;
      font-weight: 600;
    }
    .verdict .icon {
      --plan-icon-size: 1em;
      align-self: center;
    }
    .verdict.surplus,
    .verdict.deficit {
      color: var(--plan-warn);
    }
    .verdict.equal {
      color: var(--plan-ok);
    }
    ul {
      display: grid;
      gap: 8px;
      margin-top: 8px;
    }
    .notes {
      margin-top: 8px;
    }
  `,
  ];

  @property({ attribute: false }) quotas: readonly QuotaLine[] = [];
  @property({ attribute: false }) catalogue: Catalogue | undefined;
  @property() place = '';
  @property({ attribute: false }) titleOf: (code: string) => string = (code) => code;
  /** Decimals of hectares. */
  @property({ type: Number }) digits = 2;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { quotas, catalogue, texts } = this;
    const { lang, balance: t } = texts;
    if (!catalogue) return nothing;
    if (quotas.length === 0) return html`<p class="state">${t.noQuotas}</p>`;
    const phases = [...new Set(quotas.map(({ phase }) => phase))];
    return html`<div class="scroll" role="region" aria-label=${t.quotasRegion} tabindex="0">
        <table>
          <caption class="visually-hidden">${t.quotasCaption(this.place)}</caption>
          <thead><tr>
            <th scope="col">${t.category}</th>
            <th scope="col" class="number">${t.quota}</th>
            <th scope="col" class="number">${t.mapped}</th>
            <th scope="col" class="number">${t.difference}</th>
          </tr></thead>
          ${phases.map(
            (phase) => html`<tbody>
              <tr class="phase"><th scope="rowgroup" colspan="4">${phaseTitle(catalogue, phase, lang)}</th></tr>
              ${quotas.filter((quota) => quota.phase === phase).map((quota) => this.#row(quota))}
            </tbody>`,
          )}
        </table>
      </div>
      <p class="notes quiet">${t.verdictNote}</p>
      ${this.#sources(catalogue)}`;
  }

  #row({ category, ha, mappedHa, differenceHa, verdict }: QuotaLine) {
    const { lang, balance: t, fund } = this.texts;
    const figure = (value: number | null, write: typeof formatNumber, below: unknown = nothing) =>
      html`<td class="number">${value === null ? fund.missing : write(lang, roundTo(value, this.digits), this.digits)}${below}</td>`;
    const title = this.titleOf(category);
    return html`<tr>
      <th scope="row"><strong>${category}</strong><br />${title === category ? nothing : title}</th>
      ${figure(ha, formatNumber)}${figure(mappedHa, formatNumber)}
      ${figure(differenceHa, formatSigned, html`<br /><span class="verdict ${verdict}">${icon(icons[verdict])}<span>${t.verdicts[verdict]}</span></span>`)}
    </tr>`;
  }

  /** Each text the quotas are from, once for each trust. */
  #sources(catalogue: Catalogue) {
    const { lang, balance: t } = this.texts;
    const cited = new Map(this.quotas.map((quota) => [`${quota.document} ${quota.verification}`, quota]));
    return html`<ul class="quiet" aria-label=${t.sources}>${[...cited.values()].map(
      ({ document, verification, note }) => html`<li>
        <plan-badge .verification=${verification} .texts=${this.texts}></plan-badge>
        ${citation(this.texts, documentOf(catalogue, document))}${note ? html`<br />${textIn(lang, note)}` : nothing}</li>`,
    )}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-quota-table': PlanQuotaTable;
  }
}
