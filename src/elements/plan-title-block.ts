import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keepChoice, type Memory } from '#app/desk.ts';
import { extentBounds } from '#app/extent-shade.ts';
import { phaseName } from '#app/phase-name.ts';
import { drawnPlans, isWithin, mainPlan } from '#app/plan-in-view.ts';
import { type Texts, textIn } from '#app/text.ts';
import { formatDate } from '#core/format.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { PlanRegister, RegisteredPlan } from '#core/plan/plan-register.ts';
import type { Bounds } from '#core/scene.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { DataFile } from './data-file.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import './plan-insets.ts';
import './plan-status-chip.ts';
import { shared } from './shared-styles.ts';
import { TaskChooseEvent } from './shell-events.ts';

/**
 * The title block on the face of the map: kind and title of the plan in view, where it stands, its decision, the phase, and
 * whether what is drawn has legal force. Pressed, it leads to the plan in the register.
 *
 * @fires plan-task-choose - the person wants to see the register
 */
@customElement('plan-title-block')
export class PlanTitleBlock extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        justify-items: start;
        gap: 8px;
        max-width: min(40rem, 100%);
        min-width: 0;
      }
      .block {
        display: flex;
        align-items: stretch;
        max-width: 100%;
        border-radius: var(--plan-radius);
        background: var(--plan-ground);
        box-shadow: var(--plan-shadow);
      }
      .block.whole {
        max-width: min(24rem, 100%);
      }
      .fold {
        flex: none;
        border-color: var(--plan-line);
        border-inline-start: 0;
        border-start-start-radius: 0;
        border-end-start-radius: 0;
      }
      .fold[aria-expanded='true'] .icon {
        rotate: 180deg;
      }
      .fold + *,
      .block > button:first-child:not(:last-child) {
        border-start-end-radius: 0;
        border-end-end-radius: 0;
      }
      .block > button:first-child {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        justify-content: stretch;
        gap: 2px;
        min-width: 0;
        padding: 8px 12px;
        border-color: var(--plan-line);
        border-inline-start: 3px solid var(--plan-accent);
        font-weight: 400;
        text-align: start;
      }
      strong {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 2px 8px;
      }
      .quiet {
        font-size: var(--plan-text-xs);
      }
      .legal {
        display: flex;
        gap: 6px;
        color: var(--plan-warn);
        font-size: var(--plan-text-xs);
        font-weight: 600;
        --plan-icon-size: 1.1em;
      }
      .block > button.line:first-child {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 2px 8px;
      }
      .line strong,
      .line .quiet {
        flex: 0 1 auto;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .line .quiet {
        flex: none;
      }
      .line plan-status-chip {
        flex: none;
        white-space: nowrap;
      }
      /* large text in a narrow place: the status goes under the title */
      :host(:not([brief])) .line {
        flex-wrap: wrap;
      }
      :host(:not([brief])) .line strong {
        flex: 1 1 6em;
      }
      .line plan-badge {
        flex: 0 1 auto;
      }
      :host(:not([brief])) .line plan-status-chip {
        flex: 0 1 auto;
        max-width: 100%;
        white-space: normal;
      }
    `,
  ];

  /** One line without more, where the map is small. */
  @property({ type: Boolean, reflect: true }) brief = false;
  /** As the person left it; null before. */
  @state() private unfolded: boolean | null = null;

  readonly #camera = new Watch(this, (app) => app.store.state.camera);
  readonly #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  readonly #phase = new Watch(this, (app) => app.store.state.phase);
  readonly #drawn = new Watch(this, (app) => app.drawnLayers.value);
  readonly #legal = new Watch(this, (app) => app.legalNotice.value);
  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #file: DataFile<PlanRegister> = new DataFile(
    this,
    ({ plans }) => plans,
    async () => (await import('#core/plan/parse-plan-register.ts')).parsePlanRegister,
    () => this.#boxes.clear(),
  );
  /** Boxes of local plans by layer; null while one is fetched, or where it cannot be. */
  readonly #boxes = new Map<string, Bounds | null>();

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    const file = this.#file.state;
    if (!texts || loaded?.status !== 'ready' || file.status === 'loading') return nothing;
    const plan = file.status === 'ready' ? this.#inView(file.value) : null;
    const { lang, plans: t } = texts;
    const title = textIn(lang, (plan ?? loaded.value).title);
    const chip = html`${
      plan?.verification === 'illustrative' && !this.brief
        ? html`<plan-badge .verification=${plan.verification} .texts=${texts}></plan-badge>`
        : nothing
    }<plan-status-chip .status=${plan?.status} .texts=${texts}></plan-status-chip>`;
    const kind = plan ? t.kinds[plan.kind] : '';
    const label = t.titleBlock(kind, title);
    const decision = plan && file.status === 'ready' ? this.#decision(plan, file.value, texts) : '';
    const facts = [decision, this.#phaseName(loaded.value, texts)].filter(Boolean).join(' · ');
    const whole = !this.brief && this.#isUnfolded;
    const block = whole
      ? html`<button type="button" title=${label} @click=${() => this.#open(plan)}>
          <span class="row"><span class="quiet">${kind}</span>${chip}</span>
          <strong>${title}</strong>
          <span class="quiet">${facts}</span>
          ${this.#legal.value ? html`<span class="legal">${icon('triangle-alert')}<span>${this.#legal.value}</span></span>` : nothing}
        </button>`
      : html`<button type="button" class="line" title=${label} @click=${() => this.#open(plan)}><strong>${title}</strong>
          ${this.brief ? nothing : html`<span class="quiet">${plan?.decision}</span>`}${chip}</button>`;
    return html`<div class="block ${whole ? 'whole' : ''}">${block}${this.brief ? nothing : this.#fold(texts)}</div>
      <plan-insets ?brief=${this.brief}></plan-insets>`;
  }

  get #isUnfolded(): boolean {
    return this.unfolded ?? keptUnfolded(this.#file.app?.memory ?? null);
  }

  #fold({ plans: t }: Texts) {
    const open = this.#isUnfolded;
    const label = open ? t.titleLess : t.titleMore;
    return html`<button type="button" class="fold icon-button" aria-expanded=${open} aria-label=${label} title=${label}
      @click=${() => {
        this.unfolded = !open;
        keepChoice({ memory: this.#file.app?.memory ?? null }, 'title', open ? '' : 'whole');
      }}>${icon('chevron-down')}</button>`;
  }

  /** The most detailed plan drawn under the middle of the map, else the plan of the package. */
  #inView(register: PlanRegister): RegisteredPlan | null {
    const camera = this.#camera.value;
    const local = camera ? drawnPlans(register, this.#drawn.value ?? [], camera.zoom) : [];
    const here = local.find(({ layer: { id } }) => {
      const box = this.#boxOf(id);
      return camera && box && isWithin(camera.center, box);
    });
    return here?.plan ?? mainPlan(register);
  }

  #boxOf(layer: string): Bounds | null {
    const { app } = this.#file;
    const known = this.#boxes.get(layer);
    if (known !== undefined || !app) return known ?? null;
    this.#boxes.set(layer, null);
    void extentBounds(app, { layer, verification: 'illustrative' }).then(
      (box) => {
        this.#boxes.set(layer, box);
        this.requestUpdate();
      },
      // without its box the plan of the package stands there
      () => null,
    );
    return null;
  }

  #decision({ decision, document }: RegisteredPlan, { documents }: PlanRegister, { lang, plans: t }: Texts) {
    if (!decision) return t.noDecision;
    const date = documents.find(({ id }) => id === document)?.date;
    return date ? t.decisionOf(decision, formatDate(lang, date)) : decision;
  }

  #phaseName({ phases }: Catalogue, texts: Texts): string {
    const phase = phases.find(({ id }) => id === this.#phase.value);
    return phase ? phaseName(texts, phase) : '';
  }

  #open(plan: RegisteredPlan | null): void {
    const { app } = this.#file;
    app?.actions.showPlansView('register', plan?.id ?? null);
    const state = app?.store.peek();
    // the task of an open panel would close it
    if (state && (state.panel !== 'plans' || state.inspection))
      this.dispatchEvent(new TaskChooseEvent('plans'));
  }
}

/** One line until a person unfolds it, then as they left it. */
function keptUnfolded(memory: Memory | null): boolean {
  try {
    return memory?.getItem('plan-atlas/title') === 'whole';
  } catch {
    return false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-title-block': PlanTitleBlock;
  }
}
