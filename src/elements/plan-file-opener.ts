import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { openedWords } from '#app/texts/opened.ts';
import type { Lang } from '#core/scene.ts';
import { FileOpenEvent } from './file-events.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';

/**
 * Opens a person's own files, and says that they stay on this machine.
 *
 * @fires plan-file-open - files were chosen; none yet when the choosing begins
 */
@customElement('plan-file-opener')
export class PlanFileOpener extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
      }
      p {
        flex: 1 1 12em;
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
      }
    `,
  ];

  @property() override lang: Lang = 'vi';
  @query('input') private input!: HTMLInputElement;

  protected override render() {
    const words = openedWords(this.lang);
    return html`<button type="button" aria-describedby="hint" @click=${this.#onPress}>${icon('plus')}${words.open}</button>
      <p id="hint">${words.hint}</p>
      <input type="file" hidden multiple accept=".geojson,.json,.fgb,application/geo+json" @change=${this.#onChoose} />`;
  }

  #onPress = (): void => {
    this.dispatchEvent(new FileOpenEvent([]));
    this.input.click();
  };

  #onChoose = (): void => {
    const files = [...(this.input.files ?? [])];
    // the same file may be chosen again
    this.input.value = '';
    if (files.length > 0) this.dispatchEvent(new FileOpenEvent(files));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-file-opener': PlanFileOpener;
  }
}
