import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { DeclaredLayer } from '#app/declared-areas.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatDate, formatNumber, formatSigned } from '#core/format.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import { decimalsOf } from './reconcile-view.ts';
import { shared } from './shared-styles.ts';

/** A published total beside the sum of what is printed of its parts; never forced equal. */
@customElement('plan-declared-total')
export class PlanDeclaredTotal extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      padding: 12px;
      border-radius: var(--plan-radius);
      background: var(--plan-ground-2);
      font-size: var(--plan-text-s);
    }
    dl {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px 12px;
    }
    dd {
      text-align: end;
    }
    .verdict {
      display: flex;
      gap: 6px;
      margin-top: 6px;
      color: var(--plan-ok);
      font-weight: 600;
    }
    .verdict.open {
      color: var(--plan-warn);
    }
  `,
  ];

  @property({ attribute: false }) total: NonNullable<DeclaredLayer['total']> | null = null;
  /** How many printed figures were summed. */
  @property({ type: Number }) parts = 0;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    if (!this.total) return nothing;
    const { lang, reconcile: t } = this.texts;
    const { check, document } = this.total;
    const figure = (ha: number): string => `${formatNumber(lang, ha, decimalsOf(ha))} ha`;
    const { ha, percent } = check.difference;
    return html`<dl>
        <dt>${t.total}</dt><dd>${figure(check.totalHa)}</dd>
        <dt>${t.sum(count(lang, this.parts))}</dt><dd>${figure(check.sumHa)}</dd>
        <dt>${t.difference}</dt>
        <dd>${formatSigned(lang, ha)} ha${percent === null ? nothing : html` (${formatSigned(lang, percent, 3)} %)`}</dd>
      </dl>
      <p class=${check.ties ? 'verdict' : 'verdict open'}>${icon(check.ties ? 'circle-check' : 'triangle-alert')}<span>${check.ties ? t.ties : t.doesNotTie}</span></p>
      ${
        document
          ? html`<p class="quiet">${textIn(lang, document.title)}, ${formatDate(lang, document.date)}${document.via ? `, ${document.via}` : ''}
            <plan-badge quiet .verification=${document.verification} .texts=${this.texts}></plan-badge></p>`
          : nothing
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-declared-total': PlanDeclaredTotal;
  }
}
