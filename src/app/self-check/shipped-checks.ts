import { catalogueOf } from '#app/desk.ts';
import { checkFund } from '#app/fund-check.ts';
import { fundQuestion } from '#app/fund-question.ts';
import type { AppState, FundScope } from '#app/state.ts';
import type { LandFund } from '#core/fund/land-fund.ts';
import type { Text } from '#core/plan/provenance.ts';
import type { Engine } from '#worker/client.ts';
import { type CheckLine, type Expectation, judge } from './check-line.ts';

const CLOSURE: Text = {
  vi: 'Đẳng thức: đơn vị = Σ loại đất + mặt nước biển + chưa quy hoạch − chồng lấn, hai vế đo theo hai đường khác nhau',
  en: 'The identity: unit = Σ categories + sea + unzoned − overlap, its sides measured in two different ways',
};
const TURF: Text = {
  vi: 'Turf 7, phép cắt hình độc lập, đo trên cùng mặt phẳng',
  en: 'Turf 7, independent clipping, measured on the same plane',
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The state as it would be with another phase and scope. */
const asked = (state: AppState, phase: string, scope: FundScope): AppState => ({
  ...state,
  phase,
  fund: { ...state.fund, scope },
});

/** The ledger of the shipped data closes in every phase; then its smallest unit by both engines. */
export async function* shippedChecks(engine: Engine, state: AppState): AsyncGenerator<CheckLine> {
  const catalogue = catalogueOf(state);
  if (!catalogue?.landFund) return;
  const phases = catalogue.phases.filter(({ id }) => catalogue.landFund?.category[id]);
  let last: LandFund | null = null;
  for (const { id, title } of phases) {
    const question = fundQuestion(asked(state, id, { kind: 'province' }), catalogue);
    if (!question) continue;
    const answer = await engine.landFund(question);
    if (answer.ok) last = answer.value;
    yield* closureLines(answer.ok ? answer.value : null, title, answer.ok ? '' : answer.error.message);
  }
  if (last && phases.length > 0) yield await engineLine(state, phases.at(-1)!.id, last);
}

function* closureLines(fund: LandFund | null, phase: Text, cause: string): Generator<CheckLine> {
  const titled = (vi: string, en: string): Text => ({
    vi: `${phase.vi}: ${vi}`,
    en: `${phase.en ?? phase.vi}: ${en}`,
  });
  const units = fund?.units ?? [];
  const shared = { group: 'ledger', source: CLOSURE } as const;
  const whole = sum(units.map(({ areaHa }) => areaHa.plane));
  yield judge(
    {
      ...shared,
      title: titled('tổng các vế phải của mọi đơn vị', 'right-hand sides of all units in sum'),
      expected: whole,
      tolerance: 0.001,
      toleranceIn: 'ppm',
      unit: 'ha',
      digits: 4,
    },
    fund && whole > 0
      ? sum(units.map((unit) => unit.landHa.plane + unit.seaHa.plane + unit.unzonedHa - unit.overlapHa))
      : null,
    cause,
  );
  for (const [plane, vi, en] of [
    [
      'plane',
      'sai số khép lớn nhất của một đơn vị, mặt phẳng VN-2000',
      'largest residual of a unit, VN-2000 plane',
    ],
    ['ellipsoid', 'sai số khép lớn nhất của một đơn vị, elipxôit', 'largest residual of a unit, ellipsoid'],
  ] as const) {
    const residuals = units.map(
      ({ residualHa, areaHa }) => Math.abs(residualHa[plane] / areaHa[plane]) * 1e6,
    );
    const expectation: Expectation = {
      ...shared,
      title: titled(vi, en),
      expected: 0,
      tolerance: 1,
      toleranceIn: 'unit',
      unit: 'ppm',
      digits: 6,
    };
    yield judge(expectation, residuals.length > 0 ? Math.max(...residuals) : null, cause);
  }
}

async function engineLine(state: AppState, phase: string, fund: LandFund): Promise<CheckLine> {
  const smallest = fund.units
    .filter(({ rows, areaHa }) => rows.length > 1 && areaHa.plane > 0)
    .reduce((least, unit) => (unit.areaHa.plane < least.areaHa.plane ? unit : least), fund.units[0]!);
  const expectation: Expectation = {
    group: 'engines',
    title: {
      vi: `${smallest.name}: chênh lệch lớn nhất của một loại đất giữa hai bộ tính`,
      en: `${smallest.name}: largest difference of a category between the two engines`,
    },
    expected: 0,
    tolerance: 1,
    toleranceIn: 'unit',
    unit: 'ppm',
    digits: 6,
    source: TURF,
  };
  const scope = { kind: 'unit', id: smallest.id } as const;
  const answer = await checkFund(asked(state, phase, scope), new AbortController().signal);
  return answer.ok ? judge(expectation, answer.value.ppm) : judge(expectation, null, answer.error);
}
