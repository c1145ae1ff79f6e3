import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { readRuleset } from '#app/ruleset-file.ts';
import { type Texts, textIn } from '#app/text.ts';
import { formatDate } from '#core/format.ts';
import type { Catalogue, Ruleset } from '#core/plan/catalogue.ts';
import type { RulesetFile } from '#core/plan/ruleset.ts';
import { type RulesetStanding, rulesetLines, rulesetStanding } from '#core/plan/ruleset-standing.ts';
import { Watch } from './app-controller.ts';
import type { FileState } from './data-file.ts';
import { type IconName, icon } from './icons.ts';
import './plan-badge.ts';
import './plan-rule-table.ts';
import { ruleTables } from './rule-rows.ts';
import { rulesViewStyles } from './rules-view-styles.ts';
import { shared } from './shared-styles.ts';

const icons: Readonly<Record<RulesetStanding, IconName>> = {
  'in-force': 'circle-check',
  ended: 'history',
  coming: 'arrow-up',
};

/** The rulesets of the open package: which are in force on its date, which replaces which, and what each of them says. */
@customElement('plan-rules-view')
export class PlanRulesView extends LitElement {
  static override styles = [shared, rulesViewStyles];

  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #catalogue = new Watch(
    this,
    (app) => app.store.state.catalogue,
    () => this.#forget(),
  );
  @state() private files: ReadonlyMap<string, FileState<RulesetFile>> = new Map();
  #stop = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop.abort();
  }

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    if (!texts || loaded?.status !== 'ready') return nothing;
    const { rulesets, date } = loaded.value;
    const { lang, rules: t } = texts;
    if (rulesets.length === 0) return html`<p class="state">${t.none}</p>`;
    return html`<h3 class="visually-hidden">${texts.plans.views.rules}</h3>
      <p class="quiet">${t.intro(formatDate(lang, date))}</p>
      ${this.#lines(loaded.value, texts)}
      ${rulesets.map((ruleset) => this.#ruleset(ruleset, date, texts))}`;
  }

  #lines({ rulesets, date }: Catalogue, { lang, rules: t }: Texts) {
    const lines = rulesetLines(rulesets);
    if (lines.length === 0) return nothing;
    return html`<section><h4>${t.lines}</h4>${lines.map(
      (line) =>
        html`<ol class="line">${line.map((each) => {
          const standing = rulesetStanding(each, date);
          return html`<li class=${standing}><strong>${each.documentNo}</strong>
          <span class="quiet">${this.#dates(each, { lang, rules: t })}</span>
          <span class="standing ${standing}">${icon(icons[standing])}${t.standing[standing]}</span></li>`;
        })}</ol>`,
    )}</section>`;
  }

  #dates({ validFrom, validTo }: Ruleset, { lang, rules: t }: Pick<Texts, 'lang' | 'rules'>): string {
    const from = formatDate(lang, validFrom);
    return validTo === undefined ? t.from(from) : t.until(from, formatDate(lang, validTo));
  }

  #ruleset(ruleset: Ruleset, date: string, texts: Texts) {
    const { lang, rules: t } = texts;
    const standing = rulesetStanding(ruleset, date);
    return html`<details data-ruleset=${ruleset.id} @toggle=${(event: Event) => {
      if ((event.currentTarget as HTMLDetailsElement).open) this.#open(ruleset);
    }}>
      <summary>
        <span class="turn">${icon('chevron-down')}</span>
        <span class="title">${textIn(lang, ruleset.title)}</span>
        <span class="quiet">${ruleset.documentNo}, ${this.#dates(ruleset, texts)}</span>
        <span class="standing ${standing}">${icon(icons[standing])}${t.standing[standing]}</span>
        <plan-badge .verification=${ruleset.status} .texts=${texts}></plan-badge>
      </summary>
      ${this.#content(ruleset, texts)}
    </details>`;
  }

  #content(ruleset: Ruleset, texts: Texts) {
    const { rules: t, common } = texts;
    const file = this.files.get(ruleset.id);
    switch (file?.status) {
      case undefined:
        return nothing;
      case 'none':
        return html`<p class="state">${t.noFile}</p>`;
      case 'loading':
        return html`<p class="state" role="status">${common.loading}</p>`;
      case 'failed':
        return html`<div class="state bad" role="alert">${icon('circle-alert')}<p>${t.failed(file.cause)}</p>
          <button type="button" @click=${() => this.#open(ruleset)}>${icon('refresh-cw')}${common.retry}</button></div>`;
      case 'ready':
        return this.#tables(file.value, texts);
    }
  }

  #tables(file: RulesetFile, texts: Texts) {
    const { lang, rules: t } = texts;
    const tables = ruleTables(file, texts);
    const title = textIn(lang, file.title);
    return html`<div class="content">
      <p class="small">${t.trust[file.status]} ${file.via ? t.via(file.via) : nothing}</p>
      ${file.note ? html`<p class="quiet">${textIn(lang, file.note)}</p>` : nothing}
      ${tables.length === 0 ? html`<p class="state">${t.nothing}</p>` : nothing}
      ${tables.map((table) => {
        const name = t.lists[table.list as keyof typeof t.lists];
        return html`<section><h4>${name}</h4>
          <plan-rule-table .table=${table} .name=${name} .ruleset=${title} .texts=${texts}></plan-rule-table></section>`;
      })}
    </div>`;
  }

  async #open(ruleset: Ruleset): Promise<void> {
    const { app } = this.#catalogue;
    const status = this.files.get(ruleset.id)?.status;
    if (!app || (status !== undefined && status !== 'failed')) return;
    this.#put(ruleset.id, { status: 'loading' });
    const { signal } = this.#stop;
    try {
      const read = await readRuleset(app, ruleset, signal);
      if (signal.aborted) return;
      if (!read.ok) this.#put(ruleset.id, { status: 'failed', cause: read.error });
      else this.#put(ruleset.id, read.value ? { status: 'ready', value: read.value } : { status: 'none' });
    } catch (thrown) {
      if (!signal.aborted) throw thrown;
    }
  }

  #put(id: string, file: FileState<RulesetFile>): void {
    this.files = new Map(this.files).set(id, file);
  }

  /** Another catalogue has other files; what stays open is asked for again when it is opened next. */
  #forget(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.files = new Map();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-rules-view': PlanRulesView;
  }
}
