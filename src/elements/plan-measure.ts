import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Measurement } from '#app/measure.ts';
import type { Sketch } from '#app/state.ts';
import { type Texts, textsOf } from '#app/text.ts';
import { formatLength } from '#core/format.ts';
import { count, handArea } from './figures.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';
import { MeasureEvent } from './task-events.ts';

/**
 * Measures length and area: begins, shows the figures as they grow, finishes, clears.
 *
 * @fires plan-measure-step - the person asked to begin, finish or clear
 */
@customElement('plan-measure')
export class PlanMeasure extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      display: grid;
      gap: 12px;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    dl {
      display: grid;
      gap: 8px;
      padding: 12px;
      border-radius: var(--plan-radius);
      background: var(--plan-ground-2);
    }
    dt {
      color: var(--plan-ink-2);
      font-size: var(--plan-text-xs);
    }
    dd {
      font-size: var(--plan-text-l);
      font-weight: 600;
    }
    .bad {
      display: flex;
      gap: 8px;
      color: var(--plan-bad);
      font-size: var(--plan-text-s);
    }
    summary {
      min-height: var(--plan-target);
      padding-block: 5px;
      color: var(--plan-accent);
      font-size: var(--plan-text-s);
      font-weight: 600;
      cursor: pointer;
    }
    li + li {
      margin-top: 4px;
    }
  `,
  ];

  /** What is drawn; null when nothing is. */
  @property({ attribute: false }) sketch: Sketch | null = null;
  /** What it measures; null while unknown. */
  @property({ attribute: false }) measured: Measurement | null = null;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const t = this.texts.more;
    const tool = this.sketch?.tool;
    return html`<div class="row">
        <button type="button" aria-pressed=${tool === 'length'} @click=${() => this.#ask('length')}>${icon('ruler')}${t.measureLength}</button>
        <button type="button" aria-pressed=${tool === 'area'} @click=${() => this.#ask('area')}>${icon('pentagon')}${t.measureArea}</button>
      </div>
      ${this.sketch ? this.#result(this.sketch) : nothing}
      <details ?open=${this.sketch !== null && !this.sketch.done}>
        <summary>${t.how}</summary>
        <ul class="quiet"><li>${t.howMouse}</li><li>${t.howTouch}</li><li>${t.howKeys}</li></ul>
      </details>`;
  }

  #result({ tool, points, done }: Sketch) {
    const { lang, more: t } = this.texts;
    const needed = tool === 'length' ? 2 : 3;
    const enough = points.length >= needed;
    const { measured } = this;
    return html`<p class="quiet" role="status">${(done ? t.measured : t.measuring)(count(lang, points.length))}${
      enough ? nothing : html`. ${t.addPoints(count(lang, needed))}`
    }</p>
      ${
        enough && !measured?.area?.crossing
          ? html`<dl>
            ${tool === 'length' ? this.#fact(t.length, measured ? formatLength(lang, measured.length) : t.computing) : nothing}
            ${
              tool === 'area'
                ? html`${this.#fact(t.areaPlane, measured?.area ? handArea(lang, measured.area.plane) : t.computing)}
                  ${this.#fact(t.areaEllipsoid, measured?.area ? handArea(lang, measured.area.ellipsoid) : t.computing)}
                  ${this.#fact(t.perimeter, measured ? formatLength(lang, measured.length) : t.computing)}`
                : nothing
            }
          </dl>`
          : nothing
      }
      ${measured?.area?.crossing ? html`<p class="bad" role="alert">${icon('circle-alert')}<span>${t.selfCrossing}</span></p>` : nothing}
      <div class="row">
        ${done ? nothing : html`<button type="button" class="primary" ?disabled=${!enough} @click=${() => this.#ask('finish')}>${icon('check')}${t.finish}</button>`}
        <button type="button" @click=${() => this.#ask('clear')}>${icon('trash-2')}${t.clear}</button>
      </div>`;
  }

  #fact(title: string, value: string) {
    return html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
  }

  #ask(verb: MeasureEvent['verb']): void {
    this.dispatchEvent(new MeasureEvent(verb));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-measure': PlanMeasure;
  }
}
