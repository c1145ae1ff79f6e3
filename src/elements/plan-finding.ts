import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatDate, formatSigned } from '#core/format.ts';
import { rulesetDays } from '#core/fund/code-rules.ts';
import { fieldText } from '#core/plan/field-text.ts';
import type { PlanStatus } from '#core/plan/provenance.ts';
import { hectares } from './figures.ts';
import { type IconName, icon } from './icons.ts';
import type { PlaceItem } from './place-view.ts';
import './plan-badge.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import { FindingSelectEvent } from './task-events.ts';

const statusIcon: Readonly<Record<PlanStatus, IconName>> = {
  drafting: 'pencil',
  consultation: 'info',
  appraisal: 'history',
  approved: 'check',
  'in-force': 'circle-check',
  adjusting: 'refresh-cw',
  replaced: 'undo-2',
  none: 'minus',
};

/**
 * One feature that covers the asked place: which plan, whether it is in force, how sure it is, then the numbers. Its
 * properties are foreign data and appear as plain text.
 *
 * @fires plan-finding-select - the person opened this finding
 */
@customElement('plan-finding')
export class PlanFinding extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      border: 1px solid var(--plan-line);
      border-radius: var(--plan-radius);
      background: var(--plan-ground);
    }
    :host([opened]) {
      border-color: var(--plan-accent);
      box-shadow: inset 3px 0 var(--plan-accent);
    }
    h3 {
      font: inherit;
    }
    .head {
      justify-content: flex-start;
      gap: 10px;
      width: 100%;
      padding: 8px 10px;
      border: 0;
      background: none;
      font-weight: 400;
      text-align: start;
    }
    .head .what {
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .head strong {
      display: block;
    }
    .head .chevron {
      display: inline-flex;
      color: var(--plan-ink-2);
      transition: rotate var(--plan-motion);
    }
    .head[aria-expanded='true'] .chevron {
      rotate: 180deg;
    }
    .body {
      padding: 2px 12px 12px;
      font-size: var(--plan-text-s);
    }
    dl {
      display: grid;
      gap: 8px;
    }
    dt {
      color: var(--plan-ink-2);
      font-size: var(--plan-text-xs);
    }
    .status {
      display: inline-flex;
      align-items: baseline;
      gap: 6px;
      font-weight: 600;
    }
    .status.in-force,
    .status.approved {
      color: var(--plan-ok);
    }
    .status.replaced,
    .status.unknown {
      color: var(--plan-warn);
    }
    .figures {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 0 12px;
    }
    .figures > :nth-child(even) {
      text-align: end;
    }
    summary {
      min-height: var(--plan-target);
      padding-block: 5px;
      color: var(--plan-accent);
      font-weight: 600;
      cursor: pointer;
    }
    details {
      margin-top: 8px;
    }
    td,
    details th {
      padding: 4px;
    }
  `,
  ];

  @property({ attribute: false }) item: PlaceItem | undefined;
  /** Whether it shows more than its name. */
  @property({ type: Boolean, reflect: true }) opened = false;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { item, texts } = this;
    if (!item) return nothing;
    const { finding, legend } = item;
    const t = texts.card;
    const code = legend?.code === finding.name ? '' : legend?.code;
    return html`<h3>
        <button class="head" type="button" aria-expanded=${this.opened} aria-controls="body" @click=${this.#open}>
          ${
            legend
              ? html`<plan-swatch .color=${legend.color} .pattern=${legend.pattern ?? 'none'} .kind=${item.kind}
                .symbol=${item.layer?.style.symbol ?? 'circle'} .outline=${item.layer?.style.outlineOnly ?? false}></plan-swatch>`
              : nothing
          }
          <span class="what">
            <strong>${finding.name || t.unnamed}</strong>
            <span class="quiet">${code ? html`${code} ` : nothing}${legend ? textIn(texts.lang, legend.title) : nothing}
              ${item.layerTitle === '' ? nothing : html`· ${item.layerTitle}`}</span>
          </span>
          <span class="chevron">${icon('chevron-down')}</span>
        </button>
      </h3>
      <div class="body" id="body" ?hidden=${!this.opened}>${this.opened ? this.#body(item) : nothing}</div>`;
  }

  #body(item: PlaceItem) {
    const { lang, card: t } = this.texts;
    const { finding, source } = item;
    return html`${item.drawn ? nothing : html`<p class="quiet">${icon('eye-off')} ${this.texts.fields.filteredOut}</p>`}
      <dl>
        ${this.#fact(t.document, this.#document(item))}
        ${this.#fact(t.status, this.#status(finding.status))}
        ${this.#fact(
          t.trust,
          html`<plan-badge .verification=${finding.verification} .texts=${this.texts}></plan-badge>
          ${finding.accuracy ? html`<div>${t.accuracy}: ${textIn(lang, finding.accuracy)}</div>` : nothing}
          ${source ? html`<div>${t.source}: ${textIn(lang, source.title)}</div>` : nothing}
          ${finding.date ? html`<div>${t.dataDate}: ${formatDate(lang, finding.date)}</div>` : nothing}`,
        )}
        ${this.#fact(
          t.ruleset,
          item.ruleset
            ? html`${item.ruleset.documentNo}, ${rulesetDays(lang, item.ruleset)}`
            : t.unknownRuleset,
        )}
        ${this.#fact(t.area, this.#area(item))}
        ${this.#fields(item)}
      </dl>
      ${this.#properties(item)}`;
  }

  #fact(title: string, value: unknown) {
    return html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
  }

  #document({ document }: PlaceItem) {
    const { lang, card: t } = this.texts;
    if (!document) return t.noDocument;
    return html`<strong>${document.number || t.noNumber}</strong>, ${formatDate(lang, document.date)}, ${textIn(lang, document.body)}
      <div>${textIn(lang, document.title)}</div>
      ${document.via ? html`<div class="quiet">${t.via(document.via)}</div>` : nothing}`;
  }

  #status(status: PlanStatus | undefined) {
    const { card: t } = this.texts;
    return html`<span class="status ${status ?? 'unknown'}"
      >${icon(status ? statusIcon[status] : 'circle-question-mark')}${status ? t.statuses[status] : t.unknownStatus}</span
    >`;
  }

  #area({ finding, declaredHa, kind }: PlaceItem) {
    const { lang, card: t } = this.texts;
    const { areaHa } = finding;
    if (!areaHa) return kind === 'fill' ? t.missing : '—';
    return html`<div class="figures">
      <span>${t.plane}</span><span>${hectares(lang, areaHa.plane)}</span>
      <span>${t.ellipsoid}</span><span>${hectares(lang, areaHa.ellipsoid)}</span>
      ${
        declaredHa === null
          ? nothing
          : html`<span>${t.declared}</span><span>${hectares(lang, declaredHa)}</span>
            <span>${t.difference}</span><span>${formatSigned(lang, areaHa.plane - declaredHa)} ha</span>`
      }
    </div>`;
  }

  /** The fields of the layer by their titles; those without a value say so. */
  #fields({ finding, layer, fieldDocuments }: PlaceItem) {
    const { lang, card: t, fields } = this.texts;
    return (layer?.fields ?? []).map((field, place) => {
      const document = fieldDocuments[place];
      const text = fieldText(lang, field, finding.properties);
      return this.#fact(
        textIn(lang, field.title),
        html`${text || html`<span class="quiet">${t.missing}</span>`}
        ${document && text ? html`<span class="quiet">(${fields.ofDocument(document.number)})</span>` : nothing}
        ${field.verification && text ? html`<plan-badge quiet .verification=${field.verification} .texts=${this.texts}></plan-badge>` : nothing}`,
      );
    });
  }

  #properties({ finding, layer }: PlaceItem) {
    const { card: t } = this.texts;
    const named = new Set(layer?.fields?.map(({ property: name }) => name));
    const rows = Object.entries(finding.properties).filter(([name]) => !named.has(name));
    if (rows.length === 0) return nothing;
    return html`<details>
      <summary>${t.properties}</summary>
      <table>
        <tbody>${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${plain(value) || t.missing}</td></tr>`)}</tbody>
      </table>
    </details>`;
  }

  #open = (): void => {
    if (this.item) this.dispatchEvent(new FindingSelectEvent(this.opened ? -1 : this.item.index));
  };
}

/** A foreign value as text. */
const plain = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

declare global {
  interface HTMLElementTagNameMap {
    'plan-finding': PlanFinding;
  }
}
