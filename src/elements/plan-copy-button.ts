import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { copyText } from './clipboard.ts';
import { icon } from './icons.ts';
import './task-icons.ts';
import { shared } from './shared-styles.ts';

const SAID_FOR_MS = 2500;

/** A button that copies a text and says whether it did. */
@customElement('plan-copy-button')
export class PlanCopyButton extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      display: inline-block;
    }
    :host([stretched]),
    :host([stretched]) button {
      width: 100%;
    }
    button.failed {
      color: var(--plan-bad);
    }
  `,
  ];

  /** The text to copy, or what makes it when asked. */
  @property({ attribute: false }) text: string | (() => string | Promise<string>) = '';
  /** The verb on the button. */
  @property() label = '';
  /** What the button is called where its verb alone does not say what is copied. */
  @property({ attribute: 'full-label' }) fullLabel = '';
  @property({ attribute: 'label-done' }) labelDone = '';
  @property({ attribute: 'label-failed' }) labelFailed = '';
  /** Shows the icon alone; the label is still its name. */
  @property({ type: Boolean, attribute: 'icon-only' }) iconOnly = false;

  @state() private outcome: 'done' | 'failed' | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.outcome = null;
  }

  protected override render() {
    const { outcome } = this;
    const said = outcome === 'done' ? this.labelDone : outcome === 'failed' ? this.labelFailed : '';
    const name = this.fullLabel || this.label;
    return html`<button type="button" class="${this.iconOnly ? 'icon-button' : ''} ${outcome ?? ''}"
        aria-label=${this.iconOnly || this.fullLabel ? name : nothing} title=${this.iconOnly ? said || name : nothing}
        @click=${this.#copy}>
        ${icon(outcome === 'done' ? 'check' : outcome === 'failed' ? 'triangle-alert' : 'copy')}
        ${this.iconOnly ? nothing : said || this.label}
      </button><span class="visually-hidden" role="status">${said}</span>`;
  }

  #copy = async (): Promise<void> => {
    const text = await Promise.resolve(typeof this.text === 'string' ? this.text : this.text()).catch(
      () => '',
    );
    const done = text !== '' && (await copyText(text));
    this.outcome = done ? 'done' : 'failed';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.outcome = null;
    }, SAID_FOR_MS);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-copy-button': PlanCopyButton;
  }
}
