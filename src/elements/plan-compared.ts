import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { readCompared, writeCompared } from '#app/compared-choice.ts';
import { comparedPhases, countedPhases, type PhasePair } from '#app/compared-phases.ts';
import { phaseName } from '#app/phase-name.ts';
import type { Phase } from '#core/plan/catalogue.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';

/** Which two phases are compared, connected to the viewer: any two that have figures, in either order. */
@customElement('plan-compared')
export class PlanCompared extends LitElement {
  static override styles = [
    shared,
    css`
    .pair {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 8px;
    }
    label {
      display: grid;
      flex: 1 1 9em;
      gap: 4px;
      min-width: 0;
      font-size: var(--plan-text-s);
      font-weight: 600;
    }
    select {
      width: 100%;
      min-width: 0;
    }
  `,
  ];

  readonly #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  readonly #phase = new Watch(this, (app) => app.store.state.phase);
  readonly #compared = new Watch(this, (app) => app.store.state.compared);
  readonly #texts = new Watch(this, (app) => app.texts.value);

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    const pair = this.#pair;
    if (!texts || !pair || loaded?.status !== 'ready') return nothing;
    const t = texts.phases;
    const phases = countedPhases(loaded.value);
    if (phases.length < 3 && !this.#isChosen) return nothing;
    const side = (name: keyof PhasePair, title: string) => html`<label>${title}
      <select name=${name} @change=${this.#onSide}>${phases.map(
        (phase) =>
          html`<option value=${phase.id} ?selected=${phase.id === pair[name].id}>${phaseName(texts, phase)}</option>`,
      )}</select></label>`;
    return html`<div class="pair" role="group" aria-label=${t.pair}>
        ${side('from', t.from)}
        <button type="button" class="icon-button" aria-label=${t.turn} title=${t.turn} @click=${this.#onTurn}>${icon('arrow-up-down')}</button>
        ${side('to', t.to)}
        ${
          this.#isChosen
            ? html`<button type="button" class="quiet-button" @click=${() => this.#compare(null)}>${icon('rotate-ccw')}${t.asShown}</button>`
            : nothing
        }
      </div>`;
  }

  get #isChosen(): boolean {
    return readCompared(this.#compared.value ?? null).pair !== null;
  }

  get #pair(): PhasePair | null {
    const loaded = this.#catalogue.value;
    const [phase, compared] = [this.#phase.value ?? '', this.#compared.value ?? null];
    return loaded?.status === 'ready' ? comparedPhases(loaded.value, { phase, compared }) : null;
  }

  #compare(pair: PhasePair | null): void {
    const { app } = this.#compared;
    const { split } = readCompared(app?.store.peek().compared ?? null);
    const ids = pair && { from: pair.from.id, to: pair.to.id };
    app?.actions.compare(writeCompared({ pair: ids, split }));
  }

  #onTurn = (): void => {
    const pair = this.#pair;
    if (pair) this.#compare({ from: pair.to, to: pair.from });
  };

  /** Who chooses on one side what stands on the other turns them round. */
  #onSide = ({ target }: Event): void => {
    const { name, value } = target as HTMLSelectElement;
    const pair = this.#pair;
    const loaded = this.#catalogue.value;
    const phases: readonly Phase[] = loaded?.status === 'ready' ? loaded.value.phases : [];
    const chosen = phases.find(({ id }) => id === value);
    if (!pair || !chosen) return;
    if (name === 'from') this.#compare({ from: chosen, to: chosen === pair.to ? pair.from : pair.to });
    else this.#compare({ from: chosen === pair.from ? pair.to : pair.from, to: chosen });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-compared': PlanCompared;
  }
}
