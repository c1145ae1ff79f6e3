import { describe, expect, test } from 'vitest';
import { comparedPhases } from '#app/compared-phases.ts';
import { amountsOfScope, matrixOfScope, tableKey } from '#app/table-question.ts';
import { openApp, ready } from './make-app.ts';
import { makeCatalogue } from './make-catalogue.ts';

describe('which phases are compared', () => {
  const catalogue = makeCatalogue();
  test('the first with the one shown, or with the next where the first is shown', () => {
    const ids = (shown: string) => {
      const compared = comparedPhases(catalogue, shown);
      return compared && [compared.from.id, compared.to.id];
    };
    expect(ids('2030')).toEqual(['2025', '2030']);
    expect(ids('2025')).toEqual(['2025', '2030']);
    const later = {
      ...catalogue,
      phases: [...catalogue.phases, { id: '2045', title: { vi: '2045' } }],
      landFund: { ...catalogue.landFund!, category: { '2025': 'now', '2030': 'plan', '2045': 'far' } },
    };
    expect(comparedPhases(later, '2030')?.to.id).toBe('2030');
    expect(comparedPhases(later, '2025')?.to.id).toBe('2030');
  });

  test('none where one phase alone has figures', () => {
    const one = { ...catalogue, landFund: { ...catalogue.landFund!, category: { '2030': 'plan' } } };
    expect(comparedPhases(one, '2030')).toBe(null);
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
