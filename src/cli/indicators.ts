import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { landFund } from '#core/fund/ledger.ts';
import { type ComputedBlock, computedBlocks } from '#core/indicator/computed-block.ts';
import type { IndicatorBook, Target } from '#core/indicator/indicator-book.ts';
import { parseIndicators } from '#core/indicator/parse-indicators.ts';
import { byGap, type Spread, spreadOf } from '#core/indicator/spread.ts';
import { type Finding, findings, type Verdict, verdictCounts } from '#core/indicator/verdict.ts';
import type { Catalogue } from '#core/plan/catalogue.ts';
import { type Arguments, exactly, parseArguments } from './arguments.ts';
import { readCatalogue } from './catalogue-file.ts';
import { readUnitsOf, readZones } from './fund-layers.ts';
import { readJson } from './input.ts';
import { UsageError } from './usage-error.ts';

export const INDICATORS_USAGE =
  'indicators FILE [--catalogue F, default catalogue.json beside FILE] [--date YYYY-MM-DD, default the catalogue’s] [--place ID] [--year YYYY]';

/** A book judged: every target with its places, the largest shortfall first. */
export interface IndicatorReport {
  readonly book: Pick<IndicatorBook, 'id' | 'title'>;
  /** day the results speak of */
  readonly asOf: string;
  readonly targets: readonly (Pick<
    Target,
    'id' | 'indicator' | 'year' | 'goal' | 'document' | 'verification'
  > & {
    readonly unit: string;
    /** set for the country as a whole */
    readonly national: boolean;
    readonly spread: Spread | null;
    readonly places: readonly Omit<Finding, 'target'>[];
  })[];
  /** of what documents print, as in the viewer */
  readonly counts: Readonly<Record<Verdict, number>>;
  /** from the land of the catalogue, phase by phase, counted apart; null without a catalogue or with --place */
  readonly computed: readonly ComputedPhase[] | null;
}

interface ComputedPhase {
  readonly phase: string;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly indicators: readonly (Omit<ComputedBlock, 'indicator'> & { readonly indicator: string })[];
}

/** Indicators against targets: `atlas indicators`. */
export async function indicatorsCommand(words: readonly string[]): Promise<IndicatorReport> {
  const args = parseArguments(words, ['place', 'year', 'catalogue', 'date']);
  exactly(args, 1, INDICATORS_USAGE);
  const [path] = args.positional as [string];
  const parsed = parseIndicators(await readJson(path));
  if (!parsed.ok) {
    const [first] = parsed.error;
    throw new UsageError(
      `${path}: ${first?.path} ${first?.message} (${parsed.error.length} problem${parsed.error.length > 1 ? 's' : ''})`,
    );
  }
  const book = parsed.value;
  const [place, year] = [args.options.get('place'), args.options.get('year')];
  if (place !== undefined && !book.places.some(({ id }) => id === place))
    throw new UsageError(
      `${path}: no place "${place}"; known are ${book.places.map(({ id }) => id).join(', ')}`,
    );
  const beside = args.options.get('catalogue') ?? catalogueBeside(path);
  const catalogue = beside === undefined ? null : await readCatalogue(beside);
  const asOf = dayOf(args, catalogue, path);
  const wanted = findings(book, asOf).filter(
    (each) =>
      (place === undefined || each.place === place) &&
      (year === undefined || String(each.target.year) === year),
  );
  const targets = book.targets.filter((target) => wanted.some((each) => each.target === target));
  return {
    book: { id: book.id, title: book.title },
    asOf,
    targets: targets.map((target) => {
      const own = wanted.filter((each) => each.target === target);
      const { id, indicator, goal, document, verification } = target;
      return {
        id,
        indicator,
        unit: book.indicators.find((each) => each.id === indicator)?.unit ?? '',
        year: target.year,
        goal,
        document,
        verification,
        national: target.national === true,
        spread: spreadOf(own.flatMap(({ value }) => value?.value ?? [])),
        places: byGap(own).map(({ target: _, ...rest }) => rest),
      };
    }),
    counts: verdictCounts(wanted),
    computed:
      catalogue && beside !== undefined && place === undefined
        ? await computedOf(book, catalogue, dirname(beside), { asOf, year })
        : null,
  };
}

function catalogueBeside(path: string): string | undefined {
  const beside = join(dirname(path), 'catalogue.json');
  return existsSync(beside) ? beside : undefined;
}

function dayOf({ options }: Arguments, catalogue: Catalogue | null, path: string): string {
  const day = options.get('date') ?? catalogue?.date;
  if (day === undefined)
    throw new UsageError(
      `${path}: no catalogue.json beside it; --date YYYY-MM-DD or --catalogue says as of which day targets are due`,
    );
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new UsageError(`--date should be YYYY-MM-DD, not "${day}"`);
  return day;
}

/** As the viewer computes them, over the land of each phase the catalogue has. */
async function computedOf(
  book: IndicatorBook,
  catalogue: Catalogue,
  folder: string,
  { asOf, year }: { readonly asOf: string; readonly year: string | undefined },
): Promise<readonly ComputedPhase[]> {
  const { landFund: setup, layers, axis } = catalogue;
  const at = (id: string | undefined): string | undefined => layers.find((layer) => layer.id === id)?.data;
  const [zones, units] = [at(setup?.zones), at(setup?.units)];
  const isWanted = book.indicators.some(({ computed }) => computed !== undefined);
  if (!setup || zones === undefined || units === undefined || !isWanted) return [];
  const zone = { meridianDeg: axis.meridian, k0: axis.k0 };
  const names = { id: setup.unitId, name: setup.unitName };
  const prepared = await readUnitsOf(join(folder, units), names, zone);
  const phases: ComputedPhase[] = [];
  for (const [phase, category] of Object.entries(setup.category)) {
    if (year !== undefined && year !== phase) continue;
    const fund = await landFund(await readZones(join(folder, zones), category, zone), prepared, zone);
    const blocks = computedBlocks(book, fund, { phase, asOf, populations: setup.populations });
    phases.push({
      phase,
      counts: verdictCounts(blocks.flatMap(({ targets }) => targets)),
      indicators: blocks.map(({ indicator, ...rest }) => ({ indicator: indicator.id, ...rest })),
    });
  }
  return phases;
}
