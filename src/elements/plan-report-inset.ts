import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { insetApp } from '#app/inset-app.ts';
import { textIn } from '#app/text.ts';
import { reportWords } from '#app/texts/report.ts';
import type { MapInset } from '#core/plan/catalogue.ts';
import { provideApp, Watch } from './app-controller.ts';
import './plan-map.ts';
import type { PlanMap } from './plan-map.ts';
import { reportFigure } from './report-styles.ts';
import { shared } from './shared-styles.ts';

/** A frame beside a printed map, of what lies far from the rest: drawn by a map of its own, then a picture. */
@customElement('plan-report-inset')
export class PlanReportInset extends LitElement {
  static override styles = [
    shared,
    reportFigure,
    css`
      :host {
        display: block;
        break-inside: avoid;
      }
      plan-map {
        display: block;
        aspect-ratio: 88 / 84;
        width: 100%;
      }
    `,
  ];

  @property({ attribute: false }) inset: MapInset | undefined;
  /** Address of the basemap archive. */
  @property() basemap = '';

  readonly #texts = new Watch(this, (app) => app.texts.value);
  readonly #give = provideApp(this).give;
  @state() private picture: { readonly url: string; readonly named: readonly string[] } | 'none' | null =
    null;
  @query('plan-map') private map!: PlanMap | null;
  #begun = false;

  /** Whether nothing more is to come. */
  get settled(): boolean {
    return this.picture !== null;
  }

  protected override willUpdate(): void {
    const { app } = this.#texts;
    if (this.#begun || !app || !this.inset) return;
    this.#begun = true;
    const settle = (picture: Exclude<PlanReportInset['picture'], null>): void => {
      this.picture = picture;
    };
    const onReady = () => void this.map?.picture().then((picture) => settle(picture ?? 'none'));
    this.#give(insetApp(app, this.inset.bounds, { onReady, onNoMap: () => settle('none') }));
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('picture') && this.settled)
      this.dispatchEvent(new Event('plan-part-ready', { bubbles: true, composed: true }));
  }

  protected override render() {
    const texts = this.#texts.value;
    const { inset, picture } = this;
    if (!texts || !inset) return nothing;
    const t = reportWords[texts.lang];
    const title = textIn(texts.lang, inset.title);
    if (picture === 'none') return html`<p>${title}: ${t.noPicture}</p>`;
    return html`<figure>${
      picture === null
        ? html`<plan-map margin="32" .basemap=${this.basemap}></plan-map>`
        : html`<img src=${picture.url} alt=${t.insetOf(title, picture.named)} />`
    }<figcaption>${t.inset(title)}</figcaption></figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-report-inset': PlanReportInset;
  }
}
