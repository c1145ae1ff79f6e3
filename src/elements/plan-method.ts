import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import { formatMeridian, formatNumber, formatSigned } from '#core/format.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { Hectares } from '#core/units.ts';
import { hectares } from './figures.ts';
import './plan-term.ts';
import { shared } from './shared-styles.ts';

/** An event of the method's switch: whether the ellipsoidal column shall stand beside the plane one. */
export class MethodsShowEvent extends Event {
  readonly both: boolean;
  constructor(both: boolean) {
    super('plan-methods-show', { bubbles: true, composed: true });
    this.both = both;
  }
}

/** Decimal places of the scale factor as the law writes it: 0,9999. */
const SCALE_DIGITS = 4;

/**
 * How the areas were measured, in one quiet line; the rest one press away: the steps, the other method's column, the area
 * a document declares, and why other maps give other figures.
 *
 * @fires plan-methods-show - the person switched the ellipsoidal column on or off
 */
@customElement('plan-method')
export class PlanMethod extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      font-size: var(--plan-text-s);
    }
    .line {
      color: var(--plan-ink-2);
    }
    summary {
      display: list-item;
      min-height: var(--plan-target);
      padding-block: 6px;
      color: var(--plan-accent);
      font-weight: 600;
      cursor: pointer;
    }
    .more {
      display: grid;
      gap: 12px;
      padding-block: 4px 8px;
    }
    ol {
      display: grid;
      gap: 6px;
      padding-inline-start: 1.4em;
      list-style: decimal;
    }
    .switch {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: var(--plan-target);
    }
    h4 {
      font-size: inherit;
    }
    .declared {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 2px 12px;
    }
    .declared dd {
      text-align: end;
    }
  `,
  ];

  @property({ attribute: false }) axis: Catalogue['axis'] = { meridian: 107.75, k0: 0.9999 };
  /** Version of the engine; empty when it does not say. */
  @property() engine = '';
  /** By which rules the codes are, in words. */
  @property() rules = '';
  /** Area of the unit as a document declares it. */
  @property({ attribute: false }) declaredHa: Hectares | null = null;
  @property({ attribute: false }) measuredHa: Hectares | null = null;
  @property({ type: Boolean, attribute: 'both-methods' }) bothMethods = false;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const t = this.texts.fund;
    const { axis } = this;
    const engine = this.engine === '' ? '' : t.engine(this.engine);
    return html`<p class="line">${t.methodLine(formatMeridian(axis.meridian), formatNumber(this.texts.lang, axis.k0, SCALE_DIGITS), engine)} ${this.texts.sheet.tolerance} ${this.rules === '' ? nothing : `${this.rules}.`} <plan-term name="vn2000" word="VN-2000" .texts=${this.texts}></plan-term></p>
      <details>
        <summary>${t.methodDetails}</summary>
        <div class="more">
          <label class="switch">
            <input type="checkbox" .checked=${this.bothMethods} @change=${this.#onSwitch} />${t.showBoth}
          </label>
          ${this.#declared()}
          <ol>${t.methodSteps.map((step) => html`<li>${step}</li>`)}</ol>
          <div>
            <h4>${t.whyOthers}</h4>
            <p>${t.whyOthersText}</p>
          </div>
        </div>
      </details>`;
  }

  #declared() {
    const { declaredHa, measuredHa } = this;
    if (declaredHa === null || measuredHa === null) return nothing;
    const { lang, fund: t } = this.texts;
    const ratio = declaredHa === 0 ? null : (measuredHa / declaredHa - 1) * 100;
    return html`<div>
      <dl class="declared">
        <dt>${t.declared}</dt><dd>${hectares(lang, declaredHa)}</dd>
        <dt>${t.measured}</dt><dd>${hectares(lang, measuredHa)}</dd>
        <dt>${t.difference}</dt>
        <dd>${formatSigned(lang, measuredHa - declaredHa)} ha${ratio === null ? nothing : html` (${formatSigned(lang, ratio)} %)`}</dd>
      </dl>
      <p class="quiet">${t.declaredNote}</p>
    </div>`;
  }

  #onSwitch = (event: Event): void => {
    this.dispatchEvent(new MethodsShowEvent((event.target as HTMLInputElement).checked));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-method': PlanMethod;
  }
  interface HTMLElementEventMap {
    'plan-methods-show': MethodsShowEvent;
  }
}
