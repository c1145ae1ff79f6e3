import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type Comparing, comparedPhases, countedPhases } from '#app/compared-phases.ts';
import { isOpened } from '#app/opened.ts';
import { phaseName } from '#app/phase-name.ts';
import type { FundTables } from '#app/state.ts';
import { tableFile, tableText } from '#app/table-file.ts';
import { comparedFileName, tableFileName, tableHead } from '#app/table-head.ts';
import { type Texts, textIn } from '#app/text.ts';
import { versionOverlay } from '#app/version-overlay.ts';
import { PHASES } from '#app/version-phases.ts';
import { otherVersions } from '#app/version-question.ts';
import { versionRows } from '#app/version-sheet.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { zonesLayer } from '#core/plan/zones-layer.ts';
import { Watch } from './app-controller.ts';
import { download } from './download.ts';
import { count } from './figures.ts';
import { FundTableWatch } from './fund-table-watch.ts';
import { icon } from './icons.ts';
import { landLooks } from './land-looks.ts';
import type { ChangeFlyEvent } from './plan-change-lists.ts';
import './plan-change-lists.ts';
import './plan-change-table.ts';
import './plan-sheet-buttons.ts';
import { shared } from './shared-styles.ts';
import type { SheetSaveEvent } from './table-events.ts';
import { tableState } from './table-state.ts';
import { tableViewStyles } from './table-view-styles.ts';

type Diff = FundTables['versions'];

/** The zones beside another version of them, connected to the viewer: chooses it, waits, lists what differs, draws it alone. */
@customElement('plan-version-view')
export class PlanVersionView extends LitElement {
  static override styles = [
    shared,
    tableViewStyles,
    css`
    .field {
      display: grid;
      gap: 4px;
      font-size: var(--plan-text-s);
      font-weight: 600;
    }
    .toggle {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: var(--plan-target);
      font-size: var(--plan-text-s);
      font-weight: 600;
    }
    .warn {
      display: flex;
      gap: 8px;
      padding: 8px 12px;
      border-radius: var(--plan-radius);
      background: var(--plan-warn-soft);
      color: var(--plan-warn);
      font-size: var(--plan-text-s);
    }
  `,
  ];

  readonly #table = new FundTableWatch(this, 'versions');
  #catalogue = new Watch(this, (app) => app.store.state.catalogue);
  #phase = new Watch(this, (app) => app.store.state.phase);
  #compared = new Watch(this, (app) => app.store.state.compared);
  #other = new Watch(this, (app) => app.store.state.tables.other);
  #rounding = new Watch(this, (app) => app.store.state.fund.rounding);
  #texts = new Watch(this, (app) => app.texts.value);

  @state() private isAlone = false;
  #drawn: Diff | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.isAlone = false;
    this.#draw(null);
    this.#texts.app?.actions.markPlace(null);
  }

  protected override render() {
    const texts = this.#texts.value;
    const loaded = this.#catalogue.value;
    if (!texts || loaded?.status !== 'ready') return nothing;
    const t = texts.versions;
    const { result, hasQuestion } = this.#table;
    return html`<h4 id="compare">${t.compare}</h4>
      <p class="quiet">${t.compareHint} ${t.openHint}</p>
      ${this.#choice(loaded.value, texts)}
      ${
        !hasQuestion
          ? nothing
          : result.status !== 'ready'
            ? tableState(result, texts, t, this.#table)
            : this.#sheet(result.value, loaded.value, texts)
      }`;
  }

  protected override updated(): void {
    const { result, hasQuestion } = this.#table;
    this.#draw(this.isAlone && hasQuestion && result.status === 'ready' ? result.value : null);
  }

  #choice(catalogue: Catalogue, texts: Texts) {
    const { versions: t, lang } = texts;
    const compared = comparedPhases(catalogue, this.#comparing);
    const other = this.#other.value ?? '';
    const option = (value: string, title: string) =>
      html`<option value=${value} ?selected=${value === other}>${title}</option>`;
    return html`<label class="field">${t.other}
      <select name="other" @change=${this.#onOther}>
        ${option('', t.none)}
        ${compared ? option(PHASES, t.phases(phaseName(texts, compared.from), phaseName(texts, compared.to))) : nothing}
        ${otherVersions(catalogue).map(({ id, title }) =>
          option(id, isOpened(id) ? t.ownFile(textIn(lang, title)) : textIn(lang, title)),
        )}
      </select></label>`;
  }

  get #comparing(): Comparing {
    return { phase: this.#phase.value ?? '', compared: this.#compared.value ?? null };
  }

  #sheet(diff: Diff, catalogue: Catalogue, texts: Texts) {
    const { lang, versions: t, fund } = texts;
    const names = this.#names(catalogue, texts);
    const overlay = this.#overlay(catalogue, diff);
    const changed = diff.added.length + diff.removed.length + diff.reclassed.length + diff.reshaped.length;
    const idBy = zonesLayer(catalogue)?.idBy ?? 'id';
    const rows = () => this.#rows(diff, catalogue, texts);
    return html`${diff.hasIds ? nothing : html`<p class="warn">${icon('triangle-alert')}<span>${t.noIds(idBy)}</span></p>`}
      ${
        overlay && changed > 0
          ? html`<div><label class="toggle"><input type="checkbox" .checked=${this.isAlone} @change=${this.#onAlone} />${t.onlyChanges}</label>
            <p class="quiet" role="status">${this.isAlone ? t.changesDrawn(count(lang, changed)) : ''}</p></div>`
          : nothing
      }
      <plan-change-lists .diff=${diff} .texts=${texts} @plan-change-fly=${this.#onFly}></plan-change-lists>
      ${
        this.#other.value === PHASES
          ? nothing
          : html`<plan-change-table .categories=${diff.categories} .look=${landLooks(catalogue, texts)} .from=${names.from} .to=${names.to}
            .digits=${this.#rounding.value?.hectares ?? 2} .texts=${texts}></plan-change-table>`
      }
      ${
        diff.problems.length > 0
          ? html`<details class="problems"><summary>${fund.problems(count(lang, diff.problems.length))} ${fund.problemsList}</summary>
            <ul lang="en">${diff.problems.slice(0, 50).map(({ layer, message }) => html`<li>${layer}: ${message}</li>`)}</ul></details>`
          : nothing
      }
      <plan-sheet-buttons .name=${t.sheet} .texts=${texts} .copied=${() => tableText(rows())}
        @plan-sheet-save=${({ format }: SheetSaveEvent) => this.#save(rows(), catalogue, texts, format)}></plan-sheet-buttons>`;
  }

  /** What stands on either side. */
  #names(catalogue: Catalogue, texts: Texts): { readonly from: string; readonly to: string } {
    const { lang } = texts;
    const other = this.#other.value;
    const compared = comparedPhases(catalogue, this.#comparing);
    if (other === PHASES && compared)
      return { from: phaseName(texts, compared.from), to: phaseName(texts, compared.to) };
    const counted = countedPhases(catalogue);
    const phase = counted.find(({ id }) => id === this.#phase.value) ?? counted.at(-1);
    const layer = catalogue.layers.find(({ id }) => id === other);
    return { from: phase ? phaseName(texts, phase) : '', to: layer ? textIn(lang, layer.title) : '' };
  }

  #rows(diff: Diff, catalogue: Catalogue, texts: Texts) {
    const { from, to } = this.#names(catalogue, texts);
    const look = landLooks(catalogue, texts);
    const head = tableHead(texts, catalogue, {
      title: texts.versions.sheet,
      place: textIn(texts.lang, catalogue.title),
      phases: texts.versions.change(from, to),
      method: diff.method,
    });
    return versionRows(diff, head, (code) => look(code).title, texts);
  }

  async #save(
    rows: ReturnType<typeof versionRows>,
    catalogue: Catalogue,
    texts: Texts,
    format: SheetSaveEvent['format'],
  ): Promise<void> {
    const app = this.#texts.app;
    if (!app) return;
    const state = app.store.peek();
    const province = { ...state, fund: { ...state.fund, scope: { kind: 'province' as const } } };
    const nameOf = this.#other.value === PHASES ? comparedFileName : tableFileName;
    const name = nameOf(province, catalogue, 'so-sanh');
    const file = await tableFile(rows, name, texts.versions.sheet, format);
    download(file.name, file.type, file.content);
  }

  #overlay(catalogue: Catalogue, diff: Diff) {
    const app = this.#texts.app;
    return app ? versionOverlay(app.store.peek(), catalogue, diff) : null;
  }

  #draw(diff: Diff | null): void {
    if (diff === this.#drawn) return;
    this.#drawn = diff;
    const loaded = this.#catalogue.value;
    const overlay = diff && loaded?.status === 'ready' ? this.#overlay(loaded.value, diff) : null;
    this.#texts.app?.actions.setTables({ overlay });
  }

  #onOther = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    this.#texts.app?.actions.setTables({ other: value === '' ? null : value });
  };

  #onAlone = ({ target }: Event): void => {
    this.isAlone = (target as HTMLInputElement).checked;
  };

  #onFly = ({ bounds, zone }: ChangeFlyEvent): void => {
    const { app, value: catalogue } = this.#catalogue;
    const [west, south, east, north] = bounds;
    const layer = catalogue?.status === 'ready' ? (catalogue.value.landFund?.zones ?? '') : '';
    app?.actions.markPlace({ at: [(west + east) / 2, (south + north) / 2], layer, ids: [zone] });
    app?.actions.flyTo(bounds);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-version-view': PlanVersionView;
  }
}
