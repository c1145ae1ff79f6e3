import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import type { AreaFileProblem } from '#app/drawn-area-file.ts';
import '#app/task-text.ts';
import type { Bounds } from '#core/scene.ts';
import type { LonLat } from '#core/units.ts';
import { Watch } from './app-controller.ts';
import { download } from './download.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';

/** The drawn area whose land fund is asked: begins and ends drawing, says how to change it, saves it and opens one. */
@customElement('plan-fund-area')
export class PlanFundArea extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    .open {
      padding-inline: 8px;
      border-color: transparent;
      background: transparent;
      color: var(--plan-accent);
    }
    .button:focus-within {
      outline: 2px solid var(--plan-focus);
      outline-offset: 2px;
    }
    .bad {
      display: flex;
      gap: 8px;
      color: var(--plan-bad);
      font-size: var(--plan-text-s);
    }
  `,
  ];

  readonly #sketch = new Watch(this, (app: App) => app.store.state.sketch);
  readonly #scope = new Watch(this, (app: App) => app.store.state.fund.scope);
  readonly #texts = new Watch(this, (app: App) => app.texts.value);
  @state() private problem: AreaFileProblem | null = null;

  protected override render() {
    const texts = this.#texts.value;
    if (!texts) return nothing;
    const { lang, fund: t, sketch: words } = texts;
    const sketch = this.#sketch.value;
    const scope = this.#scope.value;
    // a finished area under a hand is not being drawn anew
    const drawing = sketch?.tool === 'fund' && !sketch.done;
    const drawn = scope?.kind === 'area';
    const hint = drawn ? words.editHint : t.drawHint;
    return html`<p class="quiet" role="status">${drawing && sketch.points.length > 0 ? t.drawing(count(lang, sketch.points.length)) : hint}</p>
      <div class="row">
        ${
          drawing
            ? html`<button type="button" @click=${() => this.#actions?.cancelSketch()}>${icon('x')}${t.cancelDrawing}</button>`
            : html`<button type="button" class=${drawn ? '' : 'primary'} @click=${() => this.#actions?.startSketch('fund')}>
                ${icon('pentagon')}${drawn ? t.drawAgain : t.draw}</button>
              ${drawn ? html`<button type="button" class="quiet-button" @click=${() => void this.#save(scope.points)}>${icon('download')}${words.save}</button>` : nothing}
              <label class="button open" title=${words.openTitle}>
                <input class="visually-hidden" type="file" accept=".geojson,.json,application/geo+json" @change=${this.#onFile} />
                ${words.open}
              </label>`
        }
      </div>
      ${this.problem ? html`<p class="bad" role="alert">${icon('circle-alert')}<span>${words.fileProblems[this.problem]}</span></p>` : nothing}`;
  }

  get #actions() {
    return this.#sketch.app?.actions;
  }

  async #save(points: readonly LonLat[]): Promise<void> {
    const texts = this.#texts.value;
    if (!texts) return;
    const { writeDrawnArea } = await import('#app/drawn-area-file.ts');
    const name = `${texts.sketch.fileName}.geojson`;
    download(name, 'application/geo+json', writeDrawnArea(points, texts.fund.drawnArea));
  }

  #onFile = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const { readDrawnArea } = await import('#app/drawn-area-file.ts');
    const area = readDrawnArea(await file.text());
    // the same file can be chosen again once it was mended
    input.value = '';
    this.problem = area.ok ? null : area.error;
    if (!area.ok) return;
    this.#actions?.startSketch('fund');
    this.#actions?.setSketch(area.value, true);
    this.#actions?.flyTo(boundsOf(area.value));
  };
}

function boundsOf(points: readonly LonLat[]): Bounds {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund-area': PlanFundArea;
  }
}
