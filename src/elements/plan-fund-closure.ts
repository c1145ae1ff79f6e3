import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { TermId } from '#app/texts/glossary.ts';
import { formatNumber } from '#core/format.ts';
import { closureStyles } from './closure-styles.ts';
import { honest, tiny } from './figures.ts';
import { closes, type FundClosure } from './fund-view.ts';
import { icon } from './icons.ts';
import './plan-term.ts';
import { shared } from './shared-styles.ts';

/** Whether the areas add up: the rule in words, its four figures, the residual, and what lies outside every unit. */
@customElement('plan-fund-closure')
export class PlanFundClosure extends LitElement {
  static override styles = [
    shared,
    closureStyles,
    css`
    section {
      padding: 12px;
      border-radius: var(--plan-radius);
      background: var(--plan-ground-2);
      font-size: var(--plan-text-s);
    }
    h3 {
      font-size: inherit;
    }
    .rule {
      margin-bottom: 8px;
      color: var(--plan-ink-2);
    }
    dl {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .row::before {
      content: attr(data-sign);
      flex: none;
      width: 1.25em;
      color: var(--plan-ink-2);
    }
    dd {
      text-align: end;
    }
    .verdict .quiet {
      color: var(--plan-ink-2);
      font-weight: 400;
      margin-inline-start: auto;
      text-align: end;
    }
    .outside {
      margin-top: 8px;
      padding-top: 6px;
      border-top: 1px dashed var(--plan-line);
    }
  `,
  ];

  @property({ attribute: false }) closure: FundClosure | undefined;
  /** Whether the whole is something a person drew. */
  @property({ type: Boolean }) drawn = false;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { closure } = this;
    if (!closure) return nothing;
    const { lang, fund: t } = this.texts;
    const whole = this.drawn ? t.areaOfDrawing : t.unitArea;
    const rule = closure.seaHa > 0 ? t.closureRuleSea : t.closureRule;
    const closed = closes(closure);
    const ppm = closure.unitHa === 0 ? 0 : Math.abs(closure.residualHa / closure.unitHa) * 1e6;
    return html`<section aria-labelledby="title">
      <h3><span id="title">${t.closure}</span> ${this.#help('closure', t.closure)}</h3>
      <p class="rule">${rule.replace(t.unitArea, whole)}</p>
      <dl>
        ${this.#row('', whole, honest(lang, closure.unitHa))}
        ${this.#row('=', t.sum, honest(lang, closure.sumHa))}
        ${closure.seaHa > 0 ? this.#row('+', t.sea, honest(lang, closure.seaHa)) : nothing}
        ${this.#row('+', t.unzoned, honest(lang, closure.unzonedHa), '', 'unzoned')}
        ${this.#row('−', t.overlap, honest(lang, closure.overlapHa), '', 'overlap')}
        ${this.#row('', t.residual, tiny(lang, closure.residualHa), 'residual', 'residual')}
        ${closure.outsideHa === null ? nothing : this.#row('', t.outside, honest(lang, closure.outsideHa), 'outside', 'outside')}
      </dl>
      <p class=${closed ? 'verdict' : 'verdict bad'}>
        ${icon(closed ? 'circle-check' : 'circle-alert')}<span>${closed ? t.closes : t.doesNotClose}</span>
      </p>
      <p class="quiet">${t.residualNote(ppm < 0.001 ? `< ${formatNumber(lang, 0.001, 3)}` : formatNumber(lang, ppm, 3))}</p>
    </section>`;
  }

  #help(name: TermId, word: string) {
    return html`<plan-term .name=${name} .word=${word} .texts=${this.texts}></plan-term>`;
  }

  #row(sign: string, title: string, value: string, className = '', term: TermId | null = null) {
    return html`<div class="row ${className}" data-sign=${sign}><dt>${title}${term ? html` ${this.#help(term, title)}` : nothing}</dt><dd>${value} ha</dd></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund-closure': PlanFundClosure;
  }
}
