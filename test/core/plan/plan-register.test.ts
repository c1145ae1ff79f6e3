import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { certificateFields } from '#core/plan/certificate-fields.ts';
import { parsePlanRegister } from '#core/plan/parse-plan-register.ts';
import { featureKey, planCoverage } from '#core/plan/plan-coverage.ts';
import type { RegisteredPlan } from '#core/plan/plan-register.ts';
import { planTree } from '#core/plan/plan-tree.ts';
import { plansAt, rivalPlans } from '#core/plan/plans-at.ts';

const plan = (id: string, rest: Partial<RegisteredPlan> = {}): RegisteredPlan => ({
  id,
  kind: 'general',
  title: { vi: id },
  document: 'd',
  verification: 'secondary',
  ...rest,
});
const register = (...plans: readonly unknown[]) => ({
  format: 'plan-atlas-plans/1',
  id: 'r',
  title: { vi: 'R' },
  documents: [
    { id: 'd', number: '1', date: '2024', body: { vi: 'X' }, title: { vi: 'Y' }, verification: 'secondary' },
  ],
  plans,
});
const problemsOf = (value: unknown): readonly string[] => {
  const parsed = parsePlanRegister(value);
  return parsed.ok ? [] : parsed.error.map(({ path, kind }) => `${path} ${kind}`);
};

describe('a register', () => {
  test('is read, and what it names must be there', () => {
    expect(problemsOf(register(plan('a'), plan('b', { parent: 'a' })))).toEqual([]);
    expect(
      problemsOf(register(plan('a', { document: 'x', parent: 'y', replaces: ['z'], statusDocument: 'w' }))),
    ).toEqual([
      'plans[0].document unknown-id',
      'plans[0].statusDocument unknown-id',
      'plans[0].parent unknown-id',
      'plans[0].replaces[0] unknown-id',
    ]);
    expect(problemsOf(register(plan('a'), plan('a')))).toEqual(['plans[1].id duplicate']);
    expect(problemsOf(register({ ...plan('a'), kind: 'else' }))).toEqual(['plans[0].kind choice']);
  });

  test('no plan is its own ancestor, however far', () => {
    expect(
      problemsOf(
        register(plan('a', { parent: 'c' }), plan('b', { parent: 'a' }), plan('c', { parent: 'b' })),
      ),
    ).toEqual(['plans[0].parent invalid', 'plans[1].parent invalid', 'plans[2].parent invalid']);
  });
});

test('the tree has children under their parents, kinds from the country down, then the newest first', () => {
  const names = (nodes: ReturnType<typeof planTree>): unknown =>
    nodes.map(({ plan: { id }, children }) => (children.length > 0 ? [id, names(children)] : id));
  expect(
    names(
      planTree([
        plan('old', { parent: 'p', approvedYear: 2019 }),
        plan('new', { parent: 'p', approvedYear: 2023 }),
        plan('none', { parent: 'p' }),
        plan('programme', { kind: 'urban-programme', parent: 'p', approvedYear: 2024 }),
        plan('p', { kind: 'province' }),
        plan('orphan', { parent: 'filtered-away' }),
      ]),
    ),
  ).toEqual([['p', ['new', 'old', 'none', 'programme']], 'orphan']);
});

describe('coverage', () => {
  const units = ['u1', 'u2', 'u3'].map((id) => ({ id, name: id }));
  const covered = (plans: readonly RegisteredPlan[], shares = new Map<string, Map<string, number>>()) =>
    planCoverage(units, 'units', plans, shares).map(({ id, plans: own }) => [
      id,
      ...[...own.values()].flat().map((part) => `${part.plan.id} ${part.share}`),
    ]);

  test('by units, all or named; replaced plans cover nothing', () => {
    expect(
      covered([
        plan('all', { extent: { layer: 'units', verification: 'verified' } }),
        plan('one', { extent: { layer: 'units', ids: ['u2'], verification: 'verified' } }),
        plan('gone', { status: 'replaced', extent: { layer: 'units', verification: 'verified' } }),
        plan('nowhere'),
      ]),
    ).toEqual([
      ['u1', 'all 1'],
      ['u2', 'all 1', 'one 1'],
      ['u3', 'all 1'],
    ]);
  });

  test('by features: the measured part of the unit, no sliver, never more than the whole', () => {
    const shares = new Map([
      [
        featureKey('zones', 'z'),
        new Map([
          ['u1', 0.4],
          ['u2', 0.0005],
          ['u3', 0.7],
        ]),
      ],
      [featureKey('zones', 'y'), new Map([['u3', 0.6]])],
    ]);
    const zones = plan('kkt', { extent: { layer: 'zones', ids: ['z', 'y'], verification: 'illustrative' } });
    expect(covered([zones], shares)).toEqual([['u1', 'kkt 0.4'], ['u2'], ['u3', 'kkt 1']]);
    const whole = plan('all', { extent: { layer: 'zones', verification: 'illustrative' } });
    expect(covered([whole], shares)).toEqual([['u1', 'all 0.4'], ['u2'], ['u3', 'all 1']]);
  });
});

describe('at a point', () => {
  const unit = { layer: 'units', id: 'u1' };
  const at = (layer: string, ids?: readonly string[]) => ({
    layer,
    ...(ids ? { ids } : {}),
    verification: 'secondary' as const,
  });
  test('the plans that cover it, the newest first', () => {
    const plans = [
      plan('older', { approvedYear: 2014, extent: at('units') }),
      plan('newer', { approvedYear: 2023, extent: at('units', ['u1']) }),
      plan('elsewhere', { approvedYear: 2025, extent: at('units', ['u2']) }),
      plan('other-layer', { approvedYear: 2025, extent: at('zones') }),
      plan('nowhere', { approvedYear: 2025 }),
    ];
    expect(plansAt(plans, [unit]).map(({ id }) => id)).toEqual(['newer', 'older']);
    expect(plansAt(plans, [])).toEqual([]);
    // something of its content lies there, though its extent is not known
    expect(plansAt(plans, [], new Set(['nowhere'])).map(({ id }) => id)).toEqual(['nowhere']);
  });

  test('two that stand of one kind are rivals; a replaced one is none', () => {
    const rivals = (plans: readonly RegisteredPlan[]) =>
      rivalPlans(plans).map((list) => list.map(({ id }) => id));
    expect(rivals([plan('a'), plan('b'), plan('c', { kind: 'province' })])).toEqual([['a', 'b']]);
    expect(rivals([plan('a'), plan('b', { status: 'replaced' })])).toEqual([]);
  });
});

test('fields of the certificate: what the data has, null for the rest, nought is a value', () => {
  const fields = certificateFields({ building_density_percent: 0, storeys: '3–5', floor_area_ratio: '' });
  expect(fields.filter(({ value }) => value !== null)).toEqual([
    { id: 'density', value: 0, unit: '%' },
    { id: 'storeys', value: '3–5', unit: '' },
  ]);
  expect(fields).toHaveLength(7);
  const storeysOf = (properties: Record<string, unknown>) =>
    certificateFields(properties).find(({ id }) => id === 'storeys')?.value;
  expect(storeysOf({ storeys_min: 2, storeys_max: 5 })).toBe('2–5');
  expect(storeysOf({ storeys_min: 3, storeys_max: 3 })).toBe(3);
  expect(storeysOf({ storeys_max: 5 })).toBe(5);
  expect(storeysOf({ storeys: '4', storeys_min: 1, storeys_max: 2 })).toBe('4');
});

describe.each(['viet-nam', 'quang-ninh', 'cao-bang', 'lang-son', 'bac-ninh', 'khanh-hoa'])('%s', (id) => {
  const file = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../public/data/${id}/${name}`, import.meta.url), 'utf8'));
  const catalogue = file('catalogue.json');

  test('the catalogue names its register, and its extents are features of its layers', () => {
    const parsed = parsePlanRegister(file(catalogue.plans));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    expect(parsed.value.plans.length).toBeGreaterThan(0);
    for (const { id: own, extent } of parsed.value.plans) {
      if (!extent) continue;
      const layer = catalogue.layers.find((each: { id: string }) => each.id === extent.layer);
      expect(layer, `${own} ${extent.layer}`).toBeDefined();
      const ids = new Set(
        file(layer.data).features.map(({ properties }: GeoJSON.Feature) => properties?.[layer.idBy ?? 'id']),
      );
      expect(
        (extent.ids ?? []).filter((each) => !ids.has(each)),
        own,
      ).toEqual([]);
    }
  });

  test('every plan has a document and a trust, and none is called verified that was read in the press', () => {
    const { plans, documents } = file(catalogue.plans);
    for (const each of plans) {
      const document = documents.find((paper: { id: string }) => paper.id === each.document);
      expect(document).toBeDefined();
      if (document.verification !== 'verified') expect(each.verification).not.toBe('verified');
    }
  });
});
