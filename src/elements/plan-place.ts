import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Loadable } from '#app/state.ts';
import { noticeText, type Texts, textIn, textsOf } from '#app/text.ts';
import { formatLatLon, formatMeridian, formatNumber } from '#core/format.ts';
import { archipelagoAt } from '#core/plan/archipelago-place.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { LonLat, PlanePoint } from '#core/units.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import type { PlaceClass, PlaceView } from './place-view.ts';
import './plan-copy-button.ts';
import './plan-finding.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import { CardCloseEvent, TaskRetryEvent } from './task-events.ts';

/**
 * What is at a place, in the order people ask: what is here now, what is planned, then every feature that covers it with its
 * plan, its trust and its numbers, and the coordinates.
 *
 * @slot plans - the registered plans that cover the place
 * @fires plan-card-close - the person asked to close the card
 * @fires plan-task-retry - the person asked to look the place up again
 * @fires plan-finding-select - the person opened one finding
 */
@customElement('plan-place')
export class PlanPlace extends LitElement {
  static override styles = [
    shared,
    css`
    :host {
      display: grid;
      gap: 12px;
      padding: 12px 16px 16px;
    }
    header {
      display: flex;
      align-items: flex-start;
      gap: 8px;
    }
    header > div {
      flex: 1;
      min-width: 0;
    }
    h2:focus-visible {
      outline-offset: 4px;
    }
    h3 {
      margin-bottom: 6px;
    }
    .answers {
      display: grid;
      gap: 8px;
      padding: 12px;
      border-radius: var(--plan-radius);
      background: var(--plan-ground-2);
    }
    .answers dt {
      color: var(--plan-ink-2);
      font-size: var(--plan-text-xs);
    }
    .answers dd {
      display: flex;
      align-items: flex-start;
      gap: 8px;
      font-weight: 600;
    }
    .answers dd > span {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .answers plan-swatch {
      margin-top: 2px;
    }
    .answers .quiet {
      font-weight: 400;
    }
    .list {
      display: grid;
      gap: 6px;
    }
    .coordinates {
      display: grid;
      gap: 4px;
      font-size: var(--plan-text-s);
    }
    .coordinates > div {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: center;
      column-gap: 8px;
    }
    .coordinates .copy {
      grid-area: 1 / 2 / 3 / 3;
    }
    .coordinates dt {
      color: var(--plan-ink-2);
      font-size: var(--plan-text-xs);
    }
    .certificate {
      display: flex;
      gap: 8px;
      padding-top: 12px;
      border-top: 1px solid var(--plan-line);
      color: var(--plan-ink-2);
      font-size: var(--plan-text-s);
    }
  `,
  ];

  @property({ attribute: false }) at: LonLat = [0, 0];
  @property({ attribute: false }) place: Loadable<PlaceView> = { status: 'loading', progress: 0 };
  /** Index of the finding that stands open; -1 = none. */
  @property({ type: Number }) selected = 0;
  /** The place on the VN-2000 plane, once known. */
  @property({ attribute: false }) plane: PlanePoint | null = null;
  @property({ attribute: false }) axis: Catalogue['axis'] = { meridian: 107.75, k0: 0.9999 };
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @query('h2') private heading!: HTMLElement | null;

  /** Puts the focus on the heading, so that a reader starts at the top. */
  override focus(): void {
    this.heading?.focus();
  }

  protected override render() {
    const { place, texts } = this;
    const t = texts.card;
    const unit = place.status === 'ready' ? place.value.unit : '';
    const group = this.#archipelago();
    const isOutside = place.status === 'ready' && place.value.items.length > 0;
    return html`<header>
        <div>
          <h2 tabindex="-1">${group?.name ?? (unit || t.title)}</h2>
          <p class="quiet">${group?.unit ?? (unit ? t.title : isOutside ? t.outside : formatLatLon(this.at))}</p>
        </div>
        <button class="icon-button" type="button" aria-label=${t.close} title=${t.close}
          @click=${() => this.dispatchEvent(new CardCloseEvent())}>${icon('x')}</button>
      </header>
      <div role="status">${this.#waiting()}</div>
      ${place.status === 'ready' ? this.#answers(place.value) : nothing}
      <slot name="plans"></slot>
      ${place.status === 'ready' && place.value.items.length > 0 ? this.#covers(place.value) : nothing}
      ${this.#coordinates()}
      <p class="certificate">${icon('info')}<span>${t.certificate}</span></p>`;
  }

  /** Said of every place of the archipelagos, whatever layers are on. */
  #archipelago() {
    const group = archipelagoAt(this.at);
    if (!group) return null;
    const { name, nameEn, unit, unitEn } = group;
    return this.texts.lang === 'vi' ? { name, unit } : { name: nameEn, unit: unitEn };
  }

  #waiting() {
    const { place, texts } = this;
    const t = texts.card;
    if (place.status === 'loading' || place.status === 'idle')
      return html`<div class="state">${t.loading}<progress aria-label=${t.loading}></progress></div>`;
    if (place.status === 'failed')
      return html`<div class="state bad">${icon('circle-alert')}<p>${noticeText(texts, place.notice)}</p>
        <button type="button" @click=${() => this.dispatchEvent(new TaskRetryEvent())}>${icon('refresh-cw')}${t.retry}</button></div>`;
    if (place.value.items.length === 0)
      return html`<div class="state"><p><strong>${t.empty}</strong></p><p>${t.emptyHint}</p></div>`;
    return nothing;
  }

  #answers({ now, planned }: PlaceView) {
    const t = this.texts.card;
    const same = now !== null && planned !== null && now.value === planned.value;
    return html`${
      now || planned
        ? html`<dl class="answers">
            <div><dt>${t.here}${now ? ` (${now.phase})` : ''}</dt>${this.#use(now, t.nothingHere)}</div>
            ${
              planned
                ? html`<div><dt>${t.planned(planned.phase)}</dt>${this.#use(planned, t.nothingPlanned, same)}</div>`
                : nothing
            }
          </dl>`
        : nothing
    }`;
  }

  #covers({ items }: PlaceView) {
    const { lang, card } = this.texts;
    return html`<section aria-labelledby="covers">
      <h3 id="covers">${card.findings(count(lang, items.length))}</h3>
      <div class="list">${repeat(
        items,
        ({ finding }) => `${finding.layer}/${finding.id}`,
        (item) =>
          html`<plan-finding .item=${item} .opened=${item.index === this.selected} .texts=${this.texts}></plan-finding>`,
      )}</div>
    </section>`;
  }

  #use(use: PlaceClass | null, missing: string, same = false) {
    if (!use) return html`<dd class="quiet">${missing}</dd>`;
    const { legend, value } = use;
    return html`<dd>
      ${legend ? html`<plan-swatch .color=${legend.color} .pattern=${legend.pattern ?? 'none'}></plan-swatch>` : nothing}
      <span>${legend?.code ?? value} ${legend ? textIn(this.texts.lang, legend.title) : nothing}
        ${same ? html`<span class="quiet">${this.texts.card.unchanged}</span>` : nothing}</span>
    </dd>`;
  }

  #coordinates() {
    const { plane, texts } = this;
    const { lang, card: t } = texts;
    const wgs84 = formatLatLon(this.at);
    return html`<section aria-labelledby="where">
      <h3 id="where">${t.place}</h3>
      <dl class="coordinates">
        ${
          plane
            ? html`<div>
                <dt>${t.vn2000(formatMeridian(this.axis.meridian))}</dt>
                <dd>${t.northing} ${formatNumber(lang, plane.n, 2)}<br />${t.easting} ${formatNumber(lang, plane.e, 2)}</dd>
                <dd class="copy">${this.#copy(`${plane.n.toFixed(2)}\t${plane.e.toFixed(2)}`, t.copyVn2000)}</dd>
              </div>`
            : nothing
        }
        <div>
          <dt>${t.wgs84}</dt>
          <dd>${wgs84}</dd>
          <dd class="copy">${this.#copy(wgs84, t.copyWgs84)}</dd>
        </div>
      </dl>
    </section>`;
  }

  #copy(text: string, name: string) {
    const t = this.texts.card;
    return html`<plan-copy-button icon-only .text=${text} .label=${name} .labelDone=${t.copied} .labelFailed=${t.copyFailed}></plan-copy-button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-place': PlanPlace;
  }
}
