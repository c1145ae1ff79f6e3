import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import { openedWords } from '#app/texts/opened.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import type { OverlapPolicyId } from '#core/fund/overlap-policy.ts';
import type { OverlapPair, OverlapReport } from '#core/fund/overlap-report.ts';
import { count, hectares, honest } from './figures.ts';
import { FileApproveEvent } from './file-events.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';
import { OverlapPolicyEvent, RepairToggleEvent } from './task-events.ts';

/** Rows shown at once; the files hold them all. */
const SHOWN = 10;

/** Features left out because they cross or overlap themselves. */
const refusedIn = ({ problems }: LandFund): number =>
  problems.filter(({ kind }) => kind === 'self-crossing').length;

/** Whether there is anything to choose or tell. */
export const hasSoundness = (fund: LandFund): boolean =>
  fund.overlaps.pairCount > 0 || fund.repairs.length > 0 || refusedIn(fund) > 0;

/**
 * What of the data needs a decision: land under several zones, and shapes that cross themselves; with what was decided.
 *
 * @fires plan-overlap-policy - the person chose another policy
 * @fires plan-file-approve - the person chose the property with the day of approval
 * @fires plan-repair-toggle - the person switched the repair on or off
 */
@customElement('plan-fund-soundness')
export class PlanFundSoundness extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
    section,
    .part {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    section {
      gap: 16px;
      padding: 12px;
      border-radius: var(--plan-radius);
      background: var(--plan-ground-2);
      font-size: var(--plan-text-s);
    }
    h3,
    legend,
    summary {
      padding: 0;
      font-size: inherit;
      font-weight: 600;
    }
    label {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: max(var(--plan-target), 32px);
    }
    .days {
      flex-wrap: wrap;
      gap: 4px 8px;
    }
    .days select {
      max-width: 100%;
    }
    summary {
      min-height: 24px;
      cursor: pointer;
    }
    .zone {
      display: block;
    }
    .open {
      color: var(--plan-warn);
      font-weight: 600;
    }
    li {
      margin-top: 4px;
    }
  `,
  ];

  @property({ attribute: false }) fund: LandFund | undefined;
  @property() policy: OverlapPolicyId = 'report';
  @property({ type: Boolean }) repair = false;
  /** Property with the zones' day of approval; null = none. */
  @property() approvedBy: string | null = null;
  /** Properties of a person's own file that hold days, to choose from; null where the zones are the package's. */
  @property({ attribute: false }) dayFields: readonly string[] | null = null;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { fund } = this;
    if (!fund || !hasSoundness(fund)) return nothing;
    const t = this.texts.fund.soundness;
    return html`<section aria-labelledby="title">
      <h3 id="title">${t.title}</h3>
      ${fund.overlaps.pairCount > 0 ? this.#overlaps(fund.overlaps) : nothing}
      ${fund.repairs.length > 0 || refusedIn(fund) > 0 ? this.#shapes(fund) : nothing}
    </section>`;
  }

  #overlaps(report: OverlapReport) {
    const { lang, fund } = this.texts;
    const t = fund.soundness;
    const { 'same-day': sameDay, 'no-day': noDay } = report.outcomes;
    const settled = report.settledHa > 0 ? `; ${t.settled(hectares(lang, report.settledHa))}` : '';
    return html`<div class="part">
      <fieldset>
        <legend>${t.policy}</legend>
        ${(['report', 'later-plan'] as const).map(
          (
            policy,
          ) => html`<label><input type="radio" name="policy" value=${policy} .checked=${policy === (this.approvedBy === null ? 'report' : this.policy)}
            ?disabled=${policy === 'later-plan' && this.approvedBy === null}
            @change=${() => this.dispatchEvent(new OverlapPolicyEvent(policy))} />${t.policies[policy]}</label>`,
        )}
        ${this.#approval(t.noApproval)}
      </fieldset>
      <p>${t.pairs(count(lang, report.pairCount))}. ${t.doubled(hectares(lang, report.doubleCountedHa))}${settled}.</p>
      ${sameDay + noDay > 0 ? html`<p class="open">${t.open(count(lang, sameDay), count(lang, noDay))}</p>` : nothing}
      ${report.pairs.length > 0 ? this.#pairs(report) : nothing}
      ${report.units.length > 0 ? this.#units(report) : nothing}
    </div>`;
  }

  /** Where the days come from, or why there are none. */
  #approval(noApproval: string) {
    const { dayFields, approvedBy } = this;
    if (dayFields === null) return approvedBy === null ? html`<p class="quiet">${noApproval}</p>` : nothing;
    const words = openedWords(this.texts.lang);
    if (dayFields.length === 0) return html`<p class="quiet">${words.noDays}</p>`;
    return html`<label class="days">${words.approvedBy}
        <select @change=${this.#onApproval}>
          <option value="" ?selected=${approvedBy === null}>${words.noApproval}</option>
          ${dayFields.map((name, index) => html`<option value=${index} ?selected=${name === approvedBy}>${name}</option>`)}
        </select></label>
      ${approvedBy === null ? html`<p class="quiet">${words.needsApproval}</p>` : nothing}`;
  }

  #onApproval = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.dispatchEvent(new FileApproveEvent(value === '' ? null : (this.dayFields?.[Number(value)] ?? null)));
  };

  #pairs({ pairs, pairCount }: OverlapReport) {
    const { lang, fund } = this.texts;
    const t = fund.soundness;
    const shown = pairs.slice(0, SHOWN);
    return html`<details>
      <summary>${t.pairsCaption(count(lang, shown.length), count(lang, pairCount))}</summary>
      <div class="scroll" role="region" aria-label=${t.region} tabindex="0"><table>
        <thead><tr><th scope="col">${t.pair}</th><th scope="col" class="number">${t.area}</th><th scope="col">${t.outcome}</th></tr></thead>
        <tbody>${shown.map(
          (pair) => html`<tr>
            <th scope="row"><span class="zone">${t.zone(count(lang, pair.first + 1), pair.categories[0])}</span> <span class="zone">${t.zone(count(lang, pair.second + 1), pair.categories[1])}</span></th>
            <td class="number">${honest(lang, pair.areaHa, 4)}</td>
            <td>${this.#outcome(pair)}</td>
          </tr>`,
        )}</tbody>
      </table></div>
    </details>`;
  }

  #outcome({ outcome, first, second }: OverlapPair): string {
    const { lang, fund } = this.texts;
    const t = fund.soundness.outcomes;
    if (outcome === 'first-takes') return t['first-takes'](count(lang, first + 1));
    if (outcome === 'second-takes') return t['second-takes'](count(lang, second + 1));
    return t[outcome];
  }

  #units({ units }: OverlapReport) {
    const { lang, fund } = this.texts;
    const t = fund.soundness;
    return html`<details>
      <summary>${t.unitsCaption}</summary>
      <div class="scroll" role="region" aria-label=${t.region} tabindex="0"><table>
        <thead><tr><th scope="col">${t.unit}</th><th scope="col" class="number">${t.area}</th></tr></thead>
        <tbody>${units.map(
          (unit) =>
            html`<tr><th scope="row">${unit.name || unit.id}</th><td class="number">${honest(lang, unit.doubleCountedHa, 4)}</td></tr>`,
        )}</tbody>
      </table></div>
    </details>`;
  }

  #shapes(fund: LandFund) {
    const { lang, fund: words } = this.texts;
    const t = words.soundness;
    const refused = refusedIn(fund);
    const { repairs } = fund;
    return html`<div class="part">
      <label><input type="checkbox" role="switch" .checked=${this.repair}
        @change=${(event: Event) => this.dispatchEvent(new RepairToggleEvent((event.target as HTMLInputElement).checked))} />${t.repair}</label>
      <p class="quiet">${t.repairHint}</p>
      ${refused > 0 ? html`<p class="open">${t.refused(count(lang, refused))}</p>` : nothing}
      ${
        repairs.length > 0
          ? html`<p>${t.repaired(count(lang, repairs.length), repairs[0]!.method)}</p>
            <ul>${repairs
              .slice(0, SHOWN)
              .map(
                (repair) =>
                  html`<li>${t.repairLine(
                    t.layers[repair.layer],
                    count(lang, repair.feature + 1),
                    hectares(lang, repair.areaBeforeHa),
                    hectares(lang, repair.areaAfterHa),
                    count(lang, repair.parts),
                  )}${repair.dropped > 0 ? `; ${t.dropped(count(lang, repair.dropped))}` : ''}</li>`,
              )}</ul>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-fund-soundness': PlanFundSoundness;
  }
}
