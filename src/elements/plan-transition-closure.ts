import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { TransitionMatrix } from '#core/fund/transition.ts';
import { closureStyles } from './closure-styles.ts';
import { honest, tiny } from './figures.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';

/** A residual counts as closed below one part per million of the land or a square metre, as in the land fund. */
const matrixCloses = ({ closureHa, sumHa }: TransitionMatrix): boolean =>
  closureHa <= Math.max(1e-4, sumHa.plane * 1e-6);

/** Whether the matrix adds up: rows, columns, cells and land, each measured its own way, and the largest residual. */
@customElement('plan-transition-closure')
export class PlanTransitionClosure extends LitElement {
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
    h4 {
      font-size: inherit;
    }
    .rule {
      margin-bottom: 8px;
      color: var(--plan-ink-2);
    }
    .row {
      gap: 0 8px;
    }
  `,
  ];

  @property({ attribute: false }) matrix: TransitionMatrix | undefined;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { matrix } = this;
    if (!matrix) return nothing;
    const { lang, transition: t } = this.texts;
    const { existing, planned, sumHa, landHa, closureHa } = matrix;
    const isClosed = matrixCloses(matrix);
    const sum = (sides: TransitionMatrix['existing']): number =>
      sides.reduce((all, { areaHa }) => all + areaHa.plane, 0);
    return html`<section aria-labelledby="title">
      <h4 id="title">${t.closure}</h4>
      <p class="rule">${t.closureRule}</p>
      <dl>
        ${this.#row(t.sumRows, honest(lang, sum(existing)))}
        ${this.#row(t.sumColumns, honest(lang, sum(planned)))}
        ${this.#row(t.sumCells, honest(lang, sumHa.plane))}
        ${landHa ? this.#row(t.land, honest(lang, landHa.plane)) : nothing}
        ${this.#row(t.residual, tiny(lang, closureHa), 'residual')}
      </dl>
      <p class=${isClosed ? 'verdict' : 'verdict bad'}>
        ${icon(isClosed ? 'circle-check' : 'circle-alert')}<span>${isClosed ? t.closes : t.doesNotClose}</span>
      </p>
    </section>`;
  }

  #row(title: string, value: string, name = '') {
    return html`<div class="row ${name}"><dt>${title}</dt><dd>${value} ha</dd></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-transition-closure': PlanTransitionClosure;
  }
}
