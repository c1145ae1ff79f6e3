import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { CheckGroup, CheckLine } from '#app/self-check/check-line.ts';
import { lineWords } from '#app/self-check/line-text.ts';
import { selfCheck } from '#app/texts/self-check.ts';
import type { Lang } from '#core/scene.ts';
import { count } from './figures.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';

/** A longer group begins folded, unless something in it fails. */
const SHORT = 8;

/** The lines of one part of the self-check: each with its figure, what is expected, how far off, who says so. */
@customElement('plan-check-group')
export class PlanCheckGroup extends LitElement {
  static override styles = [
    shared,
    css`
    details {
      border: 1px solid var(--plan-line);
      border-radius: var(--plan-radius);
    }
    summary {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
      padding: 10px 12px;
      cursor: pointer;
    }
    summary::before {
      content: '';
      flex: none;
      width: 0.45em;
      height: 0.45em;
      border: solid currentcolor;
      border-width: 0 2px 2px 0;
      transform: rotate(-45deg);
      transition: transform var(--plan-motion);
    }
    details[open] > summary::before {
      transform: rotate(45deg);
    }
    h2 {
      flex: 1 1 12em;
      min-width: 0;
      font-size: var(--plan-text);
    }
    .hint {
      padding: 0 12px 8px;
    }
    .word {
      display: inline-flex;
      gap: 6px;
      color: var(--plan-ok);
      font-size: var(--plan-text-s);
      font-weight: 600;
      white-space: nowrap;
    }
    .word.bad {
      color: var(--plan-bad);
    }
    li {
      padding: 8px 12px;
      border-top: 1px solid var(--plan-line);
      font-size: var(--plan-text-s);
    }
    li.bad {
      background: var(--plan-bad-soft);
    }
    .name {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 2px 12px;
    }
    .name strong {
      min-width: 0;
      overflow-wrap: anywhere;
      font-weight: 600;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
      gap: 2px 16px;
    }
    dt {
      color: var(--plan-ink-2);
      font-size: var(--plan-text-xs);
    }
    dd {
      overflow-wrap: anywhere;
    }
  `,
  ];

  @property() group: CheckGroup = 'areas';
  @property({ attribute: false }) lines: readonly CheckLine[] = [];
  @property() override lang: Lang = 'vi';

  protected override render() {
    const { lines, lang, group } = this;
    if (lines.length === 0) return nothing;
    const t = selfCheck[lang];
    const passed = lines.filter(({ pass }) => pass).length;
    const all = passed === lines.length;
    return html`<details ?open=${!all || lines.length <= SHORT}>
      <summary><h2>${t.groups[group]}</h2>${word(all, t.passed(count(lang, passed), count(lang, lines.length)))}</summary>
      <p class="quiet hint">${t.groupHints[group]}</p>
      <ul role="list">${lines.map((line) => this.#line(line))}</ul>
    </details>`;
  }

  #line(line: CheckLine) {
    const t = selfCheck[this.lang];
    const { title, found, expected, off, tolerance, source } = lineWords(this.lang, line);
    return html`<li class=${line.pass ? 'ok' : 'bad'}>
      <p class="name"><strong>${title}</strong>${word(line.pass, line.pass ? t.pass : t.fail)}</p>
      <dl>
        <div><dt>${t.found}</dt><dd>${found}</dd></div>
        <div><dt>${t.expected}</dt><dd>${expected}</dd></div>
        <div><dt>${t.off} / ${t.tolerance}</dt><dd>${off} / ${tolerance}</dd></div>
        <div><dt>${t.source}</dt><dd>${source}</dd></div>
      </dl>
    </li>`;
  }
}

const word = (good: boolean, text: string) =>
  html`<span class="word ${good ? 'ok' : 'bad'}">${icon(good ? 'circle-check' : 'circle-alert')}${text}</span>`;

declare global {
  interface HTMLElementTagNameMap {
    'plan-check-group': PlanCheckGroup;
  }
}
