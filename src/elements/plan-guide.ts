import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { App } from '#app/app.ts';
import '#app/task-text.ts';
import { guideWords } from '#app/texts/guide.ts';
import { Watch } from './app-controller.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';

/** How far around the middle of the map a place is asked for, metres. */
const TOLERANCE_M = 50;

/** What each step tries, in the order of the words. */
const TRIES: readonly ((app: App) => void)[] = [
  ({ store, actions }) => {
    const { catalogue, phase } = store.peek();
    const phases = catalogue.status === 'ready' ? catalogue.value.phases : [];
    const next = phases[(phases.findIndex(({ id }) => id === phase) + 1) % phases.length];
    if (next) actions.choosePhase(next.id);
  },
  ({ store, actions }) => void actions.inspect(store.peek().camera.center, TOLERANCE_M),
  ({ actions }) => {
    actions.showFundView('ledger');
    actions.openPanel('fund');
  },
  ({ actions }) => {
    actions.showPlansView('documents');
    actions.openPanel('plans');
  },
  ({ actions }) => actions.openPanel('more'),
];

/** A guide in five steps over the map, each with a try: gone through by buttons or arrow keys, closed by Escape. */
@customElement('plan-guide')
export class PlanGuide extends LitElement {
  static override styles = [
    shared,
    css`
      section {
        display: grid;
        gap: 8px;
        max-height: 60vh;
        padding: 14px 16px;
        overflow: auto;
        border-radius: var(--plan-radius);
        border: 1px solid var(--plan-line-strong);
        background: var(--plan-ground);
        box-shadow: var(--plan-shadow);
      }
      .head,
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
      .head button,
      .row .next {
        margin-inline-start: auto;
      }
      h2:focus {
        outline: none;
      }
      @media (pointer: coarse) {
        .keys {
          display: none;
        }
      }
    `,
  ];

  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #step = new Watch(this, (app) => app.store.state.guide);
  /** What had the keyboard before. */
  readonly #before = deepFocus();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#before?.isConnected) this.#before.focus({ preventScroll: true });
  }

  protected override updated(_: PropertyValues): void {
    const { activeElement } = this.shadowRoot ?? {};
    if (!activeElement) this.renderRoot.querySelector('h2')?.focus({ preventScroll: true });
  }

  protected override render() {
    const lang = this.#texts.value?.lang;
    if (!lang) return nothing;
    const t = guideWords[lang];
    const at = this.#at;
    const step = t.steps[at]!;
    const last = at === t.steps.length - 1;
    return html`<section aria-label=${t.label} @keydown=${this.#onKey}>
      <div class="head"><p class="quiet">${t.step(String(at + 1), String(t.steps.length))}</p>
        <button type="button" class="quiet-button" aria-label=${t.close} @click=${() => this.#go(null)}>${icon('x')}</button></div>
      <div aria-live="polite"><h2 tabindex="-1">${step.title}</h2><p>${step.text}</p></div>
      <div><button type="button" class="try" @click=${this.#try}>${step.try}</button></div>
      <div class="row">
        ${at > 0 ? html`<button type="button" @click=${() => this.#go(at)}>${icon('chevron-left')}${t.back}</button>` : nothing}
        <button type="button" class="primary next" @click=${() => this.#go(last ? null : at + 2)}>${last ? t.done : t.next}</button>
      </div>
      <p class="quiet keys">${t.keys}</p>
    </section>`;
  }

  /** Place of the step among the words; what a link says beyond the last is the last. */
  get #at(): number {
    return Math.min(this.#step.value ?? 1, TRIES.length) - 1;
  }

  #go(step: number | null): void {
    this.#step.app?.actions.showGuide(step);
  }

  #try = (): void => {
    const { app } = this.#step;
    if (app) TRIES[this.#at]?.(app);
  };

  #onKey = (event: KeyboardEvent): void => {
    const at = this.#at;
    if (event.key === 'Escape') this.#go(null);
    else if (event.key === 'ArrowRight') this.#go(Math.min(at + 2, TRIES.length));
    else if (event.key === 'ArrowLeft') this.#go(Math.max(at, 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** What has the keyboard, however deep. */
function deepFocus(): HTMLElement | null {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found instanceof HTMLElement ? found : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-guide': PlanGuide;
  }
}
