import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FundTables } from '#app/state.ts';
import { type Texts, textsOf } from '#app/text.ts';
import type { Bounds } from '#core/scene.ts';
import { count, honest } from './figures.ts';
import { shared } from './shared-styles.ts';

type Diff = FundTables['versions'];
const LISTS = ['added', 'removed', 'reclassed', 'reshaped'] as const;
type ListId = (typeof LISTS)[number];
type Change = Diff[ListId][number];

/** Zones shown at first, and again with each asking. */
const PAGE = 20;

/** The person asked the map to go to a zone that differs. */
export class ChangeFlyEvent extends Event {
  readonly bounds: Bounds;
  readonly zone: string;
  constructor(zone: string, bounds: Bounds) {
    super('plan-change-fly', { bubbles: true, composed: true });
    this.zone = zone;
    this.bounds = bounds;
  }
}

/**
 * Zones that differ between two versions, by what became of them, the largest first.
 *
 * @fires plan-change-fly - the person wants to go to a zone
 */
@customElement('plan-change-lists')
export class PlanChangeLists extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 4px;
    }
    summary {
      min-height: var(--plan-target);
      cursor: pointer;
      font-size: var(--plan-text-s);
      font-weight: 600;
    }
    ul {
      border-top: 1px solid var(--plan-line);
    }
    li {
      border-bottom: 1px solid var(--plan-line);
    }
    li button {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 12px;
      width: 100%;
      min-height: max(var(--plan-target), 32px);
      padding: 4px 2px;
      border: 0;
      border-radius: 4px;
      background: none;
      font-weight: 400;
      text-align: start;
    }
    li button:hover {
      background: var(--plan-ground-2);
    }
  `,
  ];

  @property({ attribute: false }) diff: Diff | undefined;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private shown: Readonly<Record<ListId, number>> = start();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('diff')) this.shown = start();
  }

  protected override render() {
    const { diff } = this;
    if (!diff) return nothing;
    const { lang, versions: t } = this.texts;
    const filled = LISTS.filter((list) => diff[list].length > 0);
    return html`${filled.length === 0 ? html`<p>${t.nothing}</p>` : nothing}
      ${filled.map(
        (list) => html`<details><summary>${t.list(t.lists[list], count(lang, diff[list].length))}</summary>
          <ul>${diff[list].slice(0, this.shown[list]).map((change) => this.#item(change))}</ul>
          ${
            diff[list].length > this.shown[list]
              ? html`<button type="button" class="quiet-button" @click=${() => this.#more(list)}>${t.more(count(lang, Math.min(PAGE, diff[list].length - this.shown[list])))}</button>`
              : nothing
          }</details>`,
      )}
      <p class="quiet">${t.unchanged(count(lang, diff.unchanged))}</p>`;
  }

  #item({ id, from, to, areaHa, bounds }: Change) {
    const { lang, versions: t } = this.texts;
    const what = from !== null && to !== null && from !== to ? t.change(from, to) : (to ?? from ?? '');
    return html`<li><button type="button" ?disabled=${bounds === null} title=${t.fly(id)}
      @click=${() => bounds && this.dispatchEvent(new ChangeFlyEvent(id, bounds))}>
      <span><strong>${what}</strong> <span class="quiet">${id}</span></span><span>${honest(lang, areaHa.plane)} ha</span></button></li>`;
  }

  #more(list: ListId): void {
    this.shown = { ...this.shown, [list]: this.shown[list] + PAGE };
  }
}

const start = (): Readonly<Record<ListId, number>> => ({
  added: PAGE,
  removed: PAGE,
  reclassed: PAGE,
  reshaped: PAGE,
});

declare global {
  interface HTMLElementTagNameMap {
    'plan-change-lists': PlanChangeLists;
  }
  interface HTMLElementEventMap {
    'plan-change-fly': ChangeFlyEvent;
  }
}
