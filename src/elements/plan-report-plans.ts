import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { type Texts, textIn } from '#app/text.ts';
import { reportWords } from '#app/texts/report.ts';
import { formatDate } from '#core/format.ts';
import type { PlanRegister, RegisteredPlan } from '#core/plan/plan-register.ts';
import '#app/task-text.ts';
import { Watch } from './app-controller.ts';
import { DataFile } from './data-file.ts';
import { documentName } from './indicator-words.ts';
import { reportStyles } from './report-styles.ts';
import { shared } from './shared-styles.ts';

/** The register of plans on paper: kind and title, where each stands, its decision and by what that is known. */
@customElement('plan-report-plans')
export class PlanReportPlans extends LitElement {
  static override styles = [
    shared,
    reportStyles,
    css`
      .quiet {
        display: block;
      }
    `,
  ];

  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #file: DataFile<PlanRegister> = new DataFile<PlanRegister>(
    this,
    ({ plans }) => plans,
    async () => (await import('#core/plan/parse-plan-register.ts')).parsePlanRegister,
  );

  /** Whether nothing more is to come. */
  get settled(): boolean {
    return this.#file.state.status !== 'loading';
  }

  protected override updated(): void {
    if (this.settled) this.dispatchEvent(new Event('plan-part-ready', { bubbles: true, composed: true }));
  }

  protected override render() {
    const texts = this.#texts.value;
    if (!texts) return nothing;
    const t = reportWords[texts.lang];
    const file = this.#file.state;
    if (file.status === 'none') return html`<p>${t.noRegister}</p>`;
    if (file.status === 'loading') return html`<p role="status">${texts.common.loading}</p>`;
    if (file.status === 'failed') return html`<p>${t.registerFailed(file.cause)}</p>`;
    const { value } = file;
    return html`<div class="scroll" role="region" aria-label=${t.parts.register} tabindex="0"><table>
      <caption class="visually-hidden">${textIn(texts.lang, value.title)}</caption>
      <thead><tr><th scope="col">${t.planTitle}</th><th scope="col">${t.planStatus}</th><th scope="col">${t.planDecision}</th></tr></thead>
      <tbody>${value.plans.map((plan) => this.#row(plan, value, texts))}</tbody>
    </table></div>`;
  }

  #row(plan: RegisteredPlan, { documents }: PlanRegister, texts: Texts) {
    const { lang, plans: t, card, common } = texts;
    const source = documents.find(({ id }) => id === plan.document);
    const date = source && plan.decision === source.number ? formatDate(lang, source.date) : '';
    const number = plan.decision ?? t.noDecision;
    const decision = date ? t.decisionOf(number, date) : number;
    const known = [
      ...(source && source.number !== plan.decision ? [documentName(lang, source)] : []),
      ...(source?.via ? [card.via(source.via)] : []),
      common.verification[plan.verification].toLowerCase(),
    ].join('; ');
    return html`<tr>
      <th scope="row">${textIn(lang, plan.title)}<span class="quiet">${t.kinds[plan.kind]}</span></th>
      <td>${plan.status ? card.statuses[plan.status] : t.unknownStatus}</td>
      <td>${decision}<span class="quiet">${known}</span></td>
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-report-plans': PlanReportPlans;
  }
}
