import { describe, expect, test } from 'vitest';
import type { DrawnFund } from '#core/fund/drawn-fund.ts';
import type { LonLat } from '#core/units.ts';
import { openApp, ready } from './make-app.ts';

const ring = (east: number): readonly LonLat[] => [
  [107.01, 21.01],
  [107.01 + east, 21.01],
  [107.01 + east, 21.04],
  [107.01, 21.04],
];

/** A viewer whose land fund is asked for a drawn area. */
async function withArea() {
  const bench = await openApp();
  const { actions } = bench.app;
  actions.openPanel('fund');
  actions.startSketch('fund');
  actions.setSketch(ring(0.03), true);
  await expect.poll(() => bench.app.store.peek().fund.result.status).toBe('ready');
  const state = () => bench.app.store.peek();
  const liveOf = async (points: readonly LonLat[]): Promise<DrawnFund> => {
    await expect.poll(() => state().drawing.live?.points).toBe(points);
    const outcome = state().drawing.live!.outcome;
    if (typeof outcome === 'string' || 'failed' in outcome) throw new Error(JSON.stringify(outcome));
    return outcome;
  };
  return { ...bench, actions, state, liveOf };
}

describe('a drawn area', () => {
  test('is followed while a hand holds it, and the ledger that replaces the figures says the same', async () => {
    const { actions, state, liveOf } = await withArea();
    const held = ring(0.06);
    actions.setSketch(held, true, true);
    expect(state().sketch).toMatchObject({ tool: 'fund', held: true });
    const live = await liveOf(held);
    expect(state().fund.scope).toEqual({ kind: 'area', points: ring(0.03) });
    actions.setSketch(held, true);
    await expect.poll(() => state().fund.result.status).toBe('ready');
    expect(state().sketch).toBeNull();
    const ledger = ready(state().fund.result).units[0]!;
    expect(live.rows.map(({ category }) => category)).toEqual(['ODT', 'SKK']);
    for (const [at, row] of ledger.rows.entries()) {
      expect(Math.abs(live.rows[at]!.planeHa / row.planeHa - 1)).toBeLessThan(1e-9);
      expect(Math.abs(live.rows[at]!.ellipsoidHa / row.ellipsoidHa - 1)).toBeLessThan(1e-9);
    }
    expect(Math.abs(live.areaHa.plane / ledger.areaHa.plane - 1)).toBeLessThan(1e-9);
  });

  test('of many outlines the newest is asked, and none queues up', async () => {
    const { actions, engine, liveOf } = await withArea();
    let open = (): void => {};
    engine.gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const before = engine.asked.length;
    const outlines = Array.from({ length: 50 }, (_, i) => ring(0.02 + i / 2000));
    for (const outline of outlines) actions.setSketch(outline, true, true);
    await Promise.resolve();
    open();
    await liveOf(outlines.at(-1)!);
    expect(engine.asked.slice(before).filter((name) => name === 'drawnFund').length).toBeLessThanOrEqual(2);
  });

  test('that crosses itself has no figures, and says so', async () => {
    const { actions, state } = await withArea();
    const [a, b, c, d] = ring(0.05) as [LonLat, LonLat, LonLat, LonLat];
    const bow = [a, c, b, d];
    actions.setSketch(bow, true, true);
    await expect.poll(() => state().drawing.live?.points).toBe(bow);
    expect(state().drawing.live?.outcome).toBe('self-crossing');
  });

  test('goes back and forward by whole steps: a drag is one', async () => {
    const { actions, state } = await withArea();
    const scope = () => (state().fund.scope.kind === 'area' ? state().fund.scope : null);
    actions.setSketch(ring(0.04), true, true);
    actions.setSketch(ring(0.05), true, true);
    actions.setSketch(ring(0.06), true);
    expect(scope()).toMatchObject({ points: ring(0.06) });
    actions.undoSketch();
    expect(scope()).toMatchObject({ points: ring(0.03) });
    expect(state().drawing.future).toHaveLength(1);
    actions.redoSketch();
    expect(scope()).toMatchObject({ points: ring(0.06) });
    actions.undoSketch();
    actions.undoSketch();
    // before it was finished there was nothing drawn
    expect(state().sketch).toEqual({ tool: 'fund', points: [], done: false });
    actions.undoSketch();
    expect(state().sketch).toEqual({ tool: 'fund', points: [], done: false });
  });

  test('a step after going back forgets what was ahead', async () => {
    const { actions, state } = await withArea();
    actions.setSketch(ring(0.06), true);
    actions.undoSketch();
    actions.setSketch(ring(0.02), true);
    expect(state().drawing.future).toEqual([]);
    actions.redoSketch();
    expect(state().fund.scope).toMatchObject({ points: ring(0.02) });
  });

  test('drawn again by mistake comes back', async () => {
    const { actions, state } = await withArea();
    actions.startSketch('fund');
    expect(state().sketch?.points).toEqual([]);
    actions.undoSketch();
    expect(state().sketch).toBeNull();
    expect(state().fund.scope).toMatchObject({ points: ring(0.03) });
  });

  test('lets its corner go when the drawing no longer has it', async () => {
    const { actions, state } = await withArea();
    actions.selectCorner(3);
    actions.setSketch(ring(0.03).slice(0, 3), true);
    expect(state().drawing.selected).toBeNull();
  });

  test('has no figures left when drawing is given up', async () => {
    const { actions, state, liveOf } = await withArea();
    const held = ring(0.06);
    actions.setSketch(held, true, true);
    await liveOf(held);
    actions.cancelSketch();
    expect(state().drawing).toEqual({ selected: null, past: [], future: [], live: null });
  });
});

test('a measured line goes back corner by corner, and its finished form can be changed', async () => {
  const { app } = await openApp();
  const { actions, store } = app;
  actions.startSketch('length');
  actions.setSketch(ring(0.03).slice(0, 1), false);
  actions.setSketch(ring(0.03).slice(0, 2), false);
  actions.setSketch(ring(0.03).slice(0, 2), true);
  actions.setSketch(ring(0.05).slice(0, 2), true);
  actions.undoSketch();
  expect(store.peek().sketch).toMatchObject({ done: true, points: ring(0.03).slice(0, 2) });
  actions.undoSketch();
  actions.undoSketch();
  expect(store.peek().sketch).toMatchObject({ done: false, points: ring(0.03).slice(0, 1) });
});

test('the address of a drawing under the hand is not written', async () => {
  const written: string[] = [];
  const addressBar = {
    location: { hash: '' },
    history: { replaceState: (_: unknown, __: string, url: string) => written.push(url) },
    addEventListener: () => {},
    removeEventListener: () => {},
  };
  const { app } = await openApp({ addressBar });
  app.actions.startSketch('area');
  app.actions.setSketch(ring(0.03), true, true);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(written.filter((url) => url.includes('k=area'))).toEqual([]);
  app.actions.setSketch(ring(0.03), true);
  await expect.poll(() => written.filter((url) => url.includes('k=area')).length).toBe(1);
});
