import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { phaseTitle } from '#app/balance-sheet.ts';
import type { ScenarioList } from '#app/scenario-list.ts';
import { type DrawnParts, scenarioPage, USUAL_URBAN_LAND, unitFacts } from '#app/scenario-page.ts';
import { type Texts, textIn, textsOf } from '#app/text.ts';
import type { UnitChoice } from '#app/unit-choices.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import type { RulesetFile } from '#core/plan/ruleset.ts';
import { type ScenarioLine, type UnitChange, unitChange } from '#core/scenario/compare-scenarios.ts';
import { percent, tiny } from './figures.ts';
import { landLooks } from './land-looks.ts';
import './plan-scenario-criteria.ts';
import './plan-scenario-table.ts';
import { scenariosViewStyles } from './scenarios-view-styles.ts';
import { shared } from './shared-styles.ts';

const isDetail = ({ measure }: ScenarioLine): boolean => measure === 'category' || measure === 'overlay';

/** Boundary options computed from one land fund: whole figures, categories, class standards, and how they close. */
@customElement('plan-scenario-comparison')
export class PlanScenarioComparison extends LitElement {
  static override styles = [shared, scenariosViewStyles];

  @property({ attribute: false }) fund: LandFund | undefined;
  @property({ attribute: false }) units: readonly UnitChoice[] = [];
  @property({ attribute: false }) scenarios: ScenarioList = [];
  /** What the drawings of options take, by the option's id. */
  @property({ attribute: false }) drawn: ReadonlyMap<string, DrawnParts> = new Map();
  /** Standards of urban classes; null = none could be read. */
  @property({ attribute: false }) ruleset: RulesetFile | null = null;
  /** Id of the option shown for change. */
  @property() chosen = '';
  @property({ attribute: false }) urban = USUAL_URBAN_LAND;
  @property({ attribute: false }) catalogue: Catalogue | undefined;
  /** Id of the phase whose land is summed. */
  @property() phase = '';
  /** Sentences in the reader's language. */
  @property({ attribute: false }) texts: Texts = textsOf('vi');

  protected override render() {
    const { fund, units, scenarios, urban, catalogue, texts } = this;
    if (!fund || !catalogue) return nothing;
    const { lang, scenarios: t } = texts;
    const facts = unitFacts(units, catalogue, this.phase);
    const standards = this.ruleset?.classes ?? [];
    const page = scenarioPage(fund, scenarios, facts, urban, this.drawn, standards);
    const cuts = page.figures.map(({ units }) => units.filter(({ share }) => share !== undefined).length);
    const titles = scenarios.map(({ title }) => textIn(lang, title));
    const chosen = scenarios.findIndex(({ id }) => id === this.chosen);
    const looks = landLooks(catalogue, texts);
    const unknown = [...new Set(page.figures.flatMap((figures) => figures.unknown))];
    const phase = phaseTitle(catalogue, this.phase, lang);
    return html`<section aria-labelledby="compare">
        <h4 id="compare">${t.table}</h4>
        <p class="quiet">${t.caption(phase)}</p>
        ${unknown.length > 0 ? html`<p class="state bad">${t.unknown(unknown.join(', '))}</p>` : nothing}
        <plan-scenario-table .lines=${page.lines.filter((line) => !isDetail(line))} .titles=${titles} .chosen=${chosen}
          .areas=${page.figures.map(({ areaHa }) => areaHa.plane)} .cuts=${cuts} .origins=${page.figures.map(({ peopleFrom }) => peopleFrom)} .caption=${t.caption(phase)} .texts=${texts}></plan-scenario-table>
        <p class="quiet">${t.closure(tiny(lang, Math.max(0, ...page.figures.map(({ closureHa }) => closureHa))))}
          ${t.urbanCodes(urban.codes.join(', '), urban.source)} ${cuts.some((cut) => cut > 0) ? t.cutNote : nothing}</p>
        ${
          page.figures.length > 1
            ? this.#units(
                page.figures.slice(1).map((each) => unitChange(page.figures[0]!, each)),
                titles,
              )
            : nothing
        }
        <details><summary>${t.detail}</summary>
          <plan-scenario-table .lines=${page.lines.filter(isDetail)} .titles=${titles} .chosen=${chosen}
            .titleOf=${(code: string) => looks(code).title} .caption=${t.detailCaption(phase)} .texts=${texts}></plan-scenario-table></details>
      </section>
      <plan-scenario-criteria .standings=${page.standings} .ruleset=${this.ruleset} .titles=${titles} .texts=${texts}></plan-scenario-criteria>`;
  }

  /** Which units each option gains and loses against the first. */
  #units(changes: readonly UnitChange[], titles: readonly string[]) {
    const { scenarios: t, lang } = this.texts;
    const names = (units: UnitChange['gained']): string =>
      units
        .map(({ name, share }) => (share === undefined ? name : t.partOf(name, percent(lang, share, 1))))
        .join(', ');
    return html`<details><summary>${t.unitChange(titles[0] ?? '')}</summary>
      <dl>${changes.map((change, at) => {
        const said = (['gained', 'lost', 'changed'] as const).filter((kind) => change[kind].length > 0);
        return html`<dt><strong>${titles[at + 1]}</strong></dt>${
          said.length === 0
            ? html`<dd>${t.unitsSame}</dd>`
            : said.map((kind) => html`<dd>${t.unitsOf[kind](names(change[kind]))}</dd>`)
        }`;
      })}</dl></details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'plan-scenario-comparison': PlanScenarioComparison;
  }
}
