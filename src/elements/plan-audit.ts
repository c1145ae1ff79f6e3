import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AuditRole, LayerFindings } from '#app/audit.ts';
import { areaText, effectsOf, problemTitle } from '#app/audit-text.ts';
import { type Texts, textsOf } from '#app/text.ts';
import { auditChecks } from '#app/texts/audit.ts';
import type { AuditKind, AuditProblem } from '#core/audit/audit-problem.ts';
import { overlapExcess } from '#core/audit/overlap-excess.ts';
import type { Verification } from '#core/plan/provenance.ts';
import { AuditSaveEvent, ClosureShowEvent } from './audit-events.ts';
import { type AuditGroup, groupProblems, levelCounts, levelIcons } from './audit-groups.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import './plan-audit-group.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';
import { tableStyles } from './table-styles.ts';

/**
 * What the audit says of one layer: the verdict, the kinds with counts and areas, what it means for totals, every problem.
 *
 * @fires plan-problem-fly - the person asked the map to go to a problem
 * @fires plan-audit-save - the person asked for the problems as a file
 * @fires plan-closure-show - the person asked for the rows of overlaps and unzoned land
 */
@customElement('plan-audit')
export class PlanAudit extends LitElement {
  static override styles = [
    shared,
    tableStyles,
    css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    .verdict {
      display: flex;
      gap: 8px;
      padding: 12px;
      border-radius: var(--plan-radius);
      font-weight: 600;
    }
    .verdict p + p {
      font-size: var(--plan-text-s);
      font-weight: 400;
    }
    .verdict.ok {
      background: var(--plan-ok-soft);
      color: var(--plan-ok);
    }
    .verdict.warning {
      background: var(--plan-warn-soft);
      color: var(--plan-warn);
    }
    .verdict.error {
      background: var(--plan-bad-soft);
      color: var(--plan-bad);
    }
    @media (forced-colors: active) {
      .verdict {
        border: 1px solid CanvasText;
      }
    }
    thead th.number {
      min-width: 0;
    }
    .kind,
    .note,
    .checks li {
      display: flex;
      gap: 6px;
    }
    .checks li {
      padding-block: 3px;
      font-size: var(--plan-text-s);
    }
    .error .icon {
      color: var(--plan-bad);
    }
    .warning .icon {
      color: var(--plan-warn);
    }
    .checks .done .icon {
      color: var(--plan-ok);
    }
    .checks + p {
      margin-top: 8px;
    }
    .means {
      font-size: var(--plan-text-s);
    }
    .means li {
      margin-top: 4px;
    }
    .means button {
      margin-top: 4px;
      margin-inline-start: -8px;
    }
    summary {
      min-height: var(--plan-target);
      font-size: var(--plan-text-s);
      font-weight: 600;
      cursor: pointer;
    }
  `,
  ];

  @property({ attribute: false }) audit: LayerFindings | undefined;
  /** Title of the layer. */
  @property() name = '';
  /** What the layer is to the land fund. */
  @property() fundRole: AuditRole = 'other';
  /** How far the layer's data can be trusted. */
  @property() verification: Verification = 'unverified';
  /** Number of the problem shown on the map. */
  @property({ type: Number }) shown: number | null = null;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { audit, texts } = this;
    if (!audit) return nothing;
    const groups = groupProblems(audit.problems);
    return html`<h4>${this.name} <plan-badge quiet .verification=${this.verification} .texts=${texts}></plan-badge></h4>
      ${this.#verdict(audit)}
      ${groups.length > 0 ? html`${this.#table(groups, audit.problems)} ${this.#means(groups)}` : nothing}
      ${groups.map((group) => html`<plan-audit-group .group=${group} .shown=${this.shown} .texts=${texts}></plan-audit-group>`)}
      ${groups.length > 0 ? this.#take() : nothing}
      ${this.#notes(audit)} ${this.#checked(audit)}`;
  }

  #verdict({ problems, features, reference, ok }: LayerFindings) {
    const { lang, audit: t } = this.texts;
    const all = count(lang, features);
    const noun = t.nouns[this.fundRole];
    const failed = reference?.failed ?? null;
    if (problems.length === 0)
      return html`<div class="verdict ${failed === null ? 'ok' : 'warning'}">
        ${icon(failed === null ? 'circle-check' : 'triangle-alert')}
        <div><p>${failed === null ? t.clean(all, noun) : t.cleanPartly(all, noun)}</p>${failed === null ? nothing : html`<p>${t.referenceFailed(failed)}</p>`}</div></div>`;
    const counts = levelCounts(problems);
    const sum = counts.reduce((total, each) => total + each.count, 0);
    return html`<div class="verdict ${ok ? 'warning' : 'error'}">${icon(ok ? 'triangle-alert' : 'circle-alert')}
      <div><p>${t.found(count(lang, sum), all, noun)}</p>
        <p>${counts.map((each) => t.counts[each.level](count(lang, each.count))).join(', ')}.${ok ? ` ${t.noErrors}` : ''}</p>
        ${failed === null ? nothing : html`<p>${t.referenceFailed(failed)}</p>`}</div></div>`;
  }

  #table(groups: readonly AuditGroup[], problems: readonly AuditProblem[]) {
    const { lang, audit: t } = this.texts;
    return html`<div><div class="scroll" role="region" tabindex="0" aria-label=${t.caption}><table>
      <caption class="visually-hidden">${t.caption}</caption>
      <thead><tr><th scope="col">${t.kind}</th><th scope="col" class="number">${t.count}</th><th scope="col" class="number">${t.area}</th></tr></thead>
      <tbody>${groups.map(
        (group) => html`<tr>
          <td><div class="kind ${group.level}">${icon(levelIcons[group.level])}<span><span class="visually-hidden">${t.levels[group.level]}: </span>${problemTitle(lang, group.kind)}${group.kind === 'overlap' ? html` <span class="quiet">(${t.sumOfPairs})</span>` : nothing}</span></div></td>
          <td class="number">${count(lang, group.count)}</td>
          <td class="number">${group.areaM2 > 0 ? areaText(lang, group.areaM2) : '–'}</td></tr>`,
      )}</tbody></table></div>
      <p class="quiet">${t.areaNote}</p>${this.#excess(groups, problems)}</div>`;
  }

  /** Why the pairs' sum is more than the land fund's row of overlaps, where three features cover the same land. */
  #excess(groups: readonly AuditGroup[], problems: readonly AuditProblem[]) {
    const { lang, audit: t } = this.texts;
    const areaOf = (kind: AuditKind) => groups.find((group) => group.kind === kind)?.areaM2 ?? 0;
    if (areaOf('triple-overlap') === 0) return nothing;
    const excess = overlapExcess(problems);
    return html`<p class="quiet">${t.pairsNote} ${
      excess === null
        ? t.excessUnknown
        : t.excess(
            areaText(lang, excess),
            areaText(lang, areaOf('overlap')),
            areaText(lang, areaOf('triple-overlap')),
          )
    }</p>`;
  }

  #means(groups: readonly AuditGroup[]) {
    const { audit: t } = this.texts;
    const effects = effectsOf(groups.map(({ kind }) => kind));
    const hasRows = effects.some(
      (effect) => effect === 'overlap' || effect === 'unzoned' || effect === 'both',
    );
    return html`<div class="means"><strong>${t.effectsTitle}</strong>${
      this.fundRole === 'zones'
        ? html`<ul>${effects.map((effect) => html`<li>${t.effects[effect]}</li>`)}</ul>
          ${hasRows ? html`<button type="button" class="quiet-button" @click=${() => this.dispatchEvent(new ClosureShowEvent())}>${icon('chart-pie')}${t.toRows}</button>` : nothing}`
        : html`<p>${this.fundRole === 'units' ? t.effectUnits : t.effectOther}</p>`
    }</div>`;
  }

  #take() {
    const { audit: t } = this.texts;
    return html`<div><button type="button" @click=${() => this.dispatchEvent(new AuditSaveEvent())}>${icon('download')}${t.save}</button>
      <p class="quiet">${t.saveHint}</p></div>`;
  }

  /** What could not be looked for; a reference that failed is told in the verdict. */
  #notes({ notes, reference }: LayerFindings) {
    if (this.fundRole === 'units' || reference?.failed) return nothing;
    return notes.map(
      ({ kind }) =>
        html`<p class="note quiet">${icon('info')}<span>${this.texts.audit.notes[kind]}</span></p>`,
    );
  }

  /** What was looked for; open where nothing was found, since then it is the answer. */
  #checked({ problems, reference }: LayerFindings) {
    const { audit: t } = this.texts;
    const found = new Set(problems.map(({ kind }) => kind));
    return html`<details ?open=${problems.length === 0}>
      <summary>${t.checked}</summary>
      <ul class="checks">${auditChecks.map((check) => {
        const skipped = !check.needsReference
          ? ''
          : reference === null
            ? this.fundRole === 'units'
              ? t.noReference
              : t.noUnits
            : reference.failed
              ? t.skipped
              : '';
        const has = check.kinds.some((kind) => found.has(kind));
        const name = skipped ? 'minus' : has ? 'triangle-alert' : 'check';
        return html`<li class=${skipped ? '' : has ? 'warning' : 'done'}>${icon(name)}<span>${t.check(check)}${skipped ? html` <em>(${skipped})</em>` : nothing}</span></li>`;
      })}</ul>
      <p class="quiet">${t.method}</p>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-audit': PlanAudit;
  }
}
