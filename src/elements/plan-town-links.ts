import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { citation } from '#app/balance-sheet.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import type { LegendClass } from '#core/plan/layer.ts';
import type { PlanDocument } from '#core/plan/provenance.ts';
import type { Town, TownLink } from '#core/plan/town-network.ts';
import { count } from './figures.ts';
import './plan-badge.ts';
import { shared } from './shared-styles.ts';
import { PlaceChooseEvent } from './task-events.ts';

/**
 * Links between towns: each with its theme, its towns in order, where it leads, and who says so.
 *
 * @fires plan-place-choose - the person chose a link or a town of one
 */
@customElement('plan-town-links')
export class PlanTownLinks extends LitElement {
  static override styles = [
    shared,
    css`
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 8px;
      }
      ul > li {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 4px;
        padding: 8px 10px;
        border: 1px solid var(--plan-line);
        border-radius: var(--plan-radius);
        font-size: var(--plan-text-s);
      }
      li[data-chosen] {
        border-color: var(--plan-accent);
        box-shadow: inset 3px 0 var(--plan-accent);
      }
      .name {
        justify-content: flex-start;
        padding: 2px 4px;
        border: 0;
        background: none;
        color: var(--plan-accent);
        text-align: start;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
      }
      .theme::before {
        content: '';
        display: inline-block;
        width: 1.4em;
        height: 3px;
        margin-inline-end: 6px;
        vertical-align: middle;
        background: var(--color);
        forced-color-adjust: none;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 4px;
        counter-reset: town;
      }
      ol li {
        display: inline-flex;
        align-items: center;
      }
      ol li + li::before {
        content: '→' / '';
        margin-inline-end: 4px;
        color: var(--plan-ink-2);
      }
      ol[data-still] li + li::before {
        content: '–' / '';
      }
      ol button {
        min-height: max(var(--plan-target), 24px);
        padding: 0 6px;
      }
    `,
  ];

  @property({ attribute: false }) links: readonly TownLink[] = [];
  @property({ attribute: false }) towns: readonly Town[] = [];
  @property({ attribute: false }) documents: readonly PlanDocument[] = [];
  /** Legend of the links' layer: what themes are called and how they are drawn. */
  @property({ attribute: false }) themes: readonly LegendClass[] = [];
  /** Id of what is chosen. */
  @property() chosen = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    return html`<ul>${this.links.map((link) => this.#link(link))}</ul>`;
  }

  #link(link: TownLink) {
    const { lang, network: t } = this.texts;
    const theme = this.themes.find(({ value }) => value === link.theme);
    const document = this.documents.find(({ id }) => id === link.document);
    return html`<li ?data-chosen=${link.id === this.chosen}>
      <button type="button" class="name" aria-pressed=${link.id === this.chosen ? 'true' : 'false'}
        @click=${() => this.#choose(link.id)}>${textIn(lang, link.name)}</button>
      <div class="facts">
        <span class="theme" .style=${`--color: ${theme?.color ?? 'currentColor'}`}><span class="visually-hidden">${t.theme}: </span>${theme ? textIn(lang, theme.title) : link.theme}</span>
        <span class="quiet">${link.centres.length > 2 ? t.chainOf(count(lang, link.centres.length)) : t.linkOf}</span>
        ${this.#direction(link)}
      </div>
      ${
        link.centres.length > 0
          ? html`<ol aria-label=${t.order} ?data-still=${link.direction === null}>${link.centres.map((id) => this.#town(id))}</ol>`
          : nothing
      }
      ${link.note ? html`<p class="quiet">${textIn(lang, link.note)}</p>` : nothing}
      <p class="quiet">${document ? citation(this.texts, document) : link.document}
        <plan-badge .verification=${link.verification} .texts=${this.texts}></plan-badge></p>
    </li>`;
  }

  #direction({ direction, toward }: TownLink) {
    const { lang, network: t } = this.texts;
    if (direction === 'both') return html`<span>${toward ? t.both(textIn(lang, toward)) : t.bothWays}</span>`;
    return toward ? html`<span>${t.toward(textIn(lang, toward))}</span>` : nothing;
  }

  #town(id: string) {
    const town = this.towns.find((each) => each.id === id);
    return html`<li><button type="button" class="quiet-button" aria-pressed=${id === this.chosen ? 'true' : 'false'}
      @click=${() => this.#choose(id)}>${town?.name ?? id}</button></li>`;
  }

  #choose(id: string): void {
    this.dispatchEvent(new PlaceChooseEvent(id === this.chosen ? '' : id));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-town-links': PlanTownLinks;
  }
}
