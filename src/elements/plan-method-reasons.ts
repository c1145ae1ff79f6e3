import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import { formatMeridian, formatNumber, formatSigned } from '#core/format.ts';
import type { MeasuredHa } from '#core/fund/reconcile.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { shared } from './shared-styles.ts';

/** Why the methods give different figures, each with how much that is here. */
@customElement('plan-method-reasons')
export class PlanMethodReasons extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      font-size: var(--plan-text-s);
    }
    dl {
      display: grid;
      gap: 8px;
      margin-top: 6px;
    }
    dt {
      font-weight: 600;
    }
    dd {
      color: var(--plan-ink-2);
    }
  `,
  ];

  @property({ attribute: false }) axis: Catalogue['axis'] = { meridian: 107.75, k0: 0.9999 };
  @property({ attribute: false }) whole: MeasuredHa | null = null;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { lang, reconcile: t } = this.texts;
    const { axis, whole } = this;
    const here = (ha: number | undefined, sentence: (percent: string) => string) =>
      whole && ha !== undefined && whole.ellipsoid > 0
        ? sentence(formatSigned(lang, 100 * (ha / whole.ellipsoid - 1), 3))
        : nothing;
    return html`<h3>${t.why}</h3>
      <dl>
        <div><dt>${t.plane}</dt><dd>${t.whyPlane(formatMeridian(axis.meridian), formatNumber(lang, axis.k0, 4))} ${here(whole?.plane, t.whyPlaneHere)}</dd></div>
        <div><dt>${t.ellipsoid}</dt><dd>${t.whyEllipsoid}</dd></div>
        <div><dt>${t.printed}</dt><dd>${t.whyPrinted}</dd></div>
        <div><dt>${t.sphere}</dt><dd>${t.whySphere} ${here(whole?.sphere, t.whySphereHere)}</dd></div>
      </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-method-reasons': PlanMethodReasons;
  }
}
