import { css, html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type AuditTarget, auditTarget, auditTargets, type LayerFindings } from '#app/audit.ts';
import { type Texts, textIn } from '#app/text.ts';
import { Watch } from './app-controller.ts';
import type { ProblemFlyEvent } from './audit-events.ts';
import { download } from './download.ts';
import { progress } from './figures.ts';
import { icon } from './icons.ts';
import './plan-audit.ts';
import { shared } from './shared-styles.ts';

/** How the audit of one layer stands. */
type Run =
  | { readonly status: 'running'; readonly done: number }
  | { readonly status: 'stopped' }
  | { readonly status: 'failed'; readonly cause: string }
  | { readonly status: 'ready'; readonly audit: LayerFindings };

/** Web-map zoom at which a square of this area is some 125 pixels wide at 21° north, 18 at most. */
const zoomFor = (areaM2: number): number =>
  Math.min(18, Math.max(9, 23 - Math.log2(Math.max(1, Math.sqrt(areaM2)))));

/** The land fund's data checked before it is believed, connected to the viewer: the zones and units, or any polygon layer. */
@customElement('plan-audit-view')
export class PlanAuditView extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
    label {
      display: grid;
      gap: 4px;
      font-size: var(--plan-text-s);
      font-weight: 600;
    }
    plan-audit + plan-audit,
    .state + plan-audit,
    plan-audit + .state {
      padding-top: 16px;
      border-top: 1px solid var(--plan-line);
    }
  `,
  ];

  #texts = new Watch(this, (app) => app.texts.value);
  #catalogue = new Watch(
    this,
    (app) => app.store.state.catalogue,
    () => this.#begin(),
  );
  #mark = new Watch(this, (app) => app.store.state.mark);

  /** A layer the check was asked for by name. */
  #audited = new Watch(
    this,
    (app) => app.store.state.fund.audited ?? null,
    () => this.#beginAsked(),
  );

  /** File of the chosen layer; empty for the zones and units of the land fund. */
  @state() private chosen = '';
  /** By file. */
  @state() private runs: Readonly<Record<string, Run>> = {};
  #running: AbortController | null = null;
  #shown: { readonly file: string; readonly problem: number } | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#abort();
    this.#catalogue.app?.actions.markPlace(null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#begin();
  }

  protected override render() {
    const texts = this.#texts.value;
    if (!texts) return nothing;
    const targets = this.#targets();
    if (targets.length === 0) return html`<p class="state">${texts.audit.nothing}</p>`;
    return html`${this.#choice(texts, targets)}
      ${this.#asked(targets).map((target) => this.#one(texts, target))}`;
  }

  #choice({ lang, audit: t }: Texts, targets: readonly AuditTarget[]) {
    const fund = targets.some(({ role }) => role !== 'other');
    return html`<label>${t.layer}
      <select @change=${this.#onChoose}>
        ${fund ? html`<option value="" ?selected=${this.chosen === ''}>${t.ofFund}</option>` : nothing}
        <optgroup label=${t.others}>${targets.map(
          ({ layer, layers }) =>
            html`<option value=${layer.data} ?selected=${this.chosen === layer.data}>${layers.map(({ title }) => textIn(lang, title)).join(' · ')}</option>`,
        )}</optgroup>
      </select></label>`;
  }

  #one(texts: Texts, { layer, role }: AuditTarget) {
    const { lang, audit: t } = texts;
    const run = this.runs[layer.data];
    const name = textIn(lang, layer.title);
    switch (run?.status) {
      case undefined:
        return nothing;
      case 'running':
        return html`<div class="state"><p role="status"><strong>${t.running(name, progress(lang, run.done))}</strong></p>
          <progress max="1" .value=${run.done} aria-label=${name}></progress>
          <button type="button" @click=${this.#stop}>${icon('x')}${t.stop}</button></div>`;
      case 'stopped':
        return html`<div class="state"><p>${name}: ${t.stopped}</p>
          <button type="button" class="primary" @click=${this.#begin}>${icon('refresh-cw')}${t.again}</button></div>`;
      case 'failed':
        return html`<div class="state bad" role="alert">${icon('circle-alert')}
          <p>${t.failed(name)}${run.cause ? html`<br /><span class="quiet">${run.cause}</span>` : nothing}</p>
          <button type="button" @click=${this.#begin}>${icon('refresh-cw')}${t.again}</button></div>`;
      case 'ready':
        return html`<plan-audit .audit=${run.audit} .name=${name} .fundRole=${role} .verification=${layer.verification} .texts=${texts}
          .shown=${this.#mark.value && this.#shown?.file === layer.data ? this.#shown.problem : null}
          @plan-problem-fly=${(event: ProblemFlyEvent) => this.#fly(layer.data, event.problem)}
          @plan-audit-save=${() => this.#save(layer.data)}></plan-audit>`;
    }
  }

  #targets(): readonly AuditTarget[] {
    const loaded = this.#catalogue.value;
    return loaded?.status === 'ready' ? auditTargets(loaded.value) : [];
  }

  #asked(targets: readonly AuditTarget[]): readonly AuditTarget[] {
    const asked = targets.filter(({ layer, role }) =>
      this.chosen === '' ? role !== 'other' : layer.data === this.chosen,
    );
    return asked.length > 0 ? asked : targets.slice(0, 1);
  }

  /** Begins with the layer that was asked for by name. */
  #beginAsked(): void {
    const id = this.#audited.value;
    const target = this.#targets().find(({ layers }) => layers.some((each) => each.id === id));
    if (!target) return;
    this.chosen = target.role === 'other' ? target.layer.data : '';
    void this.#begin();
  }

  /** Audits what is asked, one file after the other; what was found already stays. */
  #begin = async (): Promise<void> => {
    const { app } = this.#catalogue;
    this.#abort();
    if (!app) return;
    const running = new AbortController();
    this.#running = running;
    const { signal } = running;
    for (const target of this.#asked(this.#targets())) {
      const set = (run: Run): void => {
        if (!signal.aborted) this.runs = { ...this.runs, [target.layer.data]: run };
      };
      if (signal.aborted) return;
      set({ status: 'running', done: 0 });
      try {
        const onProgress = (done: number): void => set({ status: 'running', done });
        const answer = await auditTarget(app.store, target, { signal, onProgress });
        set(answer.ok ? { status: 'ready', audit: answer.value } : { status: 'failed', cause: answer.error });
      } catch (thrown) {
        set({ status: 'failed', cause: thrown instanceof Error ? thrown.message : String(thrown) });
      }
    }
  };

  #abort(): void {
    this.#running?.abort(new DOMException('no longer wanted', 'AbortError'));
    this.#running = null;
  }

  #stop = (): void => {
    this.#abort();
    this.runs = Object.fromEntries(
      Object.entries(this.runs).map(([file, run]) => [
        file,
        run.status === 'running' ? ({ status: 'stopped' } as const) : run,
      ]),
    );
  };

  #onChoose = (event: Event): void => {
    this.chosen = (event.target as HTMLSelectElement).value;
    this.#catalogue.app?.actions.markPlace(null);
    void this.#begin();
  };

  #problem(file: string, number: number) {
    const run = this.runs[file];
    return run?.status === 'ready' ? run.audit.problems[number] : undefined;
  }

  #fly(file: string, number: number): void {
    const { app } = this.#catalogue;
    const run = this.runs[file];
    const problem = this.#problem(file, number);
    const target = this.#targets().find(({ layer }) => layer.data === file);
    if (!app || !target || run?.status !== 'ready' || !problem?.at) return;
    this.#shown = { file, problem: number };
    const ids = problem.features.flatMap((feature) => run.audit.ids[feature] ?? []).filter((id) => id !== '');
    // one pin at a time
    app.actions.closeInspection();
    app.actions.markPlace({ at: problem.at, layer: target.layer.id, ids });
    const { bearing } = app.store.peek().camera;
    app.actions.flyTo({ center: problem.at, zoom: zoomFor(problem.areaM2), bearing });
  }

  async #save(file: string): Promise<void> {
    const run = this.runs[file];
    if (run?.status !== 'ready') return;
    const { auditGeoJson } = await import('#core/audit/audit-geojson.ts');
    const name = `${file
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '')}-kiem-tra.geojson`;
    download(name, 'application/geo+json', `${JSON.stringify(auditGeoJson(run.audit.problems))}\n`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-audit-view': PlanAuditView;
  }
}
