import { fundLayers, fundPhaseText, layerTrust } from '#app/fund-origin.ts';
import type { FundScope } from '#app/state.ts';
import { type Texts, textIn } from '#app/text.ts';
import { codeRules, fundRuleset, landUseBy } from '#core/fund/code-rules.ts';
import type { FundRow, LandFund, UnitFund } from '#core/fund/land-fund.ts';
import { isPartial } from '#core/fund/partial-fund.ts';
import { ROW_GROUPS, rowGroupOf } from '#core/fund/row-group.ts';
import type { Catalogue, Ruleset } from '#core/plan/catalogue.ts';
import type { LegendClass } from '#core/plan/layer.ts';
import { zonesLayer } from '#core/plan/zones-layer.ts';
import type { Hectares } from '#core/units.ts';
import type { FundBlock, FundLine, FundView, UnitLine } from './fund-view.ts';

/** What else is needed to read a ledger to a person. */
export interface Reading {
  readonly catalogue: Catalogue;
  readonly scope: FundScope;
  readonly phase: string;
  readonly texts: Texts;
}

/** Drawn for a code that neither legend nor ruleset gives a colour. */
const NO_COLOR = '#d0d0d0';

const sum = <T>(of: readonly T[], size: (each: T) => number): number =>
  of.reduce((total, each) => total + size(each), 0);

/** Titles, looks and groups of the categories, from the legend first, from the ruleset where the legend is silent. */
export class Categories {
  readonly #legend: ReadonlyMap<string, LegendClass>;
  readonly #texts: Texts;
  readonly #ruleset: Ruleset | undefined;

  constructor({ catalogue, texts }: Pick<Reading, 'catalogue' | 'texts'>) {
    const zones = zonesLayer(catalogue);
    this.#legend = new Map(zones?.style.classes.map((each) => [each.value, each]));
    this.#texts = texts;
    this.#ruleset = fundRuleset(catalogue);
  }

  look(category: string): Pick<FundLine, 'code' | 'title' | 'color' | 'pattern'> {
    const legend = this.#legend.get(category);
    const code = landUseBy(this.#ruleset, category);
    const { lang, fund } = this.#texts;
    const title = legend
      ? textIn(lang, legend.title)
      : code
        ? code[lang]
        : category === '?'
          ? fund.unzonedNow
          : category;
    return {
      code: category,
      title,
      color: legend?.color ?? code?.hex ?? NO_COLOR,
      pattern: legend?.pattern ?? 'none',
    };
  }
}

/** The ledger of a scope as a person reads it; null when no unit of the scope is in it. */
export function readFund(fund: LandFund, reading: Reading): FundView | null {
  const { catalogue, scope, texts } = reading;
  const units = scope.kind === 'unit' ? fund.units.filter(({ id }) => id === scope.id) : fund.units;
  if (units.length === 0) return null;
  const one = scope.kind === 'province' ? null : units[0]!;
  const categories = new Categories(reading);
  const unitHa = sum(units, (unit) => unit.areaHa.plane);
  const line = (row: FundRow): FundLine => ({
    ...categories.look(row.category),
    areaHa: row.planeHa,
    ellipsoidHa: row.ellipsoidHa,
    share: unitHa > 0 ? row.planeHa / unitHa : null,
  });
  const landHa = one ? one.landHa : fund.landHa;
  return {
    place: placeOf(reading, one),
    phase: fundPhaseText(texts.lang, catalogue, reading.phase),
    blocks: blocksOf(one ? one.rows : fund.totals, line, texts, unitHa),
    overlays: (one ? one.overlays : fund.overlays).map(line),
    total: {
      areaHa: landHa.plane,
      ellipsoidHa: landHa.ellipsoid,
      share: unitHa > 0 ? landHa.plane / unitHa : 0,
    },
    closure: {
      unitHa,
      sumHa: landHa.plane,
      seaHa: sum(units, (unit) => unit.seaHa.plane),
      unzonedHa: sum(units, (unit) => unit.unzonedHa),
      overlapHa: sum(units, (unit) => unit.overlapHa),
      residualHa: sum(units, (unit) => unit.residualHa.plane),
      outsideHa: scope.kind === 'province' ? fund.outsideHa : null,
    },
    units: scope.kind === 'province' ? fund.units.map((unit) => unitLine(unit, categories)) : [],
    engine: `${fund.method.engine} ${fund.method.version}`,
    rules: `${codeRules(texts.lang, fundRuleset(catalogue))[1]}. ${layerTrust(texts.lang, fundLayers(catalogue))}`,
    partial: isPartial(fund),
    problems: fund.problems.map((problem) => `${problem.layer} #${problem.feature + 1}: ${problem.message}`),
  };
}

function placeOf({ catalogue, scope, texts }: Reading, one: UnitFund | null): string {
  if (scope.kind === 'area') return texts.fund.drawnArea;
  return one ? one.name || one.id : textIn(texts.lang, catalogue.title);
}

function blocksOf(
  rows: readonly FundRow[],
  line: (row: FundRow) => FundLine,
  texts: Texts,
  unitHa: Hectares,
): readonly FundBlock[] {
  return ROW_GROUPS.map((id) => ({ id, rows: rows.filter(({ category }) => rowGroupOf(category) === id) }))
    .filter(({ rows: own }) => own.length > 0)
    .map(({ id, rows: own }) => {
      const areaHa = sum(own, (row) => row.planeHa);
      return {
        id,
        title: texts.fund.groups[id],
        lines: own.map(line),
        areaHa,
        ellipsoidHa: sum(own, (row) => row.ellipsoidHa),
        share: unitHa > 0 ? areaHa / unitHa : null,
        apart: id === 'sea',
      };
    });
}

function unitLine(unit: UnitFund, categories: Categories): UnitLine {
  const largest = unit.rows.reduce<FundRow | null>(
    (best, row) => (best && best.planeHa >= row.planeHa ? best : row),
    null,
  );
  return {
    id: unit.id,
    name: unit.name || unit.id,
    areaHa: unit.areaHa.plane,
    largest: largest ? categories.look(largest.category) : null,
    unzonedHa: unit.unzonedHa,
    residualHa: unit.residualHa.plane,
  };
}
