import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { GlossaryWord } from '#app/glossary.ts';
import { type Texts, textsOf } from '#app/text.ts';
import type { TermId } from '#app/texts/glossary.ts';
import { shared } from './shared-styles.ts';

/** A question mark beside a word: pressed, it says what the word means; pressed again, or by Escape, it takes it back. */
@customElement('plan-term')
export class PlanTerm extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-block;
        font-weight: 400;
      }
      button {
        anchor-name: --term;
        display: inline-grid;
        place-content: center;
        width: 24px;
        height: 24px;
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--plan-ink-2);
        vertical-align: middle;
      }
      button span {
        display: grid;
        place-content: center;
        width: 18px;
        height: 18px;
        border: 1px solid currentColor;
        border-radius: 50%;
        font: 600 12px / 1 var(--plan-font);
      }
      button:hover,
      button[aria-expanded='true'] {
        background: none;
        color: var(--plan-accent);
      }
      [popover] {
        position-anchor: --term;
        position-area: block-end span-inline-end;
        position-try-fallbacks: flip-inline, flip-block, flip-block flip-inline;
        inset: auto;
        margin: 4px 0;
        width: max-content;
        max-width: min(22em, 90vw);
        padding: 10px 12px;
        border: 1px solid var(--plan-line-strong);
        border-radius: var(--plan-radius);
        background: var(--plan-ground);
        color: var(--plan-ink);
        box-shadow: var(--plan-shadow);
        font-size: var(--plan-text-s);
        text-align: start;
        white-space: normal;
      }
      /* without anchors it stands in the middle */
      @supports not (position-area: block-end) {
        [popover] {
          inset: 0;
          margin: auto;
          height: max-content;
        }
      }
      dl,
      dd {
        margin: 0;
      }
      dt {
        font-weight: 600;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** Id of the word. */
  @property() name: TermId = 'closure';
  /** The word as it stands beside the mark. */
  @property() word = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private open = false;
  @state() private meaning: GlossaryWord | null = null;
  @state() private source: unknown = nothing;

  protected override render() {
    const { help } = this.texts.fund;
    return html`<button type="button" aria-expanded=${this.open} aria-controls="note" aria-label=${help(this.word)}
        popovertarget="note" @keydown=${this.#onKey}><span aria-hidden="true">?</span></button>
      <div id="note" popover @toggle=${this.#onToggle} @keydown=${this.#onKey} role="note">${
        this.meaning
          ? html`<dl><dt>${this.meaning.term}</dt><dd>${this.meaning.text}</dd>${this.source}</dl>`
          : this.texts.common.loading
      }</div>`;
  }

  #onToggle = async ({ newState }: ToggleEvent): Promise<void> => {
    this.open = newState === 'open';
    if (!this.open) return;
    const [{ glossaryWord }, { wordSource }] = await Promise.all([
      import('#app/glossary.ts'),
      import('./plan-glossary.ts'),
    ]);
    this.meaning = glossaryWord(this.texts.lang, this.name) ?? null;
    this.source = this.meaning ? wordSource(this.meaning, this.texts) : nothing;
  };

  /** Escape takes the note back and nothing else. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.preventDefault();
    event.stopPropagation();
    this.renderRoot.querySelector<HTMLElement>('#note')?.hidePopover();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-term': PlanTerm;
  }
}
