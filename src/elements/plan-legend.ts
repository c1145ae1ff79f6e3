import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Texts, textIn } from '#app/text.ts';
import { foldText } from '#core/fold-text.ts';
import type { LayerStyle, LegendClass } from '#core/plan/layer.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import { ClassToggleEvent } from './shell-events.ts';

/** Number of classes from which a filter helps. */
const long = 12;

/**
 * The legend of one layer: every class by colour, hatch, code and name, each of which can be switched off. A long one can be
 * filtered by code or name, with or without Vietnamese marks.
 *
 * @fires plan-class-toggle - the person switched classes on or off
 */
@customElement('plan-legend')
export class PlanLegend extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        font-size: var(--plan-text-s);
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
        margin-block-end: 4px;
      }
      .tools input {
        flex: 1 1 9em;
        font-size: var(--plan-text-s);
      }
      h4 {
        margin-block: 10px 2px;
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
      }
      label {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        min-height: max(calc(var(--plan-target) - 4px), 28px);
        padding: 3px 0;
        line-height: 1.45;
      }
      input[type='checkbox'] {
        margin-block-start: 2px;
      }
      plan-swatch {
        font-size: var(--plan-text-xs);
      }
      .off plan-swatch {
        opacity: 0.35;
      }
      .off .title {
        color: var(--plan-ink-2);
        text-decoration: line-through;
      }
      .title {
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Id of the layer, handed back in events. */
  @property() layer = '';
  /** What the layer is called. */
  @property() name = '';
  @property({ attribute: false }) look: LayerStyle | undefined;
  /** Values switched off. */
  @property({ attribute: false }) hiddenClasses: readonly string[] = [];
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts | undefined;

  @state() private filter = '';

  protected override render() {
    const { look, texts } = this;
    if (!look || !texts) return nothing;
    const asked = foldText(this.filter);
    const matches = look.classes.filter((each) => asked === '' || this.#text(each).includes(asked));
    return html`<div role="group" aria-label=${texts.layers.legendOf(this.name)}>
      ${look.classes.length > 1 ? this.#tools(look, texts, matches.length) : nothing}
      <ul>
        ${repeat(
          matches,
          ({ value }) => value,
          (each, index) => {
            const heading = each.group && textIn(texts.lang, each.group);
            const before = matches[index - 1]?.group;
            const isNew = heading && heading !== (before && textIn(texts.lang, before));
            return html`${isNew ? html`<li><h4>${heading}</h4></li>` : nothing} ${this.#row(each, look, texts)}`;
          },
        )}
      </ul>
    </div>`;
  }

  #text = ({ code, title, value }: LegendClass): string =>
    foldText(`${code ?? ''} ${value} ${title.vi} ${title.en ?? ''}`);

  #tools({ classes }: LayerStyle, texts: Texts, found: number) {
    const words = texts.layers;
    const anyHidden = this.hiddenClasses.length > 0;
    return html`<div class="tools">
      ${
        classes.length >= long
          ? html`<input type="search" aria-label=${words.filter} placeholder=${words.filter} .value=${live(this.filter)}
                @input=${this.#onFilter} />
              <span class="visually-hidden" role="status">${this.filter ? words.filterFound(found, classes.length) : ''}</span>`
          : nothing
      }
      <button type="button" class="quiet-button" @click=${() => this.#toggleAll(anyHidden)}>
        ${anyHidden ? words.showAll : words.hideAll}
      </button>
      ${found === 0 ? html`<p class="quiet">${words.filterNone(this.filter)}</p>` : nothing}
    </div>`;
  }

  #row(each: LegendClass, look: LayerStyle, texts: Texts) {
    const title = textIn(texts.lang, each.title);
    const shown = !this.hiddenClasses.includes(each.value);
    const swatch = html`<plan-swatch .color=${each.color} .pattern=${each.pattern ?? 'none'} .kind=${look.kind}
      .symbol=${look.symbol ?? 'circle'} .outline=${look.outlineOnly ?? false} .dash=${look.dash ?? []}
      .code=${each.code ?? ''}></plan-swatch>`;
    const words = html`<span class="title">${title}${
      each.overlay ? html` <span class="quiet">(${texts.layers.overlay})</span>` : nothing
    }</span>`;
    if (look.classes.length === 1) return html`<li class="only"><label>${swatch}${words}</label></li>`;
    return html`<li class=${shown ? '' : 'off'}>
      <label title=${texts.layers.showClass(title)}>
        <input type="checkbox" .checked=${live(shown)}
          @change=${(event: Event) => this.#toggle(each.value, (event.target as HTMLInputElement).checked)} />
        ${swatch}${words}
      </label>
    </li>`;
  }

  #onFilter = (event: Event): void => {
    this.filter = (event.target as HTMLInputElement).value;
  };

  #toggle(value: string, shown: boolean): void {
    this.dispatchEvent(new ClassToggleEvent(this.layer, [value], shown));
    this.requestUpdate();
  }

  #toggleAll(shown: boolean): void {
    const values = this.look?.classes.map(({ value }) => value) ?? [];
    this.dispatchEvent(new ClassToggleEvent(this.layer, values, shown));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-legend': PlanLegend;
  }
}
