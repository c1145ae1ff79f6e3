import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FundFile, FundFileKind } from '#app/fund-files.ts';
import { type Texts, textsOf } from '#app/text.ts';
import type { Result } from '#core/result.ts';
import { download } from './download.ts';
import { progress } from './figures.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';
import { summaryStyles } from './summary-styles.ts';

/** Makes a file, or says in the reader's language why not; rejects when aborted. */
export type MakeFile = (
  kind: FundFileKind,
  following: { readonly signal: AbortSignal; readonly onProgress: (done: number) => void },
) => Promise<Result<FundFile, string>>;

type Kind = Exclude<FundFileKind, 'receipt'>;

/** Where the making of a file stands. */
export type FileMaking =
  | { readonly kind: Kind; readonly status: 'making'; readonly done: number }
  | { readonly kind: Kind; readonly status: 'made' }
  | { readonly kind: Kind; readonly status: 'failed'; readonly cause: string };

const KINDS: readonly Kind[] = ['csv-vi', 'csv-en', 'xlsx', 'geojson'];

/** The files a land fund can be taken away as, behind one button; what takes a while shows how far it is and can be stopped. */
@customElement('plan-fund-files')
export class PlanFundFiles extends LitElement {
  static override styles = [
    shared,
    summaryStyles,
    css`
    ul {
      margin-top: 6px;
      padding: 4px;
      border: 1px solid var(--plan-line);
      border-radius: var(--plan-radius);
      background: var(--plan-ground);
    }
    li + li {
      border-top: 1px solid var(--plan-line);
    }
    li button {
      display: grid;
      justify-content: stretch;
      justify-items: start;
      gap: 0;
      width: 100%;
      padding: 8px;
      border: 0;
      background: none;
      text-align: start;
    }
    li button:hover {
      background: var(--plan-ground-2);
    }
    li .quiet {
      font-weight: 400;
    }
    .working {
      display: grid;
      gap: 8px;
      justify-items: start;
      margin-top: 8px;
    }
    .bad {
      color: var(--plan-bad);
    }
  `,
  ];

  @property({ attribute: false }) make: MakeFile | undefined;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  /** Whether the list is open. */
  @property({ type: Boolean, reflect: true }) opened = false;

  @state() private making: FileMaking | null = null;
  #stop: AbortController | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.abort();
    this.making = null;
  }

  protected override render() {
    const t = this.texts.sheet;
    return html`<details @toggle=${this.#onToggle}>
        <summary class="menu">${icon('download')}${t.download}<span class="turn">${icon('chevron-down')}</span></summary>
        <ul>${KINDS.map(
          (kind) => html`<li><button type="button" @click=${() => this.#make(kind)}>
            <span>${t.files[kind]}</span><span class="quiet">${t.fileHints[kind]}</span></button></li>`,
        )}</ul>
      </details>
      ${this.#working()}`;
  }

  #working() {
    const { making } = this;
    const { lang, sheet: t } = this.texts;
    const said = (text: string) => html`<p role="status">${text}</p>`;
    switch (making?.status) {
      case 'making':
        return html`<div class="working">${said(t.making(t.files[making.kind], progress(lang, making.done)))}
          <progress max="1" .value=${making.done} aria-label=${t.files[making.kind]}></progress>
          <button type="button" @click=${() => this.#stop?.abort()}>${icon('x')}${t.stopMaking}</button></div>`;
      case 'made':
        return html`<div class="working">${said(t.made(t.files[making.kind]))}</div>`;
      case 'failed':
        return html`<div class="working"><p class="bad" role="alert">${making.cause}</p></div>`;
      default:
        return nothing;
    }
  }

  protected override willUpdate(): void {
    this.toggleAttribute('working', this.making !== null);
  }

  #onToggle = (event: Event): void => {
    this.opened = (event.currentTarget as HTMLDetailsElement).open;
  };

  async #make(kind: Kind): Promise<void> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    const isMine = (): boolean => this.#stop === stop && !stop.signal.aborted;
    this.making = { kind, status: 'making', done: 0 };
    try {
      const answer = await this.make?.(kind, {
        signal: stop.signal,
        onProgress: (done) => {
          if (isMine()) this.making = { kind, status: 'making', done };
        },
      });
      if (!isMine() || !answer) return;
      if (answer.ok) {
        download(answer.value.name, answer.value.type, answer.value.content);
        this.making = { kind, status: 'made' };
      } else this.making = { kind, status: 'failed', cause: answer.error };
    } catch (thrown) {
      if (this.#stop !== stop) return;
      const cause = thrown instanceof Error ? thrown.message : String(thrown);
      this.making = stop.signal.aborted
        ? null
        : { kind, status: 'failed', cause: this.texts.sheet.fileFailed(cause) };
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund-files': PlanFundFiles;
  }
}
