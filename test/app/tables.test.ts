import { describe, expect, test } from 'vitest';
import { readCompared, writeCompared } from '#app/compared-choice.ts';
import { comparedCategories, comparedPhases } from '#app/compared-phases.ts';
import { amountsOfScope, matrixOfScope, tableKey } from '#app/table-question.ts';
import { openApp, ready } from './make-app.ts';
import { makeCatalogue } from './make-catalogue.ts';

describe('which phases are compared', () => {
  const two = makeCatalogue();
  const three = {
    ...two,
    phases: [...two.phases, { id: '2045', title: { vi: '2045' } }],
    landFund: { ...two.landFund!, category: { '2025': 'now', '2030': 'plan', '2045': 'far' } },
  };
  const ids = (catalogue: typeof two, phase: string, compared: string | null = null) => {
    const pair = comparedPhases(catalogue, { phase, compared });
    return pair && `${pair.from.id} ${pair.to.id}`;
  };

  test('the first with the one shown, or with the next where the first is shown', () => {
    expect(ids(two, '2030')).toBe('2025 2030');
    expect(ids(two, '2025')).toBe('2025 2030');
    expect(ids(three, '2030')).toBe('2025 2030');
    expect(ids(three, '2045')).toBe('2025 2045');
    expect(ids(three, '2025')).toBe('2025 2030');
  });

  test('any two a person chose, in either order, whatever is shown', () => {
    for (const pair of ['2025:2030', '2025:2045', '2030:2045', '2045:2030'])
      expect(ids(three, '2025', pair)).toBe(pair.replace(':', ' '));
    expect(comparedCategories(three, { phase: '2025', compared: '2030:2045' })).toEqual({
      from: 'plan',
      to: 'far',
    });
  });

  test('as usual where the choice names a phase without figures, twice the same, or nothing', () => {
    for (const broken of ['2030:1999', '2030:2030', ':2045', '%E0%A4:2045', '', '::50'])
      expect(ids(three, '2045', broken)).toBe('2025 2045');
  });

  test('none where one phase alone has figures', () => {
    const one = { ...two, landFund: { ...two.landFund!, category: { '2030': 'plan' } } };
    expect(ids(one, '2030')).toBe(null);
  });

  test('what is written of a choice reads the same again', () => {
    const choices = [
      { pair: null, split: null },
      { pair: null, split: 0 },
      { pair: { from: 'tỉnh: 2030', to: '2045' }, split: null },
      { pair: { from: '2025', to: '2045' }, split: 100 },
    ];
    for (const choice of choices) expect(readCompared(writeCompared(choice))).toEqual(choice);
  });
});

describe('the tables of the land fund', () => {
  test('a matrix is asked once for the province and its units, and not again', async () => {
    const { app, engine } = await openApp();
    await app.actions.computeTable('transition');
    const { of, result } = app.store.peek().tables.results.transition;
    expect(of).toBe(tableKey(app.store.peek(), 'transition'));
    const all = matrixOfScope(ready(result), { kind: 'province' })!;
    expect(all.cells.map(({ from, to }) => `${from}→${to}`)).toEqual(['CLN→ODT', 'CLN→SKK']);
    app.actions.chooseScope({ kind: 'unit', id: '06652' });
    await app.actions.computeTable('transition');
    const own = matrixOfScope(ready(app.store.peek().tables.results.transition.result), {
      kind: 'unit',
      id: '06652',
    })!;
    expect(own.cells).toHaveLength(2);
    expect(matrixOfScope(ready(result), { kind: 'unit', id: '99999' })).toBe(null);
    expect(engine.asked.filter((name) => name === 'transition')).toHaveLength(1);
  });

  test('amounts hold every phase, by unit and in all', async () => {
    const { app } = await openApp();
    await app.actions.computeTable('amounts');
    const amounts = ready(app.store.peek().tables.results.amounts.result);
    const codes = (scope: Parameters<typeof amountsOfScope>[1]) =>
      amountsOfScope(amounts, scope)?.columns.map((column) => column.map(([code]) => code).sort());
    expect(codes({ kind: 'province' })).toEqual([['CLN'], ['ODT', 'SKK']]);
    expect(codes({ kind: 'unit', id: '06658' })).toEqual([[], []]);
  });

  test('a computation is told of, stopped, and started anew', async () => {
    const { app, engine } = await openApp();
    let open = (): void => {};
    engine.gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const first = app.actions.computeTable('transition');
    await expect.poll(() => app.store.peek().tables.results.transition.result.status).toBe('loading');
    await app.actions.cancelTable('transition');
    expect(app.store.peek().tables.results.transition.result.status).toBe('idle');
    engine.gate = null;
    open();
    await first;
    expect(app.store.peek().tables.results.transition.result.status).toBe('idle');
    await app.actions.computeTable('transition');
    expect(app.store.peek().tables.results.transition.result.status).toBe('ready');
  });

  test('a file that cannot be reached is a plain failure', async () => {
    const { app, files } = await openApp();
    files.delete('https://atlas.test/app/data/zones.geojson');
    await app.actions.computeTable('amounts');
    expect(app.store.peek().tables.results.amounts.result).toMatchObject({
      status: 'failed',
      notice: { kind: 'fund-failed' },
    });
  });

  test('a lit flow asks the map for zones that have both uses', async () => {
    const { app } = await openApp();
    const flow = {
      from: { property: 'now', values: ['CLN'] },
      to: { property: 'plan', values: ['ODT'] },
    };
    app.actions.lightFlow(flow);
    const lit = app.scene.value.highlights;
    expect(lit.length).toBeGreaterThan(0);
    for (const highlight of lit)
      expect(highlight).toMatchObject({ property: 'now', values: ['CLN'], and: flow.to });
    app.actions.lightFlow(null);
    expect(app.scene.value.highlights).toEqual([]);
  });
});
