import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Opened } from '#app/opened.ts';
import { openedWords } from '#app/texts/opened.ts';
import { formatNumber } from '#core/format.ts';
import { rulesetDays } from '#core/fund/code-rules.ts';
import type { Ruleset } from '#core/plan/catalogue.ts';
import type { Lang } from '#core/scene.ts';
import { FileClassifyEvent, FileRuleEvent, FileVerbEvent } from './file-events.ts';
import { icon } from './icons.ts';
import { shared } from './shared-styles.ts';

/**
 * What is particular to a layer that is a person's own file: its size, whether it is kept, its classes, and what can be done.
 *
 * @fires plan-file-classify - the person chose where the classes come from
 * @fires plan-file-rule - the person chose by which ruleset its codes are
 * @fires plan-file-verb - the person asked to see, sum, check or take away the file
 */
@customElement('plan-opened-layer')
export class PlanOpenedLayer extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 8px;
        padding-block: 0 16px;
        padding-inline-start: calc(1.125em + 10px);
        font-size: var(--plan-text-s);
      }
      .facts {
        color: var(--plan-ink-2);
        font-size: var(--plan-text-xs);
      }
      label {
        display: grid;
        gap: 4px;
      }
      .verbs {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      .fault {
        display: flex;
        gap: 8px;
        color: var(--plan-warn);
      }
      .sums {
        display: flex;
        gap: 8px;
        color: var(--plan-info);
        font-weight: 600;
      }
      @container (width < 17em) {
        :host {
          padding-inline-start: 0;
        }
      }
    `,
  ];

  @property() layer = '';
  @property({ attribute: false }) opened: Opened | undefined;
  /** Rulesets of codes the catalogue names. */
  @property({ attribute: false }) rulesets: readonly Ruleset[] = [];
  /** Whether a land fund can be computed here at all. */
  @property({ type: Boolean }) summable = false;
  /** Whether the land fund is computed from this file. */
  @property({ type: Boolean }) summed = false;
  @property() override lang: Lang = 'vi';

  protected override render() {
    const { opened, layer } = this;
    if (!opened) return nothing;
    const words = openedWords(this.lang);
    const { name, bytes, file, kept, classBy } = opened;
    const act = (verb: FileVerbEvent['verb']) => () => this.dispatchEvent(new FileVerbEvent(layer, verb));
    return html`<p class="facts">${words.count(file.features, bytes)}. ${kept ? words.kept : words.notKept}</p>
      ${this.#faults(opened).map((fault) => html`<p class="fault">${icon('triangle-alert')}<span>${fault}</span></p>`)}
      ${file.fields.length > 0 ? this.#classes(opened) : nothing} ${this.#rules(opened)}
      ${
        this.summed
          ? html`<p class="sums">${icon('chart-pie')}${words.summing}</p>`
          : this.summable && file.kind === 'fill' && classBy === null
            ? html`<p class="facts">${words.needsClass}</p>`
            : nothing
      }
      <div class="verbs">
        <button type="button" @click=${act('zoom')}>${icon('maximize')}${words.zoom}</button>
        ${
          this.summed
            ? html`<button type="button" @click=${act('stop-summing')}>${icon('rotate-ccw')}${words.stopSumming}</button>`
            : this.summable && classBy !== null
              ? html`<button type="button" @click=${act('sum')}>${icon('chart-pie')}${words.sum}</button>`
              : nothing
        }
        ${file.kind === 'fill' ? html`<button type="button" @click=${act('check')}>${icon('circle-check')}${words.check}</button>` : nothing}
        <button type="button" aria-label=${words.close(name)} @click=${act('close')}>${icon('trash-2')}${words.closeShort}</button>
      </div>`;
  }

  /** What makes totals from the file less than they seem. */
  #faults({ file, unsound }: Opened): readonly string[] {
    const words = openedWords(this.lang);
    const count = (n: number): string => formatNumber(this.lang, n, 0);
    return [
      ...(file.partial ? [words.partial[file.partial](count(file.features + file.leftOut))] : []),
      ...(file.leftOut > 0 ? [words.leftOut(count(file.leftOut), '')] : []),
      ...(unsound ? [words.unsound(count(unsound))] : []),
    ];
  }

  #classes({ file, classBy }: Opened) {
    const words = openedWords(this.lang);
    return html`<label>
      ${words.classBy}
      <select @change=${this.#onClass}>
        <option value="" ?selected=${classBy === null}>${words.oneColor}</option>
        ${file.fields.map(({ name }, index) => html`<option value=${index} ?selected=${name === classBy}>${name}</option>`)}
      </select>
    </label>`;
  }

  /** Offered where there are classes: nothing else is a code. */
  #rules({ file, classBy, rules }: Opened) {
    if (file.kind !== 'fill' || classBy === null || this.rulesets.length === 0) return nothing;
    const words = openedWords(this.lang);
    const chosen = this.rulesets.find(({ id }) => id === rules?.id);
    return html`<label>
        ${words.rules}
        <select name="ruleset" @change=${this.#onRules}>
          <option value="" ?selected=${!chosen}>${words.noRules}</option>
          ${this.rulesets.map((each) => html`<option value=${each.id} ?selected=${each === chosen}>${each.documentNo}, ${rulesetDays(this.lang, each)}</option>`)}
        </select>
      </label>
      <p class="facts">${chosen ? words.ruled(chosen.documentNo) : words.needsRules}</p>`;
  }

  #onRules = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.dispatchEvent(new FileRuleEvent(this.layer, value || null));
  };

  #onClass = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    const field = value === '' ? undefined : this.opened?.file.fields[Number(value)];
    this.dispatchEvent(new FileClassifyEvent(this.layer, field?.name ?? null));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-opened-layer': PlanOpenedLayer;
  }
}
