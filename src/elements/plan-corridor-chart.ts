import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import { chainageText } from '#core/corridor/chainage.ts';
import type { CorridorProfile } from '#core/corridor/corridor-profile.ts';
import type { Layer } from '#core/plan/layer.ts';
import { StretchFlyEvent, StretchPointEvent } from './corridor-events.ts';
import type { CorridorSeries } from './corridor-series.ts';
import { count, honest, percent } from './figures.ts';
import './plan-swatch.ts';
import { shared } from './shared-styles.ts';
import { tilePattern } from './tile-patterns.ts';

/** Parts of a stretch that its reading names, and places. */
const TOLD = { parts: 3, places: 4 };

/**
 * The land along a route as a strip of stacked columns, one a stretch, with the places on the way above it. One cursor goes
 * along it by key or pointer; what is under it is said below and to a screen reader. The tables are its twin.
 *
 * @fires plan-stretch-point - the person points at a stretch
 * @fires plan-stretch-fly - the person wants to go there
 */
@customElement('plan-corridor-chart')
export class PlanCorridorChart extends LitElement {
  static override styles = [
    shared,
    css`
    .lane {
      display: grid;
      gap: 2px;
      margin-bottom: 6px;
      font-size: var(--plan-text-xs);
      color: var(--plan-ink-2);
    }
    .lane span {
      display: flex;
      min-width: 0;
      overflow-wrap: anywhere;
      align-items: center;
      gap: 6px;
    }
    .lane plan-swatch {
      scale: 0.8;
      margin-inline: -4px;
    }
    svg {
      display: block;
      width: 100%;
      overflow: visible;
      forced-color-adjust: none;
    }
    .lane svg {
      height: 12px;
    }
    .track {
      stroke: var(--plan-line-strong);
    }
    .place {
      stroke: #fff;
      stroke-width: 1.2;
    }
    .place.on {
      stroke: var(--plan-accent);
      stroke-width: 3;
    }
    .strip {
      position: relative;
      height: 9rem;
      cursor: crosshair;
      touch-action: pan-y;
      border-bottom: 1px solid var(--plan-line-strong);
    }
    .strip svg {
      height: 100%;
    }
    .edge {
      fill: none;
      stroke: light-dark(rgb(10 20 26 / 0.45), rgb(255 255 255 / 0.5));
      stroke-width: 0.6;
    }
    .unzoned {
      fill: light-dark(rgb(10 20 26 / 0.05), rgb(255 255 255 / 0.08));
      stroke: var(--plan-line-strong);
      stroke-width: 0.8;
      stroke-dasharray: 2 2;
    }
    .cursor {
      fill: color-mix(in srgb, var(--plan-accent) 18%, transparent);
      stroke: var(--plan-accent);
      stroke-width: 2;
    }
    .axis {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 8px;
      margin-top: 2px;
      color: var(--plan-ink-2);
      font-size: var(--plan-text-xs);
    }
    .told {
      min-height: 6em;
      margin-top: 8px;
      padding: 8px 12px;
      border-radius: var(--plan-radius);
      background: var(--plan-ground-2);
      font-size: var(--plan-text-s);
    }
    .told button {
      margin-inline-start: -8px;
    }
    @media (forced-colors: active) {
      .cursor {
        stroke: Highlight;
      }
    }
  `,
  ];

  @property({ attribute: false }) profile: CorridorProfile | undefined;
  @property({ attribute: false }) series: readonly CorridorSeries[] = [];
  /** Layers of the places, in the order of their lanes. */
  @property({ attribute: false }) layers: readonly Layer[] = [];
  /** Number of the stretch under the cursor, or null. */
  @property({ attribute: false }) cursor: number | null = null;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { profile, cursor } = this;
    if (!profile) return nothing;
    const { lang, corridor: t } = this.texts;
    const last = profile.strips.length - 1;
    const hatches = [...new Set(this.series.map(({ pattern }) => pattern))].filter((each) => each !== 'none');
    const middle = chainageText(profile.lengthM / 2);
    return html`<div aria-hidden="true">${this.layers.map((layer) => this.#lane(profile, layer))}</div>
      <div class="strip" role="slider" tabindex="0" aria-label=${t.chartLabel} aria-describedby="hint"
        aria-valuemin="0" aria-valuemax=${last} aria-valuenow=${cursor ?? 0}
        aria-valuetext=${cursor === null ? t.total : this.#reading(profile, cursor)}
        @keydown=${this.#onKey} @pointermove=${this.#onPointer} @pointerleave=${this.#onLeave} @click=${this.#onPress}>
        <svg aria-hidden="true">
          <defs>${hatches.map((pattern) => tilePattern(`tile-${pattern}`, pattern))}</defs>
          ${profile.strips.map((_, strip) => this.#column(profile, strip))}
          ${cursor === null ? nothing : this.#band(profile, cursor, 'cursor')}
        </svg>
      </div>
      <div class="axis" aria-hidden="true"><span>${chainageText(0)}</span><span>${middle}</span><span>${chainageText(profile.lengthM)}</span></div>
      <div class="told">
        <p>${cursor === null ? html`<strong>${t.total}</strong>: ${honest(lang, profile.areaHa.plane)} ha` : this.#reading(profile, cursor)}</p>
        <p class="quiet" id="hint">${t.chartHint} ${t.highest(count(lang, this.#highest(profile)))}</p>
        ${
          cursor === null
            ? nothing
            : html`<button class="quiet-button" type="button" @click=${() => this.#fly(cursor)}>${t.fly}</button>`
        }
      </div>`;
  }

  #lane({ places, lengthM, strips }: CorridorProfile, { id, title, style }: Layer) {
    const own = places.filter(({ layer }) => layer === id);
    if (own.length === 0) return nothing;
    const color = style.classes[0]?.color ?? '#888888';
    const shown = this.cursor === null ? null : strips[this.cursor];
    return html`<div class="lane"><span><plan-swatch kind="symbol" .color=${color} .symbol=${style.symbol ?? 'circle'}></plan-swatch>
        ${textIn(this.texts.lang, title)} (${own.length})</span>
      <svg><line class="track" x2="100%" y1="6" y2="6" />
        ${own.map(({ chainageM }) => {
          const isOn = shown && chainageM >= shown.fromM && chainageM <= shown.toM;
          return svg`<circle class=${isOn ? 'place on' : 'place'} cx="${(100 * chainageM) / lengthM}%" cy="6" r="4.5" fill=${color} />`;
        })}</svg></div>`;
  }

  #highest({ strips }: CorridorProfile): number {
    return Math.max(...strips.map((_, strip) => this.#landOf(strip) + strips[strip]!.unzonedHa));
  }

  #landOf(strip: number): number {
    return this.series.reduce((sum, { ha }) => sum + ha[strip]!, 0);
  }

  #band({ strips, lengthM }: CorridorProfile, strip: number, name: string) {
    const { fromM, toM } = strips[strip]!;
    return svg`<rect class=${name} x="${(100 * fromM) / lengthM}%" width="${(100 * (toM - fromM)) / lengthM}%" height="100%" />`;
  }

  #column(profile: CorridorProfile, strip: number) {
    const { fromM, toM, unzonedHa } = profile.strips[strip]!;
    const highest = this.#highest(profile);
    const x = `${(100 * fromM) / profile.lengthM}%`;
    const width = `${(100 * (toM - fromM)) / profile.lengthM}%`;
    let top = 100;
    const box = (ha: number) => {
      const height = (100 * ha) / highest;
      top -= height;
      return { y: `${top}%`, height: `${height}%` };
    };
    const parts = this.series.map(({ color, pattern, ha }) => {
      if (ha[strip] === 0) return nothing;
      const { y, height } = box(ha[strip]!);
      return svg`<rect x=${x} y=${y} width=${width} height=${height} fill=${color} />
        ${pattern === 'none' ? nothing : svg`<rect x=${x} y=${y} width=${width} height=${height} fill="url(#tile-${pattern})" />`}
        <rect class="edge" x=${x} y=${y} width=${width} height=${height} />`;
    });
    const { y, height } = box(unzonedHa);
    return svg`${parts}<rect class="unzoned" x=${x} y=${y} width=${width} height=${height} />`;
  }

  /** What a stretch holds, in one sentence. */
  #reading({ strips, places }: CorridorProfile, strip: number): string {
    const { lang, corridor: t } = this.texts;
    const { fromM, toM, areaHa } = strips[strip]!;
    const parts = this.series
      .filter(({ ha }) => ha[strip]! > 0)
      .toSorted((a, b) => b.ha[strip]! - a.ha[strip]!)
      .slice(0, TOLD.parts)
      .map(({ title, ha }) => t.part(title, percent(lang, ha[strip]! / areaHa.plane, 1)));
    const here = places.filter(({ chainageM }) => chainageM >= fromM && chainageM <= toM);
    const names = here.slice(0, TOLD.places).map(({ name }) => name);
    if (here.length > names.length) names.push(t.morePlaces(count(lang, here.length - names.length)));
    return [
      t.reading(chainageText(fromM), chainageText(toM), honest(lang, areaHa.plane)),
      ...(parts.length > 0 ? [parts.join(', ')] : []),
      ...(names.length > 0 ? [t.here(names.join(', '))] : []),
    ]
      .map((sentence) => `${sentence}.`)
      .join(' ');
  }

  #point(stretch: number | null, held: boolean): void {
    this.dispatchEvent(new StretchPointEvent(stretch, held));
  }

  #fly(stretch: number): void {
    this.dispatchEvent(new StretchFlyEvent(stretch));
  }

  #at(event: PointerEvent | MouseEvent): number | null {
    const { strips, lengthM } = this.profile!;
    const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const chainage = ((event.clientX - left) / width) * lengthM;
    const found = strips.findIndex(({ toM }) => chainage <= toM);
    return found < 0 ? null : found;
  }

  #onPointer = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#point(this.#at(event), false);
  };

  #onLeave = (): void => this.#point(null, false);

  #onPress = (event: MouseEvent): void => this.#point(this.#at(event), true);

  #onKey = (event: KeyboardEvent): void => {
    const last = (this.profile?.strips.length ?? 1) - 1;
    const steps: Readonly<Record<string, number>> = {
      ...{ ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 },
      ...{ Home: -Infinity, End: Infinity },
    };
    const step = steps[event.key];
    if (step !== undefined) {
      const next = this.cursor === null && Math.abs(step) === 1 ? 0 : (this.cursor ?? 0) + step;
      this.#point(Math.min(last, Math.max(0, next)), true);
    } else if (event.key === 'Enter' && this.cursor !== null) this.#fly(this.cursor);
    else if (event.key === 'Escape' && this.cursor !== null) this.#point(null, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-corridor-chart': PlanCorridorChart;
  }
}
