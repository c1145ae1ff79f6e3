import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { type LandFunction, type PlaceCertificate, type PlacePlans, placePlans } from '#app/place-plans.ts';
import { type Texts, textIn } from '#app/text.ts';
import { formatNumber } from '#core/format.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { LegendClass } from '#core/plan/layer.ts';
import type { PlanRegister, RegisteredPlan } from '#core/plan/plan-register.ts';
import { isInForce } from '#core/plan/plans-at.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { DataFile } from './data-file.ts';
import { count, hectares } from './figures.ts';
import { icon } from './icons.ts';
import './plan-badge.ts';
import './plan-status-chip.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import { TaskChooseEvent } from './shell-events.ts';
import { summaryStyles } from './summary-styles.ts';

/**
 * Every registered plan that covers the asked place, the newest first, what does not agree, and the fields of a planning certificate.
 *
 * @fires plan-task-choose - the person wants to see the register
 */
@customElement('plan-place-plans')
export class PlanPlacePlans extends LitElement {
  static override styles = [
    shared,
    summaryStyles,
    css`
      :host,
      section,
      li,
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 6px;
      }
      :host {
        gap: 12px;
      }
      li {
        gap: 2px;
        padding-block-end: 6px;
        border-block-end: 1px solid var(--plan-line);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
      }
      .conflict {
        display: flex;
        gap: 8px;
        padding: 8px 12px;
        border-radius: var(--plan-radius);
        background: var(--plan-warn-soft);
        color: var(--plan-warn);
      }
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5rem), 1fr));
        gap: 6px 12px;
      }
      .function {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      button.title {
        min-height: max(var(--plan-target), 28px);
        padding: 0;
        color: inherit;
        font-size: inherit;
        text-align: start;
        text-decoration: underline;
        text-decoration-color: var(--plan-line-strong);
        text-underline-offset: 0.18em;
      }
      dt {
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
      }
    `,
  ];

  readonly #inspection = new Watch(this, (app) => app.store.state.inspection);
  readonly #phase = new Watch(this, (app) => app.store.state.phase);
  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #file: DataFile<PlanRegister> = new DataFile(
    this,
    ({ plans }) => plans,
    async () => (await import('#core/plan/parse-plan-register.ts')).parsePlanRegister,
  );

  protected override render() {
    const texts = this.#texts.value;
    const findings = this.#inspection.value?.findings;
    const state = this.#file.app?.store.peek();
    if (!texts || !state || findings?.status !== 'ready' || state.catalogue.status !== 'ready')
      return nothing;
    const file = this.#file.state;
    // what is planned is answered by the catalogue's own zones, whatever file is summed
    const instead = state.zonesFrom?.instead;
    const catalogue: Catalogue = instead
      ? { ...state.catalogue.value, landFund: instead }
      : state.catalogue.value;
    const register = file.status === 'ready' ? file.value : null;
    const view = placePlans(register, catalogue, findings.value, this.#phase.value ?? '');
    return html`${this.#register(view, register, catalogue, texts)}${this.#conflicts(view, catalogue, texts)}
      ${findings.value.length > 0 ? this.#certificate(view.certificate, catalogue, texts) : nothing}`;
  }

  #register(view: PlacePlans, register: PlanRegister | null, catalogue: Catalogue, texts: Texts) {
    const { plans, unsure } = view;
    const { lang, plans: t, common } = texts;
    const file = this.#file.state;
    return html`<section aria-labelledby="here">
      <h3 id="here">${t.here}</h3>
      ${
        file.status === 'failed'
          ? html`<p role="alert">${t.failed(file.cause)} <button type="button" @click=${this.#file.retry}>${icon('refresh-cw')}${common.retry}</button></p>`
          : file.status === 'loading'
            ? html`<p class="quiet" role="status">${common.loading}</p>`
            : file.status === 'none'
              ? html`<p class="quiet">${t.none}</p>`
              : plans.length === 0
                ? unsure.length === 0
                  ? html`<p class="quiet">${t.hereNone}</p>`
                  : nothing
                : html`<p class="quiet">${t.hereCount(count(lang, plans.length))}</p>
                  <ul>${plans.map((plan) => this.#plan(plan, view, register?.documents ?? [], catalogue, texts))}</ul>
                  <div><button type="button" @click=${() => this.#open(null)}>${icon('scroll-text')}${t.showSource}</button></div>`
      }
      ${
        unsure.length === 0
          ? nothing
          : html`<p class="quiet">${t.hereUnsure}</p>
            <ul class="unsure">${unsure.map(
              (plan) => html`<li><span class="quiet">${t.kinds[plan.kind]}</span>
                <strong><button type="button" class="quiet-button title" @click=${() => this.#open(plan.id)}>${textIn(lang, plan.title)}</button></strong></li>`,
            )}</ul>`
      }
    </section>`;
  }

  #plan(
    plan: RegisteredPlan,
    { functions }: PlacePlans,
    documents: readonly PlanDocument[],
    catalogue: Catalogue,
    texts: Texts,
  ) {
    const { lang, plans: t } = texts;
    const document = documents.find(({ id }) => id === plan.document);
    return html`<li>
      <span class="quiet">${t.kinds[plan.kind]}</span>
      <strong><button type="button" class="quiet-button title" @click=${() => this.#open(plan.id)}>${textIn(lang, plan.title)}</button></strong>
      ${functions
        .filter((each) => each.plan === plan.id)
        .map(
          (each) =>
            html`<span class="function">${this.#swatch(each, catalogue)}<span>${this.#function(each, catalogue, texts)}${each.name ? ` · ${each.name}` : ''}</span></span>`,
        )}
      <span class="quiet">${plan.decision ? `${t.decision} ${plan.decision}` : t.noDecision}${plan.approvedYear ? `, ${plan.approvedYear}` : ''}${document?.via ? ` · ${texts.card.via(document.via)}` : ''}</span>
      <span class="row"><plan-status-chip .status=${plan.status} .texts=${texts}></plan-status-chip>
        <plan-badge quiet .verification=${plan.verification} .texts=${texts}></plan-badge></span>
      ${
        plan.extent && plan.extent.verification !== plan.verification
          ? html`<span class="quiet">${t.extent}: <plan-badge quiet .verification=${plan.extent.verification} .texts=${texts}></plan-badge></span>`
          : nothing
      }
    </li>`;
  }

  #conflicts({ rivals, disputed, disagreements, plans }: PlacePlans, catalogue: Catalogue, texts: Texts) {
    if (rivals.length + disputed.length + disagreements.length === 0) return nothing;
    const { lang, plans: t } = texts;
    const layerOf = ({ layer, feature }: LandFunction): string =>
      `${textIn(lang, catalogue.layers.find(({ id }) => id === layer)?.title ?? { vi: layer })}, ${feature}`;
    const planOf = (each: LandFunction): string => {
      const kind = plans.find(({ id }) => id === each.plan)?.kind;
      return kind ? `${t.kinds[kind]} (${each.name || each.feature})` : layerOf(each);
    };
    const named = disputed.map((each) => `${this.#function(each, catalogue, texts)} (${layerOf(each)})`);
    const sentences = [
      ...rivals.map((list) =>
        (list.every(isInForce) ? t.rivals : t.unclearRivals)(
          t.kinds[list[0]!.kind],
          list.map(({ decision, title }) => decision ?? textIn(lang, title)).join('; '),
        ),
      ),
      ...disagreements.map(({ lower, upper }) =>
        t.disagreement(
          planOf(lower),
          this.#function(lower, catalogue, texts),
          planOf(upper),
          this.#function(upper, catalogue, texts),
        ),
      ),
      ...(named.length > 0 ? [t.functions(named.join('; '))] : []),
    ];
    return html`<section aria-labelledby="conflicts">
      <h3 id="conflicts">${t.conflicts}</h3>
      ${sentences.map((each) => html`<p class="conflict">${icon('triangle-alert')}<span>${each}</span></p>`)}
    </section>`;
  }

  #certificate(certificate: PlaceCertificate, catalogue: Catalogue, texts: Texts) {
    const { lang, plans: t } = texts;
    const { plan, areaHa, fields } = certificate;
    const missing = html`<span class="quiet">${t.missing}</span>`;
    return html`<details ?open=${fields.some(({ value }) => value !== null)}>
      <summary>${t.certificate}</summary>
      ${plan ? html`<p class="quiet">${t.certificateOf(textIn(lang, plan.title), certificate.function?.name ?? '')}</p>` : nothing}
      <dl>
        <div><dt>${t.certificateFields.function}</dt><dd>${certificate.function ? this.#function(certificate.function, catalogue, texts) : missing}</dd></div>
        ${areaHa === null ? nothing : html`<div><dt>${t.measuredArea}</dt><dd>${hectares(lang, areaHa)}</dd></div>`}
        ${fields.map(
          ({ id, value, en, unit }) => html`<div><dt>${t.certificateFields[id]}</dt>
            <dd>${value === null ? missing : html`${typeof value === 'number' ? formatNumber(lang, value, Number.isInteger(value) ? 0 : 2) : (lang === 'en' && en) || value} ${unit}`}</dd></div>`,
        )}
      </dl>
      <p class="quiet">${t.notCertificate}</p>
    </details>`;
  }

  #function({ code, layer }: LandFunction, catalogue: Catalogue, { lang }: Texts): string {
    const legend = this.#legend(layer, code, catalogue);
    return legend ? `${legend.code ?? code} ${textIn(lang, legend.title)}` : code;
  }

  #swatch({ code, layer }: LandFunction, catalogue: Catalogue) {
    const legend = this.#legend(layer, code, catalogue);
    return legend
      ? html`<plan-swatch .color=${legend.color} .pattern=${legend.pattern ?? 'none'} kind="fill"></plan-swatch>`
      : nothing;
  }

  #legend(layer: string, code: string, { layers }: Catalogue): LegendClass | undefined {
    return layers.find(({ id }) => id === layer)?.style.classes.find(({ value }) => value === code);
  }

  /** The register, at one plan; on a phone the card makes way. */
  #open(plan: string | null): void {
    this.#file.app?.actions.showPlansView('register', plan);
    this.dispatchEvent(new TaskChooseEvent('plans'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-place-plans': PlanPlacePlans;
  }
}
