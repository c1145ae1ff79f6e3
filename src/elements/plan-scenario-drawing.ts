import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { ScenarioCut } from '#core/scenario/scenario.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import { CutSideEvent, ScenarioDrawEvent } from './scenario-events.ts';
import { segmentStyles } from './segment-styles.ts';
import { shared } from './shared-styles.ts';

/**
 * What is drawn of a boundary option: an area that joins its units, or a line that keeps one side of them.
 *
 * @fires plan-scenario-draw - the person wants to draw, change, end or take back a drawing
 * @fires plan-cut-side - the person wants the other side of the line
 */
@customElement('plan-scenario-drawing')
export class PlanScenarioDrawing extends LitElement {
  static override styles = [
    shared,
    segmentStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
        font-size: var(--plan-text-s);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .bad {
        color: var(--plan-bad);
      }
    `,
  ];

  @property({ attribute: false }) cut: ScenarioCut | undefined;
  /** What is being drawn now. */
  @property({ attribute: false }) drawing: ScenarioCut['kind'] | null = null;
  /** Whether the option has units a line could cut. */
  @property({ type: Boolean }) cuttable = false;
  /** Why the drawing cannot be used, in words. */
  @property() fault = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { cut, drawing, fault, texts } = this;
    const { scenarios: t } = texts;
    const said = cut && t.cutSaid[cut.kind](count(texts.lang, cut.points.length));
    return html`${said ? html`<p>${icon('pentagon')} ${said}</p>` : nothing}
      ${fault ? html`<p class="bad" role="alert">${icon('circle-alert')} ${fault}</p>` : nothing}
      ${cut?.kind === 'line' ? this.#sides(cut.side) : nothing}
      <div class="row">${
        drawing
          ? html`<button type="button" class="primary" @click=${() => this.#ask('end')}>${icon('check')}${t.drawEnd}</button>`
          : html`${cut ? html`<button type="button" @click=${() => this.#ask('change')}>${icon('pentagon')}${t.drawChange}</button>` : nothing}
            <button type="button" @click=${() => this.#ask('area')}>${icon('pentagon')}${t.drawArea}</button>
            ${this.cuttable ? html`<button type="button" @click=${() => this.#ask('line')}>${icon('ruler')}${t.drawLine}</button>` : nothing}
            ${cut ? html`<button type="button" @click=${() => this.#ask('none')}>${icon('trash-2')}${t.drawNone}</button>` : nothing}`
      }</div>
      ${drawing ? html`<p class="quiet" role="status">${t.drawing[drawing]}</p>` : nothing}`;
  }

  #sides(side: 'left' | 'right') {
    const { scenarios: t } = this.texts;
    return html`<fieldset>
      <legend class="visually-hidden">${t.side}</legend>
      <div class="choices">${(['left', 'right'] as const).map(
        (each) => html`<label>
          <input type="radio" name="side" value=${each} .checked=${each === side}
            @change=${() => this.dispatchEvent(new CutSideEvent(each))} />
          ${t.sides[each]}
        </label>`,
      )}</div>
    </fieldset>`;
  }

  #ask(what: ScenarioDrawEvent['what']): void {
    this.dispatchEvent(new ScenarioDrawEvent(what));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-scenario-drawing': PlanScenarioDrawing;
  }
}
