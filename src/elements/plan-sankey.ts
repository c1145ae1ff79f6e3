import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Texts, textsOf } from '#app/text.ts';
import type { Sankey } from '#core/fund/sankey.ts';
import type { Hectares } from '#core/units.ts';
import { count, honest, percent } from './figures.ts';
import { spreadLabels } from './label-spread.ts';
import type { LandLook } from './land-looks.ts';
import { sankeyStyles } from './sankey-styles.ts';
import { shared } from './shared-styles.ts';
import { FlowChooseEvent } from './table-events.ts';

/** Flows listed until more are asked for. */
const FIRST_FLOWS = 5;

type Node = Sankey['nodes'][number];
type Link = Sankey['links'][number];

/** Height of the figure for each bar of the fuller side, of a label, and at least, in rem. */
const REM = { code: { bar: 2, label: 1.3, least: 11 }, group: { bar: 5, label: 2.7, least: 15 } };

/**
 * Flows of land as a Sankey figure: bars of existing use on the left, of planned use on the right, in the colours of the
 * legend, each with its name and hectares. Below it the same flows as a list, which is how they are reached by key: a flow
 * under focus stands out in the figure, a pressed one is held. The figure says nothing the list does not.
 *
 * @fires plan-flow-choose - the person held a flow, or let it go
 */
@customElement('plan-sankey')
export class PlanSankey extends LitElement {
  static override styles = [shared, sankeyStyles];

  @property({ attribute: false }) sankey: Sankey | undefined;
  @property({ attribute: false }) look: (key: string) => LandLook = (key) => ({
    title: key,
    color: '#d0d0d0',
    pattern: 'none',
  });
  /** Whether the bars are groups; codes otherwise. */
  @property({ type: Boolean }) grouped = false;
  /** What is held, or null. */
  @property({ attribute: false }) held: { readonly from: string; readonly to: string } | null = null;
  /** Land the percentages are of, hectares: all that flows, drawn or not. */
  @property({ attribute: false }) wholeHa = 0;
  /** Flows too small to be drawn. */
  @property({ attribute: false }) rest: { readonly flows: number; readonly ha: Hectares } = {
    flows: 0,
    ha: 0,
  };
  /** Names of the two phases and of the place. */
  @property() from = '';
  @property() to = '';
  @property() place = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private isWhole = false;
  @state() private pointed: Pick<Link, 'from' | 'to'> | null = null;

  protected override render() {
    const { sankey } = this;
    const t = this.texts.transition;
    if (!sankey) return nothing;
    if (sankey.links.length === 0) return html`<p class="state">${t.noChange}</p>`;
    const sides = (['existing', 'planned'] as const).map((side) =>
      sankey.nodes.filter((node) => node.side === side),
    );
    const rem = this.grouped ? REM.group : REM.code;
    const height = Math.max(rem.least, rem.bar * Math.max(...sides.map((side) => side.length)));
    const links = sankey.links.toSorted((a, b) => b.ha - a.ha);
    return html`<div class="heads" aria-hidden="true"><span>${this.from}</span><span>${this.to}</span></div>
      <div class="figure" .style=${`height:${height}rem`}>
        ${this.#labels(sides[0]!, height)}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label=${this.#alternative(links)}>
          ${sankey.links.map((link) => this.#band(link))}
          ${sankey.nodes.map((node) => this.#bar(node))}
        </svg>
        ${this.#labels(sides[1]!, height)}
      </div>
      <p class="told">${this.#told(sankey)}</p>
      <h4 id="flows">${t.flows}</h4>
      <p class="quiet">${t.flowsHint}</p>
      <ol aria-labelledby="flows">${(this.isWhole ? links : links.slice(0, FIRST_FLOWS)).map((link) => html`<li>${this.#flow(link)}</li>`)}${
        this.rest.flows > 0 && (this.isWhole || links.length <= FIRST_FLOWS)
          ? html`<li><div class="flow"><span>${t.otherFlows(count(this.texts.lang, this.rest.flows))}</span>${this.#value(this.rest.ha)}</div></li>`
          : nothing
      }</ol>
      ${
        links.length > FIRST_FLOWS
          ? html`<button class="quiet-button" type="button" aria-expanded=${this.isWhole} @click=${this.#unfold}>
              ${this.isWhole ? t.fewerFlows : t.moreFlows(count(this.texts.lang, links.length - FIRST_FLOWS))}</button>`
          : nothing
      }`;
  }

  #labels(nodes: readonly Node[], height: number) {
    const gap = (this.grouped ? REM.group : REM.code).label / height;
    const places = spreadLabels(
      nodes.map(({ top, bottom }) => (top + bottom) / 2),
      gap,
    );
    return html`<div class="side ${nodes[0]?.side ?? ''} ${this.grouped ? 'group' : ''}" aria-hidden="true">
      ${nodes.map(
        ({ key, ha }, at) =>
          html`<span .style=${`top:${100 * places[at]!}%`}><strong>${this.#short(key)}</strong> <span class="ha">${honest(this.texts.lang, ha)}</span></span>`,
      )}
    </div>`;
  }

  #bar({ key, side, top, bottom }: Node) {
    return svg`<rect class="bar" x=${side === 'existing' ? 0 : 95} width="5" y=${100 * top}
      height=${Math.max(0.4, 100 * (bottom - top))} fill=${this.look(key).color} />`;
  }

  #band(link: Link) {
    const y = (value: number): string => (100 * value).toFixed(3);
    const shown = this.pointed ?? this.held;
    const name = shown === null ? '' : isSame(shown, link) ? 'on' : 'dim';
    return svg`<path class="band ${name}" fill=${this.look(link.from).color}
      d="M5 ${y(link.fromTop)}C50 ${y(link.fromTop)} 50 ${y(link.toTop)} 95 ${y(link.toTop)}V${y(link.toBottom)}C50 ${y(link.toBottom)} 50 ${y(link.fromBottom)} 5 ${y(link.fromBottom)}Z"
      @pointerenter=${() => this.#point(link)} @pointerleave=${() => this.#point(null)} @click=${() => this.#choose(link)} />`;
  }

  #value(ha: Hectares) {
    const { lang } = this.texts;
    return html`<span class="value">${honest(lang, ha)} ha<br /><span class="quiet">${percent(lang, ha / this.wholeHa, 1)} %</span></span>`;
  }

  #flow(link: Link) {
    const { transition: t } = this.texts;
    const isHeld = this.held !== null && isSame(this.held, link);
    const isOn = this.pointed !== null && isSame(this.pointed, link);
    const heading =
      link.from === link.to
        ? t.stays(this.#short(link.from))
        : t.flow(this.#short(link.from), this.#short(link.to));
    return html`<button class="flow ${isOn ? 'on' : ''}" type="button" aria-pressed=${isHeld}
      @pointerenter=${() => this.#point(link)} @pointerleave=${() => this.#point(null)}
      @focus=${() => this.#point(link)} @blur=${() => this.#point(null)} @click=${() => this.#choose(link)}>
      <span><strong>${heading}</strong>
        ${this.grouped ? nothing : html`<br /><span class="names">${t.flow(this.look(link.from).title, this.look(link.to).title)}</span>`}</span>
      ${this.#value(link.ha)}</button>`;
  }

  /** What is pointed at or held; else how much of the land is drawn. */
  #told({ links, totalHa }: Sankey) {
    const { lang, transition: t } = this.texts;
    const shown = this.pointed ?? this.held;
    const link = shown && links.find((each) => isSame(shown, each));
    const share = (ha: Hectares): string => percent(lang, ha / this.wholeHa, 1);
    if (link)
      return html`<strong>${t.flow(this.#short(link.from), this.#short(link.to))}</strong>: ${honest(lang, link.ha)} ha (${share(link.ha)} %)`;
    return this.rest.flows === 0 ? nothing : t.drawn(count(lang, links.length), share(totalHa));
  }

  #short(key: string): string {
    return this.grouped ? this.look(key).title : key;
  }

  #alternative(links: readonly Link[]): string {
    const { lang, transition: t } = this.texts;
    const moved = links.filter((link) => link.from !== link.to);
    const total = this.rest.ha + moved.reduce((sum, { ha }) => sum + ha, 0);
    const parts = moved
      .slice(0, 3)
      .map(({ from, to, ha }) => `${t.flow(this.#short(from), this.#short(to))} ${honest(lang, ha)} ha`)
      .join(', ');
    return (this.grouped ? t.figureAll : t.figureChanged)(this.place, honest(lang, total), parts);
  }

  #unfold = (): void => {
    this.isWhole = !this.isWhole;
  };

  #point(link: Pick<Link, 'from' | 'to'> | null): void {
    this.pointed = link;
  }

  #choose(link: Link): void {
    const isHeld = this.held !== null && isSame(this.held, link);
    this.dispatchEvent(new FlowChooseEvent(isHeld ? null : { from: link.from, to: link.to }));
  }
}

const isSame = (a: Pick<Link, 'from' | 'to'>, b: Pick<Link, 'from' | 'to'>): boolean =>
  a.from === b.from && a.to === b.to;

declare global {
  interface HTMLElementTagNameMap {
    'plan-sankey': PlanSankey;
  }
}
