import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { openedWords } from '#app/texts/opened.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';

/** Says that the land fund is computed from a person's own file, unverified; nothing where it is not. */
@customElement('plan-fund-file')
export class PlanFundFile extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: contents;
      }
      section {
        display: grid;
        gap: 8px;
        justify-items: start;
        padding: 12px;
        border: 1px solid var(--plan-line-strong);
        border-radius: var(--plan-radius);
        font-size: var(--plan-text-s);
      }
      p {
        overflow-wrap: anywhere;
      }
    `,
  ];

  readonly #zonesFrom = new Watch(this, (app) => app.store.state.zonesFrom);
  readonly #opened = new Watch(this, (app) => app.store.state.opened);
  readonly #texts = new Watch(this, (app) => app.texts.value);

  protected override render() {
    const id = this.#zonesFrom.value?.id;
    const file = id === undefined ? undefined : this.#opened.value?.[id];
    const texts = this.#texts.value;
    if (!file || !texts) return nothing;
    const words = openedWords(texts.lang);
    return html`<section>
      <p>${words.summedFrom(file.name, file.classBy ?? '')}</p>
      <plan-badge .verification=${'unverified'} .texts=${texts}></plan-badge>
      <button type="button" @click=${this.#onStop}>${icon('rotate-ccw')}${words.stopSumming}</button>
    </section>`;
  }

  #onStop = (): void => void this.#texts.app?.actions.sumFile(null);
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund-file': PlanFundFile;
  }
}
