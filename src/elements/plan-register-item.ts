import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { formatDate } from '#core/format.ts';
import type { Layer } from '#core/plan/layer.ts';
import type { RegisteredPlan } from '#core/plan/plan-register.ts';
import type { PlanDocument, Text } from '#core/plan/provenance.ts';
import { honest } from './figures.ts';
import { icon } from './icons.ts';
import { documentName } from './indicator-words.ts';
import './plan-badge.ts';
import { ExtentGoEvent, LayerShowEvent, PlanShowEvent, ShadeEvent } from './plan-events.ts';
import './plan-source-link.ts';
import './plan-status-chip.ts';
import { shared } from './shared-styles.ts';
import { summaryStyles } from './summary-styles.ts';

/**
 * One registered plan: kind, name, status, decision, and behind a disclosure every field of Decree 212/2026.
 *
 * @fires plan-shade - the person wants its extent shaded, or no more
 * @fires plan-source-show - the person wants to see the document
 * @fires plan-plan-show - the person wants to see its parent or a plan under it
 * @fires plan-layer-show - the person wants to see a layer of its content
 * @fires plan-extent-go - the person wants the map to go to its extent
 */
@customElement('plan-register-item')
export class PlanRegisterItem extends LitElement {
  static override styles = [
    shared,
    summaryStyles,
    css`
      article {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 4px;
        padding: 12px;
        border: 1px solid var(--plan-line);
        border-radius: var(--plan-radius);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 6px;
      }
      dt {
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
      }
      article:focus-visible {
        outline-offset: -2px;
      }
      :host([pointed]) article {
        border-color: var(--plan-accent);
        box-shadow: inset 3px 0 0 var(--plan-accent);
      }
      button.link {
        min-height: max(var(--plan-target), 28px);
        padding: 0;
        font-weight: 400;
        text-align: start;
        text-decoration: underline;
        text-underline-offset: 0.18em;
      }
      h4 {
        font-size: var(--plan-text);
      }
    `,
  ];

  @property({ attribute: false }) plan: RegisteredPlan | undefined;
  @property({ attribute: false }) documents: readonly PlanDocument[] = [];
  /** Titles of the register's plans by id. */
  @property({ attribute: false }) titles: ReadonlyMap<string, Text> = new Map();
  /** Ids of the plans under it. */
  @property({ attribute: false }) below: readonly string[] = [];
  /** Layers of its content. */
  @property({ attribute: false }) layers: readonly Layer[] = [];
  /** Whether it is the one pointed at. */
  @property({ type: Boolean, reflect: true }) pointed = false;
  /** Whether its extent is shaded now. */
  @property({ type: Boolean }) shaded = false;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  /** Puts the focus on it, as after a person was led here. */
  point(): void {
    this.scrollIntoView({ block: 'nearest' });
    this.renderRoot.querySelector('article')?.focus({ preventScroll: true });
  }

  protected override render() {
    const { plan, texts } = this;
    if (!plan) return nothing;
    const { lang, plans: t } = texts;
    const source = this.#document(plan.document);
    return html`<article tabindex="-1" aria-current=${this.pointed ? 'true' : nothing}>
      <p class="quiet">${t.kinds[plan.kind]}</p>
      <h4>${textIn(lang, plan.title)}</h4>
      <div class="row">
        <plan-status-chip .status=${plan.status} .texts=${texts}></plan-status-chip>
        ${plan.statusDate ? html`<span class="quiet">${t.statusFrom(formatDate(lang, plan.statusDate), this.#name(plan.statusDocument))}</span>` : nothing}
      </div>
      <div class="row">${plan.decision ? nothing : html`<span>${t.noDecision}</span>`}
        <plan-source-link .document=${source} .verification=${plan.verification} .texts=${texts}></plan-source-link></div>
      ${plan.note ? html`<p class="quiet">${textIn(lang, plan.note)}</p>` : nothing}
      ${this.#extent(plan)}
      ${this.#relations(plan)}
      <details>
        <summary>${t.fields}</summary>
        <dl>${this.#fields(plan).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value ?? html`<span class="quiet">${t.missing}</span>`}</dd></div>`)}</dl>
      </details>
    </article>`;
  }

  #extent({ id, extent }: RegisteredPlan) {
    const { plans: t } = this.texts;
    if (!extent) return html`<p class="quiet">${t.noExtent}</p>`;
    return html`<div class="row">
      <button type="button" aria-pressed=${this.shaded}
        @click=${() => this.dispatchEvent(new ShadeEvent(this.shaded ? null : id))}>${icon('map')}${t.show}</button>
      <button type="button" class="icon-button" aria-label=${t.goThere} title=${t.goThere}
        @click=${() => this.dispatchEvent(new ExtentGoEvent(id))}>${icon('locate-fixed')}</button>
      <plan-badge quiet .verification=${extent.verification} .texts=${this.texts}></plan-badge>
      ${extent.partial ? html`<span class="quiet">${t.partialExtent}</span>` : nothing}
    </div>`;
  }

  /** What it stands under, what stands under it, and the layers of its content. */
  #relations({ parent }: RegisteredPlan) {
    const { lang, plans: t } = this.texts;
    const titleOf = (id: string): string => {
      const title = this.titles.get(id);
      return title ? textIn(lang, title) : id;
    };
    const toPlan = (id: string) => ({ text: titleOf(id), event: () => new PlanShowEvent(id) });
    const rows = [
      { name: t.field.parent, links: parent && this.titles.has(parent) ? [toPlan(parent)] : [] },
      { name: t.children, links: this.below.map(toPlan) },
      {
        name: t.layers,
        links: this.layers.map(({ id, title }) => ({
          text: textIn(lang, title),
          event: () => new LayerShowEvent(id),
        })),
      },
    ].filter(({ links }) => links.length > 0);
    if (rows.length === 0) return nothing;
    return html`<dl class="relations">${rows.map(
      ({ name, links }) =>
        html`<div><dt>${name}</dt>${links.map(
          ({ text, event }) =>
            html`<dd><button type="button" class="quiet-button link" @click=${() => this.dispatchEvent(event())}>${text}</button></dd>`,
        )}</div>`,
    )}</dl>`;
  }

  #fields(plan: RegisteredPlan): readonly (readonly [string, string | null])[] {
    const { lang, plans: t } = this.texts;
    const { field } = t;
    const text = (value: Text | undefined): string | null => (value ? textIn(lang, value) : null);
    const titled = (id: string): string => text(this.titles.get(id)) ?? id;
    const { units } = plan;
    const old = units?.vintage === '2025-06' ? ` (${t.oldUnits})` : '';
    return [
      [field.identifier, plan.identifier ?? t.noIdentifier],
      [field.level, text(plan.level)],
      [field.location, text(plan.location)],
      [field.scope, text(plan.scope)],
      [field.areaHa, plan.areaHa === undefined ? null : `${honest(lang, plan.areaHa, 0)} ha`],
      [field.preparedBy, text(plan.preparedBy)],
      [field.leadPlanner, text(plan.leadPlanner)],
      [field.appraisedBy, text(plan.appraisedBy)],
      [field.approvedBy, text(plan.approvedBy)],
      [field.approvedYear, plan.approvedYear === undefined ? null : String(plan.approvedYear)],
      [field.decision, plan.decision ?? null],
      [field.units, units ? `${units.names.join('; ')}${old}` : null],
      ...(plan.replaces ? [[field.replaces, plan.replaces.map(titled).join('; ')] as const] : []),
    ];
  }

  #document(id: string | undefined): PlanDocument | undefined {
    return this.documents.find((document) => document.id === id);
  }

  #name(id: string | undefined): string {
    const document = this.#document(id);
    return document ? documentName(this.texts.lang, document) : this.texts.plans.missing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-register-item': PlanRegisterItem;
  }
}
