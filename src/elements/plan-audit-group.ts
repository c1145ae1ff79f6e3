import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { problemSentence, problemTitle } from '#app/audit-text.ts';
import { type Texts, textsOf } from '#app/text.ts';
import { ProblemFlyEvent } from './audit-events.ts';
import { type AuditGroup, levelIcons, type NumberedProblem } from './audit-groups.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';

/** Problems listed at first, and added at each press. */
const PAGE = 50;

/**
 * The problems of one kind, the largest first, each with a sentence and a way to its place.
 *
 * @fires plan-problem-fly - the person asked the map to go to a problem
 */
@customElement('plan-audit-group')
export class PlanAuditGroup extends LitElement {
  static override styles = [
    shared,
    css`
    h5 {
      display: flex;
      align-items: baseline;
      gap: 8px;
      margin: 0 0 4px;
      font-size: var(--plan-text-s);
      font-weight: 600;
    }
    h5.error {
      color: var(--plan-bad);
    }
    h5.warning {
      color: var(--plan-warn);
    }
    h5 span:last-child {
      margin-inline-start: auto;
      color: var(--plan-ink-2);
      font-weight: 400;
      white-space: nowrap;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      column-gap: 8px;
      padding: 4px 0 4px;
      border-top: 1px solid var(--plan-line);
      font-size: var(--plan-text-s);
    }
    li > p:first-child {
      flex: 1 1 12em;
      min-width: 0;
    }
    li button.quiet-button {
      flex: none;
      margin-inline-start: -8px;
    }
    li.shown {
      background: var(--plan-accent-soft);
      box-shadow: -8px 0 var(--plan-accent-soft), 8px 0 var(--plan-accent-soft);
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      padding-top: 8px;
      border-top: 1px solid var(--plan-line);
    }
  `,
  ];

  @property({ attribute: false }) group: AuditGroup | undefined;
  /** Number of the problem shown on the map. */
  @property({ type: Number }) shown: number | null = null;
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  @state() private listed = PAGE;

  protected override render() {
    const { group, texts } = this;
    if (!group) return nothing;
    const { lang, audit: t } = texts;
    const { kind, level, problems } = group;
    const left = problems.length - this.listed;
    return html`<h5 class=${level}>${icon(levelIcons[level])}<span>${problemTitle(lang, kind)}<span
          class="visually-hidden">, ${t.levels[level]}</span></span><span>${count(lang, group.count)}</span></h5>
      <ol role="list">${problems.slice(0, this.listed).map((each, index) => this.#item(each, index))}</ol>
      ${
        left > 0
          ? html`<div class="foot"><button type="button" @click=${this.#more}>${t.more(count(lang, Math.min(PAGE, left)))}</button>
              <span class="quiet" role="status">${t.listed(count(lang, this.listed), count(lang, problems.length))}</span></div>`
          : nothing
      }`;
  }

  #item({ number, problem }: NumberedProblem, index: number) {
    const { lang, audit: t } = this.texts;
    const isShown = this.shown === number;
    return html`<li class=${isShown ? 'shown' : ''}>
      <p>${problemSentence(lang, problem)}</p>
      ${
        problem.at
          ? html`<button type="button" class="quiet-button" aria-pressed=${isShown ? 'true' : 'false'}
              aria-label=${t.flyTo(problemTitle(lang, problem.kind), count(lang, index + 1))}
              @click=${() => this.dispatchEvent(new ProblemFlyEvent(number))}>${icon(isShown ? 'map-pin' : 'navigation')}${t.fly}</button>`
          : html`<p class="quiet">${t.noPlace}</p>`
      }
    </li>`;
  }

  #more = (): void => {
    this.listed += PAGE;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-audit-group': PlanAuditGroup;
  }
}
