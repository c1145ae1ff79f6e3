import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import { icon } from './icons.ts';
import './plan-copy-button.ts';
import { shared } from './shared-styles.ts';
import { SheetSaveEvent } from './table-events.ts';

/**
 * The ways to take a table along: the clipboard, CSV, Excel.
 *
 * @fires plan-sheet-save - the person asked for a file
 */
@customElement('plan-sheet-buttons')
export class PlanSheetButtons extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
  ];

  /** Makes the text for the clipboard, when asked. */
  @property({ attribute: false }) copied: () => string | Promise<string> = () => '';
  /** What the table is called, for readers of the buttons alone. */
  @property() name = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { fund: t, balance } = this.texts;
    return html`<plan-copy-button .text=${this.copied} .label=${balance.copy} .fullLabel="${balance.copy}: ${this.name}"
        .labelDone=${t.copied} .labelFailed=${t.copyFailed}></plan-copy-button>
      ${(['csv', 'xlsx'] as const).map(
        (
          format,
        ) => html`<button type="button" aria-label="${format === 'csv' ? 'CSV' : 'Excel'}: ${this.name}"
          @click=${() => this.dispatchEvent(new SheetSaveEvent(format))}>${icon('download')}${format === 'csv' ? 'CSV' : 'Excel'}</button>`,
      )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-sheet-buttons': PlanSheetButtons;
  }
}
