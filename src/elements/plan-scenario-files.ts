import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { ScenarioBook } from '#core/scenario/scenario.ts';
import { download } from './download.ts';
import { icon } from './icons.ts';
import './plan-copy-button.ts';
import { ScenarioFileEvent } from './scenario-events.ts';
import { shared } from './shared-styles.ts';

/**
 * Boundary options as a link and as a file.
 *
 * @fires plan-scenario-file - the person opened a file of options
 */
@customElement('plan-scenario-files')
export class PlanScenarioFiles extends LitElement {
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
        gap: 8px;
      }
    `,
  ];

  /** The options as they are now. */
  @property({ attribute: false }) book: () => ScenarioBook | null = () => null;
  /** The hash of a link to them. */
  @property({ attribute: false }) hash: () => string = () => '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');
  @query('input') private input!: HTMLInputElement;

  protected override render() {
    const { scenarios: t } = this.texts;
    return html`<div class="row">
        <plan-copy-button label=${t.link} label-done=${t.linkDone} label-failed=${t.linkFailed} .text=${this.#link}></plan-copy-button>
        <button type="button" @click=${this.#onSave}>${icon('download')}${t.save}</button>
        <button type="button" @click=${() => this.input.click()}>${icon('plus')}${t.open}</button>
        <input type="file" hidden accept=".json,application/json" @change=${this.#onFile} />
      </div>
      <p class="quiet">${t.keptNote}</p>`;
  }

  readonly #link = (): string => {
    const { origin, pathname, search } = location;
    return `${origin}${pathname}${search}#${this.hash()}`;
  };

  #onSave = (): void => {
    const book = this.book();
    if (book) download(`phuong-an-${book.id}.json`, 'application/json', `${JSON.stringify(book, null, 2)}\n`);
  };

  #onFile = async (): Promise<void> => {
    const [file] = this.input.files ?? [];
    this.input.value = '';
    if (file) this.dispatchEvent(new ScenarioFileEvent(await file.text()));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-scenario-files': PlanScenarioFiles;
  }
}
